import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useConnection } from '../api/client.ts';
import { LEDGER } from '../api/read.ts';
import type { Told } from '../api/timeline.ts';
import { minuteOf } from '../app/clock.ts';
import { mayRecord } from '../app/feature.ts';
import { To } from '../app/link.tsx';
import { common } from '../i18n/common.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { ActorName, Marks, type Events } from './event-marks.tsx';
import { Changed } from './changed.tsx';
import { correctionOf, pageOf } from './links.tsx';
import { RuleChecks } from './rules.tsx';
import { Loading, Unreadable } from './states.tsx';

/** Events, a card each. */
export function EventCards({ title, events }: { readonly title: string; readonly events: Events }): ReactNode {
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
  const all = read.data;
  return all.map((event) => (
    <EventCard key={event.eventId} event={event} corrected={all.find(({ eventId }) => eventId === event.corrects)} />
  ));
}

function idOf({ eventId }: Told): string {
  return eventId;
}

/** Streams of cases. */
const CASE = /^(?:appointment|supervision|assessment|training|secondment|exception)-/;

/** The way to the case that an event belongs to, unless its page is open. */
function CaseOf({ event: { stream, data } }: { readonly event: Told }): ReactNode {
  const words = useWords(common).evidence;
  const { pathname } = useLocation();
  const { caseId } = data;
  const of = CASE.test(stream) ? stream : typeof caseId === 'string' ? `appointment-${caseId}` : undefined;
  if (of === undefined || pathname === pageOf(of)) return null;
  return (
    <p className="screen-only">
      <To to={pageOf(of)}>{words.theCase}</To>
    </p>
  );
}

/** One event with all that is known of how it came to be recorded. */
function EventCard({ event, corrected }: { readonly event: Told; readonly corrected: Told | undefined }): ReactNode {
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
      {corrected ? <Changed correction={event} corrected={corrected} /> : null}
      <CaseOf event={event} />
      {event.checks?.length ? <RuleChecks checks={event.checks} act={event} /> : null}
      {mayRecord(reader, 'CorrectRecord') ? (
        <p className="screen-only">
          <To to={correctionOf(event.stream, event.eventId)}>{evidence.correct}</To>
        </p>
      ) : null}
      <details>
        <summary>{evidence.raw}</summary>
        <pre>{JSON.stringify(event, undefined, 1)}</pre>
      </details>
    </article>
  );
}
