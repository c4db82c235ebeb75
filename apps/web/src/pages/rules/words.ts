import { wordsOf } from '../../i18n/words.ts';
import { nav } from './nav.ts';

interface Uses {
  readonly asked: number;
  readonly held: number;
  readonly broken: number;
}

export const words = wordsOf(
  {
    ...nav['zh-CN'],
    sentence: (count: number, day: string) => `${day} 在用 ${count} 条`,
    find: '按内容或依据查找',
    of: '类别',
    all: '全部',
    classes: { H: '硬性', P: '程序', S: '提示' },
    classSays: {
      H: '硬性:违反的一律不予记录',
      P: '程序:现行办理时违反的不予记录;补录旧事时照录并注明',
      S: '提示:照录并提醒',
    },
    rule: '规则',
    value: '数值',
    source: '依据',
    from: '起始',
    asks: '只问是否',
    nothing: '没有这样的规则。',
    loosen: '放宽条件',
    uses: '适用情况',
    used: ({ asked, held, broken }: Uses) => `问过 ${asked} 次,符合 ${held},不符 ${broken}`,
    versions: '各个时期',
    versionsSay: (count: number) => `${count} 个版本`,
    id: '编号',
    kind: '种类',
    kinds: { threshold: '界限', period: '期限', table: '对照表', predicate: '条件' },
    units: {
      share: (value: string) => value,
      years: (value: string) => `${value} 年`,
      months: (value: string) => `${value} 个月`,
      days: (value: string) => `${value} 天`,
      workingDays: (value: string) => `${value} 个工作日`,
      persons: (value: string) => `${value} 人`,
      sources: (value: string) => `${value} 个来源`,
      percent: (value: string) => `${value}%`,
      words: (value: string) => value,
    },
  },
  {
    ...nav.en,
    sentence: (count, day) => `${count} in force on ${day}`,
    find: 'Find by content or instrument',
    of: 'Class',
    all: 'All',
    classes: { H: 'Hard', P: 'Procedural', S: 'Advice' },
    classSays: {
      H: 'Hard: what breaks it is never recorded',
      P: 'Procedural: what breaks it is refused; from old papers it is recorded and marked',
      S: 'Advice: recorded, with a reminder',
    },
    rule: 'Rule',
    value: 'Value',
    source: 'Instrument',
    from: 'From',
    asks: 'asks only whether',
    nothing: 'There is no such rule.',
    loosen: 'Loosen the filters',
    uses: 'On record',
    used: ({ asked, held, broken }) => `asked ${asked} times, held ${held}, broken ${broken}`,
    versions: 'Over time',
    versionsSay: (count) => (count === 1 ? '1 version' : `${count} versions`),
    id: 'Id',
    kind: 'Kind',
    kinds: { threshold: 'threshold', period: 'period', table: 'table', predicate: 'condition' },
    units: {
      share: (value) => value,
      years: (value) => (value === '1' ? '1 year' : `${value} years`),
      months: (value) => (value === '1' ? '1 month' : `${value} months`),
      days: (value) => (value === '1' ? '1 day' : `${value} days`),
      workingDays: (value) => (value === '1' ? '1 working day' : `${value} working days`),
      persons: (value) => (value === '1' ? '1 person' : `${value} persons`),
      sources: (value) => (value === '1' ? '1 source' : `${value} sources`),
      percent: (value) => `${value}%`,
      words: (value) => value,
    },
  },
);
