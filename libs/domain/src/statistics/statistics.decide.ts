import { refuse, type Context, type EffectiveEvent, type PlainDate, type Refusal } from '#libs/kernel';
import type { Facts, FactsFrom } from '../shared/facts.ts';
import type { Evolve } from '../dsl/kinds.ts';
import type { StatisticsKinds } from './statistics.events.ts';

/** The ledger's opening, or the figures of one source. */
export interface StatisticsState {
  readonly openedOn?: PlainDate;
  readonly figures: Readonly<Record<string, Facts['figure']>>;
}

/** Before anything is recorded. */
export const noStatistics: StatisticsState = { figures: {} };

/** How each event changes the state. */
export const evolve: Evolve<StatisticsState, StatisticsKinds> = {
  LedgerOpened: (state, { openedOn }) => ({ ...state, openedOn }),
  FigureReported: (state, { figure, value, unit, qualifier, base, statement, reportedOn }, { stream }) => {
    const source = stream.slice('statistics-'.length);
    const reported = { source, figure, value, unit, qualifier, base, statement, reportedOn };
    return { ...state, figures: { ...state.figures, [figure]: reported } };
  },
};

/** Refuses a second opening. */
export function guard(state: StatisticsState, event: EffectiveEvent): Refusal | undefined {
  if (event.type !== 'LedgerOpened' || state.openedOn === undefined) return undefined;
  return refuse('ALREADY_OPEN', { what: 'ledger', since: state.openedOn });
}

/** Refuses a figure that would have been reported on a day that has not come. */
export function admit({ type, data }: EffectiveEvent, { today }: Context<StatisticsState>): Refusal | undefined {
  const reportedOn = type === 'FigureReported' ? String(data['reportedOn']) : '';
  return reportedOn > today ? refuse('FUTURE_FACT', { type, effectiveOn: reportedOn, today }) : undefined;
}

/** What holds in this state. */
export const facts = {
  ledger: ({ openedOn }, id) => (openedOn === undefined ? [] : [{ key: id, value: { openedOn } }]),
  figure: ({ figures }, id) => Object.values(figures).map((value) => ({ key: `${id}/${value.figure}`, value })),
} satisfies FactsFrom<StatisticsState>;
