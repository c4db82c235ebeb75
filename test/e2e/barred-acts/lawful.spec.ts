import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  assign,
  authorisePost,
  command,
  depart,
  held,
  registerCadre,
  relieve,
  type Act,
} from '../../support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  decided,
  district,
  downward,
  letter,
  motion,
  notice,
  noticeOver,
  onCase,
  opening,
  poll,
  talks,
  vote,
} from '../../support/appointments.ts';
import { Served, itemsOf } from '../served.ts';

// Acts that look like what the rules bar, and are right: by HTTP, live and from old papers, each is taken, and nothing that
// it broke is found.

interface RightAct {
  readonly about: string;
  readonly given: readonly Act[];
  readonly act: Act;
  /** What a rule went by. */
  readonly by?: { readonly ruleId: string; readonly inputs: JsonObject };
  /** What the letter does. */
  readonly move?: JsonObject;
  /** Acts that are entered from old papers only. */
  readonly isOld?: true;
}

const into = (teamId: string, postId: string, ...posts: readonly Act[]): Act[] => [
  ...[...district, ...posts, opening.with({ posts: [{ teamId, postId }] })],
  ...[...consulted.slice(district.length + 1), approved, notice, noticeOver],
];
const termChange = (on: string, ...more: readonly Act[]): Act[] => [
  ...[...district, opening.with({ termChange: true }).on(on), motion.on(on)],
  ...more,
];

const chief = { teamId: 'bureau', postId: 'chief' };
const lower = { teamId: 'lizhen', postId: 'deputy' };
const demotion: readonly Act[] = [
  ...district,
  authorisePost('bureau', 'chief').with({ principal: true, rank: '141' }),
  relieve('li', 'bureau', 'deputy').on('2016-03-01').as('li leaves'),
  assign('li', 'bureau', 'chief').on('2016-03-01').as('li the chief'),
  ...downward('demote')
    .slice(district.length, -1)
    .map((act) => (act.name === 'OpenAppointmentCase' ? act.with({ posts: [chief] }) : act)),
  vote(10, 11).with({ cadreId: 'li', post: lower }),
];
const demoted = onCase('IssueAppointment', { documentNo: '南组发〔2019〕9号' }).on('2019-02-20');

const supervised = (name: string, on: string, fields: JsonObject = {}): Act =>
  command(name, { supervisionId: 'k1', ...fields }).on(on);
const document = { sha256: 'a'.repeat(64), custodyRef: '档柜3-12' };
const inWriting: readonly Act[] = [
  registerCadre('wang'),
  supervised('OpenSupervisionCase', '2018-12-01', {
    ...{ kind: 'admonition', cadreId: 'wang', trigger: 'workError' },
    origin: { kind: 'finding', id: 'f1' },
  }),
  supervised('ApproveMeasure', '2018-12-05', { approverRole: 'committeePrincipal', approverName: '赵书记' }),
  supervised('IssueAdmonition', '2018-12-20', { form: 'written' }),
  supervised('ReceiveSelfReview', '2018-12-27', document),
  supervised('ReceiveRectificationReport', '2019-06-18', document),
  supervised('ReviewRectification', '2019-06-20', { outcome: 'corrected' }),
  supervised('ReleaseAdmonition', '2019-06-20'),
];

const trained = (name: string, on: string, fields: JsonObject = {}): Act =>
  command(name, { trainingId: 'c1', ...fields }).on(on);
const failed: readonly Act[] = [
  registerCadre('wang'),
  trained('OpenTrainingClass', '2019-04-20', {
    ...{ kind: 'theoryExam', title: '理论年考', startsOn: '2019-05-06', endsOn: '2019-05-17', passScore: 60 },
  }),
  trained('EnrolTrainee', '2019-04-25', { cadreId: 'wang' }),
  trained('RecordExamResult', '2019-05-17', { cadreId: 'wang', score: 59 }),
];

const ofGovernment = cleared.map((act) =>
  act.label === 'post lizhen deputy' ? act.with({ appointedBy: 'government' }).as(act.label) : act,
);
/** The same acts a year earlier. */
const aYearEarlier = (acts: readonly Act[]): Act[] =>
  acts.map((act) => {
    const { effectiveOn } = act.bodyFor((label) => ({ stream: label, targetEventId: label }));
    return act.on(String(effectiveOn).replace('2019', '2018'));
  });

