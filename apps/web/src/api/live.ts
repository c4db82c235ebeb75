import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { LedgerClient, LedgerEvent } from '#libs/client';
import { readAgain } from './again.ts';
import { useConnection } from './client.ts';

const CHANNEL = 'cadre-ledger.events';
/** Events that come close together are taken as one: reads are asked again once. */
const TOGETHER_MS = 400;

/** What one tab tells the others. */
type Message = { readonly event: LedgerEvent };

/**
 * Hears every event that the ledger records. Of all tabs of a browser one holds the stream and tells the others; when it
 * is closed another takes over. Ends with the signal.
 */
function listen(client: LedgerClient, signal: AbortSignal, heard: (event: LedgerEvent) => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => heard(data.event));
  signal.addEventListener('abort', () => channel.close());
  const hold = async (): Promise<void> => {
    for await (const event of client.events({ signal })) {
      if (signal.aborted) return;
      heard(event);
      channel.postMessage({ event } satisfies Message);
    }
  };
  // Without locks, on a page that is not secure, every tab has a stream of its own.
  const held = 'locks' in navigator ? navigator.locks.request(CHANNEL, { signal }, hold) : hold();
  held.catch(() => undefined);
}

/** The latest event of the ledger, for whatever shows that it is live. */
export interface Live {
  readonly latest: LedgerEvent | undefined;
}

export const LiveContext = createContext<Live>({ latest: undefined });

/** The latest event that was heard since the application was opened. */
export function useLatest(): LedgerEvent | undefined {
  return useContext(LiveContext).latest;
}

/** Keeps every page up to date: when something is recorded, what is on the screen is read again, in its place. */
export function useLive(): Live {
  const { client } = useConnection();
  const queries = useQueryClient();
  const [latest, setLatest] = useState<LedgerEvent>();
  useEffect(() => followed(client, queries, setLatest), [client, queries]);
  return useMemo(() => ({ latest }), [latest]);
}

/** Asks every read again after events, once for those that come together. Returns what ends it. */
function followed(client: LedgerClient, queries: QueryClient, heard: (event: LedgerEvent) => void): () => void {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  listen(client, over.signal, (event) => {
    heard(event);
    timer ??= setTimeout(() => {
      timer = undefined;
      void readAgain(queries);
    }, TOGETHER_MS);
  });
  return () => {
    over.abort();
    clearTimeout(timer);
  };
}
