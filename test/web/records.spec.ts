import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

const DAY = '2018-06-30';

describeInBrowser('a supervisor searches the records', (executablePath) => {
  const screens = screensOf(executablePath);

  /** Every item of a list. */
  async function whole(path: string, role: 'supervisor' | 'apiConsumer' = 'supervisor'): Promise<JsonObject[]> {
    const found: JsonObject[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await screens.read(`${path}&limit=200${cursor}`, role);
      found.push(...(items as JsonObject[]));
      if (nextCursor === undefined) return found;
      cursor = `&cursor=${encodeURIComponent(String(nextCursor))}`;
    }
  }

  async function search(page: Page, text: string, label = '查找记录'): Promise<void> {
    const field = page.getByRole('combobox', { name: label });
    await field.fill(text);
    await field.press('Enter');
  }

  function rows(page: Page, label = '操作流水') {
    return page.getByRole('table', { name: label }).locator('tbody tr');
  }

  it('finds every event that one clerk recorded in one week, and takes it home', async () => {
    const [from, to] = ['2019-07-29', '2019-08-04'];
    const expected = await whole(`/v1/events?actor=u-recorder&from=${from}&to=${to}`);
    expect(expected.length).toBeGreaterThan(10);
    const page = await screens.open('/');
    await page.getByRole('link', { name: '操作流水' }).click();
    await page.getByRole('heading', { name: '操作流水', level: 1 }).waitFor();
    await search(page, `actor:u-recorder from:${from} to:${to}`);
    await page.getByText(`${expected.length} 条记录`, { exact: true }).waitFor();
    const shown = await rows(page).locator('th').allInnerTexts();
    expect(shown).toEqual(expected.map(({ summary }) => String(summary)).toReversed());
    expect(new URL(page.url()).searchParams.get('q')).toBe(`actor:u-recorder from:${from} to:${to}`);

    await page.reload();
    await page.getByText(`${expected.length} 条记录`, { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const [table = '', footer = ''] = readFileSync(await download.path(), 'utf8').split('\r\n\r\n');
    expect(table.split('\r\n').length - 1).toBe(expected.length);
    expect(footer).toContain(`行数,${expected.length}`);
    expect(footer).toContain('u-supervisor');

    await page.getByRole('button', { name: '去掉“记录人 u-recorder”' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe(`from:${from} to:${to}`);
  });

  it('tells who of the district was relieved in 2018, and on what ground', async () => {
    const expected = await whole(
      '/v1/events?type=IncumbentRelieved&effectiveFrom=2018-01-01&effectiveTo=2018-12-31&sort=-recorded',
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(expected.length).toBeLessThan(200);
    const page = await screens.open('/events');
    const field = page.getByRole('combobox', { name: '查找记录' });
    await field.fill('since:2018 until:2018 type:免职');
    await page
      .getByRole('option', { name: /IncumbentRelieved/ })
      .first()
      .click();
    await page.getByText(`${expected.length} 条记录`, { exact: true }).waitFor();
    const shown = await rows(page).allInnerTexts();
    for (const [index, event] of expected.entries()) {
      const cadre = (event['subjects'] as JsonObject[]).find(({ stream }) => String(stream).startsWith('cadre-'));
      expect(shown[index]).toContain(String(cadre?.['name']));
      expect(shown[index]).toContain(String(event['effectiveOn']));
      // The ground is in the summary, in brackets.
      expect(String(event['summary'])).toMatch(/[((].+[))]$/);
      expect(shown[index]).toContain(String(event['summary']));
    }
    await rows(page).first().locator('th button').click();
    const card = page.getByRole('dialog', { name: '依据的记录' }).getByRole('article').first();
    expect(await card.innerText()).toContain(String((expected[0]!['basis'] as JsonObject)['documentNo']));
  });

  it('finds a kind of record by what the office calls it, whether or not it is chosen from the list', async () => {
    const page = await screens.open('/events');
    const field = page.getByRole('combobox', { name: '查找记录' });
    await field.fill('since:2018 until:2018 type:免去');
    await page.getByRole('option', { name: /IncumbentRelieved/ }).waitFor();
    await field.press('Enter');
    await page.getByRole('button', { name: '去掉“种类 免职”' }).waitFor();
    const expected = await whole(
      '/v1/events?type=IncumbentRelieved&effectiveFrom=2018-01-01&effectiveTo=2018-12-31&sort=-recorded',
    );
    expect(expected.length).toBeGreaterThan(3);
    await page.getByText(`${expected.length} 条记录`, { exact: true }).waitFor();
  });

  it('goes on writing after he has chosen what is offered: the field keeps the cursor', async () => {
    const page = await screens.open('/events');
    const field = page.getByRole('combobox', { name: '查找记录' });
    await field.pressSequentially('type:免职');
    await page.getByRole('option', { name: /IncumbentRelieved/ }).click();
    await page.waitForURL(({ search: asked }) => asked.includes('IncumbentRelieved'));
    await page.getByRole('button', { name: '去掉“种类 免职”' }).waitFor();
    await page.keyboard.type('since:2018 until:2018');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /去掉“2018-12-31/ }).waitFor();
    expect(await field.inputValue()).toBe('type:IncumbentRelieved since:2018 until:2018');
    await page.getByRole('button', { name: '去掉“种类 免职”' }).click();
    await page.waitForURL(({ search: asked }) => !asked.includes('IncumbentRelieved'));
    await field.and(page.locator('[value="since:2018 until:2018"]')).waitFor();
  });

  it('does the same in English, by the keyboard alone', async () => {
    const page = await screens.open('/events', { language: 'en' });
    const field = page.getByRole('combobox', { name: 'Search the records' });
    await field.focus();
    await page.keyboard.type('since:2018 until:2018 type:relieved');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Kind incumbent relieved').waitFor();
    const { items } = await screens.read(
      '/v1/events?type=IncumbentRelieved&effectiveFrom=2018-01-01&effectiveTo=2018-12-31&limit=200',
      'supervisor',
      'en',
    );
    const expected = items as JsonObject[];
    await page.getByText(`${expected.length} records`, { exact: true }).waitFor();
    expect(await rows(page, 'Records').locator('th').allInnerTexts()).toEqual(
      expected.map(({ summary }) => String(summary)).toReversed(),
    );
  });

  it('finds somebody by name, and is told of what cannot be meant', async () => {
    const page = await screens.open('/events');
    const [cadre] = await whole('/v1/cadres?sort=name');
    const field = page.getByRole('combobox', { name: '查找记录' });
    await field.fill(`subject:${String(cadre?.['name'])}`);
    await page.getByRole('option', { name: new RegExp(`cadre-${String(cadre?.['cadreId'])}`) }).click();
    await page
      .getByRole('list')
      .getByText(`关于 ${String(cadre?.['name'])}`)
      .waitFor();
    const expected = await whole(`/v1/events?subject=cadre-${String(cadre?.['cadreId'])}`);
    await page.getByText(`${expected.length} 条记录`, { exact: true }).waitFor();
    await search(page, 'from:昨天');
    expect(await page.getByRole('alert').innerText()).toContain('“from:昨天”不是日期');
  });

  it('takes the roster of a day home, with the cut below it', async () => {
    const page = await screens.open(`/cadres?asOf=${DAY}`);
    const expected = await whole(`/v1/cadres?asOf=${DAY}&state=active`);
    await page.getByRole('heading', { name: '干部', level: 1 }).waitFor();
    const footer = page.locator('.cut-footer');
    await footer.waitFor();
    expect(await footer.innerText()).toContain(`截至 ${DAY}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const [table = '', last = ''] = text.slice(1).split('\r\n\r\n');
    const names = table
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[1]);
    expect(new Set(names)).toEqual(new Set(expected.map(({ name }) => String(name))));
    expect(names.length).toBe(expected.length);
    const told = Object.fromEntries(last.split('\r\n').map((row) => row.split(',') as [string, string]));
    const position = /流水位置 (\S+)/.exec(await footer.innerText())?.[1];
    expect(told).toMatchObject({ 行数: String(expected.length), 截至: DAY, 流水位置: position });
    expect(told['何人']).toContain('u-supervisor');
  });

  it('shows an outside program nothing that it may not know of, whatever it asks for', async () => {
    const cut = `from=2019-06-01&to=2019-08-04`;
    const known = new Set((await whole(`/v1/events?${cut}`, 'apiConsumer')).map(({ eventId }) => eventId));
    const hidden = (await whole(`/v1/events?${cut}`)).filter(({ eventId }) => !known.has(eventId));
    expect(hidden.length).toBeGreaterThan(5);
    const page = await screens.open('/events', { role: 'apiConsumer' });
    await search(page, 'from:2019-06-01 to:2019-08-04');
    await page.getByText(known.size > 200 ? '已列出 200 条,向下继续' : `${known.size} 条记录`).waitFor();
    const secret = hidden.find(({ type }) => String(type).startsWith('Supervision')) ?? hidden[0]!;
    await search(page, `type:${String(secret['type'])} from:2019-06-01 to:2019-08-04`);
    await page.getByText('没有这样的记录').waitFor();
    await search(page, `from:2019-06-01 to:2019-08-04 "${String(secret['summary'])}"`);
    await page.getByText('没有这样的记录').waitFor();
    expect(await page.getByRole('link', { name: '记一件事' }).count()).toBe(0);

    const cadre = (await whole('/v1/cadres?sort=name')).find(({ birth }) => /^\d{4}-\d\d-\d\d$/.test(String(birth)));
    await page.goto(`/cadres/${String(cadre?.['cadreId'])}`);
    await page.getByRole('heading', { name: String(cadre?.['name']), level: 1 }).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    expect(await page.locator('body').innerText()).not.toContain(String(cadre?.['birth']));
  });

  it('shows a cadre his own record, and offers him nothing else', async () => {
    const { cadreId, name } = await screens.read('/v1/session', 'cadre');
    const page = await screens.open('/', { role: 'cadre' });
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    const offered = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();
    expect(offered.some((text) => /操作流水|办理|干部|记一件事/.test(text))).toBe(false);
    await page
      .getByRole('main')
      .getByRole('link', { name: String(name) })
      .click();
    await page.getByRole('heading', { name: String(name), level: 1 }).waitFor();
    await page.goto('/events');
    const own = await screens.read('/v1/events?sort=-recorded&limit=200', 'cadre');
    await rows(page).first().waitFor();
    const first = (own['items'] as JsonObject[])[0];
    expect(await rows(page).first().innerText()).toContain(String(first?.['summary']));

    const other = (await whole('/v1/cadres?sort=name')).find((each) => each['cadreId'] !== cadreId);
    screens.expectRefusals();
    await page.goto(`/cadres/${String(other?.['cadreId'])}`);
    await page.getByRole('heading', { name: '您的角色不能查看这一页' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(String(other?.['name']));
  });
});
