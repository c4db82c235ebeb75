import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER, assign, authorisePost, command, type Act } from '../support/acts.ts';
import { consulted, district, notice, onCase, vote } from '../support/appointments.ts';
import { Served, itemsOf } from './served.ts';

// The honesty of an explanation of a check and of a finding is looked at without the code that explains: the story is
// told again from its beginning with one act left out, and what the rule said then is read on the record itself. An act
// without which the record, or another act that is named, cannot be made at all tells nothing more: it may be named or not.

/** From old papers, so that a broken rule of procedure is recorded and found. */
const old = (act: Act): Act => act.backfilled().with({ basis: LETTER }).as(act.label);

/** wang was admonished on 10 December 2018, which counts at the targets and at the vote. */
const admonition: readonly Act[] = [
  command('OpenSupervisionCase', {
    ...{ supervisionId: 's1', kind: 'admonition', cadreId: 'wang', trigger: 'workError' },
    origin: { kind: 'finding', id: 'f1' },
  }).on('2018-12-03'),
  command('ApproveMeasure', { supervisionId: 's1', approverRole: 'committeePrincipal', approverName: '钱书记' }).on(
    '2018-12-07',
  ),
  command('IssueAdmonition', { supervisionId: 's1', form: 'talk' }).on('2018-12-10'),
];
const second = { teamId: 'bureau', postId: 'second' };
const before: readonly Act[] = [
  ...[authorisePost('bureau', 'second'), command('SetHeadcount', { teamId: 'lizhen', headcount: 9, slotCount: 1 })],
  assign('wang', 'bureau', 'second').with({ onProbation: true }),
  assign('zhao', 'lizhen', 'head').with({ basis: { ...LETTER, kind: 'electionReport' } }),
].map((act) => act.on('2018-09-03'));
const decision = vote(10, 11).with({ leaving: [second] });
const acts: readonly Act[] = [
  ...[...district, ...before, ...admonition, ...consulted.slice(district.length), decision],
  notice.with({ from: '2019-02-11', to: '2019-02-14' }),
  onCase('RecordObjection', { objectionId: 'o1', category: 'integrity', named: true }).on('2019-02-13'),
  onCase('ConcludePublicNotice').on('2019-02-14'),
  onCase('IssueAppointment', { documentNo: '南组发〔2019〕7号', onProbation: true }).on('2019-02-20'),
].map(old);

/** The story without one act, and without those that are then impossible. */
async function toldWithout(left?: Act): Promise<Served> {
  const served = await Served.open();
  for (const act of acts) {
    if (act === left) continue;
    const { status, text } = await served.tell(act);
    expect([act.label, status, text]).toEqual([act.label, left === undefined ? 201 : expect.any(Number), text]);
  }
  return served;
}

/** What a rule said of the record of a command, as it stands on the record; the worst where it was asked several times. */
async function checkOf(served: Served, { command: name, rule }: Asked): Promise<string> {
  const { type } = TYPES[name];
  const timeline = await served.get('/v1/cases/appointment-c1/timeline?limit=200', { as: 'approver' });
  if (timeline.status !== 200) return 'no case';
  const own = itemsOf(timeline).find((event) => event['type'] === type);
  const checks = (own?.['checks'] ?? []) as readonly JsonObject[];
  const said = checks.filter(({ ruleId }) => ruleId === rule);
  const worst = said.find(({ outcome }) => outcome !== 'passed') ?? said[0];
  return JSON.stringify(worst === undefined ? null : [worst['outcome'] === 'passed', worst['inputs']]);
}

/** The finding that a rule was broken by the record of a command. */
async function findingOf(served: Served, { command: name, rule }: Asked): Promise<JsonObject | undefined> {
  const { type } = TYPES[name];
  const found = itemsOf(await served.get(`/v1/findings?rule=${rule}&limit=200`));
  return found.find(({ evidence }) => (evidence as readonly JsonObject[])[0]?.['type'] === type);
}

const TYPES = {
  SetInspectionTargets: { type: 'InspectionTargetsSet' },
  RecordConsultation: { type: 'ConsultationRecorded' },
  RecordDeliberationVote: { type: 'DeliberationVoteRecorded' },
  StartPublicNotice: { type: 'PublicNoticeStarted' },
  IssueAppointment: { type: 'AppointmentIssued' },
} as const;

