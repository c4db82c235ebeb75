// Whether somebody may come into a post (任职资格): what the regulations on selection and on posts and ranks ask of
// the person, and the district of the team.
import { addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { contentRead, local, provisional, read, unconfirmed, type Edition } from '../versions.ts';
import { DISTRICT, LEDGER, SELECTION_2014, SELECTION_2019 } from './instruments.ts';

const POSTS_2008: Edition = {
  title: '公务员职务任免与职务升降规定(试行)(2008)',
  from: '2008-02-29',
  until: '2020-03-03',
};
const POSTS_2020: Edition = { title: '公务员职务、职级与级别管理办法(2020)', from: '2020-03-03' };
const ESTABLISHMENT_2007: Edition = { title: '地方各级人民政府机构设置和编制管理条例(2007)', from: '2007-05-01' };

/** A day, or null where there is none. */
type DayOrNone = PlainDate | null;

export const inService = rule({
  id: 'eligibility.service',
  isCondition: true,
  class: 'H',
  code: 'CADRE_NOT_ACTIVE',
  kind: 'predicate',
  sentence: { zh: '拟任人选在职', en: 'The cadre is in service' },
  versions: [contentRead(LEDGER)],
  evaluate: (_, { state }: { cadreId: string; state: string; on: PlainDate }) => ({ holds: state === 'active' }),
  cases: [
    held({ cadreId: 'chen', state: 'active', on: '2019-05-10' }),
    broken({ cadreId: 'chen', state: 'departed', on: '2019-05-10' }),
  ],
});

export const postVacant = rule({
  id: 'eligibility.vacancy',
  isCondition: true,
  class: 'H',
  code: 'POST_OCCUPIED',
  kind: 'predicate',
  sentence: { zh: '一个职位同时只由一人担任', en: 'A post is held by one cadre at a time' },
  versions: [contentRead(LEDGER)],
  evaluate: (_, { cadreId }: { postId: string; cadreId: string | null; since: DayOrNone }) => ({
    holds: cadreId === null,
  }),
  cases: [
    held({ postId: 'head', cadreId: null, since: null }),
    broken({ postId: 'head', cadreId: 'zhou', since: '2016-01-04' }),
  ],
});

export const slotsKept = rule({
  id: 'eligibility.slots',
  isCondition: true,
  class: 'P',
  code: 'SLOTS_EXCEEDED',
  kind: 'predicate',
  sentence: { zh: '任职人数不超过核定的领导职数', en: 'A team has no more incumbents than authorised posts (职数)' },
  versions: [read(ESTABLISHMENT_2007, '20')],
  evaluate: (_, { slotCount, incumbents }: { teamId: string; slotCount: number; incumbents: number }) => ({
    holds: incumbents <= slotCount,
  }),
  cases: [
    held({ teamId: 'finance', slotCount: 7, incumbents: 7 }),
    broken({ teamId: 'finance', slotCount: 7, incumbents: 8 }),
  ],
});

export const slotsWithinHeadcount = rule({
  id: 'team.slots-of-headcount',
  class: 'P',
  code: 'SLOTS_ABOVE_HEADCOUNT',
  kind: 'predicate',
  sentence: {
    zh: '领导职数属于机构编制,不多于编制人数',
    en: 'The leading posts are part of the establishment (编制), and no more than it has',
  },
  versions: [read(ESTABLISHMENT_2007, '20')],
  evaluate: (_, { slotCount, headcount }: { teamId: string; slotCount: number; headcount: number }) => ({
    holds: slotCount <= headcount,
  }),
  cases: [
    held({ teamId: 'finance', slotCount: 7, headcount: 7 }),
    broken({ teamId: 'finance', slotCount: 8, headcount: 7 }),
  ],
});

/** Years in the rank below, by what that is. */
const YEARS_AS: Readonly<Record<string, number>> = { deputy: 2, clerk: 3 };

export const seniority = rule({
  id: 'eligibility.seniority',
  isCondition: true,
  class: 'P',
  code: 'SENIORITY_SHORT',
  kind: 'table',
  unit: 'years',
  sentence: {
    zh: '晋升乡科级正职须任乡科级副职两年以上,晋升乡科级副职须任科员级三年以上',
    en: 'A section principal has been a deputy for two years, a section deputy a clerk for three',
  },
  versions: [contentRead(POSTS_2008, YEARS_AS), contentRead(POSTS_2020, YEARS_AS)],
  evaluate: (years, { as, since, on }: { cadreId: string; as: string; since: DayOrNone; on: PlainDate }) => {
    const needed = years[as] ?? 0;
    const from = since === null ? null : addMonths(since, 12 * needed);
    return { holds: from !== null && on >= from, satisfiedBy: { years: needed, from } };
  },
  cases: [
    held({ cadreId: 'chen', as: 'deputy', since: '2017-05-10', on: '2019-05-10' }),
    broken({ cadreId: 'chen', as: 'deputy', since: '2017-05-11', on: '2019-05-10' }),
    held({ cadreId: 'chen', as: 'clerk', since: '2016-05-10', on: '2019-05-10' }),
    broken({ cadreId: 'chen', as: 'clerk', since: '2016-05-11', on: '2019-05-10' }),
  ],
});

const LOW_GRADES = ['basicallyCompetent', 'incompetent'];

export const gradeBar = rule({
  id: 'eligibility.grade',
  isCondition: true,
  class: 'P',
  code: 'TARGET_DISQUALIFIED',
  kind: 'threshold',
  unit: 'years',
  sentence: {
    zh: '年度考核结果为基本称职以下等次的,不得列为考察对象:2014年条例看近三年,2019年条例看上一年',
    en: 'Nobody is an inspection target after a grade of basically competent or lower: of the last three years (2014), of the last one (2019)',
  },
  versions: [read(SELECTION_2014, '24', 3), read(SELECTION_2019, '24(3)', 1)],
  evaluate: (
    years,
    { grades, lastYear }: { cadreId: string; grades: { year: number; grade: string }[]; lastYear: number },
  ) => {
    const low = grades.filter(({ year, grade }) => year > lastYear - years && LOW_GRADES.includes(grade));
    const last = low.toSorted((a, b) => a.year - b.year).at(-1);
    return {
      holds: last === undefined,
      satisfiedBy: { years, from: last ? `${last.year + years + 1}-01-01` : null },
      found: { low, ...(last ? { ...last, failed: ['grade'] } : {}) },
    };
  },
  cases: [
    held({ cadreId: 'chen', grades: [{ year: 2014, grade: 'basicallyCompetent' }], lastYear: 2017 }, '2018-05-10'),
    broken({ cadreId: 'chen', grades: [{ year: 2015, grade: 'basicallyCompetent' }], lastYear: 2017 }, '2018-05-10'),
    held({ cadreId: 'chen', grades: [{ year: 2017, grade: 'incompetent' }], lastYear: 2018 }, '2019-05-10'),
    broken({ cadreId: 'chen', grades: [{ year: 2018, grade: 'basicallyCompetent' }], lastYear: 2018 }, '2019-05-10'),
  ],
});

export const promotionInterval = rule({
  id: 'eligibility.promotion-interval',
  isCondition: true,
  class: 'P',
  code: 'PROMOTED_RECENTLY',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '提拔任职不满一年的,不得破格提拔',
    en: 'Within a year of a promotion nobody is promoted before the time (破格)',
  },
  versions: [read(SELECTION_2014, '9', 12), unconfirmed(SELECTION_2019, 12)],
  evaluate: (
    months,
    { promotedOn, exceptional, on }: { cadreId: string; promotedOn: DayOrNone; exceptional: boolean; on: PlainDate },
  ) => {
    const from = promotedOn === null ? null : addMonths(promotedOn, months);
    return { holds: !exceptional || from === null || on >= from, satisfiedBy: { months, from } };
  },
  cases: [
    held({ cadreId: 'chen', promotedOn: '2018-05-10', exceptional: true, on: '2019-05-10' }),
    broken({ cadreId: 'chen', promotedOn: '2018-05-11', exceptional: true, on: '2019-05-10' }),
    held({ cadreId: 'chen', promotedOn: '2018-05-11', exceptional: false, on: '2019-05-10' }),
  ],
});

