import { useQuery } from '@tanstack/react-query';
import type { AskedOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { LEDGER } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { today } from '../../app/clock.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { latestOf, numberAfter } from './numbers.ts';

/** A kind of document, and the number that comes after the last one of it. */
export interface Proposed {
  readonly kind: string;
  readonly documentNo: string;
}

type EventType = NonNullable<AskedOf<'/v1/events'>['type']>;

const LATEST = 50;

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

/** The document that an act of this type would rest on, by the last one of its kind that was recorded. */
export function useProposed(type: string | undefined): Proposed | undefined {
  const data = useLatestOf(type);
  const basis = data.find((event) => event.basis)?.basis;
  const same = data.flatMap((event) => (event.basis?.kind === basis?.kind ? [event.basis?.documentNo ?? ''] : []));
  // Of a day with several documents the one with the highest number is the last.
  const last = latestOf(same);
  const documentNo = last === undefined ? undefined : numberAfter(last, today().slice(0, 4));
  return basis && documentNo !== undefined ? { kind: basis.kind, documentNo } : undefined;
}
