import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { matchPath } from 'react-router';
import { useConnection } from '../api/client.ts';
import { codesOf } from '../api/codes.ts';
import { commandsOf } from '../api/commands.ts';
import { FEATURES } from './features.ts';

const ROUTES = FEATURES.flatMap((feature) => feature.routes);
/** Longest wait for a moment without work, so that a busy page does not put it off for ever. */
const AT_LAST_MS = 5000;

/** Loads the code of the page that a link leads to, so that following it does not wait for it. */
function loadFor(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
  const route = ROUTES.find(({ path }) => matchPath(`/${path}`, link.pathname) !== null);
  // What cannot be loaded now is loaded, and complained of, when the link is followed.
  route?.load().catch(() => undefined);
}

/** Does what is given, one after another, whenever there is nothing else to do, and says when all is done. Returns what stops it. */
function doWhenIdle(loads: readonly (() => Promise<unknown>)[], done: () => void): () => void {
  let [next, handle] = [0, 0];
  const step = (): void => {
    const load = loads[next];
    next += 1;
    if (load === undefined) return done();
    const on = (): void => wait();
    load().then(on, on);
  };
  const wait = (): void => {
    if (next >= 0) handle = requestIdleCallback(step, { timeout: AT_LAST_MS });
  };
  wait();
  return () => {
    next = Number.NEGATIVE_INFINITY;
    cancelIdleCallback(handle);
  };
}

/**
 * Has the code of pages there before they are opened: of the page that a link leads to once it is pointed at or focused,
 * and of all the others while nothing else is to be done; the names of codes; and for somebody who records, what all forms are made from.
 * Tells whether all of it is there.
 */
export function usePagesAhead(): boolean {
  const queries = useQueryClient();
  const { client, reader } = useConnection();
  const records = reader.commands.length > 0;
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const near = ({ target }: Event): void => loadFor(target);
    document.addEventListener('pointerover', near, { passive: true });
    document.addEventListener('focusin', near);
    return () => {
      document.removeEventListener('pointerover', near);
      document.removeEventListener('focusin', near);
    };
  }, []);
  useEffect(() => {
    if (!('requestIdleCallback' in globalThis)) return undefined;
    const words = () => queries.query(codesOf(client));
    const forms = records ? [() => queries.query(commandsOf(client))] : [];
    return doWhenIdle([...ROUTES.map(({ load }) => load), words, ...forms], () => setThere(true));
  }, [queries, client, records]);
  return isThere;
}
