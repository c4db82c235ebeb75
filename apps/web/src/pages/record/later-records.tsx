import type { ReactNode } from 'react';
import type { Told } from '../../api/timeline.ts';
import { minuteOf } from '../../app/clock.ts';
import { To } from '../../app/link.tsx';
import { pageOf } from '../../components/links.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useWords } from '../../i18n/language.tsx';
import { useElsewhere } from './elsewhere.ts';
import { words as own } from './words.ts';

const SHOWN = 12;

interface Props {
  readonly event: Told;
  /** Every record of its stream. */
  readonly records: readonly Told[];
}

/**
 * The records that were made on top of one, and what they set off elsewhere: they were judged by it, and are to be looked
 * at when it is set right.
 */
export function LaterRecords({ event, records }: Props): ReactNode {
  const words = useWords(own).correction;
  const at = records.findIndex(({ eventId }) => eventId === event.eventId);
  const later = records.slice(at + 1);
  const elsewhere = useElsewhere(event, later);
  const count = later.length + elsewhere.length;
  return (
    <Sheet title={words.later} more={count === 0 ? undefined : words.laterCount(count)}>
      {count === 0 ? <p className="faint">{words.noLater}</p> : <p className="faint">{words.laterHint}</p>}
      <Records label={words.later} records={later} />
      {elsewhere.length > 0 ? <h3>{words.elsewhere}</h3> : null}
      <Records label={words.elsewhere} records={elsewhere} linked />
    </Sheet>
  );
}

interface RecordsProps {
  readonly label: string;
  readonly records: readonly Told[];
  /** Whether each leads to the page of its stream. */
  readonly linked?: boolean;
}

function Records({ label, records, linked = false }: RecordsProps): ReactNode {
  const words = useWords(own).correction;
  return (
    <>
      <ul className="rec-lines" aria-label={label}>
        {records.slice(0, SHOWN).map(({ eventId, stream, effectiveOn, recordedAt, summary }) => (
          <li key={eventId}>
            <span className="line-when faint" title={minuteOf(recordedAt)}>
              {effectiveOn}
            </span>
            {linked ? <To to={pageOf(stream)}>{summary}</To> : <span>{summary}</span>}
          </li>
        ))}
      </ul>
      {records.length > SHOWN ? <p className="faint">{words.laterRest(records.length - SHOWN)}</p> : null}
    </>
  );
}
