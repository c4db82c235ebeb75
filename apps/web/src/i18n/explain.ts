import { wordsOf } from './words.ts';

/** What is said of how a value comes about. Loaded with the first explanation. */
export const explain = wordsOf(
  {
    now: '按所选时间所知:',
    condition: { passed: '符合', failed: '不符合', notKnown: '尚不清楚' },
    metFrom: (day: string) => `${day} 起符合`,
    count: (count: number) => `计 ${count}`,
    vacant: '空缺',
    rule: '适用的规则',
    since: (day: string) => `${day} 起的版本`,
    arithmetic: '算法',
    events: (count: number) => `依据 ${count} 条记录`,
    more: (left: number) => `再列出一些(还有 ${left} 条)`,
  },
  {
    now: 'By what is known at the chosen time:',
    condition: { passed: 'met', failed: 'not met', notKnown: 'not known' },
    metFrom: (day) => `would be met from ${day}`,
    count: (count) => `${count} counted`,
    vacant: 'vacant',
    rule: 'Rule applied',
    since: (day) => `in the version of ${day}`,
    arithmetic: 'How it is reckoned',
    events: (count) => (count === 1 ? 'Rests on 1 record' : `Rests on ${count} records`),
    more: (left) => `List more (${left} left)`,
  },
);
