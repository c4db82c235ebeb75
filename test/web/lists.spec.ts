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

  /** Every page of the list that is asked for from here on, `first` or `later`. */
  function asked(page: Page): string[] {
    const pages: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      for (const which of ['first', 'later'] as const) if (isPage(url, which)) pages.push(which);
    });
    return pages;
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
    const pages = asked(page);
    const isAsked = page.waitForRequest((request) => isPage(new URL(request.url()), 'later'));
    await region(page).press('End');
    await isAsked;
    await register(page, '欧阳一');
    await register(page, '欧阳二');
    letGo();
    await page.locator(`[aria-rowindex="${before + 1}"]`).waitFor();
    expect(pages.filter((which) => which === 'first')).toEqual([]);
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

  it('that was read on stands as it was read, says that more was recorded, and is read again when asked', async () => {
    const all = await total();
    const page = await screens.open(ALL);
    await region(page).press('End');
    await page.locator(`[aria-rowindex="${all + 1}"]`).waitFor();
    const pages = asked(page);
    await register(page, '欧阳三');
    const again = page.getByRole('status').getByRole('button', { name: '重新读取' });
    await again.waitFor();
    expect(pages).toEqual([]);
    const at = await region(page).evaluate((box) => box.scrollTop);
    await region(page).press('ArrowUp');
    await again.click();
    await page.locator(`[aria-rowcount="${all + 2}"]`).waitFor();
    await again.waitFor({ state: 'detached' });
    expect(await region(page).evaluate((box) => box.scrollTop)).toBeGreaterThan(at - 100);
  });

  it('of one page moves with the ledger', async () => {
    const page = await screens.open('/cadres?q=欧阳四');
    await page.getByText('没有这样的干部').waitFor();
    await register(page, '欧阳四');
    await page.getByRole('rowheader', { name: '欧阳四' }).waitFor();
    expect(await page.getByRole('button', { name: '重新读取' }).count()).toBe(0);
  });
});
