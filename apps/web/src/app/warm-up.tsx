import { Activity, Suspense, lazy, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { usePagesAhead } from './ahead.ts';

const Pieces = lazy(() => import('./pieces.tsx'));
/** Times that everything is drawn: what has run a few times is fast. */
const TIMES = 3;

/**
 * Has everything there before a page is opened: its code, and once all code is there, code that has run, for it is slow the
 * first times. What pages are made of is drawn in small steps while there is nothing else to do, outside of the
 * document, and reads nothing: what is hidden has no effects.
 */
export function WarmUp(): ReactNode {
  return usePagesAhead() ? <Drawn /> : null;
}

/** Draws everything and takes it away again, a few times over. */
function Drawn(): ReactNode {
  const [place] = useState(() => document.createElement('div'));
  const [left, setLeft] = useState(TIMES * 2 - 1);
  useEffect(() => {
    const drawn = new MutationObserver(() => requestIdleCallback(() => setLeft((before) => before - 1)));
    drawn.observe(place, { childList: true });
    return () => drawn.disconnect();
  }, [place]);
  if (left <= 0) return null;
  return createPortal(
    <Activity mode="hidden">
      <Suspense>{left % 2 === 1 ? <Pieces /> : null}</Suspense>
    </Activity>,
    place,
  );
}