interface Asked {
  readonly command: keyof typeof TYPES;
  readonly rule: string;
}

const HELD: readonly Asked[] = [
  { command: 'SetInspectionTargets', rule: 'recommendation.validity' },
  { command: 'RecordConsultation', rule: 'appointment.opinions' },
  { command: 'RecordDeliberationVote', rule: 'vote.quorum' },
  { command: 'StartPublicNotice', rule: 'appointment.notice-order' },
];
const BROKEN: readonly Asked[] = [
  { command: 'RecordDeliberationVote', rule: 'appointment.influence' },
  { command: 'RecordDeliberationVote', rule: 'eligibility.slots' },
  { command: 'StartPublicNotice', rule: 'appointment.notice-length' },
  { command: 'IssueAppointment', rule: 'appointment.objection' },
];

let whole: Served;
let others: readonly (readonly [act: Act, served: Served])[];
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  whole = await toldWithout();
  ids = new Map(acts.map((act) => [whole.said(act.label).targetEventId, act.label]));
  others = await Promise.all(acts.map(async (act) => [act, await toldWithout(act)] as const));
});

/** The acts without which all that is named stands and a value is another one, and those with which some of it falls. */
async function telling(
  named: ReadonlySet<string>,
  value: (served: Served) => Promise<string>,
): Promise<{ readonly changing: Set<string>; readonly falling: Set<string> }> {
  const told = await value(whole);
  const [changing, falling] = [new Set<string>(), new Set<string>()];
  for (const [{ label }, served] of others) {
    const stands = [...named].every((each) => each === label || served.has(each));
    if (!stands) falling.add(label);
    else if ((await value(served)) !== told) changing.add(label);
  }
  return { changing, falling };
}

async function namedBy(query: string): Promise<Set<string>> {
  const { status, text, body } = await whole.get(`/v1/explain?${query}`);
  expect([status, text]).toEqual([200, text]);
  return new Set(
    (body['events'] as readonly JsonObject[]).map(({ eventId }) => ids.get(String(eventId)) ?? 'no act of the story'),
  );
}

/** The record of a command in the whole story. */
function recordOf(name: keyof typeof TYPES): string {
  const act = acts.find((each) => each.name === name)!;
  return whole.said(act.label).targetEventId;
}

/** An explanation names the record itself, and beside what that needs just what the value rests on. */
async function expectAnswered(asked: Asked, query: string, value: (served: Served) => Promise<string>): Promise<void> {
  const named = await namedBy(query);
  const { changing, falling } = await telling(named, value);
  expect(named.difference(falling)).toEqual(changing.difference(falling));
  expect(changing).toContain(ids.get(recordOf(asked.command)));
}

describe('what an explanation names', () => {
  it.each([...HELD, ...BROKEN])('of the check of $command by $rule is just what it rests on', async (asked) => {
    const query = `of=check&stream=appointment-c1&event=${recordOf(asked.command)}&rule=${asked.rule}`;
    await expectAnswered(asked, query, (served) => checkOf(served, asked));
  });

  it.each(BROKEN)('of the finding on $command by $rule is just what it rests on', async (asked) => {
    const finding = await findingOf(whole, asked);
    await expectAnswered(asked, `of=finding&finding=${String(finding?.['findingId'])}`, async (served) => {
      const { state, outcome, inputs } = (await findingOf(served, asked)) ?? {};
      return JSON.stringify([state, outcome, inputs]);
    });
  });

  it('is the admonition for the influence period, and neither the talks nor the poll', async () => {
    const rule = 'appointment.influence';
    const named = await namedBy(
      `of=check&stream=appointment-c1&event=${recordOf('RecordDeliberationVote')}&rule=${rule}`,
    );
    const names = [...named].map((label) => acts.find((act) => act.label === label)?.name);
    expect(names).toContain('IssueAdmonition');
    expect(names).not.toContain('RecordTalkRecommendation');
    expect(names).not.toContain('RecordMeetingRecommendation');
  });
});
