import { useQuery } from '@tanstack/react-query';
import type { AskedOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { LEDGER } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { today } from '../../app/clock.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { latestOf, nextIn, numberAfter, seriesOf } from './numbers.ts';

/** A kind of document, and the number that comes after the last one of it. */
export interface Proposed {
  readonly kind: string;
  readonly documentNo: string;
}

type EventType = NonNullable<AskedOf<'/v1/events'>['type']>;

const LATEST = 50;
const MOST = 200;

/** The last records of a type, the latest first; those of another subject never stay. */
export function useLatestOf(type: string | undefined): readonly Told[] {
  const { client } = useConnection();
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: [LEDGER, 'latest', language, type],
    queryFn: async () =>
      (await client.read('/v1/events', { type: type as EventType, sort: '-recorded', limit: LATEST })).items,
    enabled: type !== undefined,
  });
  return data ?? NONE;
}

const NONE: readonly Told[] = [];

/** How many pages of a search are read through before nothing is proposed: each looks at two thousand records. */
const PAGES = 50;

/**
 * The document that an act of this type would rest on, by the last one of its kind that was recorded. Other acts may have
 * gone on with the same series since: its number follows the highest that any record of the year names.
 */
export function useProposed(type: string | undefined): Proposed | undefined {
  const data = useLatestOf(type);
  const basis = data.find((event) => event.basis)?.basis;
  const same = data.flatMap((event) => (event.basis?.kind === basis?.kind ? [event.basis?.documentNo ?? ''] : []));
  // Of a day with several documents the one with the highest number is the last.
  const last = latestOf(same);
  const documentNo = last === undefined ? undefined : numberAfter(last, today().slice(0, 4));
  const taken = useNamedIn(documentNo);
  const series = documentNo === undefined ? undefined : seriesOf(documentNo);
  if (!basis || documentNo === undefined || !series || !taken) return undefined;
  return { kind: basis.kind, documentNo: nextIn(series, documentNo, taken) };
}

/**
 * Where records name a document of the same series; undefined while they are looked through, and where they are too many.
 * Nothing of a year is recorded before it begins.
 */
function useNamedIn(documentNo: string | undefined): readonly string[] | undefined {
  const { client } = useConnection();
  const { before = '', year = '' } = (documentNo === undefined ? undefined : seriesOf(documentNo)) ?? {};
  const { data } = useQuery({
    queryKey: [LEDGER, 'series', before],
    queryFn: async () => {
      const texts: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        const asked = { q: before, from: `${year}-01-01`, limit: MOST, ...(cursor === undefined ? {} : { cursor }) };
        // Each page goes on where the one before ended.
        // oxlint-disable-next-line no-await-in-loop
        const { items, nextCursor } = await client.read('/v1/events', asked);
        texts.push(...items.flatMap(({ summary, basis }) => [summary, basis?.documentNo ?? '']));
        if (nextCursor === undefined) return texts;
        cursor = nextCursor;
      }
      return null;
    },
    enabled: before !== '',
  });
  return data ?? undefined;
}
