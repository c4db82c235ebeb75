import { events as messagesIn } from 'fetch-event-stream';
import { LedgerProblem } from './problem.ts';
import type { components } from './schema.d.ts';

/** An event as the log grows by it. */
export type LedgerEvent = components['schemas']['ToldEvent'];

/** How the log is followed. */
export interface Follow {
  /** Position of the last event that the caller has; without it the stream begins with the next event. */
  readonly after?: string;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
}

/** What following needs of the client that it belongs to. */
export interface EventSource {
  /** Asks for the stream from a position on. */
  open(after: string | undefined, signal: AbortSignal): Promise<Response>;
  /** Waits before a connection is tried again. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

/** The first time to wait before a lost connection is tried again, and the longest. */
const WAIT_MS = 1000;
const WAIT_MS_MOST = 30_000;

/**
 * Every event of the stream, for ever: a connection that breaks is opened again after the last event, so that none is
 * missed or told twice. Ends with the signal.
 * @throws LedgerProblem when the ledger refuses the stream
 */
export async function* followed(source: EventSource, { after, signal }: Follow): AsyncGenerator<LedgerEvent, void> {
  let last = after;
  let wait = WAIT_MS;
  while (!signal?.aborted) {
    // Ends this connection also when whoever follows simply stops asking.
    const over = new AbortController();
    const ended = signal ? AbortSignal.any([signal, over.signal]) : over.signal;
    try {
      for await (const { id, data } of messagesOf(await source.open(last, ended), ended)) {
        last = id ?? last;
        wait = WAIT_MS;
        yield JSON.parse(data) as LedgerEvent;
      }
    } catch (error) {
      if (error instanceof LedgerProblem && error.status < 500) throw error;
      if (signal?.aborted) return;
    } finally {
      over.abort();
    }
    await source.wait(wait, signal);
    wait = Math.min(wait * 2, WAIT_MS_MOST);
  }
}

async function* messagesOf(response: Response, signal: AbortSignal): AsyncGenerator<Message, void> {
  if (!response.ok || !response.body) throw new LedgerProblem(response, await response.json().catch(() => undefined));
  for await (const { event, id, data } of messagesIn(response, signal)) {
    if (event === 'event' && data !== undefined) yield { data, ...(id === undefined ? {} : { id: String(id) }) };
  }
}

interface Message {
  readonly id?: string;
  readonly data: string;
}
