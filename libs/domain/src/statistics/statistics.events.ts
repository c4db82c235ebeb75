import type { PlainDate } from '#libs/kernel';
import { QUALIFIERS } from '../shared/codes.ts';
import { Count, Day, Id, OneOf, Says, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';
import { inWords } from '../dsl/words.ts';

export class LedgerOpened {
  @Says('The day as of which the ledger begins 期初日期')
  @Day()
  openedOn: PlainDate;
}

/** A figure as somebody stated it, with no records behind it. */
export class FigureReported {
  @Says('Name of the figure 数字名称: `authorisedPosts`, `women` …')
  @Id()
  figure: string;
  @Says('The number 数值, in the unit of `unit`')
  @Count({ max: 1_000_000_000 })
  value: number;
  @Says('Unit of the number 单位: `count` 个数, `permille` 千分比, a share in thousandths: 48.7% is 487')
  @OneOf(['count', 'permille'])
  unit: 'count' | 'permille';
  @Says(
    'How exact the source says it is 准确程度: `exact` 准确, `nearly` 近, `lessThan` 不足, `about` 约, `moreThan` 余、多',
  )
  @OneOf(QUALIFIERS)
  qualifier: (typeof QUALIFIERS)[number];
  @Says('The whole that the number is part of 基数, in things; left out when the source gives none')
  @Count({ optional: true, max: 1_000_000_000 })
  base?: number;
  @Says('The sentence as it stands in the source 原文; may be left out')
  @Text({ optional: true, max: 500 })
  statement?: string;
  @Says('The day on which the source states it 上报日期')
  @Day()
  reportedOn: PlainDate;
}

/** Every kind of event on a `statistics` stream. */
export const statisticsKinds = {
  LedgerOpened: kind(LedgerOpened, {
    called: '期初建账',
    sensitivity: 'open',
    zh: (d) => `台账启用,期初日期${d.openedOn}`,
    en: (d) => `Ledger opened as of ${d.openedOn}`,
  }),
  FigureReported: kind(FigureReported, {
    called: '上报数字',
    sensitivity: 'open',
    pastFact: true,
    zh: (d) => `上报数字“${inWords(d.figure, 'zh')}”:${d.value}${d.unit === 'permille' ? '‰' : ''}`,
    en: (d) => `Figure “${inWords(d.figure, 'en')}” reported: ${d.value}${d.unit === 'permille' ? '‰' : ''}`,
  }),
};

/** The kinds of {@link statisticsKinds} as a type. */
export type StatisticsKinds = typeof statisticsKinds;
