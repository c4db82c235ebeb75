import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

/** Far beyond what twenty forms take one after the other. */
const HANGS_MS = 600_000;
const MEMBERS = ['甲某', '乙某', '丙某'];
const file = { name: '考察材料.txt', mimeType: 'text/plain', buffer: Buffer.from('考察材料') };

describeInBrowser('a recorder takes a promotion from motion to letter', (executablePath) => {
  const screens = screensOf(executablePath);

  const recordButton = (page: Page): ReturnType<Page['getByRole']> =>
    page.getByRole('button', { name: '记入台账' }).and(page.locator(':enabled'));

  async function choose(page: Page, label: string, option: string, which = 0): Promise<void> {
    await page.getByRole('combobox', { name: label }).nth(which).pressSequentially(option);
    await page
      .getByRole('option')
      .filter({ has: page.getByText(option, { exact: true }) })
      .first()
      .click();
  }

  async function record(page: Page): Promise<void> {
    await recordButton(page).click();
    await page.getByRole('heading', { name: /^已记入/ }).waitFor();
  }

  /** Goes on to the form of what comes next, as the page offers it. */
  async function next(page: Page, called: string): Promise<void> {
    await page.locator('.rec-next').getByRole('link', { name: called, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: called }).waitFor();
  }

  /** A team with two posts that nobody holds, and three who hold none. */
  async function vacancies(): Promise<{ team: JsonObject; people: { cadreId: string; name: string }[] }> {
    const [team] = (await screens.read('/v1/teams?kind=department&limit=1'))['items'] as JsonObject[];
    const basis = { kind: 'establishmentNotice', documentNo: '区编〔2019〕90号', issuedOn: '2019-08-05' };
    const of = { teamId: String(team!['id']), effectiveOn: '2019-08-05', basis };
    await screens.record('SetHeadcount', { ...of, headcount: 30, slotCount: 20 });
    for (const [postId, title] of [
      ['pnew1', '新任副局长'],
      ['pnew2', '新任副主任'],
    ] as const) {
      await screens.record('AuthorisePost', { ...of, postId, title, principal: false, elected: false, rank: '142' });
    }
    const { items } = await screens.read('/v1/cadres?limit=200&sort=-age', 'recorder');
    const all = items as JsonObject[];
    const free = all.filter(
      ({ name, posts, age, state }) =>
        state === 'active' &&
        (posts as JsonObject[]).length > 0 &&
        Number(age) < 52 &&
        all.filter((other) => other['name'] === name).length === 1,
    );
    return {
      team: team!,
      people: free.slice(0, 3).map(({ cadreId, name }) => ({ cadreId: String(cadreId), name: String(name) })),
    };
  }

  it(
    'of two posts, with named votes at one meeting, a notice on the calendar, and not one id or JSON',
    async () => {
      const { team, people } = await vacancies();
      const page = await screens.open('/record/OpenAppointmentCase', { role: 'recorder' });
      await page.getByRole('combobox', { name: '任免类型' }).selectOption({ label: '提拔' });
      await page.getByRole('radio', { name: '两推荐一考察' }).check();
      await page.getByRole('button', { name: '加一条职位' }).click();
      for (const [at, title] of ['新任副局长', '新任副主任'].entries()) {
        await choose(page, '班子', String(team['name']), at);
        await choose(page, '职位', title, at);
        await page
          .getByRole('group', { name: `职位 ${at + 1}` })
          .getByRole('radio', { name: '否' })
          .check();
      }
      await record(page);
      const stream = new URL(
        (await page.locator('.rec-next a').first().getAttribute('href')) ?? '',
        screens.url,
      ).searchParams.get('stream');
      const caseId = String(stream).slice('appointment-'.length);
      const act = (command: string, body: JsonObject): Promise<JsonObject> =>
        screens.record(command, { caseId, effectiveOn: '2019-08-06', ...body });
      const posts = ['pnew1', 'pnew2'].map((postId) => ({ teamId: String(team['id']), postId }));
      const candidates = people.map(({ cadreId }, at) => ({ cadreId, votes: 30 - at }));

      await act('RecordMotion', { source: 'department' });
      await act('RecordTalkRecommendation', { invited: 40, interviewed: 40, candidates, posts });
      const counts = { expected: 60, present: 60, issued: 60, returned: 60, valid: 60 };
      await act('RecordMeetingRecommendation', { ...counts, candidates, posts });

      await page.goto(`/cases/${String(stream)}`);
      await next(page, '确定考察对象');
      for (const { name } of people) await page.getByRole('button', { name, exact: true }).click();
      await record(page);
      for (const [at] of people.entries()) {
        await next(page, '资格审查、凡提四必');
        if (at === 0) await expectAccessible(page);
        await page.getByRole('button', { name: '未填的各项都记为通过' }).click();
        for (const field of await page.getByRole('textbox', { name: '依据材料' }).all())
          await field.fill('区组审〔2019〕9号');
        await record(page);
      }
      await act('PublishInspectionNotice', { text: '考察预告' });
      await act('FormInspectionTeam', { inspectors: [{ name: '周某' }, { name: '吴某' }] });
      await page.goto(`/cases/${String(stream)}`);
      await next(page, '考察结束');
      await page.getByLabel('选择文件').setInputFiles(file);
      await page.getByRole('textbox', { name: '存放位置' }).fill('干部档案室');
      for (const name of ['个别谈话', '周某', '吴某']) await page.getByRole('button', { name, exact: true }).click();
      await record(page);
      await act('RecordOpinion', { organ: 'discipline', verdict: 'none' });
      await act('RecordConsultation', { cadreIds: people.map(({ cadreId }) => cadreId) });

      // Of two posts one is chosen; when it is won, the other is handed on.
      await page.goto('/record/meeting');
      const meeting = async (voted: readonly number[]): Promise<void> => {
        await page.getByRole('textbox', { name: '应到' }).fill('3');
        await page.getByRole('textbox', { name: '实到' }).fill('3');
        await page.getByRole('radio', { name: '举手' }).check();
        await page.getByRole('textbox', { name: '到会成员' }).fill(MEMBERS.join('\n'));
        for (const [place, at] of voted.entries()) {
          await page.getByRole('combobox', { name: '加一个议题' }).pressSequentially(people[at]!.name);
          await page
            .getByRole('option')
            .filter({ hasText: String(team['name']) })
            .first()
            .click();
          const item = page.getByRole('group', { name: new RegExp(`^议题 ${place + 1}`) });
          const post = item.getByRole('radio', { name: at === 1 ? /新任副主任/ : /新任副局长/ });
          await (at === 1 ? post.and(page.locator(':checked')).waitFor() : post.check());
          for (const box of await item.getByRole('group', { name: '同时免去' }).getByRole('checkbox').all())
            await box.check();
          for (const member of MEMBERS)
            await item.getByRole('combobox', { name: member }).selectOption({ label: at === 2 ? '反对' : '同意' });
          expect(await item.getByRole('textbox', { name: '同意' }).inputValue()).toBe(at === 2 ? '0' : '3');
        }
        await expectAccessible(page);
        await recordButton(page).click();
        await page.getByText('各议题都已记入。').waitFor();
      };
      await meeting([0]);
      await page.getByRole('button', { name: '记下一次会议' }).click();
      await meeting([1, 2]);
      await page.locator('.rec-after').first().getByRole('link', { name: '开始公示', exact: true }).waitFor();

      await page.goto(`/cases/${String(stream)}`);
      await next(page, '开始公示');
      await page.getByRole('button', { name: '2019-08-07' }).click();
      expect(await page.getByRole('textbox', { name: '公示结束日期' }).inputValue()).toBe('2019-08-13');
      await page.getByText('共 5 个工作日').waitFor();
      await page.getByRole('button', { name: '按本事项拟写公示内容' }).click();
      const text = await page.getByRole('textbox', { name: '公示内容' }).inputValue();
      expect(people.map(({ name }) => text.includes(name))).toEqual([true, true, false]);
      await page.getByRole('textbox', { name: '公示渠道' }).fill('区政府网站');
      await expectAccessible(page);
      await record(page);

      // Ended before its last day it would let no letter follow.
      await page.locator('.rec-next').getByText('2019-08-13 到期').waitFor();
      await next(page, '公示结束');
      await page.getByText('公示到 2019-08-13 为止。早于这一天结束的').waitFor();
      await expectAccessible(page);

      await page.close();
      screens.pass(8);
      await act('ConcludePublicNotice', { effectiveOn: '2019-08-14' });
      const later = await screens.open(`/cases/${String(stream)}`, { role: 'recorder' });
      await next(later, '印发任免通知');
      await later.getByRole('textbox', { name: '任免通知文号' }).fill('区委干〔2019〕90号');
      await later
        .getByRole('group', { name: /依据文件/ })
        .getByRole('combobox')
        .selectOption({ label: '任免通知' });
      await later.getByRole('textbox', { name: '文号', exact: true }).fill('区委干〔2019〕90号');
      await later.getByRole('textbox', { name: '印发日期' }).fill('20190814');
      await later.getByRole('radio', { name: '是', exact: true }).first().check();
      await record(later);

      const { items } = await screens.read(`/v1/cases/${String(stream)}/timeline?limit=200`, 'recorder');
      const votes = (items as JsonObject[]).filter(({ type }) => type === 'DeliberationVoteRecorded');
      expect(votes.map(({ data }) => (data as JsonObject)['namedVotes'])).toEqual(
        [0, 1, 2].map((at) => MEMBERS.map((member) => ({ member, vote: at === 2 ? 'disagree' : 'agree' }))),
      );
      const concluded = (items as JsonObject[]).find(({ type }) => type === 'InspectionConcluded')!;
      const { report, signedBy } = concluded['data'] as { report: JsonObject; signedBy: string[] };
      expect(report['sha256']).toMatch(/^[0-9a-f]{64}$/);
      expect(signedBy).toEqual(['周某', '吴某']);
      for (const [at, { cadreId }] of people.entries()) {
        const { posts: held } = await screens.read(`/v1/cadres/${cadreId}`, 'recorder');
        const titles = (held as JsonObject[]).map(({ title }) => title);
        if (at < 2) expect(titles).toEqual([at === 0 ? '新任副局长' : '新任副主任']);
        else expect(titles).not.toContain('新任副局长');
      }
    },
    HANGS_MS,
  );
});
