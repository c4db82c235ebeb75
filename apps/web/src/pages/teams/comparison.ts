import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/read.ts';
import { dayOf, minuteOf, today } from '../../app/clock.ts';
import { useCut, type Cut } from '../../app/cut.ts';
import { yearsBefore } from '../../app/dates.ts';
import { useWords } from '../../i18n/language.tsx';
import type { Composition } from './composition.ts';
import { words as own } from './words.ts';

/** What the page is compared with, by the address: `with=2017-06-30`, or `known=now` or an instant. */
export interface Comparison {
  readonly by: 'date' | 'known';
  /** The other cut. */
  readonly cut: Cut;
  /** It in words. */
  readonly label: string;
  readonly other: Composition | undefined;
  /** Whoever came after this day is new. */
  readonly freshSince: string | undefined;
  readonly sideBySide: boolean;
  readonly set: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** In the address, for knowing all that is known. */
export const NOW = 'now';
/** What was known on a day is what had been recorded when it ended. */
export const END_OF_DAY = 'T23:59:59+08:00';

/** What the address says that the page is compared with; a year before its day where it says nothing. */
export function useComparison(team: Composition): Comparison {
  const words = useWords(own);
  const page = useCut();
  const [search, setSearch] = useSearchParams();
  const known = search.get('known');
  const by = known === null ? 'date' : 'known';
  const asOf = page.asOf ?? today();
  const day = search.get('with') ?? yearsBefore(asOf, 1);
  const cut = useMemo((): Cut => {
    const { asOf: _, ...knownOfPage } = page;
    if (by === 'date') return { ...knownOfPage, asOf: day };
    return { asOf, ...(known === NOW || known === null ? {} : { knownAt: known }) };
  }, [page, by, day, asOf, known]);
  const other = useRead('/v1/teams/{id}/composition', { id: team.teamId }, { cut });
  const answer = other.isPlaceholderData ? undefined : other.data;
  const sideBySide = search.get('side') === 'yes';
  const set = useCallback<Comparison['set']>((change) => setSearch(changed(change), { replace: true }), [setSearch]);
  const knownLabel = known === null || known === NOW ? words.compare.now : knownDay(known);
  return useMemo(
    () => ({
      by,
      cut,
      label: by === 'date' ? words.team.before(day) : words.compare.knownTitle(knownLabel),
      other: answer,
      freshSince: by === 'date' && day < asOf ? day : undefined,
      sideBySide,
      set,
    }),
    [by, cut, words, day, knownLabel, answer, asOf, sideBySide, set],
  );
}

/** An address with what is changed in it. */
function changed(change: Readonly<Record<string, string | undefined>>): (before: URLSearchParams) => URLSearchParams {
  return (before) => {
    const next = new URLSearchParams(before);
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    return next;
  };
}

/** A known time in words: a day where it is the end of one. */
export function knownDay(instant: string): string {
  return instant.endsWith(END_OF_DAY) ? dayOf(instant) : minuteOf(instant);
}
