import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

const AT = 'asOf=2019-06-30&knownAt=2019-08-05T00:00:00%2B08:00';

describeInBrowser('a supervisor begins on the home page', (executablePath) => {
  const screens = screensOf(executablePath);

  it('goes from the bar of 51 to 55 to one of its people, and to what says when he was born', async () => {
    const page = await screens.open(`/?${AT}`);
    const { age } = await screens.read(`/v1/structure?${AT}`);
    const counted = (age as JsonObject[]).find(({ bucket }) => bucket === '51-55')?.['count'];
    await page.getByRole('link', { name: /51-55岁/ }).click();
    await page.getByRole('button', { name: '只看51-55岁' }).waitFor();
    await page.getByText(`${String(counted)} 人`, { exact: true }).waitFor();
    const rows = page.getByRole('table', { name: '干部' }).locator('tbody tr');
    expect(await rows.count()).toBe(counted);

    await page.getByRole('button', { name: '只看51-55岁' }).click();
    await page.waitForURL((url) => !url.searchParams.has('age') && url.searchParams.has('asOf'));
    await page.goBack();
    await page.getByRole('link', { name: /51-55岁/ }).click();
    await page.getByText(`${String(counted)} 人`, { exact: true }).waitFor();

    const name = await rows.first().getByRole('link').first().innerText();
    const cadreId = new URL(
      (await rows.first().getByRole('link').first().getAttribute('href')) ?? '',
      screens.url,
    ).pathname
      .split('/')
      .at(-1);
    await rows.first().getByRole('link').first().click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    const { birth } = await screens.read(`/v1/cadres/${String(cadreId)}?${AT}`);
    const told = await screens.read(`/v1/cadres/${String(cadreId)}/timeline?${AT}`);
    const registered = (told['items'] as JsonObject[]).find(({ type }) => type === 'CadreRegistered')!;
    await page
      .getByRole('button', { name: String(birth) })
      .first()
      .click();
    const card = page.getByRole('dialog', { name: '依据的记录' }).getByRole('article').first();
    const text = await card.innerText();
    expect(text).toContain(String(registered['summary']));
    expect(text).toContain(String((registered['basis'] as JsonObject)['documentNo']));
  });

  it('sees what is due first, as the ledger lists it, and comes to the case', async () => {
    const page = await screens.open(`/?${AT}`);
    const { items, open, overdue } = await screens.read(`/v1/attention?${AT}&limit=5`);
    const sheet = page.getByRole('region', { name: '需要注意' });
    await sheet.getByText(`在办 ${String(open)} 件,逾期 ${String(overdue)} 件`).waitFor();
    for (const [index, item] of (items as JsonObject[]).entries()) {
      const line = sheet.getByRole('listitem').nth(index);
      const names = (item['subjects'] as JsonObject[]).map(({ name }) => String(name));
      expect(await line.innerText()).toContain(names.join(' · '));
      expect(await line.getByRole('link').getAttribute('href')).toContain(`/cases/${String(item['stream'])}`);
    }
  });

  it('sees a record come in without asking, in both of his tabs, over one stream', async () => {
    const first = await screens.open('/');
    const streams: string[] = [];
    first.context().on('request', (request) => {
      if (request.url().endsWith('/v1/events/stream')) streams.push(request.url());
    });
    await first.reload();
    await first.getByRole('table', { name: '最近记录' }).waitFor();
    const second = await first.context().newPage();
    await second.goto('/');
    await second.getByRole('table', { name: '最近记录' }).waitFor();
    const name = '欧阳若兰';
    const birth = { birth: '1990-03', sex: '2', entryKind: 'transferIn', effectiveOn: '2019-08-06' };
    await screens.record('RegisterCadre', { name, ...birth });
    for (const page of [first, second]) {
      await page.getByRole('table', { name: '最近记录' }).getByRole('button', { name }).first().waitFor();
    }
    expect(streams).toHaveLength(1);
  });

  it('puts a list on paper whole, though only its first page had been read', async () => {
    const page = await screens.open(`/cadres?${AT}`);
    let all = 0;
    for (let next = ''; all === 0 || next !== '';) {
      const { items, nextCursor = '' } = await screens.read(
        `/v1/cadres?${AT}&limit=200${next === '' ? '' : `&cursor=${next}`}`,
      );
      all += (items as JsonObject[]).length;
      next = String(nextCursor);
    }
    const rows = page.getByRole('table', { name: '干部' }).locator('tbody tr:not([aria-hidden])');
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(all);
    await page.evaluate(`print = () => {
      dispatchEvent(new Event('beforeprint'));
      queueMicrotask(() => (document.body.dataset.printed = document.querySelectorAll('tbody tr').length));
    }`);
    await page.getByRole('button', { name: '打印' }).click();
    await page.locator(`body[data-printed="${all}"]`).waitFor();
  });

  it('comes by Ctrl-K to the form of an act, if he may record it', async () => {
    const asked = async (role: 'recorder' | 'supervisor'): Promise<string[]> => {
      const page = await screens.open('/', { role });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('开始公示');
      await page.locator('.palette-nothing, [role=option]').first().waitFor();
      if (role === 'recorder') {
        await page.getByRole('option', { name: '开始公示' }).first().click();
        await page.waitForURL(({ pathname }) => pathname === '/record/StartPublicNotice');
      }
      return page.getByRole('option').allInnerTexts();
    };
    await asked('recorder');
    expect(await asked('supervisor')).toEqual([]);
  });
});
