import type { ReactNode } from 'react';
import type { Told } from '../api/timeline.ts';
import { dayOf } from '../app/clock.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { DataTable, type Column } from './data-table.tsx';
import { ActorName, Marks, useEvidence } from './evidence.tsx';

interface Props {
  readonly label: string;
  readonly events: readonly Told[];
}

/** Events as a list: when they happened, when they were recorded, what, on which document. Each opens in the drawer. */
export function EventTable({ label, events }: Props): ReactNode {
  const words = useWords(common);
  const show = useEvidence();
  const { evidence } = words;
  const columns: Column<Told>[] = [
    { key: 'effective', title: evidence.effective, width: '96px', cell: ({ effectiveOn }) => effectiveOn },
    {
      key: 'recorded',
      title: evidence.recorded,
      width: '96px',
      wide: true,
      cell: ({ recordedAt }) => <span className="faint">{dayOf(recordedAt)}</span>,
    },
    {
      key: 'what',
      title: evidence.what,
      names: true,
      cell: (event) => (
        <button type="button" className="plain" onClick={() => show({ title: event.summary, events: [event] })}>
          {event.summary}
        </button>
      ),
    },
    { key: 'basis', title: evidence.basis, wide: true, cell: ({ basis }) => basis?.documentNo ?? '' },
    {
      key: 'actor',
      title: evidence.actor,
      wide: true,
      cell: ({ actor }) => (
        <span className="faint">
          <ActorName actor={actor} />
        </span>
      ),
    },
    { key: 'marks', title: evidence.marks, cell: (event) => <Marks event={event} /> },
  ];
  return <DataTable label={label} columns={columns} rows={events} keyOf={({ eventId }) => eventId} />;
}
