import type { ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../../api/client.ts';
import { useRead } from '../../api/read.ts';
import { mayRecord } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { correctionOf } from '../../components/links.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import './record.css';
import { spelled, withoutCodes } from '../../api/schema.ts';
import { words as own } from './words.ts';

interface Props {
  readonly stream: string;
  /** Shows nothing that was read before the last act. */
  readonly fresh?: boolean;
}

/** How a case may go on: the next step first, what is possible beside it, and what is not yet, with why. */
export function NextActs({ stream, fresh = false }: Props): ReactNode {
  const { next: words, after } = useWords(own);
  const { language } = useLanguage();
  const { reader } = useConnection();
  const told = useRead('/v1/cases/{id}', { id: stream });
  // An act is called as its form is: in English by the words of the command.
  const nameOf = ({ command, called }: { command: string; called: string }): string =>
    language === 'en' ? spelled(command) : called;
  if (fresh && told.isFetching) return <Sheet title={words.title}>{after.reading}</Sheet>;
  if (!told.data) return null;
  const { next, blocked } = told.data;
  const mine = next.filter(({ command }) => mayRecord(reader, command));
  const first = mine.find(({ needed }) => needed);
  const others = mine.filter((each) => each !== first);
  const notYet = blocked.filter(({ command }) => mayRecord(reader, command));
  const { undone, waiting } = told.data;
  if (mine.length + notYet.length + undone.length + waiting.length === 0) return null;
  return (
    <Sheet title={words.title} className="screen-only rec-next">
      {first ? (
        <p>
          <To className="rec-primary" to={formOf(first.command, stream, first.about)}>
            {nameOf(first)}
          </To>{' '}
          {first.whom} {first.dueOn === undefined ? null : <span className="faint">{words.due(first.dueOn)}</span>}
        </p>
      ) : null}
      <ul className="rec-lines">
        {others.map(({ command, called, whom, about, dueOn }) => (
          <li key={`${command} ${JSON.stringify(about)}`}>
            <To to={formOf(command, stream, about)}>{nameOf({ command, called })}</To>{' '}
            <span>
              {whom} {dueOn === undefined ? null : <span className="faint">{words.due(dueOn)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? null : (
        <>
          <p>{words.waiting(waiting.length)}</p>
          <ul className="rec-lines" aria-label={words.waiting(waiting.length)}>
            {waiting.map((each) => (
              <li key={each.stream}>
                <To to={`/cases/${encodeURIComponent(each.stream)}`}>{nameOf(each)}</To>
                <span className="faint">{words.waits(each.documentNo, each.proposedOn)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Undone of={undone} stream={stream} />
      {notYet.length === 0 ? null : (
        <details open>
          <summary>{words.notYet(notYet.length)}</summary>
          <ul className="rec-lines">
            {notYet.map(({ command, called, whom, about, why }) => (
              <li key={`${command} ${JSON.stringify(about)}`}>
                <span className="faint" aria-disabled="true">
                  {nameOf({ command, called })} {whom}
                </span>
                <span>{why === undefined ? '' : withoutCodes(why.detail, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}

/** The act that a case waits for, where it waits for one that this reader may record. */
export function NextAct({ stream }: { readonly stream: string }): ReactNode {
  const { language } = useLanguage();
  const { reader } = useConnection();
  const told = useRead('/v1/cases/{id}', { id: stream });
  const act = told.data?.next.find(({ command, needed }) => needed && mayRecord(reader, command));
  if (!act) return null;
  return (
    <p>
      <To className="rec-primary" to={formOf(act.command, stream, act.about)}>
        {language === 'en' ? spelled(act.command) : act.called}
      </To>
    </p>
  );
}

/** What the ledger should have recorded by itself and has not, each with what to do. */
function Undone({
  of: undone,
  stream,
}: {
  readonly of: AnswerOf<'/v1/cases/{id}'>['undone'];
  readonly stream: string;
}): ReactNode {
  const { next: words } = useWords(own);
  const { language } = useLanguage();
  const { reader } = useConnection();
  if (undone.length === 0) return null;
  return (
    <>
      <p>{words.undone(undone.length)}</p>
      <ul className="rec-lines" aria-label={words.undone(undone.length)}>
        {undone.map(({ eventId, command, called, state, title, body, toDo, note }) => (
          <li key={`${eventId} ${command} ${JSON.stringify(body)}`}>
            <span>
              {called} · {words.undoneStates[state]}
              {title === undefined ? '' : ` · ${title}`}
            </span>
            <span className="faint">{withoutCodes(toDo, language)}</span>
            {note && mayRecord(reader, 'AnnulRecord') ? (
              <To to={`${correctionOf(note.stream, note.eventId)}?${new URLSearchParams({ case: stream })}`}>
                {words.seenTo}
              </To>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The form of a command on a stream, with what is settled in it. */
export function formOf(command: string, stream: string, about: object = {}): string {
  return `/record/${command}?${new URLSearchParams({ stream, about: JSON.stringify(about) })}`;
}
