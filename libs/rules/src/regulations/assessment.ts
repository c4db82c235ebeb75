// 年度考核: the annual assessment of teams and cadres, as the district holds it.
import { addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { THIRD, TWO_THIRDS, exceeds, fewestReaching, quorum, reaches } from '../shares.ts';
import { contentRead, local, provisional, read, type Edition } from '../versions.ts';
import { ADMONITION_2015, DISTRICT } from './instruments.ts';

// The rules on the assessment of civil servants. Of the leading teams no quota was found, so they are advice there. Of the
// first and the last the day was not found: from the first day on which they were in force for certain.
const CIVIL_SERVANTS_1994: Edition = { title: '国家公务员考核暂行规定(1994)', from: '1995-01-01', until: '2007-01-04' };
const CIVIL_SERVANTS_2007: Edition = { title: '公务员考核规定(试行)(2007)', from: '2007-01-04', until: '2021-01-01' };
const CIVIL_SERVANTS_2020: Edition = { title: '公务员考核规定(2020)', from: '2021-01-01' };

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
    zh: '述职、测评和定等的对象为考核启动之日的班子成员',
    en: 'Debriefs, polls, votes and grades are of members of the team on the day the assessment was opened',
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

export const excellentQuota = rule({
  id: 'assess.excellent-quota',
  class: 'S',
  kind: 'threshold',
  unit: 'percent',
  sentence: {
    zh: '优秀等次人数一般不超过规定的比例',
    en: 'No more than the quota are graded excellent, as a rule',
  },
  versions: [
    read(CIVIL_SERVANTS_1994, '6', 10),
    contentRead(CIVIL_SERVANTS_2007, 15),
    contentRead(CIVIL_SERVANTS_2020, 20),
  ],
  evaluate: (percent, { excellent, members }: { excellent: number; members: number }) => ({
    holds: 100 * excellent <= percent * members,
    satisfiedBy: { most: Math.floor((percent * members) / 100) },
    found: { code: 'QUOTA_EXCEEDED', percent },
  }),
  cases: [
    held({ excellent: 10, members: 100 }, '2000-12-31'),
    broken({ excellent: 11, members: 100 }, '2000-12-31'),
    broken({ excellent: 101, members: 1000 }, '2000-12-31'),
    held({ excellent: 15, members: 100 }, '2018-12-31'),
    broken({ excellent: 16, members: 100 }, '2018-12-31'),
    held({ excellent: 20, members: 100 }, '2022-12-31'),
    broken({ excellent: 21, members: 100 }, '2022-12-31'),
  ],
});

export const excellentUnadmonished = rule({
  id: 'assess.excellent-admonished',
  class: 'P',
  code: 'ADMONISHED_NOT_EXCELLENT',
  kind: 'predicate',
  sentence: {
    zh: '受到诫勉的,当年年度考核不得评为优秀等次',
    en: 'Whoever was admonished in a year is not graded excellent for it',
  },
  versions: [read(ADMONITION_2015, '19')],
  evaluate: (_, { year, admonishedOn }: { cadreId: string; year: number; admonishedOn: readonly PlainDate[] }) => {
    const within = admonishedOn.filter((on) => on.startsWith(`${year}-`));
    return { holds: within.length === 0, found: within.length === 0 ? {} : { on: within[0]! } };
  },
  cases: [
    held({ cadreId: 'chen', year: 2018, admonishedOn: ['2017-12-31', '2019-01-01'] }),
    broken({ cadreId: 'chen', year: 2018, admonishedOn: ['2018-01-01'] }),
    broken({ cadreId: 'chen', year: 2018, admonishedOn: ['2018-12-31'] }),
  ],
});

export const awardGraded = rule({
  id: 'award.ground',
  class: 'P',
  code: 'AWARD_WITHOUT_GRADE',
  kind: 'predicate',
  sentence: {
    zh: '班子年度考核评为优秀的,方可因该年度受通报表扬、物质奖励',
    en: 'A team is honoured for a year in which it was graded excellent',
  },
  versions: [local(DISTRICT)],
  evaluate: (_, { grade }: { teamId: string; year: number; grade: string }) => ({ holds: grade === 'excellent' }),
  cases: [
    held({ teamId: 'lizhen', year: 2018, grade: 'excellent' }),
    broken({ teamId: 'lizhen', year: 2018, grade: 'good' }),
    broken({ teamId: 'lizhen', year: 2018, grade: 'poor' }),
  ],
});
