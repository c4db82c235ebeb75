import type { ReactNode } from 'react';
import { useLatest } from '../../api/live.ts';
import { useRead } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { minuteOf, today } from '../../app/clock.ts';
import { useCut } from '../../app/cut.ts';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { ActorName, Marks, useEvidence } from '../../components/evidence.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { Tag } from '../../components/tag.tsx';
import { common } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

const SHOWN = 7;

/** The last records, the latest first; they move when something is recorded. */
export function Recent(): ReactNode {
  const words = useWords(own).recent;
  const { live } = useWords(common);
  const cut = useCut();
  const columns = useColumns();
  const recent = useRead('/v1/events', { sort: '-recorded', limit: SHOWN });
  const moved = useLatest() !== undefined;
  return (
    <Sheet
      title={words.title}
      more={cut.knownAt === undefined ? <Tag tone={moved ? 'good' : 'plain'}>{live}</Tag> : undefined}
    >
      {recent.error ? <Unreadable error={recent.error} again={() => void recent.refetch()} /> : null}
      {recent.data ? <Rows events={recent.data.items} columns={columns} /> : <Loading rows={SHOWN} />}
    </Sheet>
  );
}

function Rows({ events, columns }: { readonly events: readonly Told[]; readonly columns: Column<Told>[] }): ReactNode {
  const words = useWords(own).recent;
  if (events.length === 0) return <Empty>{words.none}</Empty>;
  return <DataTable label={words.title} columns={columns} rows={events} keyOf={({ eventId }) => eventId} />;
}

/** When it was recorded, without the year while that is the present one. */
function whenRecorded(instant: string): string {
  const minute = minuteOf(instant);
  return minute.slice(0, 4) === today().slice(0, 4) ? minute.slice(5) : minute;
}

function useColumns(): Column<Told>[] {
  const words = useWords(own).recent;
  const show = useEvidence();
  return [
    { key: 'at', title: words.at, width: '92px', cell: ({ recordedAt }) => whenRecorded(recordedAt) },
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
