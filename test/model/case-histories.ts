import fc from 'fast-check';
import type { JsonObject, PlainDate, Recorded } from '#libs/kernel';
import { LETTER, assign, authorisePost, command, openLedger, relieve, type Act } from '../support/acts.ts';
import * as appointment from '../support/appointments.ts';
import { DAY, SECOND } from '../support/clock.ts';

/** Days round about the beginnings, some next to each other. */
export const DATES: readonly PlainDate[] = [
  ...['2018-12-31', '2019-01-02', '2019-01-15', '2019-01-16', '2019-02-20', '2019-03-01', '2019-07-01', '2019-08-05'],
];
const CADRES = ['wang', 'li', 'zhao'];
const TEAMS = ['lizhen', 'bureau'];
const STEPS = [0, 0, 1, SECOND, 30 * SECOND, -3600 * SECOND, DAY];
const DOCUMENT = { sha256: 'a'.repeat(64), custodyRef: '档柜3-12' };

/** One step of a history: an act made up from what was drawn and from what is in the log. */
export interface CaseStep {
  /** Picks the act, or the record to correct or annul. */
  readonly pick: number;
  readonly op: 'any' | 'next' | 'annul' | 'correctDate' | 'correctData';
  readonly n: number;
  readonly cadre: string;
  readonly other: string;
  readonly team: string;
  readonly on: PlainDate;
  readonly clock: number;
}

/** Draws a step; `next` goes on with the story of a case, so that some come to their end. */
export const aCaseStep: fc.Arbitrary<CaseStep> = fc.record({
  pick: fc.nat(10_000),
  op: fc.constantFrom(
    ...(['any', 'any', 'next', 'next', 'next', 'next', 'annul', 'correctDate', 'correctData'] as const),
  ),
  n: fc.constantFrom(1, 1, 1, 2),
  cadre: fc.constantFrom(...CADRES),
  other: fc.constantFrom(...CADRES),
  team: fc.constantFrom(...TEAMS),
  on: fc.constantFrom(...DATES),
  clock: fc.constantFrom(...STEPS),
});

/** How things are before the first step. */
export const beginning: readonly Act[] = [
  openLedger('2010-01-01').on('2010-01-01'),
  ...appointment.district,
  authorisePost('bureau', 'second'),
  command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'),
].map((act) => act.with({ basis: LETTER }).backfilled());

/** A case from its beginning to its end: where it lies, and the acts on it in a good order. */
interface Story {
  readonly stream: string;
  readonly acts: readonly Act[];
}

