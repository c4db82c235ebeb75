import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

const ID = /\b[0-9a-f]{8}-[0-9a-f]{4}-/;

interface Person {
  readonly cadreId: string;
  readonly name: string;
  readonly pinyin: string;
}

describeInBrowser('nobody types an id', (executablePath) => {
  const screens = screensOf(executablePath);

  async function choose(page: Page, label: string | RegExp, text: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).first().pressSequentially(text);
    await page.getByRole('option').filter({ hasText: option }).first().click();
  }

  /** A cadre in service whom few others are called like, and of whom there is a finding. */
  async function found(): Promise<{ whom: Person; finding: JsonObject }> {
    const { items } = await screens.read('/v1/cadres?limit=200');
    const all = items as unknown as readonly (Person & { state: string })[];
    const findings = (await screens.read('/v1/findings?limit=200'))['items'] as JsonObject[];
    const about = (cadreId: string): JsonObject | undefined =>
      findings.find(({ subjects }) => (subjects as JsonObject[]).some(({ stream }) => stream === `cadre-${cadreId}`));
    const whom = all.find(
      ({ cadreId, name, state }) =>
        state === 'active' && all.filter((other) => other.name === name).length === 1 && about(cadreId) !== undefined,
    )!;
    return { whom, finding: about(whom.cadreId)! };
  }

  it('a case goes back to a finding by its words, to a record by its sentence, to a signal by its own number', async () => {
    const { whom, finding } = await found();
    const { sentence } = finding['rule'] as { sentence: string };
    const page = await screens.open('/record/OpenSupervisionCase', { role: 'recorder' });
    const group = page.getByRole('group', { name: '来源', exact: true });
    await page.getByRole('radio', { name: '函询' }).click();
    await choose(page, '干部', whom.pinyin, whom.name);
    await page.getByLabel('事由').first().selectOption({ label: '被群众举报' });

    await group.getByRole('radio', { name: '发现问题' }).click();
    await group.getByRole('combobox', { name: '是哪一件' }).click();
    await page.getByRole('option').filter({ hasText: sentence }).first().waitFor();
    await choose(page, '是哪一件', sentence.slice(0, 6), sentence);
    await group.getByRole('link', { name: sentence }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(ID);
    await expectAccessible(page);

    await group.getByRole('radio', { name: '谈话情形' }).click();
    const { items } = await screens.read(`/v1/events?subject=cadre-${whom.cadreId}&sort=-recorded&limit=1`);
    const summary = String((items as JsonObject[])[0]!['summary']);
    await group.getByRole('combobox', { name: '是哪一件' }).click();
    await page.getByRole('option').filter({ hasText: summary }).first().waitFor();

    await group.getByRole('radio', { name: '反映', exact: true }).click();
    await group.getByRole('textbox', { name: '是哪一件' }).fill('信访〔2019〕9号');
    await page.getByRole('button', { name: '记入台账' }).click();
    await page.getByRole('heading', { name: /^已记入/ }).waitFor();
    // What it goes back to is sealed: that it is this number shows by the next case, which may not go back to it too.
    const origin = { kind: 'signal', id: '信访〔2019〕9号' };
    const again = { kind: 'inquiry', cadreId: whom.cadreId, trigger: 'reported', origin, effectiveOn: '2019-08-06' };
    expect(await screens.preview('OpenSupervisionCase', again)).toMatchObject({ code: 'ALREADY_OPEN' });
  });

  it('a finding is found by whom it concerns, a rule by its words', async () => {
    const { whom, finding } = await found();
    const { sentence } = finding['rule'] as { sentence: string };
    const page = await screens.open('/record/AcknowledgeFinding', { role: 'approver' });
    await choose(page, '发现问题', whom.pinyin, whom.name);
    await page.getByRole('link').filter({ hasText: /./ }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(ID);
    const other = await screens.open('/record/AcknowledgeFinding', { role: 'approver' });
    await choose(other, '发现问题', sentence, sentence);
    await other.getByRole('link', { name: sentence }).waitFor();

    const { items } = await screens.read('/v1/rules');
    const rule = (items as { id: string; sentence: string }[]).find(({ id }) => id === 'talk.delay')!;
    const revising = await screens.open('/record/ReviseRegulation', { role: 'approver' });
    await choose(revising, '规则', rule.sentence, rule.sentence);
    await revising.locator(`input[value="${rule.sentence}"]`).waitFor();
  });

  it('the number that is proposed for a document is one that no act of any kind has', async () => {
    const page = await screens.open('/record/RecordHonour', { role: 'recorder' });
    const propose = (on: Page) => on.getByRole('button', { name: /^接着上一份/ });
    await propose(page).waitFor();
    const proposed = (await propose(page).innerText()).split(':')[1]!.trim();
    const { whom } = await found();
    const basis = { kind: 'registrationForm', documentNo: proposed, issuedOn: '2019-08-06' };
    await screens.record('RecordPoliticalStatus', {
      ...{ cadreId: whom.cadreId, status: '01', joinedOn: '2001-07', effectiveOn: '2019-08-06', basis },
    });
    const later = await screens.open('/record/RecordHonour', { role: 'recorder' });
    await propose(later).waitFor();
    const next = (await propose(later).innerText()).split(':')[1]!.trim();
    const numberOf = (text: string): number => Number(/(\d+)号$/.exec(text)![1]);
    expect(numberOf(next)).toBe(numberOf(proposed) + 1);
  });

  it.each([
    ['zh-CN', '台账自己的记录不能人工更正', '任免通知'],
    ['en', 'What the ledger itself recorded cannot be corrected by hand', 'letter of appointment'],
  ] as const)(
    'what the ledger itself recorded is corrected by nobody, and what can be done is said (%s)',
    async (language, title, instead) => {
      const to =
        '/record/correct/reaction-when-appointment-issued-then-move-incumbents/69f6a5fa-d433-5025-b983-04c54ae0c1c2';
      const page = await screens.open(to, { role: 'recorder', language });
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.getByRole('listitem').filter({ hasText: instead }).waitFor();
      await expectAccessible(page);
    },
  );

  it('a record is annulled by its sentence: found first, with the document and the reason that are asked for', async () => {
    const { whom } = await found();
    const { items } = await screens.read(`/v1/events?subject=cadre-${whom.cadreId}&sort=-recorded&limit=1`);
    const [{ stream, eventId: targetEventId, summary }] = items as [
      { stream: string; eventId: string; summary: string },
    ];
    const bare = await screens.open('/record/AnnulRecord', { role: 'recorder' });
    await bare.getByText('先找到那条记录').waitFor();
    await bare.getByRole('link', { name: '到操作流水找要更正的记录' }).waitFor();
    expect(await bare.getByRole('textbox', { name: '事件' }).count()).toBe(0);
    await expectAccessible(bare);

    const about = JSON.stringify({ stream, targetEventId });
    const page = await screens.open(`/record/AnnulRecord?${new URLSearchParams({ stream, about }).toString()}`, {
      role: 'recorder',
    });
    await page.getByText(`“${summary}”将不再有效`).waitFor();
    await page.getByRole('group', { name: '依据文件', exact: true }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(ID);
    await expectAccessible(page);
  });

  it('an address of a record that is none says so', async () => {
    const page = await screens.open('/record/correct/nothing/at-all', { role: 'recorder' });
    await page.getByText('没有这条记录').waitFor();
    expect(await page.locator('main').innerText()).toBe('没有这条记录,或者超出您的查看范围。');
  });
});
