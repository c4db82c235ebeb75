// 党政领导干部选拔任用工作条例: what it says of the person who is chosen, and of the posts that he holds.
import { broken, held, rule, type Ruling } from '../rule.ts';
import { provisional, read, unconfirmed } from '../versions.ts';
import { CUSTOM, SELECTION_2002, SELECTION_2014, SELECTION_2019 } from './instruments.ts';

const none = (list: readonly unknown[]): Ruling => ({ holds: list.length === 0 });

export const postsLeft = rule({
  id: 'appointment.posts-left',
  class: 'P',
  code: 'POSTS_UNSETTLED',
  kind: 'predicate',
  sentence: {
    zh: '任新职的,原任职务应当写明免去或者兼任',
    en: 'A decision that gives a post says of every post held whether it is left or kept',
  },
  versions: [provisional()],
  evaluate: (_, { posts }: { cadreId: string; posts: readonly string[] }) => none(posts),
  cases: [held({ cadreId: 'chen', posts: [] }), broken({ cadreId: 'chen', posts: ['finance/deputy'] })],
});

export const disciplineAgrees = rule({
  id: 'appointment.opinion-against',
  class: 'P',
  code: 'DISCIPLINE_OBJECTS',
  kind: 'predicate',
  sentence: {
    zh: '纪检监察机关提出不同意见的,不得提交讨论决定',
    en: 'While the discipline organ objects, the matter is not put to the vote',
  },
  versions: [unconfirmed(CUSTOM), unconfirmed(SELECTION_2002), unconfirmed(SELECTION_2014), read(SELECTION_2019, '31')],
  evaluate: (_, { verdict }: { verdict: string; givenOn: string | null }) => ({ holds: verdict !== 'objection' }),
  cases: [held({ verdict: 'none', givenOn: '2019-01-22' }), broken({ verdict: 'objection', givenOn: '2019-01-22' })],
});

export const disciplineStillAgrees = rule({
  id: 'appointment.opinion-late',
  class: 'P',
  code: 'DISCIPLINE_OBJECTS_LATE',
  kind: 'predicate',
  sentence: {
    zh: '讨论决定后纪检监察机关提出不同意见的,复核之前不印发任免通知',
    en: 'Where the discipline organ comes to object after the decision, the letter waits until it has looked into it again',
  },
  // The texts that were read speak of the time before the vote.
  versions: [provisional()],
  evaluate: (_, { verdict }: { verdict: string; givenOn: string | null }) => ({ holds: verdict !== 'objection' }),
  cases: [held({ verdict: 'none', givenOn: '2019-01-22' }), broken({ verdict: 'objection', givenOn: '2019-01-22' })],
});

export const noObjectionUpheld = rule({
  id: 'appointment.objection-upheld',
  class: 'P',
  code: 'OBJECTION_UPHELD',
  kind: 'predicate',
  sentence: {
    zh: '公示结果影响任职的,不得办理任职手续',
    en: 'No letter goes out for whom an objection was upheld',
  },
  versions: [unconfirmed(SELECTION_2002), read(SELECTION_2014, '41'), read(SELECTION_2019, '42')],
  evaluate: (_, { objections }: { objections: readonly string[] }) => none(objections),
  cases: [held({ objections: [] }), broken({ objections: ['o1'] })],
});

export const recommendationOrder = rule({
  id: 'recommendation.order',
  class: 'P',
  code: 'RECOMMENDATION_ORDER',
  kind: 'table',
  unit: 'words',
  sentence: {
    zh: '换届时民主推荐的先后:2014年版先会议推荐、后谈话推荐,2019年版先谈话调研推荐、后会议推荐;个别提拔不分先后',
    en: 'At a change of term the edition of 2014 has the meeting before the talks, that of 2019 the talks before the meeting; a single promotion may have either first',
  },
  versions: [read(SELECTION_2014, '16', 'meetingRecommendation'), read(SELECTION_2019, '18', 'talkRecommendation')],
  evaluate: (first: string, { step, done }: { step: string; done: readonly string[] }) => ({
    holds: step === first || done.includes(first),
    satisfiedBy: { first },
  }),
  cases: [
    held({ step: 'meetingRecommendation', done: [] }, '2016-09-05'),
    broken({ step: 'talkRecommendation', done: [] }, '2016-09-05'),
    held({ step: 'talkRecommendation', done: [] }, '2021-03-05'),
    broken({ step: 'meetingRecommendation', done: [] }, '2021-03-05'),
  ],
});
