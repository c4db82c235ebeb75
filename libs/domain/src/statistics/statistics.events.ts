import type { PlainDate } from '#libs/kernel';
import { QUALIFIERS } from '../shared/codes.ts';
import { Count, Day, Id, OneOf, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

export class LedgerOpened {
  @Day() openedOn: PlainDate;
}

/** A figure as somebody stated it, with no records behind it. */
export class FigureReported {
  @Id() figure: string;
  @Count({ max: 1_000_000_000 }) value: number;
  @OneOf(['count', 'permille']) unit: 'count' | 'permille';
  @OneOf(QUALIFIERS) qualifier: (typeof QUALIFIERS)[number];
  @Count({ optional: true, max: 1_000_000_000 }) base?: number;
  /** The sentence as it stands in the source. */
  @Text({ optional: true, max: 500 }) statement?: string;
  @Day() reportedOn: PlainDate;
}

/** Every kind of event on a `statistics` stream. */
export const statisticsKinds = {
  LedgerOpened: kind(LedgerOpened, {
    held: 'open',
    zh: (d) => `台账启用,期初日期${d.openedOn}`,
    en: (d) => `Ledger opened as of ${d.openedOn}`,
  }),
  FigureReported: kind(FigureReported, {
    held: 'open',
    pastFact: true,
    zh: (d) => `上报数字“${d.figure}”:${d.value}${d.unit === 'permille' ? '‰' : ''}`,
    en: (d) => `Figure “${d.figure}” reported: ${d.value}${d.unit === 'permille' ? '‰' : ''}`,
  }),
};

/** The kinds of {@link statisticsKinds} as a type. */
export type StatisticsKinds = typeof statisticsKinds;
