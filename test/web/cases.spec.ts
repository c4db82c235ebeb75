import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf, type Look } from './support/screens.ts';

describeInBrowser('a supervisor follows how somebody was appointed', (executablePath) => {
  const screens = screensOf(executablePath);

  /** A deputy who was promoted, after a vote and a public notice. */
  async function promotion(): Promise<{ stream: string; name: string; cadreId: string; history: JsonObject }> {
    const { items } = await screens.read('/v1/cases?category=appointment&state=concluded&sort=-closedOn&limit=200');
    for (const { stream, kind } of items as JsonObject[]) {
      if (kind !== 'promote') continue;
      const id = String(stream).slice('appointment-'.length);
      const history = await screens.read(`/v1/appointments/${id}/decision-history`);
      const acts = history['items'] as { readonly type: string; readonly data: JsonObject }[];
      const vote = acts.find(({ type }) => type === 'DeliberationVoteRecorded');
      // A meeting without a quorum comes to nothing, and a second one follows: of it no majority is asked.
      if (vote?.data['outcome'] !== 'approved' || !acts.some(({ type }) => type === 'PublicNoticeConcluded')) continue;
      const [cadre] = history['cadres'] as JsonObject[];
      return { stream: String(stream), name: String(cadre?.['name']), cadreId: String(cadre?.['cadreId']), history };
    }
    throw new Error('the demo has no promotion that went all the way');
  }

  function recorded(history: JsonObject, type: string): JsonObject {
    const found = (history['items'] as JsonObject[]).find((each) => each['type'] === type);
    if (!found) throw new Error(`no ${type}`);
    return found;
  }

  it.each(['zh-CN', 'en'] as const)(
    'from the person to the votes, the quorum and the days of notice: %s',
    async (language) => {
      const { stream, name, cadreId, history } = await promotion();
      const inLanguage = await screens.read(`/v1/cases/${stream}/timeline?limit=200`, 'supervisor', language);
      const told = (type: string): JsonObject => recorded(inLanguage, type);
      const list = new URLSearchParams({ category: 'appointment', state: 'concluded', subject: `cadre-${cadreId}` });
      const page = await screens.open(`/cases?${list.toString()}`, { language });
      await page
        .getByRole('link', { name })
        .and(page.locator(`[href*="${stream}"]`))
        .click();
      await page.waitForURL(({ pathname }) => pathname === `/cases/${stream}`);

      const { data } = recorded(history, 'DeliberationVoteRecorded') as { data: Record<string, number> };
      const drawn = page.locator('.vote').first();
      await drawn.waitFor();
      expect(await drawn.locator('[data-square=agree].vote-square').count()).toBe(data['agree']);
      expect(await drawn.locator('.vote-square').count()).toBe(data['eligible']);
      const sum = await drawn.locator('figcaption').innerText();
      for (const count of [data['eligible'], data['present'], data['agree'], data['disagree']]) {
        expect(sum).toContain(String(count));
      }
      const checks = recorded(history, 'DeliberationVoteRecorded')['checks'] as JsonObject[];
      const needed = (rule: RegExp): unknown =>
        (checks.find(({ ruleId }) => rule.test(String(ruleId)))?.['inputs'] as JsonObject | undefined)?.['needed'];
      const lines = await drawn.locator('svg text').allTextContents();
      expect(lines.some((line) => line.includes(String(needed(/\.quorum$/))))).toBe(true);
      expect(lines.some((line) => line.includes(String(needed(/\.majority$/))))).toBe(true);

      const step = page
        .locator('.course button')
        .filter({ hasText: language === 'en' ? /public notice/i : '任前公示' });
      await step.click();
      const notice = told('PublicNoticeStarted');
      const { from, to } = notice['data'] as { from: string; to: string };
      expect(String(notice['summary'])).toContain(from);
      expect(String(notice['summary'])).toContain(to);
      await page.getByRole('button', { name: String(notice['summary']) }).click();
      const drawer = page.locator('dialog.drawer article');
      expect(await drawer.first().innerText()).toContain(String(notice['recordedAt']).slice(0, 10));
    },
  );

  it('comes to the whole case from the record of an assignment, and sees what a correction of its vote would touch', async () => {
    const { items } = await screens.read('/v1/events?type=IncumbentAssigned&sort=-recorded&limit=200');
    const made = (items as { stream: string; summary: string; data: JsonObject }[]).find(
      ({ data: { caseId } }) => typeof caseId === 'string',
    )!;
    const stream = `appointment-${String(made.data['caseId'])}`;
    const page = await screens.open('/events?q=type:IncumbentAssigned');
    await page.getByRole('button', { name: made.summary, exact: true }).first().click();
    await page.getByRole('link', { name: '看整个办理过程' }).click();
    await page.waitForURL(({ pathname }) => pathname.startsWith('/cases/appointment-'));

    const acts = (await screens.read(`/v1/cases/${stream}/timeline?limit=200`))['items'] as JsonObject[];
    const vote = acts.find(({ type }) => type === 'DeliberationVoteRecorded')!;
    const correcting = await screens.open(`/record/correct/${stream}/${String(vote['eventId'])}`, { role: 'recorder' });
    const elsewhere = correcting.getByRole('list', { name: '由此引起的其他记录' });
    await elsewhere.getByRole('link', { name: made.summary }).first().waitFor();
    await expectAccessible(correcting);
    expect(await elsewhere.getByRole('link', { name: made.summary }).first().getAttribute('href')).toContain(
      `/teams/${made.stream.slice('team-'.length)}`,
    );
  });

  it('prints the whole case on paper, with every act and the moment that it is of', async () => {
    const { stream, history } = await promotion();
    const page = await screens.open(`/cases/${stream}/history`);
    await page.locator('.office-paper').waitFor();
    expect(await page.locator('.history tbody tr').count()).toBe((history['items'] as JsonObject[]).length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect(await page.locator('.office-paper .cut-footer').isVisible()).toBe(true);
  });

  const looks: Look[] = [
    { language: 'zh-CN', scheme: 'light', width: 1440 },
    { language: 'en', scheme: 'dark', width: 1440 },
    { language: 'zh-CN', scheme: 'dark', width: 390 },
    { language: 'en', scheme: 'light', width: 390 },
  ];
  const pages = [
    '/cases',
    'case',
    'history',
    '/cadres',
    'cadre',
    'form',
    'training',
    'secondment',
    '/events',
    '/events?q=type:CadreRegistered from:2018 zz',
    '/events?q=type:Cadre from:soon',
  ];

  it.each(pages.flatMap((path) => looks.map((look) => ({ path, ...look }))))(
    'can be used by everybody, with eyes or without: %j',
    async ({ path, ...look }) => {
      const { stream, history } = await promotion();
      const cadre = `/cadres/${String((history['cadres'] as JsonObject[])[0]?.['cadreId'])}`;
      const other = async (category: string): Promise<string> => {
        const { items } = await screens.read(`/v1/cases?category=${category}&sort=-openedOn&limit=1`);
        return `/cases/${String((items as JsonObject[])[0]?.['stream'])}`;
      };
      const named: Record<string, string> = {
        ...(path === 'training' || path === 'secondment' ? { [path]: await other(path) } : {}),
        case: `/cases/${stream}`,
        history: `/cases/${stream}/history`,
        cadre,
        form: `${cadre}/form`,
      };
      const page = await screens.open(named[path] ?? path, look);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );
});
