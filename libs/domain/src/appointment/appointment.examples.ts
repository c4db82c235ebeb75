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
/** What is kept of what the discipline organ answers, of the talk, and of the review of the probation. */
export const OPINION = {
  sha256: '9c2e7b41d05f8a63e1b4c7902d6f5a8be3071c4f96d2a85b0e7f3c1d4a69b852',
  custodyRef: '组干存-2019-0415',
} as const;
export const TALK = {
  sha256: '51a8d3f60b9e47c2d1f5a086e39b7c4d20f6183a5e9d7b4c8f12a03e6d5b9c74',
  custodyRef: '组干存-2019-0437',
} as const;
export const REVIEW = {
  sha256: '3f7d0b52c8e61a94f2d5b7038c9e4a16d0f3b85a7c2e916d4b08f5a3e7c1d962',
  custodyRef: '组干存-2020-0121',
} as const;
/** The post to be filled. */
export const POST = { teamId: 'T0713', postId: 'P2' } as const;
/** The sub-district that has it. */
export const withPost: readonly ActBefore[] = [
  ['RegisterTeam', { teamId: POST.teamId, name: '河沿街道办事处领导班子', kind: 'subdistrict' }],
  ['AuthorisePost', { ...POST, title: '副主任(城市管理)' }],
];
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
/** An elected post that is left for it. */
export const LEFT = { teamId: 'T0712', postId: 'P4' } as const;
/** The same transfer of whoever holds that post. */
export const headDecidedLeaving: readonly ActBefore[] = [
  ...headDecided.slice(0, -1),
  ['AuthorisePost', { ...LEFT, title: '人大主席', elected: true, rank: '141' }],
  ['AssignIncumbent', { ...LEFT, onProbation: false }],
  ['RecordDeliberationVote', { ...HEAD, leaving: [LEFT] }],
];
