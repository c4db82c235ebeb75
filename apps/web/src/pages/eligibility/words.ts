import { wordsOf } from '../../i18n/words.ts';
import { nav } from './nav.ts';

export const words = wordsOf(
  {
    ...nav['zh-CN'],
    sentence: '一名干部能否担任一个职位,逐条对照规则',
    cadre: '干部',
    team: '单位',
    post: '职位',
    first: '请选定干部、单位和职位。',
    outcome: { passed: '符合', failed: '不符合', notKnown: '尚不清楚' },
    metFrom: (day: string) => `${day} 起符合`,
    condition: '条件',
    rule: '规则',
    found: '情形',
    result: '结论',
    conditions: '逐条',
    of: (passed: number, failed: number, unknown: number, advice: number) =>
      `符合 ${passed} 条,不符合 ${failed} 条,尚不清楚 ${unknown} 条${advice > 0 ? `,提示 ${advice} 条` : ''}`,
    byPeople: '须由人查明',
    byLedger: '台账自行对照',
    whole: '逐条查看',
  },
  {
    ...nav.en,
    sentence: 'Whether somebody may come into a post, rule by rule',
    cadre: 'Cadre',
    team: 'Team',
    post: 'Post',
    first: 'Choose a person, a team and a post.',
    outcome: { passed: 'met', failed: 'not met', notKnown: 'not known' },
    metFrom: (day) => `would be met from ${day}`,
    condition: 'Condition',
    rule: 'Rule',
    found: 'What was found',
    result: 'Result',
    conditions: 'Condition by condition',
    of: (passed, failed, unknown, advice) =>
      `${passed} met, ${failed} not met, ${unknown} not known${advice > 0 ? `, ${advice} only noted` : ''}`,
    byPeople: 'for people to find out',
    byLedger: 'What the ledger says itself',
    whole: 'condition by condition',
  },
);
