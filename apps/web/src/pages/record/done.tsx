import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Recorded } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useWhole } from '../../api/read.ts';
import { mayRecord } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { correctionOf, pageOf } from '../../components/links.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useWords } from '../../i18n/language.tsx';
import { useCommandName } from '../../api/commands.ts';
import { NextActs } from './next-acts.tsx';
import type { CommandLine } from '../../api/schema.ts';
import { words as own } from './words.ts';

interface Props {
  readonly command: CommandLine;
  readonly recorded: Recorded;
  readonly again: () => void;
}

const CASES = new Set(['appointment', 'supervision', 'assessment', 'training', 'secondment', 'exception']);

/** After recording: what was recorded, where it shows, what may come next, and how it is set right. */
export function Done({ command, recorded, again }: Props): ReactNode {
  const words = useWords(own).done;
  const called = useCommandName()(command);
  const { stream, position, eventIds } = recorded;
  const events = useWhole('/v1/events', { stream });
  const mine = (events.data ?? []).filter(({ eventId }) => eventIds.includes(eventId));
  const { reader } = useConnection();
  const category = stream.slice(0, stream.indexOf('-'));
  // What was sent waits in a stream of its own until another approver has countersigned it.
  const waits = category === 'exception' && command.category !== 'exception';
  return (
    <>
      <PageHead
        title={waits ? words.waits(called) : words.title(called)}
        above={<To to="/record">{words.above}</To>}
        sentence={waits ? words.signs : words.at(position)}
      />
      <div className="grid rec-grid">
        <Sheet title={waits ? words.proposed : words.what}>
          <ul className="rec-lines" aria-label={waits ? words.proposed : words.what}>
            {mine.map(({ eventId, effectiveOn, summary }) => (
              <li key={eventId}>
                <span className="line-when faint">{effectiveOn}</span>
                <span>{summary}</span>
                {mayRecord(reader, 'CorrectRecord') ? (
                  <To to={correctionOf(stream, eventId)}>{words.correct}</To>
                ) : null}
              </li>
            ))}
          </ul>
          <p className="rec-then">
            <To to={pageOf(stream)}>{words.where}</To>
            <Button onClick={again}>{words.again}</Button>
          </p>
        </Sheet>
        {CASES.has(category) ? <NextActs stream={stream} fresh /> : null}
      </div>
    </>
  );
}