export const afterDemotion = rule({
  id: 'eligibility.after-demotion',
  isCondition: true,
  class: 'P',
  code: 'DEMOTED_RECENTLY',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '降职的干部在新职位工作一年以上方可提拔',
    en: 'Whoever was demoted serves a year in the new post before a promotion',
  },
  versions: [contentRead(POSTS_2008, 12), unconfirmed(POSTS_2020, 12)],
  evaluate: (months, { demotedOn, on }: { cadreId: string; demotedOn: DayOrNone; on: PlainDate }) => {
    const from = demotedOn === null ? null : addMonths(demotedOn, months);
    return { holds: from === null || on >= from, satisfiedBy: { months, from } };
  },
  cases: [
    held({ cadreId: 'chen', demotedOn: '2018-05-10', on: '2019-05-10' }),
    broken({ cadreId: 'chen', demotedOn: '2018-05-11', on: '2019-05-10' }),
  ],
});

/** Months without a leading post, and without one above the old level. */
const MONTHS_OUT: Readonly<Record<string, number>> = { post: 12, higher: 24 };

export const afterRemoval = rule({
  id: 'eligibility.after-removal',
  isCondition: true,
  class: 'P',
  code: 'REMOVED_RECENTLY',
  kind: 'table',
  unit: 'months',
  sentence: {
    zh: '引咎辞职、责令辞职或者因问责被免职的,一年内不安排领导职务,两年内不得担任高于原职务层次的领导职务',
    en: 'After a resignation in blame or by order no leading post for a year, and none above the old level for two',
  },
  versions: [contentRead(SELECTION_2014, MONTHS_OUT), contentRead(SELECTION_2019, MONTHS_OUT)],
  evaluate: (months, { leftOn, to, on }: { cadreId: string; leftOn: DayOrNone; to: string; on: PlainDate }) => {
    const out = months[to] ?? 0;
    const from = leftOn === null ? null : addMonths(leftOn, out);
    return { holds: from === null || on >= from, satisfiedBy: { months: out, from } };
  },
  cases: [
    held({ cadreId: 'chen', leftOn: '2018-05-10', to: 'post', on: '2019-05-10' }),
    broken({ cadreId: 'chen', leftOn: '2018-05-11', to: 'post', on: '2019-05-10' }),
    held({ cadreId: 'chen', leftOn: '2017-05-10', to: 'higher', on: '2019-05-10' }),
    broken({ cadreId: 'chen', leftOn: '2017-05-11', to: 'higher', on: '2019-05-10' }),
  ],
});

