import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LedgerClient } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useLatest } from '../../api/live.ts';
import { LEDGER } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { dayOf, minuteOf } from '../../app/clock.ts';
import { useCut, type Cut } from '../../app/cut.ts';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { ActorName, Marks, useEvidence } from '../../components/evidence.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { common } from '../../i18n/common.ts';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

const SHOWN = 7;
/** Days that are looked back over, until enough is found. */
const SPANS = [3, 14, 60];

/** The last records, the latest first; they move when something is recorded. */
export function Recent(): ReactNode {
  const words = useWords(own).recent;
  const { live } = useWords(common);
  const { client } = useConnection();
  const { language } = useLanguage();
  const cut = useCut();
  const columns = useColumns();
  const recent = useQuery({
    queryKey: [LEDGER, 'recent', language, cut],
    queryFn: () => latestOf(client, cut),
    placeholderData: (before) => before,
  });
  const moved = useLatest() !== undefined;
  return (
    <Sheet
      title={words.title}
      more={cut.knownAt === undefined ? <Tag tone={moved ? 'good' : 'plain'}>{live}</Tag> : undefined}
    >
      {recent.error ? <Unreadable error={recent.error} again={() => void recent.refetch()} /> : null}
      {recent.data ? <Rows events={recent.data} columns={columns} /> : <Loading rows={SHOWN} />}
    </Sheet>
  );
}

function Rows({ events, columns }: { readonly events: readonly Told[]; readonly columns: Column<Told>[] }): ReactNode {
  const words = useWords(own).recent;
  if (events.length === 0) return <Empty>{words.none}</Empty>;
  return <DataTable label={words.title} columns={columns} rows={events} keyOf={({ eventId }) => eventId} />;
}

/** The last events that were recorded up to a cut. */
async function latestOf(client: LedgerClient, cut: Cut): Promise<Told[]> {
  const { knownAt } = await client.read('/v1/events', { ...cut, limit: 1 });
  let events: Told[] = [];
  for (const days of SPANS) {
    const from = dayOf(new Date(Date.parse(knownAt) - days * 86_400_000).toISOString());
    events = [];
    for await (const event of client.each('/v1/events', { ...cut, from, limit: 200 })) events.push(event);
    if (events.length >= SHOWN) break;
  }
  return events.slice(-SHOWN).reverse();
}

function useColumns(): Column<Told>[] {
  const words = useWords(own).recent;
  const show = useEvidence();
  return [
    { key: 'at', title: words.at, width: '92px', cell: ({ recordedAt }) => minuteOf(recordedAt).slice(5) },
    { key: 'who', title: words.who, wide: true, cell: ({ actor }) => <ActorName actor={actor} /> },
    {
      key: 'what',
      title: words.what,
      names: true,
      cell: (event) => (
        <>
          <button type="button" className="plain" onClick={() => show({ title: event.summary, events: [event] })}>
            {event.summary}
          </button>{' '}
          <Marks event={event} />
        </>
      ),
    },
    { key: 'basis', title: words.basis, wide: true, cell: ({ basis }) => basis?.documentNo ?? '' },
  ];
}
