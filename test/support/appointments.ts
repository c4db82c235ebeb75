import type { JsonObject, PlainDate } from '#libs/kernel';
import { assign, authorisePost, command, registerCadre, registerTeam, type Act } from './acts.ts';

const CASE = 'c1';
/** The document that a step is left out with. */
const MINUTES = { kind: 'committeeMinutes', documentNo: '会纪〔2019〕3号', issuedOn: '2019-01-20' };

/** A command on case `c1`. */
export function onCase(name: string, fields: JsonObject = {}): Act {
  return command(name, { caseId: CASE, ...fields });
}

/** A sub-district whose head is elected and whose deputy is not; a township; a department; three cadres, li in office as deputy. */
export const district: readonly Act[] = [
  registerTeam('lizhen', 'subdistrict'),
  authorisePost('lizhen', 'head').with({ principal: true, elected: true, rank: '141' }),
  authorisePost('lizhen', 'deputy'),
  registerTeam('xiang'),
  authorisePost('xiang', 'secretary').with({ principal: true, rank: '141' }),
  registerTeam('bureau', 'department'),
  authorisePost('bureau', 'deputy'),
  registerCadre('wang'),
  registerCadre('li'),
  registerCadre('zhao'),
  assign('li', 'bureau', 'deputy').on('2015-03-01').as('li in the bureau'),
];

export const opening = onCase('OpenAppointmentCase', {
  action: 'promote',
  method: 'standard',
  posts: [{ teamId: 'lizhen', postId: 'deputy' }],
}).on('2019-01-02');

export const motion = onCase('RecordMotion', { source: 'masses', proposer: '组织部' }).on('2019-01-03');
export const talks = onCase('RecordTalkRecommendation', {
  invited: 30,
  interviewed: 20,
  candidates: [
    { cadreId: 'wang', votes: 14 },
    { cadreId: 'zhao', votes: 6 },
  ],
}).on('2019-01-07');
export const poll = onCase('RecordMeetingRecommendation', {
  expected: 30,
  present: 20,
  issued: 20,
  returned: 20,
  valid: 19,
  candidates: [
    { cadreId: 'wang', votes: 15 },
    { cadreId: 'zhao', votes: 4 },
  ],
}).on('2019-01-08');
export const targets = onCase('SetInspectionTargets', { targetIds: ['wang', 'zhao'] }).on('2019-01-10');
export const eligibility = onCase('CheckEligibility', {
  cadreId: 'wang',
  checks: [
    { check: 'fileAudit', result: 'passed', document: '档案审核表' },
    { check: 'integrityOpinion', result: 'passed', document: '廉政意见' },
    { check: 'personalMatters', result: 'passed', document: '个人有关事项查核结果' },
    { check: 'petitions', result: 'passed', document: '信访举报核查情况' },
    { check: 'canvassing', result: 'passed', document: '推荐纪律情况' },
    { check: 'recognition', result: 'passed', document: '推荐和考察情况' },
    { check: 'familyAbroad', result: 'passed', document: '移居国(境)外情况核查表' },
    { check: 'seniority', result: 'passed', document: '任职年限核对表' },
    { check: 'grade', result: 'passed', document: '年度考核登记表' },
  ],
}).on('2019-01-11');
export const inspectionNotice = onCase('PublishInspectionNotice', { text: '考察预告' }).on('2019-01-14');
export const inspectors = onCase('FormInspectionTeam', { inspectors: [{ name: '孙某' }, { name: '周某' }] }).on(
  '2019-01-15',
);
export const inspection = onCase('ConcludeInspection', {
  report: { sha256: 'b'.repeat(64), custodyRef: '考察存-12' },
  methods: ['个别谈话', '民主测评', '查阅档案'],
  signedBy: ['孙某', '周某'],
}).on('2019-01-21');
export const opinion = onCase('RecordOpinion', { organ: 'discipline', verdict: 'none' }).on('2019-01-22');
export const consultation = onCase('RecordConsultation', { participants: ['书记', '副书记'] }).on('2019-01-24');

/** Everything up to the consultation. */
export const consulted: readonly Act[] = [
  ...[...district, opening, motion, talks, poll, targets, eligibility],
  ...[inspectionNotice, inspectors, inspection, opinion, consultation],
];

/** A vote of the standing committee on wang: so many agree of so many present of so many entitled. */
export const vote = (agree: number, present: number, eligible = 13): Act =>
  onCase('RecordDeliberationVote', {
    cadreId: 'wang',
    eligible,
    present,
    agree,
    disagree: present - agree,
    abstain: 0,
    ballot: 'secret',
  }).on('2019-01-28');

/** A vote of the full committee on wang. */
export const plenaryVote = (agree: number, present: number, eligible = 30): Act =>
  onCase('RecordPlenaryVote', {
    cadreId: 'wang',
    eligible,
    present,
    agree,
    disagree: present - agree,
    abstain: 0,
    ballot: 'secret',
  }).on('2019-01-30');

export const approved = vote(10, 11);
export const notice = onCase('StartPublicNotice', {
  text: '拟任职公示',
  from: '2019-02-11',
  to: '2019-02-15',
  channels: ['区政府网站'],
}).on('2019-02-11');
export const noticeOver = onCase('ConcludePublicNotice').on('2019-02-15');
export const letter = onCase('IssueAppointment', { documentNo: '南组发〔2019〕7号', onProbation: true }).on(
  '2019-02-20',
);
export const talk = onCase('RecordAppointmentTalk', { cadreId: 'wang', talker: '组织部部长' }).on('2019-02-21');
export const review = onCase('ReviewProbation', { cadreId: 'wang', competent: true }).on('2020-01-28');

/** Everything up to the approving vote. */
export const decided: readonly Act[] = [...consulted, approved];
/** Everything up to the end of the notice. */
export const cleared: readonly Act[] = [...decided, notice, noticeOver];
/** Everything up to the letter. */
export const issued: readonly Act[] = [...cleared, letter];

/** Leaves out a step, with the minutes that say so. */
export const skip = (step: string, on: PlainDate): Act =>
  onCase('SkipStep', { step, reason: '班子意见集中,会议研究省略', basis: MINUTES }).on(on);

/** The case of a cadre in office that takes his post away. */
export const downward = (action: string): readonly Act[] => [
  ...district,
  onCase('OpenAppointmentCase', {
    action,
    method: 'organizational',
    posts: [{ teamId: 'bureau', postId: 'deputy' }],
    cadreIds: ['li'],
  }).on('2019-01-02'),
  motion,
  inspectors,
  inspection,
  opinion,
  consultation,
  vote(10, 11).with({ cadreId: 'li' }),
];

/** An admonition of a cadre, issued on a day. */
export function admonished(issuedOn: PlainDate, cadreId = 'wang'): Act[] {
  const of = (name: string, fields: JsonObject = {}): Act =>
    command(name, { supervisionId: 's1', ...fields }).on(issuedOn);
  return [
    of('OpenSupervisionCase', {
      kind: 'admonition',
      cadreId,
      trigger: 'assessmentIssue',
      origin: { kind: 'finding', id: 'f1' },
    }),
    of('ApproveMeasure', { approverRole: 'committeePrincipal', approverName: '区委书记' }),
    of('IssueAdmonition', { form: 'written' }),
  ];
}
