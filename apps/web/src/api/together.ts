import { notifyManager, type QueryClient } from '@tanstack/react-query';

/** How long an answer waits before it looks again whether others are on their way, and how often. */
const LOOK_MS = 8;
const LOOKS = 8;

/**
 * Has answers that come close together change the page once: each change is a whole page drawn and laid out, and a page
 * reads up to eight things at once. An answer that no other is to follow is drawn at once.
 */
export function drawTogether(queries: QueryClient): void {
  let waiting: (() => void)[] = [];
  const draw = (): void => {
    const all = waiting;
    waiting = [];
    for (const notify of all) notify();
  };
  const look = (left: number): void => {
    if (left === 0 || queries.isFetching() === 0) draw();
    else setTimeout(look, LOOK_MS, left - 1);
  };
  notifyManager.setScheduler((notify) => {
    waiting.push(notify);
    if (waiting.length === 1) setTimeout(look, 0, LOOKS);
  });
}
