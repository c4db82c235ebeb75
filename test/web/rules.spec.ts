import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

describeInBrowser('a supervisor reads the rules', (executablePath) => {
  const screens = screensOf(executablePath);

  it('of a day, narrows them to a class, and sees how one was written over time', async () => {
    const page = await screens.open('/rules?asOf=2018-06-30');
    const rows = page.getByRole('table', { name: '规则' }).locator('tbody tr');
    await rows.first().waitFor();
    const { items } = await screens.read('/v1/rules?on=2018-06-30');
    expect(await rows.count()).toBe((items as JsonObject[]).length);

    await page.getByRole('radiogroup', { name: '类别' }).getByText('提示').click();
    await page.waitForURL(({ searchParams }) => searchParams.get('class') === 'S');
    const advice = (items as JsonObject[]).filter((rule) => rule['class'] === 'S');
    await rows.nth(advice.length).waitFor({ state: 'detached' });
    expect(await rows.locator('th').allInnerTexts()).toEqual(advice.map(({ sentence }) => sentence));

    await page.goto('/rules/vote.quorum');
    const versions = page.getByRole('table', { name: '各个时期' });
    await versions.waitFor();
    const quorum = await screens.read('/v1/rules/vote.quorum');
    const since = (day: unknown): string => (day === '1949-10-01' ? '自始' : String(day));
    for (const { from, instrument } of quorum['versions'] as JsonObject[]) {
      const row = versions.getByRole('row').filter({ hasText: since(from) });
      expect(await row.innerText()).toContain(String(instrument));
    }
    for (const { version, asked } of quorum['uses'] as JsonObject[]) {
      const row = versions.getByRole('row').filter({ hasText: since(version) });
      expect(await row.innerText()).toContain(`问过 ${String(asked)} 次`);
    }
  });

  it('from a rule that a decision was judged by', async () => {
    const { items } = await screens.read('/v1/appointments?state=all&limit=1');
    const caseId = String((items as JsonObject[])[0]?.['caseId']);
    const page = await screens.open(`/cases/appointment-${caseId}`, { language: 'en' });
    const checks = page.getByRole('table', { name: 'Rules that were asked' }).first();
    const link = checks.getByRole('link').first();
    const id = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname.replace('/rules/', '');
    const { sentence } = await screens.read(`/v1/rules/${id}`, 'supervisor', 'en');
    await link.click();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: String(sentence) })
      .waitFor();
    expect(new URL(page.url()).pathname).toBe(`/rules/${id}`);
  });

  const inWords = {
    'zh-CN': {
      findings: '发现的问题',
      untouched: '还没有人处理。',
      drawer: '依据的记录',
      conditions: '逐条',
      article: (numbers: string) => `第${numbers}条`,
      from: (day: string) => `${day} 起符合`,
      failed: '不符合',
      behind: '由来',
      resolve: '办结',
      outcome: '处理结果',
      done: '重新召开常委会讨论决定',
      reason: '事由',
      why: '程序已经补正',
      number: '文号',
      issuedOn: '印发日期',
      kind: '文件种类',
      report: '监督检查报告',
      record: '记入台账',
      recorded: '已记入',
      open: (count: number) => `未处理的问题 ${count} 件`,
      resolved: '已办结',
      women: '女干部',
      ask: '试算',
      value: /^数值/,
      since: '起始日期',
      differences: '不同之处',
    },
    en: {
      findings: 'Findings',
      untouched: 'Nobody has dealt with it yet.',
      drawer: 'Records behind this',
      conditions: 'Condition by condition',
      article: (numbers: string) => `article ${numbers}`,
      from: (day: string) => `met from ${day}`,
      failed: 'not met',
      behind: 'show what is behind it',
      resolve: 'Resolve',
      outcome: 'What was done about it',
      done: 'Decided again by the standing committee',
      reason: 'Why the record is made',
      why: 'The procedure was made good',
      number: 'Number of the document',
      issuedOn: 'Day on which the document was issued',
      kind: 'What kind of document it is',
      report: 'Report of an inspection',
      record: 'Record',
      recorded: 'Recorded',
      open: (count: number) => `${count} open findings`,
      resolved: 'Resolved',
      women: 'women',
      ask: 'See what differs',
      value: /^Value/,
      since: 'From',
      differences: 'What would differ',
    },
  } as const;
  const languages = ['zh-CN', 'en'] as const;

  it.each(languages)('which decisions of 2018 were irregular, and by which article, in %s', async (language) => {
    const words = inWords[language];
    const page = await screens.open('/findings', { language });
    const rows = page.getByRole('table', { name: words.findings }).locator('tbody tr');
    await rows.first().waitFor();
    await page.getByRole('combobox').first().click();
    await page.getByTitle('2018', { exact: true }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('year') === '2018');
    const { items } = await screens.read(
      '/v1/findings?from=2018-01-01&to=2018-12-31&limit=200',
      'supervisor',
      language,
    );
    const findings = items as JsonObject[];
    const votes = await screens.read(
      '/v1/events?type=DeliberationVoteRecorded&effectiveFrom=2018-01-01&effectiveTo=2018-12-31&limit=200',
    );
    const short = (votes['items'] as JsonObject[]).filter(({ checks }) =>
      (checks as JsonObject[]).some(({ ruleId, outcome }) => ruleId === 'vote.quorum' && outcome === 'violated'),
    );
    expect(short.length).toBe(10);
    const evidenceOf = ({ evidence }: JsonObject): unknown => (evidence as JsonObject[])[0]?.['eventId'];
    expect(new Set(findings.map(evidenceOf))).toEqual(new Set(short.map(({ eventId }) => eventId)));
    expect(findings.length).toBe(short.length);
    await rows.nth(findings.length).waitFor({ state: 'detached' });
    const told = await rows.allInnerTexts();
    for (const [index, { on, rule }] of findings.entries()) {
      const { sentence, instrument, article } = rule as JsonObject;
      expect(told[index]).toContain(String(on));
      expect(told[index]).toContain(String(sentence));
      expect(told[index]).toContain(String(instrument));
      if (article !== undefined) expect(told[index]).toContain(words.article(String(article)));
    }
    await rows.first().getByRole('link').first().click();
    await page.getByText(words.untouched).waitFor();
    const [evidence] = (findings[0]?.['evidence'] ?? []) as JsonObject[];
    await page.getByRole('button', { name: String(evidence?.['summary']) }).click();
    await page.getByRole('dialog', { name: words.drawer }).getByRole('article').waitFor();
  });

  /** Somebody in service who comes to meet a condition for a post on a day that is known. */
  async function notYet(): Promise<{ cadre: string; team: string; post: string; metFrom: string; name: string }> {
    const { items } = await screens.read('/v1/cadres?limit=200');
    for (const { cadreId, name, posts } of items as JsonObject[]) {
      const [held] = posts as JsonObject[];
      if (!held) continue;
      const team = String(held['teamId']);
      const composition = await screens.read(`/v1/teams/${team}/composition`);
      const head = (composition['posts'] as JsonObject[]).find(({ principal }) => principal);
      if (!head || head['postId'] === held['postId']) continue;
      const post = String(head['postId']);
      const { conditions } = await screens.read(`/v1/eligibility?cadre=${String(cadreId)}&post=${team}/${post}`);
      const failed = (conditions as JsonObject[]).find((each) => each['outcome'] === 'failed' && each['metFrom']);
      if (failed) return { cadre: String(cadreId), team, post, metFrom: String(failed['metFrom']), name: String(name) };
    }
    throw new Error('everybody is eligible at once or never');
  }

  it.each(languages)('why somebody may not come into a post, and from when he might, in %s', async (language) => {
    const words = inWords[language];
    const { cadre, team, post, metFrom, name } = await notYet();
    const page = await screens.open(`/cadres/${cadre}`, { language });
    await page
      .getByRole('main')
      .getByRole('link', { name: { 'zh-CN': '任职资格', en: 'Eligibility' }[language] })
      .click();
    await page.waitForURL(({ searchParams }) => searchParams.get('cadre') === cadre);
    await page.goto(`${page.url()}&team=${team}&post=${post}`);
    const rows = page.getByRole('table', { name: words.conditions }).locator('tbody tr');
    await rows.first().waitFor();
    const { conditions } = await screens.read(
      `/v1/eligibility?cadre=${cadre}&post=${team}/${post}`,
      'supervisor',
      language,
    );
    expect(await rows.count()).toBe((conditions as JsonObject[]).length);
    expect(await page.getByRole('combobox').nth(1).inputValue()).not.toBe('');
    expect(await page.getByRole('link', { name }).count()).toBeGreaterThan(0);

    const failed = (conditions as JsonObject[]).find((each) => each['metFrom'] === metFrom)!;
    const { sentence, instrument } = failed['rule'] as JsonObject;
    const row = rows.filter({ hasText: String(sentence) });
    expect(await row.innerText()).toContain(words.from(metFrom));
    expect(await row.innerText()).toContain(String(instrument));
    await row.getByRole('button', { name: words.failed }).click();
    const drawer = page.getByRole('dialog', { name: words.drawer });
    await drawer.getByText(words.from(metFrom)).waitFor();
    const asked = `of=eligibility&cadre=${cadre}&post=${team}/${post}&condition=${String(failed['condition'])}`;
    const { events } = await screens.read(`/v1/explain?${asked}`, 'supervisor', language);
    for (const { summary } of events as JsonObject[])
      expect(await drawer.getByRole('button', { name: String(summary) }).count()).toBeGreaterThan(0);
  });

  it.each(languages)(
    'how a check and a number come about: rule, article, reckoning, records, in %s',
    async (language) => {
      const words = inWords[language];
      const page = await screens.open('/?asOf=2019-06-30', { language });
      const number = page.locator('.structure-facts').filter({ hasText: words.women }).getByRole('button').first();
      await number.click();
      const drawer = page.getByRole('dialog', { name: words.drawer });
      const { events } = await screens.read('/v1/explain?of=structure&cell=women&asOf=2019-06-30');
      await drawer.getByRole('heading', { name: String((events as JsonObject[]).length) }).waitFor();
      await drawer.getByRole('list').last().getByRole('button').first().click();
      await drawer.getByRole('article').first().waitFor();

      const { items } = await screens.read('/v1/events?type=DeliberationVoteRecorded&limit=1', 'supervisor', language);
      const { stream, eventId, checks } = (items as JsonObject[])[0]!;
      await page.goto(`/cases/${String(stream)}`);
      const rule = (checks as JsonObject[]).find(({ ruleId }) => ruleId === 'vote.quorum')!;
      const said = await screens.read(
        `/v1/explain?of=check&stream=${String(stream)}&event=${String(eventId)}&rule=${String(rule['ruleId'])}`,
        'supervisor',
        language,
      );
      const { sentence, article } = said['rule'] as JsonObject;
      await page
        .getByRole('row')
        .filter({ hasText: String(sentence) })
        .getByRole('button')
        .first()
        .click();
      for (const line of said['arithmetic'] as string[])
        await drawer.getByText(line, { exact: true }).first().waitFor();
      expect(await drawer.innerText()).toContain(words.article(String(article)));
    },
  );

  it.each(languages)('what would change if the notice were seven working days, in %s', async (language) => {
    const words = inWords[language];
    const before = await screens.read('/v1/events?sort=-recorded&limit=1');
    const page = await screens.open('/rules/appointment.notice-length', { language });
    const ask = page.getByRole('button', { name: words.ask });
    await ask.waitFor();
    expect(await ask.isDisabled()).toBe(true);
    await page.getByLabel(words.value).fill('7');
    await page.getByLabel(words.since, { exact: true }).fill('2018-01-01');
    await ask.click();
    const rows = page.getByRole('table', { name: words.differences }).locator('tbody tr');
    await rows.first().waitFor();
    const told = await screens.ask(
      '/v1/rules/preview?limit=200',
      { rule: 'appointment.notice-length', from: '2018-01-01', number: 7 },
      language,
    );
    const lines = told['items'] as JsonObject[];
    expect(lines.length).toBeGreaterThan(5);
    expect(await rows.count()).toBe(lines.length);
    const shown = await rows.allInnerTexts();
    for (const [index, { act }] of lines.entries()) {
      expect(shown[index]).toContain(String((act as JsonObject)['effectiveOn']));
      expect(shown[index]).toContain(String((act as JsonObject)['summary']));
    }
    const { counts } = told as { counts: { different: number; examined: number } };
    const said = await page
      .getByRole('status')
      .filter({ hasText: String(counts.examined) })
      .innerText();
    expect(said).toContain(String(counts.different));
    // What is asked is in the address, and nothing was recorded.
    expect(new URL(page.url()).searchParams.get('number')).toBe('7');
    const after = await screens.read('/v1/events?sort=-recorded&limit=1');
    expect(after['position']).toBe(before['position']);
    await expectAccessible(page);
  });

  it.each(languages)('and settles a finding with its document, in %s', async (language) => {
    const words = inWords[language];
    const { items } = await screens.read('/v1/findings?state=open&limit=200');
    const { findingId } = (items as JsonObject[])[language === 'en' ? 1 : 0]!;
    const page = await screens.open(`/findings/${String(findingId)}`, { role: 'approver', language });
    const before = await screens.read('/v1/attention');
    await page.getByRole('link', { name: words.resolve }).click();
    // The finding is named, not its id.
    const { finding } = await screens.read(`/v1/findings/${String(findingId)}`, 'approver', language);
    const { sentence } = (finding as JsonObject)['rule'] as JsonObject;
    await page
      .getByRole('main')
      .getByRole('link', { name: String(sentence) })
      .waitFor();
    // The page of the finding has a heading of the same words.
    await page.getByRole('textbox', { name: words.outcome }).fill(words.done);
    await page.getByLabel(words.kind).selectOption({ label: words.report });
    await page.getByLabel(words.number).first().fill('南组监〔2019〕6号');
    await page.getByLabel(words.issuedOn).first().fill('2019.8.5');
    await page.getByRole('textbox', { name: words.reason, exact: true }).fill(words.why);
    await page.getByRole('button', { name: words.record, exact: true }).click();
    await page.getByText(words.recorded).first().waitFor();

    await page.goto(`/findings/${String(findingId)}`);
    await page.getByRole('button', { name: words.resolved }).waitFor();
    await page.getByText('南组监〔2019〕6号').waitFor();
    const after = await screens.read('/v1/attention');
    const [was, is] = [before['findings'], after['findings']] as JsonObject[];
    expect(is).toEqual({ ...was, open: Number(was?.['open']) - 1, resolved: Number(was?.['resolved']) + 1 });
    await page.goto('/');
    await page.getByRole('link', { name: words.open(Number(is?.['open'])) }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('state') === 'open');
  });
});
