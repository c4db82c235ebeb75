import { expect, it } from '@jest/globals';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

describeInBrowser('what is made ready while there is nothing else to do', (executablePath) => {
  const screens = screensOf(executablePath);

  it('is the code of pages and the names of codes, once; it reads nothing of the ledger, and a page opened then asks only what is its own', async () => {
    const page = await screens.open('/teams');
    const read: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/v1/')) read.push(pathname);
    });
    const isWarm = page.waitForResponse((response) => response.url().includes('/assets/pieces-'));
    await page.reload();
    await isWarm;
    await page.getByRole('heading', { level: 1, name: '班子' }).waitFor();
    expect(read.filter((path) => path === '/v1/codes')).toHaveLength(1);
    read.length = 0;
    await page.getByRole('link', { name: '发现的问题' }).first().click();
    await page.getByRole('table', { name: '发现的问题' }).waitFor();
    expect(read).toEqual(['/v1/findings']);
  });
});
