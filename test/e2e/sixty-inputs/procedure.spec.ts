import { describe, it } from '@jest/globals';
import { LETTER, assign, authorisePost, command, withdrawPost, type Act } from '../../support/acts.ts';
import {
  approved,
  consultation,
  decided,
  district,
  eligibility,
  inspection,
  inspectionNotice,
  inspectors,
  issued,
  letter,
  motion,
  notice,
  noticeOver,
  onCase,
  opening,
  opinion,
  poll,
  review,
  talk,
  talks,
  targets,
} from '../../support/appointments.ts';
import { expectAnswered, refused, violated } from '../wrong-act.ts';
import type { BadInput } from './bad-input.ts';

// Numbers 11 to 28: the steps of an appointment, and who may come into which post.

const recommended = [...district, opening, motion, talks, poll];
const inspected = [...recommended, targets, eligibility, inspectionNotice, inspectors, inspection];
const secretary = { teamId: 'xiang', postId: 'secretary' };
const head = { teamId: 'lizhen', postId: 'head' };

const noticeOf = (from: string, to: string): Act => notice.with({ from, to }).on(from);

/** wang was admonished on 30 March 2019: it counts until 30 September. */
const admonished: readonly Act[] = [
  command('OpenSupervisionCase', {
    ...{ supervisionId: 's1', kind: 'admonition', cadreId: 'wang', trigger: 'workError' },
    origin: { kind: 'finding', id: 'f1' },
  }).on('2019-03-20'),
  command('ApproveMeasure', { supervisionId: 's1', approverRole: 'committeePrincipal', approverName: '钱书记' }).on(
    '2019-03-25',
  ),
  command('IssueAdmonition', { supervisionId: 's1', form: 'talk' }).on('2019-03-30'),
];

/** wang was basically competent in 2018. */
const assessment = { year: 2018, teamId: 'bureau' };
const ballots = { cadreId: 'wang', issued: 35, returned: 33, valid: 30, excellent: 5, competent: 16, basic: 8 };
const ofLastYear: readonly Act[] = [
  ...district,
  authorisePost('bureau', 'second'),
  assign('wang', 'bureau', 'second').on('2014-03-01'),
  command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'),
  command('OpenTeamAssessment', assessment).on('2019-01-05'),
  command('PublishAssessmentNotice', { ...assessment, meetingOn: '2019-01-15' }).on('2019-01-08'),
  ...['wang', 'li'].map((cadreId) =>
    command('RecordDebrief', { ...assessment, cadreId, topics: ['duty'] })
      .on('2019-01-15')
      .as(`debrief of ${cadreId}`),
  ),
  command('RecordOpinionPoll', { ...assessment, subjects: [{ ...ballots, incompetent: 1, abstain: 0 }] }).on(
    '2019-01-15',
  ),
  command('RecordReviewVote', {
    ...{ ...assessment, eligible: 40, present: 36 },
    subjects: [{ ...ballots, incompetent: 1, abstain: 0 }],
  }).on('2019-01-15'),
  command('RecordAssessmentTalk', { ...assessment, talks: 12 }).on('2019-01-18'),
  command('CertifyCadreGrade', {
    ...assessment,
    cadreId: 'wang',
    grade: 'basicallyCompetent',
    reason: '一票否决事项',
  }).on('2019-03-01'),
];

/** The check of somebody whose years in the rank below the ledger knows to be too few: nobody says otherwise. */
const ofShortService = eligibility.with({
  checks: ['fileAudit', 'integrityOpinion', 'personalMatters', 'petitions', 'canvassing', 'recognition']
    .concat('familyAbroad', 'grade')
    .map((check) => ({ check, result: 'passed', document: '审查材料' })),
});

/** The case again, its steps so many days later. */
const later = (act: Act, on: string): Act => act.on(on);

/** A case for the secretary of the township, decided by the standing committee only. */
const township: readonly Act[] = [
  ...district,
  assign('wang', 'bureau', 'second').on('2014-03-01'),
  opening.with({ posts: [secretary], plenaryRequired: true }),
  ...[motion, talks, poll, targets, eligibility, inspectionNotice, inspectors, inspection, opinion, consultation],
];
const withSecond = (acts: readonly Act[]): readonly Act[] => [
  ...district,
  authorisePost('bureau', 'second'),
  ...acts.slice(district.length),
];
const leavingSecond = approved.with({ leaving: [{ teamId: 'bureau', postId: 'second' }] });

/** A case that puts somebody into the elected post. */
const electedCase: readonly Act[] = [
  ...withSecond([...district, assign('wang', 'bureau', 'second').on('2014-03-01')]),
  opening.with({ posts: [head] }),
  ...[motion, talks, poll, targets, eligibility, inspectionNotice, inspectors, inspection, opinion, consultation],
  ...[leavingSecond, notice, noticeOver],
  onCase('RecordElectionResult', { cadreId: 'wang', passed: true }).on('2019-02-18'),
];

