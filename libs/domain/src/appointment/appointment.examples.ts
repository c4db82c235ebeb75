import type { ActBefore } from '#libs/kernel';

/** What the field says that names the case. */
export const OWN_CASE = 'Id of the case 任免事项编号, as it was given when it was opened';

/** The promotion that most examples are of. */
export const CASE = { caseId: 'A2019-03' } as const;
/** A contest for the same post. */
export const CONTEST = { caseId: 'A2019-05' } as const;
/** A transfer to the head of the township, who is elected. */
export const HEAD = { caseId: 'A2019-06' } as const;
/** The cadre of the examples. */
export const LIN = { cadreId: 'C20120701' } as const;
/** The post to be filled. */
export const POST = { teamId: 'T0712', postId: 'P3' } as const;
const HEAD_POST = { teamId: 'T0712', postId: 'P1' } as const;

/** The transfer up to the vote of the standing committee. */
export const headDecided: readonly ActBefore[] = [
  ['AuthorisePost', { ...HEAD_POST, title: '镇长', principal: true, elected: true, rank: '141' }],
  [
    'OpenAppointmentCase',
    { ...HEAD, action: 'transfer', posts: [{ ...HEAD_POST, elected: true }], plenaryRequired: true },
  ],
  ['RecordMotion', HEAD],
  ['CheckEligibility', HEAD],
  ['FormInspectionTeam', HEAD],
  ['ConcludeInspection', HEAD],
  ['RecordOpinion', HEAD],
  ['RecordConsultation', HEAD],
  ['RecordDeliberationVote', HEAD],
];
