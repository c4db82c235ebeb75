import { Suspense, lazy, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import type { Evidence } from './event-marks.tsx';
import { EvidenceContext, type Show } from './evidence-context.ts';
import { Loading } from './states.tsx';

export { ActorName, Marks } from './event-marks.tsx';
export { useEvidence } from './evidence-context.ts';

const Cards = lazy(() => import('./evidence-cards.tsx'));

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
    <EvidenceContext value={show}>
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
    </EvidenceContext>
  );
}
