import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

/** The paper of a relief that lies back. */
const paper = {
  entryMode: 'backfill',
  basis: { kind: 'appointmentNotice', documentNo: '南组发〔2019〕7号', issuedOn: '2019-08-05' },
};

/** A candidate who waits for a decision. */
interface Waiting {
  readonly stream: string;
  readonly whom: string;
  readonly cadreId: string;
}

describeInBrowser('a recorder records', (executablePath) => {
  const screens = screensOf(executablePath);

  const open = (path: string, more: object = {}): Promise<Page> => screens.open(path, { role: 'recorder', ...more });

  /** Somebody in service, whom few others are called like. */
  async function somebody(): Promise<{ id: string; name: string; pinyin: string }> {
    const { items } = await screens.read('/v1/cadres?limit=200', 'recorder');
    const all = items as JsonObject[];
    const found = all.find(
      ({ name, state }) => state === 'active' && all.filter((other) => other['name'] === name).length === 1,
    )!;
    return { id: String(found['cadreId']), name: String(found['name']), pinyin: String(found['pinyin']) };
  }

  async function choose(page: Page, label: string | RegExp, text: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).pressSequentially(text);
    await page.getByRole('option').filter({ hasText: option }).first().click();
  }

  /** The candidates who wait for a decision, by the ledger's own list. */
  async function awaiting(): Promise<Waiting[]> {
    const { items } = await screens.read('/v1/attention?category=appointment&limit=200', 'recorder');
    return (items as JsonObject[]).flatMap(({ stream, next }) =>
      (next as JsonObject[])
        .filter(({ command }) => command === 'RecordDeliberationVote')
        .map(({ whom, about }) => {
          const { cadreId } = about as JsonObject;
          return { stream: String(stream), whom: String(whom), cadreId: String(cadreId) };
        }),
    );
  }

  /** Looks at those who stand second for a post where the first was turned down, so that they can be voted on. */
  async function lookAtAll(): Promise<void> {
    const { items } = await screens.read('/v1/attention?category=appointment&limit=200', 'recorder');
    const checks = ['fileAudit', 'personalMatters', 'integrityOpinion', 'petitions', 'canvassing', 'recognition']
      .concat('familyAbroad', 'seniority')
      .map((check) => ({ check, result: 'passed', document: '审查材料' }));
    for (const { stream, state, next } of items as JsonObject[]) {
      if (state !== 'rejected') continue;
      for (const { command, about } of next as JsonObject[]) {
        if (command !== 'CheckEligibility') continue;
        const caseId = String(stream).slice('appointment-'.length);
        if (await hasTooFewYears(caseId, about as JsonObject)) continue;
        await screens.record(command, { caseId, ...(about as JsonObject), checks, effectiveOn: '2019-08-05' });
      }
    }
  }

  async function hasTooFewYears(caseId: string, { cadreId }: JsonObject): Promise<boolean> {
    const { posts } = await screens.read(`/v1/appointments/${caseId}/decision-history`);
    const [post] = posts as { teamId: string; postId: string }[];
    const asked = `cadre=${String(cadreId)}&post=${post!.teamId}/${post!.postId}&on=2019-08-05`;
    const { conditions } = await screens.read(`/v1/eligibility?${asked}`, 'recorder');
    return (conditions as JsonObject[]).some(
      ({ condition, outcome }) => condition === 'seniority' && outcome === 'failed',
    );
  }

  /** Relieves those who hold the posts of a case: nobody is voted into a post that is held. */
  async function makeRoom(stream: string): Promise<void> {
    const { posts } = await screens.read(`/v1/appointments/${stream.slice('appointment-'.length)}/decision-history`);
    for (const { teamId, postId } of posts as { teamId: string; postId: string }[]) {
      const team = await screens.read(`/v1/teams/${teamId}/composition`);
      const { incumbent } = (team['posts'] as JsonObject[]).find((each) => each['postId'] === postId) ?? {};
      if (!incumbent) continue;
      const { cadreId } = incumbent as { cadreId: string };
      await screens.record('RelieveIncumbent', {
        teamId,
        postId,
        cadreId,
        ground: '调整',
        effectiveOn: '2019-08-05',
        ...paper,
      });
    }
  }

  /** Whether a vote for somebody would be recorded: who holds a higher post by now is not promoted into a lower one. */
  async function mayBeApproved({ stream, cadreId }: Waiting): Promise<boolean> {
    const { posts } = await screens.read(`/v1/cadres/${cadreId}`, 'recorder');
    const counts = { eligible: 11, present: 11, agree: 9, disagree: 2, abstain: 0, ballot: 'hands' };
    const leaving = (posts as JsonObject[]).map(({ teamId, postId }) => ({ teamId, postId }));
    const answer = await screens.preview('RecordDeliberationVote', {
      ...{
        caseId: stream.slice('appointment-'.length),
        cadreId,
        effectiveOn: '2019-08-06',
        ...counts,
        ...(leaving.length > 0 ? { leaving } : {}),
      },
    });
    return answer['code'] === undefined;
  }

  async function recordedIn(stream: string): Promise<JsonObject[]> {
    const { items } = await screens.read(`/v1/cases/${stream}/timeline?limit=200`, 'recorder');
    return items as JsonObject[];
  }

  const recordButton = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('button', { name: '记入台账' });

  /** Fills in a talk on an occasion with somebody, chosen by pinyin. */
  async function fillTalk(page: Page, whom: { name: string; pinyin: string }): Promise<void> {
    await page.getByRole('radio', { name: '情形谈话' }).check();
    await choose(page, '谈话对象', whom.pinyin, whom.name);
    await page.getByRole('combobox', { name: '谈话人职务' }).selectOption({ label: '组织部门主要负责人' });
    await page.getByRole('textbox', { name: '生效日期' }).fill('8月5日');
    await page.getByRole('textbox', { name: /谈话人姓名/ }).fill('区委组织部部长');
    await page.getByRole('combobox', { name: /谈话情形/ }).selectOption({ label: '遇到挫折' });
  }

  it('a reminder talk with its document: the case, then the step that the ledger says comes next', async () => {
    const whom = await somebody();
    const page = await open('/record');
    await page.getByRole('link', { name: '启动监督事项' }).click();
    await page.getByRole('radio', { name: '提醒谈话' }).check();
    await choose(page, '干部', whom.pinyin, whom.name);
    await page.getByRole('combobox', { name: /^事由/ }).selectOption({ label: '苗头性倾向性问题' });
    const origin = page.getByRole('group', { name: '来源', exact: true });
    await origin.getByRole('radio', { name: '反映' }).check();
    await origin.getByRole('textbox', { name: '是哪一件' }).fill('区信访〔2019〕88号');
    await page.getByRole('textbox', { name: '生效日期' }).fill('20190801');
    await page.getByRole('combobox', { name: '文件种类' }).selectOption({ label: '监督工作材料' });
    await page.getByRole('textbox', { name: '文号' }).fill('区组监〔2019〕88号');
    await page.getByRole('textbox', { name: '印发日期' }).fill('2019.8.1');
    await page.getByRole('region', { name: '记入之后' }).getByText(whom.name).waitFor();
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { name: /^已记入/ }).waitFor();
    await expectAccessible(page);
    const next = page.getByRole('region', { name: '接下来' });
    await next.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const chosen = page.getByRole('combobox', { name: '监督事项' });
    await chosen.and(page.locator(`[value*="${whom.name}"]`)).waitFor();
    expect(await chosen.inputValue()).toContain(whom.name);

    const { items } = await screens.read(`/v1/cases?category=supervision&subject=cadre-${whom.id}&sort=-openedOn`);
    const [newest] = items as JsonObject[];
    expect(newest).toMatchObject({ kind: 'reminder', openedOn: '2019-08-01' });
    const [opened] = await recordedIn(String(newest!['stream']));
    expect(opened).toMatchObject({
      effectiveOn: '2019-08-01',
      basis: { kind: 'supervisionFile', documentNo: '区组监〔2019〕88号', issuedOn: '2019-08-01' },
    });
  });

  it('no vote of 12 with 11 present: the field says why, the button stays dead, and mended it goes on', async () => {
    const [waiting] = await awaiting();
    await makeRoom(waiting!.stream);
    const { stream, cadreId, whom } = waiting!;
    const asked = new URLSearchParams({ stream, about: JSON.stringify({ cadreId }) });
    const page = await open(`/record/RecordDeliberationVote?${asked.toString()}`);
    // The meeting takes along whom the form of one vote is about.
    await page.getByRole('link', { name: '区委常委会讨论决定' }).click();
    await page.getByRole('group', { name: new RegExp(`^议题 1.*${whom}`) }).waitFor();
    await page.getByRole('textbox', { name: '应到' }).fill('11');
    await page.getByRole('textbox', { name: '实到' }).fill('11');
    const agree = page.getByRole('textbox', { name: '同意' });
    await agree.fill('12');
    await page.getByText('而人数只有 11').first().waitFor();
    expect(await agree.getAttribute('aria-invalid')).toBe('true');
    expect(await agree.getAttribute('aria-describedby')).not.toBeNull();
    expect(await recordButton(page).isDisabled()).toBe(true);
    await expectAccessible(page);
    const before = await recordedIn(waiting!.stream);
    await page.keyboard.press('Control+Enter');
    expect(await recordedIn(waiting!.stream)).toEqual(before);

    await agree.fill('10');
    await page.getByRole('textbox', { name: '反对' }).fill('1');
    await page.getByText('过半数线:6 票').waitFor();
    await page.getByText('到会线:8 人').waitFor();
    expect(await recordButton(page).isEnabled()).toBe(true);
  });

  it('a meeting of three items on one page: each becomes one record of its own case', async () => {
    await lookAtAll();
    const three: Waiting[] = [];
    for (const one of await awaiting()) {
      if (three.length === 3) break;
      await makeRoom(one.stream);
      if (await mayBeApproved(one)) three.push(one);
    }
    expect(three).toHaveLength(3);
    const page = await open('/record/meeting');
    await page.getByRole('textbox', { name: '日期' }).fill('20190806');
    await page.getByRole('textbox', { name: '应到' }).fill('11');
    await page.getByRole('textbox', { name: '实到' }).fill('11');
    await page.getByRole('textbox', { name: '文号' }).fill('区委常纪〔2019〕70号');
    for (const { whom } of three) {
      await choose(page, '加一个议题', whom, whom);
      await page.getByRole('group', { name: whom }).waitFor();
      await page.getByRole('textbox', { name: '同意' }).fill('9');
      await page.getByRole('textbox', { name: '反对' }).fill('2');
    }
    await page.getByText('已填').nth(2).waitFor();
    const before = await Promise.all(three.map(({ stream }) => recordedIn(stream)));
    await recordButton(page).dblclick();
    await page.getByText('各议题都已记入。').waitFor();
    await expectAccessible(page);
    const after = await Promise.all(three.map(({ stream }) => recordedIn(stream)));
    for (const [at, events] of after.entries()) {
      expect(events.length).toBe(before[at]!.length + 1);
      expect(events.at(-1)).toMatchObject({
        type: 'DeliberationVoteRecorded',
        effectiveOn: '2019-08-06',
        basis: { kind: 'committeeMinutes', documentNo: '区委常纪〔2019〕70号' },
        data: { eligible: 11, present: 11, agree: 9, disagree: 2 },
      });
    }
  });

  it('why a candidate keeps a post, and what the meeting announced, beside his votes', async () => {
    const waiting = await awaiting();
    for (const { stream, whom } of waiting) {
      await makeRoom(stream);
      const page = await open('/record/meeting');
      await page.getByRole('textbox', { name: '应到' }).fill('11');
      await page.getByRole('textbox', { name: '实到' }).fill('11');
      await choose(page, '加一个议题', whom, whom);
      const item = page.getByRole('group', { name: whom });
      await item.getByRole('textbox', { name: '同意' }).fill('11');
      // Who may not come into the post, or holds none, is not the one to speak of.
      const able = recordButton(page).and(page.locator(':enabled'));
      await able.or(page.locator('.rec-refusal').first()).first().waitFor();
      const held = await item.getByRole('group', { name: '同时免去' }).getByRole('checkbox').all();
      if (held.length === 0 || !(await able.isVisible())) continue;
      for (const box of held) await box.uncheck();
      const wrong = item.locator('[data-wrong="true"]');
      await wrong.filter({ hasText: '请写明拟免职位' }).filter({ hasText: '同时免去' }).waitFor();
      await recordButton(page).and(page.locator(':disabled')).waitFor();
      await item.getByRole('textbox', { name: '兼任理由' }).fill('暂由其兼任');
      await item.getByRole('combobox', { name: '会上宣布' }).selectOption({ label: '未通过' });
      await wrong.filter({ hasText: '按票数应为通过' }).filter({ hasText: '会上宣布' }).waitFor();
      await recordButton(page).and(page.locator(':disabled')).waitFor();
      await item.getByRole('combobox', { name: '会上宣布' }).selectOption({ label: '通过' });
      await recordButton(page).and(page.locator(':enabled')).waitFor();
      await expectAccessible(page);
      await recordButton(page).click();
      await page.getByText('各议题都已记入。').waitFor();
      const said = { concurrentGround: '暂由其兼任', announcedOutcome: 'approved', leaving: undefined };
      const { data } = (await recordedIn(stream)).at(-1)! as { data: JsonObject };
      expect({ leaving: undefined, ...data }).toMatchObject(said);
      return;
    }
    throw new Error('nobody who waits for a decision holds a post');
  });

  it('what departs from a rule with an exception: it waits for a countersignature, and says so', async () => {
    const { id, name } = await somebody();
    const { posts } = await screens.read(`/v1/cadres/${id}`, 'recorder');
    const opened = {
      kind: 'reminder',
      trigger: 'earlySign',
      origin: { kind: 'finding', id: 'f1' },
      effectiveOn: '2019-08-05',
    };
    const teamId = String((posts as JsonObject[])[0]?.['teamId']);
    await screens.record('OpenSupervisionCase', { supervisionId: 'se1', ...opened, cadreId: id, teamId });
    const page = await open('/record/HoldTalk');
    await choose(page, '监督事项', name, '提醒谈话');
    await page.getByRole('combobox', { name: '谈话人职务' }).selectOption({ label: '组织部门主要负责人' });
    await page.getByRole('textbox', { name: /谈话人姓名/ }).fill('区委组织部部长');
    await page.getByText('须先经组织部门主要负责人批准').first().waitFor();
    await page.getByText('录入方式、例外依据、事由').click();
    const exception = page.getByRole('group', { name: /例外依据/ });
    await exception.getByRole('textbox', { name: '文号' }).fill('区委批〔2019〕3号');
    await exception.getByRole('textbox', { name: '批准人' }).fill('区委');
    await exception.getByRole('textbox', { name: '理由' }).fill('特批');
    await recordButton(page).and(page.locator(':enabled')).waitFor();
    await recordButton(page).click();
    await page.getByRole('heading', { name: '待会签,尚未记入:进行谈话' }).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('list', { name: '提出的内容' }).innerText()).toContain('区委批〔2019〕3号');
    expect((await recordedIn('supervision-se1')).map(({ type }) => type)).toEqual(['SupervisionCaseOpened']);
    await page.getByRole('link', { name: '看它在哪里显示' }).click();
    await page.waitForURL(({ pathname }) => pathname.startsWith('/cases/exception-'));
    const onCase = await open('/cases/supervision-se1');
    const waiting = onCase.getByRole('list', { name: '待另一名审批人会签的 1 项' });
    expect(await waiting.innerText()).toContain('进行谈话\n依据 区委批〔2019〕3号,2019-08-');
    await expectAccessible(onCase);
    await waiting.getByRole('link', { name: '进行谈话' }).click();
    await onCase.waitForURL(({ pathname }) => pathname.startsWith('/cases/exception-'));
  });

  it('with a colleague on one case: what one records, the other is told before he records it a second time', async () => {
    const all = await awaiting();
    // Somebody may stand second for more than one post.
    const whom = all.findLast((one) => all.every((other) => other === one || other.whom !== one.whom))!;
    await makeRoom(whom.stream);
    const pages = [await open('/record/meeting'), await open('/record/meeting', { role: 'approver' })] as const;
    for (const page of pages) {
      await page.getByRole('textbox', { name: '应到' }).fill('11');
      await page.getByRole('textbox', { name: '实到' }).fill('11');
      await choose(page, '加一个议题', whom.whom, whom.whom);
      await page.getByRole('textbox', { name: '同意' }).fill('9');
      await page.getByRole('textbox', { name: '反对' }).fill('2');
      await recordButton(page).and(page.locator(':enabled')).waitFor();
    }
    const before = await recordedIn(whom.stream);
    await recordButton(pages[0]).click();
    await pages[0].getByText('各议题都已记入。').waitFor();
    await recordButton(pages[1]).and(pages[1].locator(':disabled')).waitFor();
    const refusal = pages[1].getByRole('region', { name: '记入之后' }).locator('.rec-refusal');
    expect(await refusal.innerText()).toContain('讨论决定');
    expect(await recordedIn(whom.stream)).toHaveLength(before.length + 1);
  });

  it('a corrected birth date: old and new side by side, and both versions are there afterwards', async () => {
    const { id, name } = await somebody();
    const [registered] = await recordedIn(`cadre-${id}`);
    const old = String((registered!['data'] as JsonObject)['birth']);
    const page = await open(`/record/correct/cadre-${id}/${String(registered!['eventId'])}`);
    const field = page.getByRole('textbox', { name: '出生日期' });
    expect(await field.inputValue()).toBe(old);
    expect(await page.getByText('内容和日期都没有改动').isVisible()).toBe(true);
    const { items } = await screens.read(`/v1/events?stream=cadre-${id}&limit=200`, 'recorder');
    const later = (items as JsonObject[]).slice(1);
    const told = await page.getByRole('list', { name: '此后的记录' }).getByRole('listitem').allInnerTexts();
    expect(told.length).toBe(Math.min(later.length, 12));
    for (const [at, line] of told.entries()) expect(line).toContain(String(later[at]!['summary']));
    await field.fill('1964.7.9');
    await page.getByRole('combobox', { name: '文件种类' }).selectOption({ label: '档案专项审核材料' });
    await page.getByRole('textbox', { name: '文号' }).fill('区组档审〔2019〕9号');
    await page.getByRole('textbox', { name: '印发日期' }).fill('20190802');
    await page.getByRole('textbox', { name: '事由' }).fill('干部人事档案专项审核更正');
    await page.getByRole('button', { name: '记入更正' }).and(page.locator(':enabled')).waitFor();
    expect(await page.getByText(old).first().isVisible()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('button', { name: '记入更正' }).click();
    await page.getByRole('heading', { name: /^已记入/ }).waitFor();

    const now = await screens.read(`/v1/cadres/${id}`, 'recorder');
    expect(now).toMatchObject({ name, birth: '1964-07-09' });
    const then = await screens.read(
      `/v1/cadres/${id}?knownAt=${encodeURIComponent('2019-08-05T23:00:00+08:00')}`,
      'recorder',
    );
    expect(then).toMatchObject({ name, birth: old });
    const events = await recordedIn(`cadre-${id}`);
    expect(events[0]).toMatchObject({ eventId: registered!['eventId'], data: { birth: old } });
    expect(events.at(-1)).toMatchObject({ type: 'RecordCorrected', reason: '干部人事档案专项审核更正' });
  });

  it('a corrected vote: of its case, which its stream names, it is not asked', async () => {
    const { items } = await screens.read('/v1/events?type=DeliberationVoteRecorded&sort=-recorded&limit=200');
    const vote = (items as JsonObject[]).find(({ data }) => (data as JsonObject)['agree'] === 9)!;
    const page = await open(`/record/correct/${String(vote['stream'])}/${String(vote['eventId'])}`);
    const agree = page.getByRole('textbox', { name: /^同意票/ });
    expect(await agree.inputValue()).toBe('9');
    expect(await page.getByRole('combobox', { name: '任免事项' }).count()).toBe(0);
    await agree.fill('10');
    await page.getByRole('combobox', { name: '文件种类' }).selectOption({ index: 1 });
    await page.getByRole('textbox', { name: '文号' }).fill('区委常纪〔2019〕71号');
    await page.getByRole('textbox', { name: '印发日期' }).fill('20190802');
    await page.getByRole('textbox', { name: '事由' }).fill('票数记错');
    const present = Number((vote['data'] as JsonObject)['present']);
    const against = page.getByRole('textbox', { name: /^不同意票/ });
    await against.fill(String(present - 10));
    for (const name of [/^弃权票/, /^回避人数/, /^缓议票/]) {
      const field = page.getByRole('textbox', { name });
      if ((await field.inputValue()) !== '') await field.fill('0');
    }
    await page.getByRole('button', { name: '记入更正' }).and(page.locator(':enabled')).waitFor();
    await page.getByRole('button', { name: '记入更正' }).click();
    await page.getByRole('heading', { name: /^已记入/ }).waitFor();
    expect((await recordedIn(String(vote['stream']))).at(-1)).toMatchObject({
      type: 'RecordCorrected',
      reason: '票数记错',
    });
  });

  it('once, when the network is cut after the ledger has taken it in: the draft outlives a reload and settles it', async () => {
    const whom = await somebody();
    const talks = async (): Promise<number> => {
      const { items } = await screens.read(
        `/v1/events?subject=cadre-${whom.id}&type=TalkRecorded&limit=200`,
        'recorder',
      );
      return (items as JsonObject[]).length;
    };
    const before = await talks();
    const page = await open('/record/RecordTalk');
    await fillTalk(page, whom);
    await recordButton(page).and(page.locator(':enabled')).waitFor();
    await page.route('**/v1/commands/RecordTalk', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await recordButton(page).click();
    await page.getByText('还不能确定是否已记入').waitFor();
    expect(await talks()).toBe(before + 1);

    await page.unroute('**/v1/commands/RecordTalk');
    await page.reload();
    await page.getByText('还不能确定是否已记入').waitFor();
    await page.getByRole('button', { name: '再发一次' }).click();
    await page.getByRole('heading', { name: /^已记入/ }).waitFor();
    expect(await talks()).toBe(before + 1);
  });

  it('from a draft that was left: a reload brings it back, Escape throws nothing away', async () => {
    const whom = await somebody();
    const page = await open('/record/RecordTalk');
    await fillTalk(page, whom);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByText(/接着 2019-08-06 09:00 的草稿/).waitFor();
    expect(await page.getByRole('textbox', { name: /谈话人姓名/ }).inputValue()).toBe('区委组织部部长');
    await page.getByRole('button', { name: '不要草稿,重新填写' }).click();
    expect(await page.getByRole('textbox', { name: /谈话人姓名/ }).inputValue()).toBe('');
  });

  it.each([
    ['/record', 'zh-CN', 1440],
    ['/record', 'en', 390],
    ['/record/OpenAppointmentCase', 'en', 1440],
    ['/record/OpenAppointmentCase', 'zh-CN', 390],
    ['/record/meeting', 'en', 390],
  ] as const)('on pages that everybody can use: %s %s %i', async (path, language, width) => {
    const page = await open(path, { language, width, scheme: width === 390 ? 'dark' : 'light' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