const INPUTS: readonly BadInput[] = [
  {
    no: '11',
    about: 'a decision before the inspection is concluded',
    given: [...recommended, targets, eligibility, inspectionNotice, inspectors],
    act: approved.on('2019-01-20'),
    live: refused('STEP_OUT_OF_ORDER', 'appointment.steps'),
    backfill: violated('appointment.steps'),
    names: ['ConcludeInspection'],
  },
  {
    no: '12',
    about: 'a notice of four working days',
    given: decided,
    act: noticeOf('2019-05-06', '2019-05-09'),
    live: refused('NOTICE_TOO_SHORT', 'appointment.notice-length'),
    backfill: violated('appointment.notice-length'),
    names: ['4', '5', '2019-05-10'],
  },
  {
    no: '13',
    about: 'a notice that begins before the decision',
    given: decided,
    act: noticeOf('2019-01-21', '2019-01-31').on('2019-01-29'),
    live: refused('NOTICE_BEFORE_DECISION', 'appointment.notice-order'),
    backfill: violated('appointment.notice-order'),
    names: ['2019-01-21', '2019-01-28'],
  },
  {
    no: '14',
    about: 'a notice over a year without a calendar of holidays',
    given: decided,
    act: notice.with({ from: '2026-12-28', to: '2027-01-08' }),
    live: refused('CALENDAR_MISSING', undefined),
    names: ['2027'],
  },
  {
    no: '15',
    about: 'an appointment to the occupied post of a principal',
    given: [...district, assign('zhao', 'xiang', 'secretary').on('2015-03-01')],
    act: assign('wang', 'xiang', 'secretary'),
    live: refused('POST_OCCUPIED'),
    names: ['zhao', '2015-03-01'],
  },
  {
    no: '16a',
    about: 'an appointment to a post that was withdrawn',
    given: [...district, withdrawPost('lizhen', 'deputy').on('2019-03-01')],
    act: assign('wang', 'lizhen', 'deputy'),
    live: refused('POST_NOT_AVAILABLE'),
    names: ['deputy'],
  },
  {
    no: '16b',
    about: 'an appointment to a post that never was',
    given: district,
    act: assign('wang', 'lizhen', 'nowhere'),
    live: refused('POST_NOT_AVAILABLE'),
    names: ['nowhere'],
  },
  {
    no: '17',
    about: 'one incumbent more than the team has slots',
    given: [
      ...district,
      authorisePost('bureau', 'second'),
      command('SetHeadcount', { teamId: 'bureau', headcount: 20, slotCount: 1 }).on('2018-09-03'),
    ],
    act: assign('wang', 'bureau', 'second'),
    live: refused('SLOTS_EXCEEDED', 'eligibility.slots'),
    backfill: violated('eligibility.slots'),
    names: ['1', 'bureau'],
  },
  {
    no: '18',
    about: 'a letter while an objection is open',
    given: [
      ...decided,
      notice,
      onCase('RecordObjection', { objectionId: 'o1', category: 'integrity', named: true }).on('2019-02-13'),
      noticeOver,
    ],
    act: letter,
    live: refused('OBJECTION_UNRESOLVED', 'appointment.objection'),
    backfill: violated('appointment.objection'),
    names: ['o1'],
  },
  {
    no: '19a',
    about: 'a consultation without the opinion of the discipline organ',
    given: inspected,
    act: consultation,
    live: refused('OPINION_MISSING', 'appointment.opinions'),
    backfill: violated('appointment.opinions'),
    names: [],
  },
  {
    no: '19b',
    about: 'a decision without the opinion of the discipline organ',
    given: [...inspected, consultation.with({ basis: LETTER }).backfilled()],
    act: approved,
    live: refused('OPINION_MISSING', 'appointment.opinions'),
    backfill: violated('appointment.opinions'),
    names: [],
  },
  {
    no: '19c',
    about: 'a letter without the opinion of the discipline organ',
    given: [
      ...inspected,
      ...[consultation, approved].map((act) => act.with({ basis: LETTER }).backfilled()),
      ...[notice, noticeOver],
    ],
    act: letter,
    live: refused('OPINION_MISSING', 'appointment.opinions'),
    backfill: violated('appointment.opinions'),
    names: [],
  },
  {
    no: '20',
    about: 'a target who was basically competent last year',
    given: [
      ...[...ofLastYear, later(opening, '2019-05-06'), later(motion, '2019-05-07')],
      ...[later(talks, '2019-05-08'), later(poll, '2019-05-09')],
    ],
    act: targets.on('2019-05-10'),
    live: refused('TARGET_DISQUALIFIED', 'eligibility.grade'),
    backfill: violated('eligibility.grade'),
    names: ['wang', '2018', '2020-01-01'],
  },
  {
    no: '21',
    about: 'a target for whom an admonition still counts',
    given: [
      ...[...district, ...admonished, later(opening, '2019-05-06'), later(motion, '2019-05-07')],
      ...[later(talks, '2019-05-08'), later(poll, '2019-05-09')],
    ],
    act: targets.on('2019-05-10'),
    live: refused('INFLUENCE_PERIOD', 'appointment.influence'),
    backfill: violated('appointment.influence'),
    names: ['wang', '2019-09-30'],
  },
  {
    no: '22',
    about: 'targets on a recommendation of more than a year ago',
    given: [
      ...district,
      ...[later(opening, '2018-01-02'), later(motion, '2018-01-03'), later(talks, '2018-01-08')].map((act) =>
        act.with({ basis: LETTER }).backfilled(),
      ),
      later(poll, '2018-01-09').with({ basis: LETTER }).backfilled(),
    ],
    act: targets.on('2019-03-04'),
    live: refused('RECOMMENDATION_EXPIRED', 'recommendation.validity'),
    backfill: violated('recommendation.validity'),
    names: ['2019-01-0'],
  },
  {
    no: '23',
    about: 'targets on a recommendation for another post',
    given: [...district, opening, motion, talks.with({ posts: [secretary] }), poll.with({ posts: [secretary] })],
    act: targets,
    live: refused('RECOMMENDATION_OTHER_POST', 'recommendation.post'),
    backfill: violated('recommendation.post'),
    names: ['deputy', 'secretary'],
  },
  {
    no: '24',
    about: 'one target for one post where there are to be several',
    given: [...district, opening.with({ differential: true }), motion, talks, poll],
    act: targets.with({ targetIds: ['wang'] }),
    live: refused('NOT_DIFFERENTIAL', 'appointment.differential'),
    backfill: violated('appointment.differential'),
    names: ['1', '2'],
  },
  {
    no: '25a',
    about: 'the case of a township principal opened without the full committee',
    given: district,
    act: opening.with({ posts: [secretary] }),
    live: refused('PLENARY_VOTE_REQUIRED', 'appointment.plenary'),
    backfill: violated('appointment.plenary'),
    names: ['secretary', 'RecordPlenaryVote'],
  },
  {
    no: '25b',
    about: 'a township principal appointed without the full committee',
    given: [
      ...withSecond(township),
      leavingSecond,
      ...[notice, noticeOver].map((act) => act.with({ basis: LETTER }).backfilled()),
    ],
    act: letter.without('onProbation'),
    live: refused('PLENARY_VOTE_REQUIRED', 'appointment.plenary'),
    backfill: violated('appointment.plenary'),
    names: [],
  },
  {
    no: '26a',
    about: 'an elected post taken on probation',
    given: district,
    act: assign('wang', 'lizhen', 'head').with({
      onProbation: true,
      basis: { ...LETTER, kind: 'electionReport' },
    }),
    live: refused('PROBATION_NOT_ALLOWED'),
    names: ['head'],
  },
  {
    no: '26b',
    about: 'a letter of probation for an elected post',
    given: electedCase,
    act: letter,
    live: refused('PROBATION_NOT_ALLOWED'),
    names: [],
  },
  {
    no: '27',
    about: 'probation reviewed three months before its end',
    given: [...issued, talk],
    at: '2019-10-28T10:00:00+08:00',
    act: review.on('2019-10-28'),
    live: refused('PROBATION_NOT_ENDED', 'probation.length'),
    backfill: violated('probation.length'),
    names: ['2020-01-28'],
  },
  {
    no: '28',
    about: 'promotion of a cadre on probation',
    given: [
      ...withSecond(district),
      assign('wang', 'bureau', 'second').with({ onProbation: true }).on('2018-09-03'),
      opening.with({ posts: [secretary], plenaryRequired: true }),
      ...[
        motion,
        talks,
        poll,
        targets,
        ofShortService,
        inspectionNotice,
        inspectors,
        inspection,
        opinion,
        consultation,
      ],
    ],
    act: leavingSecond,
    live: refused('PROBATION_UNFINISHED', 'probation.unfinished'),
    backfill: violated('probation.unfinished'),
    names: ['wang'],
  },
];

describe('a bad input about the procedure of an appointment', () => {
  it.each(INPUTS.map((input) => [input.no, input.about, input] as const))(
    '%s, %s, is answered as it must be',
    (_, __, input) => expectAnswered(input),
  );
});
