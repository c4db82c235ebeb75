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

/** Both recommendations by one word, for a text frees a case of them together. */
const STEPS_OF: Readonly<Record<string, readonly string[]>> = {
  recommendation: ['talkRecommendation', 'meetingRecommendation'],
};
const UNPUBLISHED = { specialPost: 'publicNotice', termChange: 'publicNotice' };

export const stepLeftOut = rule({
  id: 'appointment.step-left-out',
  class: 'P',
  code: 'STEP_LEFT_OUT',
  kind: 'table',
  unit: 'words',
  sentence: {
    zh: '必经程序除条文准许的情形外不得省略:特殊岗位和换届时已公示的人选可以不公示;2014年版,涉密岗位和上级同意不经民主推荐的破格提拔可以不推荐;2019年版,个别提拔参加人数较少且谈话意见集中的可以不再会议推荐',
    en: 'A required step is left out only where the text lets it be: the notice for a special post, or who was shown at a change of term; by the edition of 2014 the recommendations for a secret post, or by consent of the superior; by that of 2019 the meeting for a single promotion of few people whose talks agree',
  },
  versions: [
    unconfirmed(SELECTION_2002, UNPUBLISHED),
    read(SELECTION_2014, '22、35、41', {
      ...UNPUBLISHED,
      secretPost: 'recommendation',
      superiorConsents: 'recommendation',
    }),
    read(SELECTION_2019, '20、42', { ...UNPUBLISHED, talksAgree: 'meetingRecommendation' }),
  ],
  evaluate: (
    frees: Readonly<Record<string, string>>,
    { step, grounds }: { step: string; grounds: readonly string[] },
  ) => {
    const allowed = Object.keys(frees).filter((ground) => (STEPS_OF[frees[ground]!] ?? [frees[ground]]).includes(step));
    return { holds: allowed.some((ground) => grounds.includes(ground)), satisfiedBy: { allowed } };
  },
  cases: [
    held({ step: 'publicNotice', grounds: ['specialPost'] }),
    held({ step: 'publicNotice', grounds: ['termChange'] }),
    broken({ step: 'publicNotice', grounds: ['secretPost', 'superiorConsents', 'talksAgree'] }),
    broken({ step: 'opinions', grounds: ['specialPost', 'termChange'] }),
    held({ step: 'talkRecommendation', grounds: ['secretPost'] }, '2018-05-10'),
    held({ step: 'meetingRecommendation', grounds: ['superiorConsents'] }, '2018-05-10'),
    broken({ step: 'meetingRecommendation', grounds: ['talksAgree'] }, '2018-05-10'),
    held({ step: 'meetingRecommendation', grounds: ['talksAgree'] }, '2019-05-10'),
    broken({ step: 'talkRecommendation', grounds: ['talksAgree', 'superiorConsents'] }, '2019-05-10'),
  ],
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
