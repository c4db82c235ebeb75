import type { Clock, RestorableStore } from '#libs/kernel';
import { parseEsdbAddress } from './address.ts';
import { realWait, type Wait } from './deadline.ts';
import { EventStoreDbEventStore } from './eventstoredb-event-store.ts';

/** Which EventStoreDB holds the log. */
export interface EventStoreDbOptions {
  /** `esdb://…` or `esdb+discover://…`, see {@link parseEsdbAddress}. */
  readonly address: string;
  /** Waits out the deadline of a call; by the machine's clock unless another is handed in. */
  readonly wait?: Wait;
  /** Stamps what is appended, in place of the server's own clock: for a history told on a simulated one. */
  readonly clock?: Clock;
}

/**
 * Opens the engine of a cluster: EventStoreDB 22.6 or later. Nothing is connected before the first call, and a server
 * that is not there is told by that call. `recordedAt` is the instant at which the server took an event in.
 *
 * An append rejected with StoreUnavailable may be in the log after all, its answer lost on the way; doing it again with
 * the same ids gives the true answer.
 * @throws RangeError for an address that cannot be used, in words without user and password
 */
export function openEventStoreDbStore({ address, wait = realWait, clock }: EventStoreDbOptions): RestorableStore {
  return new EventStoreDbEventStore(parseEsdbAddress(address), wait, clock);
}
