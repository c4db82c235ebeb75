import { Suspense, createContext, lazy, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LedgerClient } from '#libs/client';
import { useLocation } from 'react-router';
import type { Told } from '../api/timeline.ts';
import { daysBetween, dayOf } from '../app/clock.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Loading } from './states.tsx';
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

const Cards = lazy(() => import('./evidence-cards.tsx'));

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
            <Suspense fallback={<Loading />}>
              <Cards evidence={evidence} />
            </Suspense>
          </div>
        ) : null}
      </dialog>
    </Context>
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
