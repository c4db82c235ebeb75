import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  registerCadre,
  registerTeam,
  relieve,
  type Act,
} from '../support/acts.ts';
import { consulted, eligibility, issued, letter, notice, noticeOver, vote } from '../support/appointments.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW, newEvent } from '../support/ledger.ts';
import { Served, itemsOf } from './served.ts';

const old = (act: Act): Act => act.backfilled().with({ basis: LETTER }).as(act.label);
const admonition: readonly Act[] = [
  command('OpenSupervisionCase', {
    ...{ supervisionId: 's1', kind: 'admonition', cadreId: 'wang', trigger: 'workError' },
    origin: { kind: 'finding', id: 'f1' },
  }).on('2018-12-03'),
  command('ApproveMeasure', { supervisionId: 's1', approverRole: 'committeePrincipal', approverName: '钱书记' }).on(
    '2018-12-07',
  ),
  command('IssueAdmonition', { supervisionId: 's1', form: 'talk' }).on('2018-12-10').as('admonition'),
].map(old);

/** What is found of a rule, as one reader is told of it. */
async function found(served: Served, rule: string, more = ''): Promise<JsonObject[]> {
  const answer = await served.get(`/v1/findings?rule=${rule}&limit=200${more}`, { as: 'supervisor' });
  expect(answer.status).toBe(200);
  return itemsOf(answer);
}

const evidence = (finding: JsonObject): string[] =>
  (finding['evidence'] as readonly JsonObject[]).map(({ type }) => String(type));

it('a promotion is found once an admonition comes on record that stood against it, and closes when it is annulled', async () => {
  const served = await Served.open();
  await served.must(...issued.map(old));
  expect(await found(served, 'appointment.influence')).toEqual([]);
  const before = (await served.get('/v1/findings', { as: 'supervisor' })).body['knownAt'];

  await served.must(...admonition);
  const [first, ...others] = await found(served, 'appointment.influence', '&subject=cadre-wang');
  expect([first!, ...others].map((finding) => evidence(finding))).toEqual([
    ['InspectionTargetsSet', 'AdmonitionIssued'],
    ['DeliberationVoteRecorded', 'AdmonitionIssued'],
    ['AppointmentIssued', 'AdmonitionIssued'],
  ]);
  expect(await found(served, 'appointment.influence', '&subject=appointment-c1')).toHaveLength(3);
  expect(await found(served, 'appointment.influence', `&knownAt=${encodeURIComponent(String(before))}`)).toEqual([]);

  const explained = await served.get(`/v1/explain?of=finding&finding=${String(first!['findingId'])}`, {
    as: 'supervisor',
  });
  expect(explained.status).toBe(200);
  const named = (explained.body['events'] as readonly JsonObject[]).map(({ type }) => type);
  expect(named).toEqual(expect.arrayContaining(['AdmonitionIssued', 'InspectionTargetsSet']));

  await served.must(annul('admonition'));
  expect(await found(served, 'appointment.influence')).toEqual([]);
  const closed = await found(served, 'appointment.influence', '&state=closed');
  expect(closed).toHaveLength(3);
  expect(closed[0]).toMatchObject({ state: 'closed', closing: { because: { type: 'RecordAnnulled' } } });
});

it('a promotion that was decided on probation stays found when the letter takes effect, and each check of it can be explained', async () => {
  const served = await Served.open();
  const leaving = vote(10, 11).with({ cadreId: 'li', leaving: [{ teamId: 'bureau', postId: 'deputy' }] });
  const promoted = [
    ...consulted.map((act) => {
      if (act.name === 'SetInspectionTargets') return act.with({ targetIds: ['li', 'zhao'] });
      if (act.label === 'post lizhen deputy') return act.with({ rank: '141' }).as(act.label);
      return act.label === 'li in the bureau' ? act.with({ onProbation: true }).as(act.label) : act;
    }),
    eligibility.with({ cadreId: 'li' }).on('2019-01-24').as('li is checked'),
    ...[leaving.as('vote on li'), notice, noticeOver, letter],
  ].map(old);
  await served.must(...promoted);
  const decided = { stream: 'appointment-c1', eventId: served.said('vote on li').targetEventId };
  const ruleOf = { inputs: { posts: ['bureau/deputy'] }, state: 'open' };
  expect(await found(served, 'probation.unfinished')).toMatchObject([ruleOf, ruleOf]);

  await served.must(relieve('li', 'bureau', 'deputy').on('2019-01-28'));
  await served.must(assign('li', 'lizhen', 'deputy').with({ caseId: 'c1' }).on('2019-01-28'));
  expect(await found(served, 'probation.unfinished')).toMatchObject([ruleOf, ruleOf]);

  const history = await served.get('/v1/appointments/c1/decision-history', { as: 'supervisor' });
  const items = history.body['items'] as unknown as { eventId: string; checks: { ruleId: string }[] }[];
  const { checks } = items.find(({ eventId }) => eventId === decided.eventId)!;
  for (const { ruleId } of checks) {
    const query = `of=check&stream=${decided.stream}&event=${decided.eventId}&rule=${ruleId}`;
    const { status } = await served.get(`/v1/explain?${query}`, { as: 'supervisor' });
    expect({ ruleId, status }).toEqual({ ruleId, status: 200 });
    // On the day before there is no vote that a rule could have been asked of.
    const before = await served.get(`/v1/explain?${query}&asOf=2019-01-27`, { as: 'supervisor' });
    expect({ ruleId, status: before.status }).toEqual({ ruleId, status: 404 });
  }
});

it('two acts that two nodes slipped past each other are a finding in both languages, with both of them', async () => {
  const clock = new SimulatedClock(NOW);
  const store = openSqliteStore({ path: ':memory:', clock });
  const served = await Served.node({ store, clock });
  await served.must(registerTeam('t1'), authorisePost('t1', 'p1'), registerCadre('c1'));
  await served.must(assign('c1', 't1', 'p1').on('2015-01-01').as('assigned'));
  // By a node that has not seen that he holds a post.
  const departed = { type: 'CadreDeparted', data: { reason: 'transferOut' }, effectiveOn: '2018-01-01' };
  await store.append('cadre-c1', 0, [newEvent('cadre-c1', 'slipped past', departed)]);
  const [pair, ...others] = await found(served, 'ledger.agreement');
  expect(others).toEqual([]);
  expect(evidence(pair!).sort()).toEqual(['CadreDeparted', 'IncumbentAssigned']);
  expect(pair).toMatchObject({
    inputs: { code: 'CADRE_HOLDS_POST', against: served.said('assigned').targetEventId, stream: 'team-t1' },
  });
  const id = String(pair!['findingId']);
  const told = async (language: string): Promise<string> => {
    const { status, text } = await served.get(`/v1/explain?of=finding&finding=${id}`, { as: 'supervisor', language });
    expect(status).toBe(200);
    return text;
  };
  expect(await told('zh-CN')).toContain('在册记录不得相互矛盾');
  expect(await told('en')).toContain('Records do not contradict each other');
});
