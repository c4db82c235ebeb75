// 年度考核: the annual assessment of teams and cadres, as the district holds it.
import { addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { THIRD, TWO_THIRDS, exceeds, fewestReaching, quorum, reaches } from '../shares.ts';
import { local, provisional, type Edition } from '../versions.ts';
import { DISTRICT } from './instruments.ts';

// A county's plan for the year 2009 has both, in the words in which the district's paper of 2019 repeats them.
const COUNTY_2010: Edition = { title: '县级年度考核方案(2009年度),区委组织部2019年沿用', from: '2010-01-01' };

export const reviewAttendance = rule({
  id: 'assess.attendance',
  class: 'P',
  code: 'QUORUM_NOT_MET',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '民主测评应有三分之二以上应参加人员到会',
    en: 'Two thirds or more of those entitled must attend the review',
  },
  versions: [provisional(TWO_THIRDS)],
  evaluate: quorum,
  cases: [held({ eligible: 60, present: 40 }), broken({ eligible: 60, present: 39 })],
});

export const approvalLow = rule({
  id: 'assess.approval-low',
  class: 'S',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '优秀和称职得票率达不到三分之二的,由组织考核认定',
    en: 'Excellent and competent below two thirds: certification by the organization',
  },
  versions: [local(COUNTY_2010, TWO_THIRDS)],
  evaluate: (share, { approving, valid }: { approving: number; valid: number }) => ({
    holds: reaches(approving, valid, share),
    satisfiedBy: { needed: fewestReaching(valid, share) },
  }),
  cases: [held({ approving: 20, valid: 30 }), broken({ approving: 19, valid: 30 })],
});

export const disapprovalHigh = rule({
  id: 'assess.disapproval-high',
  class: 'S',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '不称职得票率超过三分之一的,由组织考核认定',
    en: 'Incompetent above one third: certification by the organization',
  },
  versions: [local(COUNTY_2010, THIRD)],
  evaluate: (share, { incompetent, valid }: { incompetent: number; valid: number }) => ({
    holds: !exceeds(incompetent, valid, share),
  }),
  cases: [held({ incompetent: 10, valid: 30 }), broken({ incompetent: 11, valid: 30 })],
});

export const assessmentSteps = rule({
  id: 'assessment.steps',
  class: 'P',
  code: 'STEP_OUT_OF_ORDER',
  kind: 'predicate',
  sentence: {
    zh: '年度考核按预告、述职、民意测评、民主评议、考核谈话、反馈六项措施依次进行,轮次开启后进行,排名后结束',
    en: 'The six measures of the annual assessment are taken in their order, within an open round that ends with the ranking',
  },
  versions: [local(DISTRICT)],
  evaluate: (_, { missing }: { step: string; state: string; missing: readonly string[] }) => ({
    holds: missing.length === 0,
  }),
  cases: [
    held({ step: 'ReviewVoteRecorded', state: 'open', missing: [] }),
    broken({ step: 'ReviewVoteRecorded', state: 'open', missing: ['DebriefRecorded'] }),
  ],
});

const NOBODY_LEFT = [held({ missing: [] }), broken({ missing: ['chen'] })];

export const everybodyGraded = rule({
  id: 'assessment.coverage',
  class: 'P',
  code: 'COVERAGE_INCOMPLETE',
  kind: 'predicate',
  sentence: {
    zh: '班子成员逐人确定等次或注明不定等次,各班子考核全部结束后轮次方可结束',
    en: 'Every member is graded or explicitly ungraded, and every team assessed, before the round closes',
  },
  versions: [local(DISTRICT)],
  evaluate: (_, { missing }: { missing: readonly string[] }) => ({ holds: missing.length === 0 }),
  cases: NOBODY_LEFT,
});

export const membersOnly = rule({
  id: 'assessment.members',
  class: 'P',
  code: 'NOT_A_MEMBER',
  kind: 'predicate',
  sentence: {
    zh: '测评和定等的对象为考核启动之日的班子成员',
    en: 'Votes and grades are about members of the team on the day the assessment was opened',
  },
  versions: [provisional()],
  evaluate: (_, { notMembers }: { cadres: readonly string[]; notMembers: readonly string[] }) => ({
    holds: notMembers.length === 0,
  }),
  cases: [held({ cadres: ['chen'], notMembers: [] }), broken({ cadres: ['chen'], notMembers: ['chen'] })],
});

export const debriefGiven = rule({
  id: 'assessment.debrief',
  class: 'P',
  code: 'DEBRIEF_MISSING',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '任现职满六个月的班子成员应当述职',
    en: 'Every member who has been in post for six months gives a debrief',
  },
  versions: [provisional(6)],
  evaluate: (
    months,
    { silent, on }: { silent: readonly { readonly cadreId: string; readonly since: PlainDate }[]; on: PlainDate },
  ) => {
    const cadres = silent.filter(({ since }) => addMonths(since, months) <= on).map(({ cadreId }) => cadreId);
    return { holds: cadres.length === 0, found: { cadres, months } };
  },
  cases: [
    held({ silent: [{ cadreId: 'chen', since: '2018-07-02' }], on: '2019-01-01' }),
    broken({ silent: [{ cadreId: 'chen', since: '2018-07-01' }], on: '2019-01-01' }),
  ],
});

export const ranksUnique = rule({
  id: 'rank.unique',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '同组名次连续,一个名次一个班子;并列的须注明,并列末位不自动触发末位规则',
    en: 'Ranks of a group run without gaps, one team each; ties are declared, and a tied last place fires no rule',
  },
  versions: [provisional()],
  evaluate: (_, { shared, missing }: { group: string; shared: readonly number[]; missing: readonly number[] }) => ({
    holds: shared.length === 0 && missing.length === 0,
    found: { code: 'RANK_NOT_UNIQUE' },
  }),
  cases: [
    held({ group: 'township', shared: [], missing: [] }),
    broken({ group: 'township', shared: [3], missing: [] }),
    broken({ group: 'township', shared: [], missing: [4] }),
  ],
});
