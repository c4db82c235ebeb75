// 试用期: the rule of 2001 on probation of leading cadres, and what the regulations on selection say of it.
import { addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { contentRead, provisional, read, unconfirmed, type Edition } from '../versions.ts';
import { SELECTION_2014, SELECTION_2019 } from './instruments.ts';

const PROBATION_2001: Edition = {
  title: '党政领导干部任职试用期暂行规定(2001)',
  from: '2001-02-06',
  until: SELECTION_2014.from,
};

export const probationLength = rule({
  id: 'probation.length',
  class: 'P',
  code: 'PROBATION_NOT_ENDED',
  kind: 'period',
  unit: 'months',
  sentence: { zh: '任职试用期为一年', en: 'Probation lasts one year' },
  versions: [
    provisional(12),
    read(PROBATION_2001, '2', 12),
    read(SELECTION_2014, '42', 12),
    contentRead(SELECTION_2019, 12),
  ],
  // The day on which it ends is settled with the letter: what the rule of a later day says changes nothing.
  evaluate: (months, { since, on, ends }: { cadreId: string; since: PlainDate; on: PlainDate; ends?: PlainDate }) => {
    const until = ends ?? addMonths(since, months);
    return { holds: on >= until, satisfiedBy: { until } };
  },
  cases: [
    held({ cadreId: 'chen', since: '2018-05-10', on: '2019-05-10' }),
    broken({ cadreId: 'chen', since: '2018-05-10', on: '2019-05-09' }),
  ],
});

export const probationStart = rule({
  id: 'probation.start',
  class: 'S',
  kind: 'table',
  unit: 'words',
  sentence: {
    zh: '任职试用期自任职通知之日(letter)或者自决定之日(decision)起计算',
    en: 'Probation counts from the day of the letter, or from that of the decision',
  },
  versions: [
    provisional('decision'),
    read(PROBATION_2001, '3', 'letter'),
    unconfirmed(SELECTION_2014, 'decision'),
    unconfirmed(SELECTION_2019, 'decision'),
  ],
  evaluate: (
    from,
    { startsOn, decidedOn, letterOn }: { startsOn: PlainDate; decidedOn: PlainDate; letterOn: PlainDate },
  ) => {
    const start = from === 'letter' ? letterOn : decidedOn;
    return { holds: startsOn === start, satisfiedBy: { start } };
  },
  cases: [
    held({ startsOn: '1995-04-20', decidedOn: '1995-04-20', letterOn: '1995-05-10' }, '1995-05-10'),
    broken({ startsOn: '1995-05-10', decidedOn: '1995-04-20', letterOn: '1995-05-10' }, '1995-05-10'),
    held({ startsOn: '2012-05-10', decidedOn: '2012-04-20', letterOn: '2012-05-10' }, '2012-05-10'),
    broken({ startsOn: '2012-04-20', decidedOn: '2012-04-20', letterOn: '2012-05-10' }, '2012-05-10'),
    held({ startsOn: '2018-04-20', decidedOn: '2018-04-20', letterOn: '2018-05-10' }, '2018-05-10'),
    broken({ startsOn: '2018-05-10', decidedOn: '2018-04-20', letterOn: '2018-05-10' }, '2018-05-10'),
    held({ startsOn: '2019-04-20', decidedOn: '2019-04-20', letterOn: '2019-05-10' }, '2019-05-10'),
    broken({ startsOn: '2019-05-10', decidedOn: '2019-04-20', letterOn: '2019-05-10' }, '2019-05-10'),
  ],
});

export const probationRequired = rule({
  id: 'probation.required',
  class: 'P',
  code: 'PROBATION_REQUIRED',
  kind: 'predicate',
  sentence: {
    zh: '提拔担任非选任副职领导职务的,实行任职试用期',
    en: 'A promotion to a deputy post that is not elected carries probation',
  },
  versions: [read(PROBATION_2001, '2'), read(SELECTION_2014, '42'), contentRead(SELECTION_2019)],
  evaluate: (_, { onProbation }: { cadreId: string; teamId: string; postId: string; onProbation: boolean }) => ({
    holds: onProbation,
  }),
  cases: [
    held({ cadreId: 'chen', teamId: 'finance', postId: 'deputy', onProbation: true }),
    broken({ cadreId: 'chen', teamId: 'finance', postId: 'deputy', onProbation: false }),
  ],
});

export const probationScope = rule({
  id: 'probation.scope',
  class: 'P',
  code: 'PROBATION_OUT_OF_SCOPE',
  kind: 'predicate',
  sentence: {
    zh: '任职试用期适用于非选任的部门、派出机构副职和内设机构领导职务,不适用于乡镇党委职务和部门正职',
    en: 'Probation is for deputies of working departments and sub-districts who are not elected, not for Party posts of townships nor for principals',
  },
  versions: [read(PROBATION_2001, '2'), read(SELECTION_2014, '42'), contentRead(SELECTION_2019)],
  evaluate: (_, { onProbation }: { cadreId: string; teamId: string; postId: string; onProbation: boolean }) => ({
    holds: !onProbation,
  }),
  cases: [
    held({ cadreId: 'chen', teamId: 'lizhen', postId: 'secretary', onProbation: false }),
    broken({ cadreId: 'chen', teamId: 'lizhen', postId: 'secretary', onProbation: true }),
  ],
});

export const probationUnfinished = rule({
  id: 'probation.unfinished',
  isCondition: true,
  class: 'P',
  code: 'PROBATION_UNFINISHED',
  kind: 'predicate',
  sentence: { zh: '试用期未满的,不得破格提拔', en: 'Nobody on probation is promoted before the time (破格)' },
  versions: [read(SELECTION_2014, '9'), contentRead(SELECTION_2019)],
  evaluate: (_, { posts }: { cadreId: string; posts: readonly string[] }) => ({ holds: posts.length === 0 }),
  cases: [held({ cadreId: 'chen', posts: [] }), broken({ cadreId: 'chen', posts: ['finance/deputy'] })],
});