const ACTS: readonly RightAct[] = [
  { about: 'the meeting before the talks, for a single promotion', given: [...district, opening, motion], act: poll },
  {
    about: 'the talks after the meeting, for a single promotion',
    given: [...district, opening, motion, poll],
    act: talks.on('2019-01-08'),
  },
  {
    about: 'the meeting before the talks at a change of term under the edition of 2014',
    given: termChange('2018-09-05'),
    act: poll.on('2018-09-06'),
  },
  {
    about: 'the talks before the meeting at a change of term under the edition of 2019',
    given: termChange('2019-03-05'),
    act: talks.on('2019-03-06'),
  },
  { about: 'a demotion to a lower post in one case, its rank inferred', given: demotion, act: demoted },
  {
    about: 'a demotion to a lower post in one case, its rank stated',
    given: demotion,
    act: demoted.with({ civilRank: 'ZR2' }),
  },
  {
    about: 'the end of an admonition in writing without a talk',
    given: inWriting,
    act: supervised('CloseSupervisionCase', '2019-06-28', { outcome: 'corrected' }),
  },
  {
    about: 'a resit in the same class',
    given: failed,
    act: trained('RecordExamResult', '2019-06-14', { cadreId: 'wang', score: 61 }),
  },
  {
    about: 'a past stint of a post that has another incumbent since, by somebody who has left',
    given: [...district, depart('wang').on('2018-05-01')],
    act: held('wang', 'bureau', 'deputy', '2014-09-01').on('2012-06-01'),
    isOld: true,
  },
  {
    about: 'a letter for the deputy of a department, on probation',
    given: into('bureau', 'third', authorisePost('bureau', 'third')),
    act: letter,
  },
  {
    about: 'a letter for a Party post of a township, without probation',
    given: into('xiang', 'deputy', authorisePost('xiang', 'deputy')),
    act: letter.without('onProbation'),
  },
  {
    about: 'a notice of seven working days across the holidays of October 2018',
    given: aYearEarlier(decided),
    act: notice.with({ from: '2018-09-26', to: '2018-10-09' }).on('2018-09-26'),
    by: { ruleId: 'appointment.notice-length', inputs: { earliest: '2018-09-30', to: '2018-10-09' } },
  },
  {
    about: 'a letter for an elected post that the case did not call elected',
    given: [
      ...district,
      opening.with({ posts: [{ teamId: 'lizhen', postId: 'head' }] }),
      ...consulted.slice(district.length + 1),
      ...[approved, notice, noticeOver],
      onCase('RecordElectionResult', { cadreId: 'wang', passed: true }).on('2019-02-18'),
    ],
    act: letter.without('onProbation'),
    move: { onProbation: false, takesEffectOn: '2019-02-18' },
  },
  {
    about: 'office from the decision',
    given: cleared,
    act: letter,
    move: { takesEffectOn: '2019-01-28', probationUntil: '2020-01-28' },
  },
  {
    about: 'office from the appointment by the government',
    given: [
      ...ofGovernment,
      onCase('RecordFormalAppointment', { cadreId: 'wang', body: 'government' }).on('2019-02-18'),
    ],
    act: letter,
    move: { takesEffectOn: '2019-02-18' },
  },
];

describe('a right act', () => {
  it.each(ACTS.map((act) => [act.about, act] as const))('%s, is taken, live and from old papers', async (_, right) => {
    const sent = right.isOld ? [oldPaper(right.act)] : [right.act, oldPaper(right.act)];
    for (const act of sent) {
      const served = await Served.open();
      await served.must(...right.given);
      const { stream, eventIds } = (await served.must(act))[0]!.body as { stream: string; eventIds: string[] };
      const timeline = await served.get(`/v1/cases/${stream}/timeline?limit=200`, { as: 'approver' });
      const own = itemsOf(timeline).filter(({ eventId }) => eventIds.includes(String(eventId)));
      if (right.move) expect(own[0]).toMatchObject({ data: { moves: [right.move] } });
      const checks = own.flatMap((event) => (event['checks'] ?? []) as readonly JsonObject[]);
      expect(checks.filter(({ outcome }) => outcome === 'violated')).toEqual([]);
      if (right.by) expect(checks.find(({ ruleId }) => ruleId === right.by?.ruleId)).toMatchObject(right.by);
    }
  });
});

function oldPaper(act: Act): Act {
  return act.backfilled().with({ basis: LETTER });
}
