import {
  refuse,
  type Context,
  type EffectiveEvent,
  type EntryMode,
  type Kind,
  type PlainDate,
  type Refusal,
} from '#libs/kernel';

/** Id of the `statistics` stream that holds the ledger's opening. */
export const LEDGER = 'ledger';

/** The stream of the rules that the district has set. */
export const REGULATIONS = 'regulation-district';

/**
 * Streams that an act of this entry mode is judged by: the rules of the district, and for the take-over the day on which
 * the ledger was opened.
 */
export function consults(entryMode: EntryMode): string[] {
  return entryMode === 'opening' ? [REGULATIONS, `statistics-${LEDGER}`] : [REGULATIONS];
}

/**
 * Refuses an event for how it is entered: old papers without a document (`BASIS_REQUIRED`), what has happened dated
 * tomorrow (`FUTURE_FACT`), a take-over after the ledger's opening (`OPENING_TOO_LATE`).
 */
export function admitEntry(event: EffectiveEvent, kind: Kind, context: Context<unknown>): Refusal | undefined {
  const { effectiveOn, meta } = event;
  if (meta.entryMode === 'backfill' && !meta.basis) return refuse('BASIS_REQUIRED', { entryMode: meta.entryMode });
  if (kind.pastFact && effectiveOn > context.today) {
    return refuse('FUTURE_FACT', { type: event.type, effectiveOn, today: context.today });
  }
  if (meta.entryMode !== 'opening' || event.type === 'LedgerOpened') return undefined;
  const { openedOn } = context.referenced<{ openedOn?: PlainDate }>('statistics', LEDGER).at();
  return openedOn !== undefined && effectiveOn > openedOn
    ? refuse('OPENING_TOO_LATE', { effectiveOn, openedOn })
    : undefined;
}