export const schooling = rule({
  id: 'eligibility.education',
  isCondition: true,
  class: 'S',
  kind: 'threshold',
  unit: 'words',
  sentence: { zh: '一般应具有大学专科以上文化程度', en: 'A leading cadre normally has a college education or more' },
  versions: [read(SELECTION_2014, '8(4)', '3'), unconfirmed(SELECTION_2019, '3')],
  evaluate: (lowest, { level }: { cadreId: string; level: string }) => ({ holds: level.slice(0, 1) <= lowest }),
  cases: [held({ cadreId: 'chen', level: '31' }), broken({ cadreId: 'chen', level: '41' })],
});

export const offJobTraining = rule({
  id: 'eligibility.training',
  isCondition: true,
  class: 'S',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '提拔前五年内应参加过脱产培训',
    en: 'Before a promotion, off-the-job training in the last five years',
  },
  versions: [local(DISTRICT, 60)],
  evaluate: (months, { trainedOn, on }: { cadreId: string; trainedOn: DayOrNone; on: PlainDate }) => {
    const until = trainedOn === null ? null : addMonths(trainedOn, months);
    return { holds: until !== null && on < until, satisfiedBy: { months, until } };
  },
  cases: [
    held({ cadreId: 'chen', trainedOn: '2014-05-11', on: '2019-05-10' }),
    broken({ cadreId: 'chen', trainedOn: '2014-05-10', on: '2019-05-10' }),
  ],
});

export const inducted = rule({
  id: 'eligibility.induction',
  isCondition: true,
  class: 'S',
  kind: 'predicate',
  sentence: { zh: '新任职的应完成上岗培训', en: 'Whoever came into a post new has done the induction for it' },
  versions: [local(DISTRICT)],
  evaluate: (_, { promotedOn, inductedOn }: { cadreId: string; promotedOn: DayOrNone; inductedOn: DayOrNone }) => ({
    holds: promotedOn === null || (inductedOn !== null && inductedOn >= promotedOn),
  }),
  cases: [
    held({ cadreId: 'chen', promotedOn: '2018-05-10', inductedOn: '2018-09-01' }),
    broken({ cadreId: 'chen', promotedOn: '2018-05-10', inductedOn: null }),
  ],
});

export const onReserve = rule({
  id: 'eligibility.reserve',
  isCondition: true,
  class: 'S',
  kind: 'predicate',
  sentence: { zh: '提拔任用一般从后备干部中产生', en: 'Whoever is promoted generally comes from the reserve list' },
  versions: [local(DISTRICT)],
  evaluate: (_, { since }: { cadreId: string; since: DayOrNone }) => ({ holds: since !== null }),
  cases: [held({ cadreId: 'chen', since: '2017-01-10' }), broken({ cadreId: 'chen', since: null })],
});

export const noDoublePosts = rule({
  id: 'eligibility.double-posts',
  isCondition: true,
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '兼任其他领导职务的,应说明免去还是兼任',
    en: 'Of posts held already it is said whether they are left or held beside',
  },
  versions: [provisional()],
  evaluate: (_, { posts }: { cadreId: string; posts: readonly string[] }) => ({ holds: posts.length === 0 }),
  cases: [held({ cadreId: 'chen', posts: [] }), broken({ cadreId: 'chen', posts: ['finance/deputy'] })],
});