/** What may become of each case, for what was drawn. */
function storiesOf({ n, cadre, other, team, on }: CaseStep): Story[] {
  const supervised = (name: string, fields: JsonObject = {}): Act =>
    command(name, { supervisionId: `k${n}`, ...fields });
  const trained = (name: string, fields: JsonObject = {}): Act => command(name, { trainingId: `t${n}`, ...fields });
  const assessed = (name: string, fields: JsonObject = {}): Act =>
    command(name, { year: 2018, teamId: team, ...fields });
  const seconded = (name: string, fields: JsonObject = {}): Act =>
    command(name, { cadreId: cadre, secondmentId: `s${n}`, ...fields });
  const ballots = { excellent: 0, competent: 20, basic: 5, incompetent: 5, abstain: 0 };
  const votes = { cadreId: cadre, issued: 33, returned: 31, valid: 30, ...ballots };
  const { opening, motion, talks, poll, targets, eligibility, inspectors, inspection, ...steps } = appointment;
  const { opinion, consultation, vote, notice, noticeOver, letter, talk, review, skip } = steps;
  const appointed = [
    ...[opening, motion, talks, poll, targets, eligibility, inspectors, inspection, opinion, consultation],
    ...[vote(n === 1 ? 10 : 6, 11), notice, noticeOver, letter, talk, review, skip('plenary', on), vote(8, 8)],
    command('TerminateAppointmentCase', { ground: '人选调整' }),
  ];
  return [
    { stream: `appointment-c${n}`, acts: appointed.map((act) => act.with({ caseId: `c${n}` })) },
    {
      stream: `supervision-k${n}`,
      acts: [
        supervised('OpenSupervisionCase', {
          ...{ kind: n === 1 ? 'admonition' : 'reminder', cadreId: cadre, teamId: team, trigger: 'lowApproval' },
          origin: { kind: 'finding', id: `f${n}` },
        }),
        supervised('ApproveMeasure', { approverRole: 'committeePrincipal', approverName: '赵书记' }),
        supervised('HoldTalk', { talkerRole: 'departmentHead', talkerId: other }),
        supervised('IssueAdmonition', { form: 'talk' }),
        supervised('FileTalkRecord', DOCUMENT),
        supervised('ReviewRectification', { outcome: 'corrected' }),
        supervised('CloseSupervisionCase', { outcome: 'settled' }),
        supervised('WithdrawSupervisionCase', { ground: '情况不实' }),
      ],
    },
    {
      stream: `supervision-h${n}`,
      acts: [
        command('RecordTalk', {
          ...{ supervisionId: `h${n}`, kind: 'heartToHeart', cadreId: cadre, teamId: team },
          ...{ talkerRole: 'teamPrincipal', talkerId: other },
        }),
      ],
    },
    {
      stream: `training-t${n}`,
      acts: [
        trained('OpenTrainingClass', {
          ...{ kind: 'offJob', title: '进修班', startsOn: '2019-01-02', endsOn: '2019-02-20', classHours: 70 },
        }),
        trained('EnrolTrainee', { cadreId: cadre }),
        trained('EnrolTrainee', { cadreId: other }),
        trained('RecordCompletion', { cadreId: cadre, hours: 70 }),
        trained('RecordWithdrawal', { cadreId: other, ground: 'leave' }),
        trained('CloseTrainingClass'),
      ],
    },
    {
      stream: `assessment-2018-${team}`,
      acts: [
        assessed('OpenTeamAssessment'),
        assessed('PublishAssessmentNotice', { meetingOn: on }),
        assessed('RecordDebrief', { cadreId: cadre, topics: ['duty'] }),
        assessed('RecordReviewVote', { eligible: 36, present: 33, subjects: [votes] }),
        assessed('CertifyCadreGrade', { cadreId: cadre, grade: 'competent' }),
        assessed('CertifyTeamGrade', { grade: 'good' }),
        assessed('DeliverFeedback'),
        assessed('CloseTeamAssessment'),
      ],
    },
    {
      stream: 'assessmentRound-2018',
      acts: [
        command('PublishRanking', {
          ...{ year: 2018, group: 'all' },
          teams: TEAMS.map((teamId, index) => ({ teamId, rank: index + 1, scoreHundredths: 9000 - index })),
        }),
        command('CloseAssessmentRound', { year: 2018 }),
      ],
    },
    {
      stream: `secondment-${cadre}`,
      acts: [
        seconded('PlanSecondment', {
          ...{ kind: 'down', hostName: '市信访局', homeTeamId: team, plannedFrom: on, plannedTo: '2019-12-31' },
        }),
        seconded('StartSecondment'),
        seconded('EndSecondment'),
        seconded('AssessSecondment', { grade: 'excellent' }),
        seconded('CancelSecondment', { ground: '工作变动' }),
      ],
    },
    { stream: 'team-bureau', acts: [assign(cadre, 'bureau', 'second'), relieve(cadre, 'bureau', 'second')] },
  ];
}

/** The act of a step, given what is in the log; undefined where there is nothing to correct or annul. */
export function caseActOf(step: CaseStep, log: readonly Recorded[]): Act | undefined {
  const { op, pick, on, cadre } = step;
  if (op === 'any' || op === 'next') return actOf(step, log).on(on).with({ basis: LETTER }).backfilled();
  const since = log.slice(beginning.length);
  const target = since[pick % Math.max(1, since.length)];
  if (!target) return undefined;
  const about = { stream: target.stream, targetEventId: target.id, basis: LETTER, reason: '档案审核更正' };
  if (op === 'annul') return command('AnnulRecord', about);
  if (op === 'correctDate') return command('CorrectRecord', { ...about, newEffectiveOn: on });
  // The same record about another cadre, as far as it names one.
  const named = new RegExp(`"(${CADRES.join('|')})"`, 'g');
  const data = JSON.parse(JSON.stringify(target.data).replaceAll(named, `"${cadre}"`)) as JsonObject;
  return command('CorrectRecord', { ...about, data });
}

/** Any act of a story; or the one that comes next, by how much is on record. */
function actOf(step: CaseStep, log: readonly Recorded[]): Act {
  const stories = storiesOf(step);
  // The longer a story, the more of the steps are its own.
  const places = stories.flatMap((story) => story.acts.map(() => story));
  const { stream, acts } = places[step.pick % places.length]!;
  const any = Math.floor(step.pick / places.length) % acts.length;
  const next = log.filter((event) => event.stream === stream).length % acts.length;
  return acts[step.op === 'next' ? next : any]!;
}
