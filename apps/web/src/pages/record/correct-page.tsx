import { useMemo, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useConnection } from '../../api/client.ts';
import { useWhole } from '../../api/read.ts';
import { streamOf } from '../../api/timeline.ts';
import { mayRecord } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { AnnulNote } from './annul-note.tsx';
import { useCommands } from '../../api/commands.ts';
import { Correction } from './correction.tsx';
import './record.css';
import { fieldsOf, partsOf, type CommandLine, type Field } from '../../api/schema.ts';
import { words as own } from './words.ts';

/** Sets one event right, or takes it out of force. */
export default function CorrectPage(): ReactNode {
  const words = useWords(own);
  const { stream = '', eventId = '' } = useParams();
  const { reader } = useConnection();
  const [search] = useSearchParams();
  const { commands, error, again } = useCommands();
  const { category: of } = streamOf(stream);
  // No stream of another category is there to be read.
  const isNone = commands?.every(({ category }) => category !== of) ?? false;
  const events = useWhole('/v1/events', { stream }, { enabled: commands !== undefined && !isNone });
  const event = events.data?.find((each) => each.eventId === eventId);
  const fields = useMemo(
    () => (event && commands ? fieldsFor(event.type, event.data, commands) : []),
    [event, commands],
  );
  if (of === SYSTEM) {
    const caseStream = search.get('case');
    const none = <OfSystem />;
    return caseStream === null ? none : <AnnulNote stream={stream} eventId={eventId} of={caseStream} none={none} />;
  }
  if (error) return <Unreadable page error={error} again={again} />;
  if (isNone) return <Empty>{words.correction.noEvent}</Empty>;
  if (events.error) return <Unreadable page error={events.error} again={() => void events.refetch()} />;
  if (!commands || !events.data) return <Loading rows={12} />;
  if (!mayRecord(reader, 'CorrectRecord')) return <Empty>{words.notYours}</Empty>;
  if (!event) return <Empty>{words.correction.noEvent}</Empty>;
  return (
    <Correction
      key={eventId}
      event={event}
      fields={fields}
      commands={commands}
      records={events.data}
      annulling={search.get('annul') === 'yes'}
    />
  );
}

/** What the ledger records of its own doing stands in streams of this category. */
const SYSTEM = 'reaction';

/** Says that what the ledger itself recorded is corrected by nobody, and what is done instead. */
function OfSystem(): ReactNode {
  const words = useWords(own).correction;
  return (
    <>
      <PageHead title={words.ofSystem} sentence={words.ofSystemWhy} />
      <Sheet>
        <ul>
          {words.ofSystemInstead.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <To to="/events">{words.ofSystemSearch}</To>
        </p>
      </Sheet>
    </>
  );
}

/**
 * The fields of an event: those of the command that records its kind and has most of what stands in it. What a command must
 * be told and the event does not have, as the case of a vote, is said by the stream that the event stands in.
 */
function fieldsFor(type: string, data: object, commands: readonly CommandLine[]): readonly Field[] {
  const recordedBy = commands
    .filter(({ yields }) => yields === type)
    .map(({ schema }) => partsOf(fieldsOf(schema)).own.filter(({ name }) => name !== 'effectiveOn'));
  const held = (fields: readonly Field[]): number => fields.filter(({ name }) => name in data).length;
  const [best = []] = recordedBy.toSorted((a, b) => held(b) - held(a));
  return best.filter(({ name, required }) => name in data || !required);
}
