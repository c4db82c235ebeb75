import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

const ALL = '/cadres?state=all';

describeInBrowser('a long list', (executablePath) => {
  const screens = screensOf(executablePath);

  function isPage(url: URL, which: 'first' | 'later'): boolean {
    return url.pathname === '/v1/cadres' && url.searchParams.has('cursor') === (which === 'later');
  }

  /** Somebody is registered beside the screens, and the page has heard of it and has read again what it shows. */
  async function register(page: Page, name: string): Promise<void> {
    const isRead = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/structure');
    const born = { birth: '1990-03', sex: '2', entryKind: 'transferIn', effectiveOn: '2019-08-06' };
    await screens.record('RegisterCadre', { name, ...born });
    await isRead;
  }

  async function total(): Promise<number> {
    let count = 0;
    for (let next = ''; ;) {
      const { items, nextCursor } = await screens.read(`/v1/cadres?state=all&limit=200${next}`);
      count += (items as JsonObject[]).length;
      if (nextCursor === undefined) return count;
      next = `&cursor=${encodeURIComponent(String(nextCursor))}`;
    }
  }

  const region = (page: Page) => page.getByRole('region', { name: '干部' });

  it('reads on while the ledger grows: a page on its way is not cut off by what is recorded', async () => {
    const before = await total();
    const page = await screens.open(ALL);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(
      (url) => isPage(url, 'later'),
      async (route) => {
        await held;
        await route.continue();
      },
    );
    await region(page).waitFor();
    const cutOff: string[] = [];
    page.on('requestfailed', (request) => cutOff.push(request.url()));
    const isAsked = page.waitForRequest((request) => isPage(new URL(request.url()), 'later'));
    await region(page).press('End');
    await isAsked;
    await register(page, '欧阳一');
    await register(page, '欧阳二');
    letGo();
    await page.locator(`[aria-rowcount="${before + 3}"]`).waitFor();
    await page.locator(`[aria-rowindex="${before + 3}"]`).waitFor();
    expect(cutOff).toEqual([]);
  });

  it('goes to its very last row with the End key, whatever was read before', async () => {
    const all = await total();
    const page = await screens.open(ALL);
    await region(page).press('End');
    await page.locator(`[aria-rowindex="${all + 1}"]`).waitFor();
    await page
      .getByRole('table', { name: '干部' })
      .and(page.locator(`[aria-rowcount="${all + 1}"]`))
      .waitFor();
    expect(await page.getByRole('button', { name: '显示更多' }).count()).toBe(0);
  });

  it('moves with the ledger when a few pages were read, and the reader keeps his place', async () => {
    const all = await total();
    const page = await screens.open(`${ALL}&sort=name`);
    await region(page).press('End');
    await page.locator(`[aria-rowindex="${all + 1}"]`).waitFor();
    // A key would move the list for a while yet.
    await region(page).dispatchEvent('pointerdown');
    await region(page).evaluate((box) => box.scrollTo({ top: 32 * 300 }));
    const row = page.locator('[aria-rowindex="306"]').getByRole('rowheader');
    const name = await row.innerText();
    const seen = page.locator('tr').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    const place = await row.boundingBox();
    await register(page, '阿一');
    await page.locator(`[aria-rowcount="${all + 2}"]`).waitFor();
    await seen.and(page.locator('[aria-rowindex="307"]')).waitFor();
    const after = await page.locator('[aria-rowindex="307"]').getByRole('rowheader').boundingBox();
    expect(Math.abs(after!.y - place!.y)).toBeLessThan(2);
    expect(await page.getByRole('button', { name: '重新读取' }).count()).toBe(0);
  });

  it('that was read far on stands as it was read, says that more was recorded, and is read again when asked', async () => {
    const page = await screens.open('/events');
    const table = page.getByRole('region', { name: '操作流水' });
    for (let pages = 2; pages <= 6; pages++) {
      await page.getByRole('button', { name: '继续查找' }).click();
      await page.locator(`[aria-rowcount="${pages * 200 + 1}"]`).waitFor();
    }
    await table.evaluate((box) => box.scrollTo({ top: 32 * 300 }));
    const pages: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/v1/events') pages.push(pathname);
    });
    await register(page, '欧阳三');
    const again = page.getByRole('status').getByRole('button', { name: '重新读取' });
    await again.waitFor();
    expect(pages).toEqual([]);
    await again.click();
    await again.waitFor({ state: 'detached' });
    expect(await table.evaluate((box) => box.scrollTop)).toBeGreaterThanOrEqual(32 * 300);
    await table.press('Home');
    await page.locator('[aria-rowindex="2"]').getByText('欧阳三').first().waitFor();
  });

  it('of more than paper holds is printed as far as it holds, and says where the whole is to be had', async () => {
    const page = await screens.open('/events');
    await page.getByRole('region', { name: '操作流水' }).waitFor();
    await page.locator('body').evaluate((body) => {
      body.ownerDocument.defaultView!.print = () => body.setAttribute('data-printed', 'yes');
    });
    await page.getByRole('button', { name: '打印' }).click();
    await page.locator('body[data-printed="yes"]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('只印前 2000 行').waitFor();
    expect(await page.getByRole('table', { name: '操作流水' }).locator('tbody tr').count()).toBe(2000);
  });

  it('of one page moves with the ledger', async () => {
    const page = await screens.open('/cadres?q=欧阳四');
    await page.getByText('没有这样的干部').waitFor();
    await register(page, '欧阳四');
    await page.getByRole('rowheader', { name: '欧阳四' }).waitFor();
    expect(await page.getByRole('button', { name: '重新读取' }).count()).toBe(0);
  });
});
