import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { components } from '#libs/client';
import { daysBetween, dayOf, minuteOf } from '../app/clock.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Loading, Unreadable } from './states.tsx';
import { Tag } from './tag.tsx';

/** An event as the API tells it. */
export type Told = components['schemas']['ToldEvent'];

/** What the drawer shows: a heading, and the events behind what was clicked. */
export interface Evidence {
  readonly title: string;
  /** The events; undefined while they are being read. */
  readonly events: readonly Told[] | undefined;
  readonly error?: unknown;
}

type Show = (evidence: Evidence) => void;

const Context = createContext<Show>(() => undefined);

/** Opens the drawer with the events behind a number, a cell or a state. */
export function useEvidence(): Show {
  return useContext(Context);
}

/** Days after which a record counts as late. */
const PROMPT_DAYS = 7;

/** Holds the drawer that shows the records behind what is on the page. */
export function EvidenceProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const words = useWords(common);
  const dialog = useRef<HTMLDialogElement>(null);
  const [evidence, setEvidence] = useState<Evidence>();
  const show = useMemo<Show>(() => (next) => setEvidence(next), []);
  useEffect(() => {
    if (evidence && !dialog.current?.open) dialog.current?.showModal();
  }, [evidence]);
  return (
    <Context value={show}>
      {children}
      <dialog
        ref={dialog}
        className="drawer"
        aria-label={words.evidence.title}
        onClose={() => setEvidence(undefined)}
        closedby="any"
      >
        {evidence ? (
          <div className="drawer-inner">
            <div className="sheet-head">
              <h2>{words.evidence.title}</h2>
              <span className="sheet-more">{evidence.title}</span>
              <button type="button" className="plain sheet-actions" onClick={() => dialog.current?.close()}>
                {words.close}
              </button>
            </div>
            <Body evidence={evidence} />
          </div>
        ) : null}
      </dialog>
    </Context>
  );
}

function Body({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const words = useWords(common).evidence;
  if (evidence.error !== undefined && evidence.error !== null) return <Unreadable error={evidence.error} />;
  if (!evidence.events) return <Loading />;
  if (evidence.events.length === 0) return <p className="empty">{words.none}</p>;
  return evidence.events.map((event) => <EventCard key={event.eventId} event={event} />);
}

/** One event with all that is known of how it came to be recorded. */
export function EventCard({ event }: { readonly event: Told }): ReactNode {
  const words = useWords(common);
  const { evidence } = words;
  const { actor, basis } = event;
  return (
    <article className="event">
      <h3>
        {event.summary} <Marks event={event} />
      </h3>
      <dl className="facts">
        <dt>{evidence.effective}</dt>
        <dd>{event.effectiveOn}</dd>
        <dt>{evidence.recorded}</dt>
        <dd>{minuteOf(event.recordedAt)}</dd>
        <dt>{evidence.actor}</dt>
        <dd>
          {actor.organ} {words.role[actor.role as keyof typeof words.role] ?? actor.role}
        </dd>
        <dt>{evidence.basis}</dt>
        <dd>{basis ? `${basis.documentNo} (${basis.issuedOn})` : evidence.noBasis}</dd>
      </dl>
      <details>
        <summary>{evidence.raw}</summary>
        <pre>{JSON.stringify(event, undefined, 1)}</pre>
      </details>
    </article>
  );
}

/** What became of an event, and whether it was recorded late. */
export function Marks({ event }: { readonly event: Told }): ReactNode {
  const words = useWords(common).evidence;
  const late = daysBetween(event.effectiveOn, dayOf(event.recordedAt));
  return (
    <>
      {(event.corrects ?? event.annuls) ? <Tag tone="seal">{words.correction}</Tag> : null}
      {event.correctedBy ? <Tag tone="seal">{words.corrected}</Tag> : null}
      {event.annulledBy ? <Tag tone="seal">{words.annulled}</Tag> : null}
      {event.entryMode === 'backfill' && late > PROMPT_DAYS ? <Tag tone="wait">{words.late(late)}</Tag> : null}
    </>
  );
}
