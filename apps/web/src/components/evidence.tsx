import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LedgerClient } from '#libs/client';
import { useLocation } from 'react-router';
import { useConnection } from '../api/client.ts';
import { LEDGER } from '../api/read.ts';
import type { Told } from '../api/timeline.ts';
import { daysBetween, dayOf, minuteOf } from '../app/clock.ts';
import { mayRecord } from '../app/feature.ts';
import { To } from '../app/link.tsx';
import { common } from '../i18n/common.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Loading, Unreadable } from './states.tsx';
import { Tag } from './tag.tsx';

/** What the drawer shows: the events behind what was clicked. */
export interface Evidence {
  /** What was clicked, in words. */
  readonly title: string;
  /** The events where the page has them already, or how they are read. */
  readonly events: readonly Told[] | ((client: LedgerClient) => Promise<readonly Told[]>);
}

type Show = (evidence: Evidence) => void;

const Context = createContext<Show>(() => undefined);

/** Opens the drawer with the events behind a number, a cell or a state. */
export function useEvidence(): Show {
  return useContext(Context);
}

/** Days after which a record counts as late. */
const PROMPT_DAYS = 30;

/** Holds the drawer that shows the records behind what is on the page. */
export function EvidenceProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const words = useWords(common);
  const dialog = useRef<HTMLDialogElement>(null);
  const [evidence, setEvidence] = useState<Evidence>();
  const show = useMemo<Show>(() => (next) => setEvidence(next), []);
  const { pathname } = useLocation();
  const opened = useRef(pathname);
  // A link in the drawer leads to another page.
  useEffect(() => {
    if (opened.current !== pathname) dialog.current?.close();
    opened.current = pathname;
  }, [pathname]);
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

function Body({ evidence: { title, events } }: { readonly evidence: Evidence }): ReactNode {
  const words = useWords(common).evidence;
  const { client } = useConnection();
  const { language } = useLanguage();
  const read = useQuery({
    queryKey: [LEDGER, 'evidence', language, title, typeof events === 'function' ? 'read' : events.map(idOf)],
    queryFn: () => (typeof events === 'function' ? events(client) : events),
  });
  if (read.error) return <Unreadable error={read.error} />;
  if (!read.data) return <Loading />;
  if (read.data.length === 0) return <p className="empty">{words.none}</p>;
  return read.data.map((event) => <EventCard key={event.eventId} event={event} />);
}

function idOf({ eventId }: Told): string {
  return eventId;
}

/** One event with all that is known of how it came to be recorded. */
export function EventCard({ event }: { readonly event: Told }): ReactNode {
  const words = useWords(common);
  const { evidence } = words;
  const { reader } = useConnection();
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
          <ActorName actor={actor} />
        </dd>
        <dt>{evidence.basis}</dt>
        <dd>{basis ? `${basis.documentNo} (${basis.issuedOn})` : evidence.noBasis}</dd>
        {event.reason === undefined ? null : (
          <>
            <dt>{evidence.reason}</dt>
            <dd>{event.reason}</dd>
          </>
        )}
        <dt>{evidence.position}</dt>
        <dd>{event.position}</dd>
      </dl>
      {mayRecord(reader, 'CorrectRecord') ? (
        <p className="screen-only">
          <To to={`/record/correct/${encodeURIComponent(event.stream)}/${event.eventId}`}>{evidence.correct}</To>
        </p>
      ) : null}
      <details>
        <summary>{evidence.raw}</summary>
        <pre>{JSON.stringify(event, undefined, 1)}</pre>
      </details>
    </article>
  );
}

/** Who recorded something: for which organ, in which role. */
export function ActorName({ actor: { organ, role } }: { readonly actor: Told['actor'] }): ReactNode {
  const { role: roles } = useWords(common);
  if (role === 'system') return roles.system;
  return `${organ} ${role in roles ? roles[role as keyof typeof roles] : role}`;
}

/** What became of an event, and whether it was recorded late. */
export function Marks({ event }: { readonly event: Told }): ReactNode {
  const words = useWords(common).evidence;
  // A document that was issued later is what could be recorded.
  const since = [event.effectiveOn, event.basis?.issuedOn ?? ''].toSorted().at(-1) ?? event.effectiveOn;
  const late = daysBetween(since, dayOf(event.recordedAt));
  return (
    <>
      {(event.corrects ?? event.annuls) ? <Tag tone="seal">{words.correction}</Tag> : null}
      {event.correctedBy ? <Tag tone="seal">{words.corrected}</Tag> : null}
      {event.annulledBy ? <Tag tone="seal">{words.annulled}</Tag> : null}
      {event.entryMode !== 'opening' && late > PROMPT_DAYS ? <Tag tone="wait">{words.late(late)}</Tag> : null}
    </>
  );
}
