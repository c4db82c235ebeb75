import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.ts';
import { TODAY, screensOf } from './support/screens.ts';

const DAY = '2018-06-30';
const THEN = '2018-07-01';
const THEN_INSTANT = `${THEN}T23:59:59+08:00`;

describeInBrowser('a supervisor looks at a team', (executablePath) => {
  const screens = screensOf(executablePath);

  /** A township where something that had happened by the day was recorded only afterwards. */
  async function learnedLater(): Promise<{ id: string; name: string; change: JsonObject }> {
    const asked = new URLSearchParams({ to: DAY, knownFrom: THEN_INSTANT, limit: '200' });
    const { items } = await screens.read(`/v1/changes?${asked.toString()}`);
    const townships = await screens.read(`/v1/teams?kind=township&asOf=${DAY}&limit=200`);
    const change = (items as JsonObject[]).find(
      ({ kind, teamId }) =>
        kind === 'incumbent' && (townships['items'] as JsonObject[]).some(({ id }) => id === teamId),
    );
    if (!change) throw new Error('the demo has no township of which something was learned later');
    return { id: String(change['teamId']), name: String(change['team']), change };
  }

  /** Post and person of every row, as the API has them. */
  async function seats(id: string, knownAt?: string): Promise<string[][]> {
    const known = knownAt === undefined ? '' : `&knownAt=${encodeURIComponent(knownAt)}`;
    const { posts } = await screens.read(`/v1/teams/${id}/composition?asOf=${DAY}${known}`);
    return (posts as JsonObject[]).map(({ title, incumbent }) => [
      String(title),
      String((incumbent as JsonObject | null)?.['name'] ?? '空缺'),
    ]);
  }

  /** Post and person of every row, as the page has them. */
  async function seatsOn(page: Page, vacant = '空缺'): Promise<string[][]> {
    const rows = page.getByRole('table').first().locator('tbody tr');
    return rows.evaluateAll(
      (all, empty) =>
        all.map((row) => [
          row.querySelector('th')?.firstChild?.textContent?.trim() ?? '',
          row.querySelector('td')?.textContent?.trim().replace(empty, '空缺') ?? '',
        ]),
      vacant,
    );
  }

  async function type(page: Page, label: string, text: string): Promise<void> {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.fill(text);
    await field.press('Enter');
  }

  const AT_THEN = `asOf=${DAY}&knownAt=${encodeURIComponent(THEN_INSTANT)}`;

  it('finds it by name, and sees who was in it on a day as known now and as known then', async () => {
    const { id, name } = await learnedLater();
    const page = await screens.open('/');
    await page.getByRole('button', { name: /Ctrl K/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '查找' }).fill(name);
    await page.getByRole('option', { name }).first().click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();

    await type(page, '截至', DAY);
    await page.getByText('您看到的是当时的情形,按现在所知').waitFor();
    await page.getByText(`截至 ${DAY}`).first().waitFor();
    const now = await seatsOn(page);
    expect(now).toEqual(await seats(id));

    await type(page, '所知至', '20180701');
    await page.getByText('您看到的是当时的情形,不含此后记录的内容').waitFor();
    await page.getByText(`按 ${THEN} 23:59 所知`).first().waitFor();
    const then = await seatsOn(page);
    expect(then).toEqual(await seats(id, THEN_INSTANT));
    expect(then).not.toEqual(now);

    await page.getByRole('button', { name: '回到现在' }).click();
    await page.getByText(`截至 ${TODAY}`).first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('does the same in English', async () => {
    const { id, name } = await learnedLater();
    const page = await screens.open('/teams', { language: 'en' });
    await page.getByRole('textbox', { name: 'Find by name or pinyin' }).fill(name);
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await type(page, 'As of', '2018.6.30');
    await type(page, 'Known up to', THEN);
    await page.getByText('You see that day, and nothing recorded later').waitFor();
    await page.getByText(`as known at ${THEN} 23:59`).first().waitFor();
    expect(await seatsOn(page, 'vacant')).toEqual(await seats(id, THEN_INSTANT));
  });

  it('asks for nobody at a cut of which it has not read who was there', async () => {
    const { id } = await learnedLater();
    const page = await screens.open(`/teams/${id}?asOf=${DAY}`);
    await page.getByText(`截至 ${DAY}`).first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const held = Promise.withResolvers<void>();
    await page.route(/\/composition\?.*knownAt=/, async (route) => {
      await held.promise;
      await route.continue();
    });
    const counts = page.waitForResponse((response) => new RegExp(`/v1/teams/${id}\\?.*knownAt=`).test(response.url()));
    await type(page, '所知至', '20180701');
    await counts;
    expect(asked.filter((url) => /\/v1\/cadres[/?].*knownAt=/.test(url))).toEqual([]);
    held.resolve();
    await page.getByText(`按 ${THEN} 23:59 所知`).first().waitFor();
    expect(await seatsOn(page)).toEqual(await seats(id, THEN_INSTANT));
  });

  it('asks for those who sit in it once, all together', async () => {
    const { id } = await learnedLater();
    const asked: string[] = [];
    const page = await screens.open('/teams');
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`/teams/${id}?asOf=${DAY}`);
    const { items } = await screens.read(`/v1/cadres?team=${id}&state=all&asOf=${DAY}&limit=200`);
    const ages = (items as JsonObject[]).map(({ age }) => String(age));
    const cells = page.getByRole('table', { name: '职位和任职的人' }).locator('td[data-number]');
    await cells.filter({ hasText: ages[0] }).first().waitFor();
    const people = asked.filter((url) => new URL(url).pathname.startsWith('/v1/cadres'));
    expect(people.map((url) => new URL(url).pathname)).toEqual(['/v1/cadres']);
  });

  it('names the event behind the difference: what, when recorded, by whom, on which document', async () => {
    const { id, change } = await learnedLater();
    const page = await screens.open(`/teams/${id}?asOf=${DAY}`);
    await page.getByText('另一所知时间').click();
    await type(page, '对比所知时间', THEN);
    const compare = page.getByRole('region', { name: `与 ${THEN} 所知相比` });
    await compare
      .getByRole('button')
      .filter({ hasText: String(change['title']) })
      .first()
      .click();

    const drawer = page.getByRole('dialog', { name: '依据的记录' });
    const told = await screens.read(`/v1/teams/${id}/timeline?limit=200`);
    const because = (told['items'] as JsonObject[]).filter(({ eventId }) =>
      (change['because'] as string[]).includes(String(eventId)),
    );
    expect(because.length).toBeGreaterThan(0);
    for (const event of because) {
      const card = drawer.getByRole('article').filter({ hasText: String(event['summary']) });
      const text = await card.innerText();
      expect(text).toContain(String(event['effectiveOn']));
      expect(text).toContain(String((event['basis'] as JsonObject)['documentNo']));
      expect(text).toContain(String((event['actor'] as JsonObject)['organ']));
      expect(text).toContain(String(event['recordedAt']).slice(0, 10));
    }
    expect(because.some(({ recordedAt }) => String(recordedAt) > THEN_INSTANT)).toBe(true);
  });

  it('prints what changed between two days on A4, with the moment that it is of and without what is for the screen', async () => {
    const { id, name } = await learnedLater();
    const other = '2016-06-30';
    const page = await screens.open(`/teams/${id}?${AT_THEN}&with=${other}`);
    const compare = page.getByRole('region', { name: `与 ${other} 相比` });
    await compare.getByRole('listitem').first().waitFor();
    const query = new URLSearchParams({
      team: id,
      from: other,
      to: DAY,
      knownFrom: THEN_INSTANT,
      knownTo: THEN_INSTANT,
    });
    const { items } = await screens.read(`/v1/changes?${query.toString()}&limit=200`);
    const composing = (items as JsonObject[]).filter(({ kind }) =>
      ['team', 'post', 'incumbent'].includes(String(kind)),
    );
    expect(composing.length).toBeGreaterThan(0);
    const lines = compare.locator('.changes').first().getByRole('listitem');
    expect(await lines.count()).toBe(composing.length);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name, level: 1 }).isVisible()).toBe(true);
    expect(await page.getByText(`按 ${THEN} 23:59 所知`).first().isVisible()).toBe(true);
    expect(await page.getByText('监督人员', { exact: false }).last().isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  });

  it('steps with the arrow keys from one change of the team to the one before', async () => {
    const { id } = await learnedLater();
    const page = await screens.open(`/teams/${id}?asOf=${DAY}`);
    const slider = page.getByRole('slider', { name: '截至日期' });
    const told = await screens.read(`/v1/teams/${id}/timeline?limit=200`);
    const days = (told['items'] as JsonObject[])
      .filter(({ type: kind }) => /^(Incumbent|Post|Headcount|Team(Reg|Ren|Mer|Abo))/.test(String(kind)))
      .map(({ effectiveOn }) => String(effectiveOn));
    const before = days
      .filter((day) => day < DAY)
      .toSorted()
      .at(-1);
    await slider.press('ArrowLeft');
    await page.getByText(`截至 ${before}`).first().waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe(`截至 ${before}`);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(before);
  });

  it('offers no slider and no number before it knows the days and the records that they lead to', async () => {
    const { id } = await learnedLater();
    const held = Promise.withResolvers<void>();
    const page = await screens.open('/teams');
    await page.route(/\/timeline\?/, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(`/teams/${id}?asOf=${DAY}`);
    await page.getByText(`截至 ${DAY}`).first().waitFor();
    const slider = page.getByRole('slider', { name: '截至日期' });
    expect(await slider.count()).toBe(0);
    // Nor a number that would lead to nothing.
    expect(await page.locator('button.number').first().isDisabled()).toBe(true);
    held.resolve();
    await slider.waitFor();
    await page.locator('button.number:enabled').first().click();
    await page.getByRole('dialog', { name: '依据的记录' }).getByRole('article').first().waitFor();
  });

  it('takes the records home as CSV', async () => {
    const { id } = await learnedLater();
    const page = await screens.open(`/teams/${id}?${AT_THEN}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(THEN);
    expect(text.split('\r\n').length).toBeGreaterThan(10);
  });
});
