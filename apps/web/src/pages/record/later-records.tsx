import type { ReactNode } from 'react';
import type { Told } from '../../api/timeline.ts';
import { minuteOf } from '../../app/clock.ts';
import { Sheet } from '../../components/sheet.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

const SHOWN = 12;

interface Props {
  readonly event: Told;
  /** Every record of its stream. */
  readonly records: readonly Told[];
}

/** The records that were made on top of one: they were judged by it, and are to be looked at when it is set right. */
export function LaterRecords({ event, records }: Props): ReactNode {
  const words = useWords(own).correction;
  const at = records.findIndex(({ eventId }) => eventId === event.eventId);
  const later = records.slice(at + 1);
  return (
    <Sheet title={words.later} more={later.length === 0 ? undefined : words.laterCount(later.length)}>
      {later.length === 0 ? <p className="faint">{words.noLater}</p> : <p className="faint">{words.laterHint}</p>}
      <ul className="rec-lines" aria-label={words.later}>
        {later.slice(0, SHOWN).map(({ eventId, effectiveOn, recordedAt, summary }) => (
          <li key={eventId}>
            <span className="line-when faint" title={minuteOf(recordedAt)}>
              {effectiveOn}
            </span>
            <span>{summary}</span>
          </li>
        ))}
      </ul>
      {later.length > SHOWN ? <p className="faint">{words.laterRest(later.length - SHOWN)}</p> : null}
    </Sheet>
  );
}
