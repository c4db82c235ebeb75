import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  LogDamaged,
  StoreUnavailable,
  hashOf,
  type EventStore,
  type JsonObject,
  type Position,
  type Recorded,
  type RestorableStore,
} from '#libs/kernel';
import { isEsdbAddress, openEventStoreDbStore, openSqliteStore } from '#libs/store';
import { type Config, systemClock } from '#libs/node';

/** Events read, and added, at a time. */
const PAGE = 1000;
/** After how many events progress is told. */
const TOLD_EVERY = 5000;

/** What was found when two logs were read side by side. */
export interface Compared {
  /** Events that are the same in both, from the beginning. */
  readonly count: number;
  /** SHA-256 over the canonical form of those events, their positions apart. */
  readonly sha256: string;
  /** Where the last of them is in the first log. */
  readonly after: Position | null;
  /** Whether that was all of the first log. */
  readonly complete: boolean;
}

/** The two logs are not one: nothing is copied. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
}

/**
 * Copies a log into another engine: ids, order of the streams and of the whole, and both dates of every event stay. What
 * an earlier, interrupted copy brought over is gone on from. At the end both logs are read again and compared.
 * @param from a SQLite log (its file or the folder it lies in, with or without `sqlite:` before it) or `esdb://…`
 * @param to the same
 * @throws LogsDiffer when `to` holds anything but the beginning of `from`
 */
export async function copy(from: string, to: string, say: (line: string) => void): Promise<Compared> {
  const source = openNamed('--from', from);
  try {
    const target = openNamed('--to', to);
    try {
      return await copyLog(source, target, say);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** The log of this ledger, by the name that {@link copy} takes. */
export function ownLog({ eventStore, logFile }: Config): string {
  return eventStore === 'sqlite' ? logFile : eventStore;
}

/** The same between stores that are open. */
export async function copyLog(
  source: EventStore,
  target: RestorableStore,
  say: (line: string) => void,
): Promise<Compared> {
  let done = 0;
  try {
    let compared = await compare(source, target);
    if (compared.count > 0) say(`已有 there already: ${compared.count}`);
    done = compared.count;
    // A source that somebody writes to has grown in the meantime.
    while (!compared.complete) {
      for await (const events of pagesOf(source, compared.after)) {
        await target.restore(events);
        const told = Math.floor(done / TOLD_EVERY);
        done += events.length;
        if (Math.floor(done / TOLD_EVERY) > told) say(`已复制 copied: ${done}`);
      }
      say(`已复制 copied: ${done}; 核对中 comparing …`);
      compared = await compare(source, target);
    }
    return compared;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new Error(
      `复制中断,已有 ${done} 条;再次运行即可继续。 The copy stopped, ${done} events are there; run it again to go on`,
      { cause: error },
    );
  }
}

/**
 * Reads two logs side by side to the end of the second.
 * @throws LogsDiffer at the first event that is not the same in both, or that only the second has
 */
export async function compare(source: EventStore, target: EventStore): Promise<Compared> {
  const [left, right] = [eventsOf(source), eventsOf(target)];
  const seal = createHash('sha256');
  let count = 0;
  let after: Position | null = null;
  for (;;) {
    const [one, other] = await Promise.all([left.next(), right.next()]);
    if (other.done) return { count, sha256: seal.digest('hex'), after, complete: one.done === true };
    if (one.done) throw new LogsDiffer(`${whereIs(count, other.value)} is only in the target`);
    const hash = sealOf(one.value);
    if (hash !== sealOf(other.value)) {
      const [here, there] = [whereIs(count, one.value), whereIs(count, other.value)];
      throw new LogsDiffer(
        `the target holds another log: ${here} in the source is ${there} in the target, or differs in content`,
      );
    }
    seal.update(hash);
    count += 1;
    after = one.value.position;
  }
}

function openNamed(option: '--from' | '--to', name: string): RestorableStore {
  if (isEsdbAddress(name)) {
    try {
      return openEventStoreDbStore({ address: name });
    } catch (error) {
      throw new Error(option, { cause: error });
    }
  }
  const given = name.replace(/^sqlite:/, '');
  const path = existsSync(given) && statSync(given).isDirectory() ? join(given, 'log.db') : given;
  if (option === '--from' && !existsSync(path)) throw new Error(`没有此日志 there is no log ${path}`);
  return openSqliteStore({ path, clock: systemClock });
}

async function* pagesOf(store: EventStore, from: Position | null): AsyncGenerator<readonly Recorded[], void> {
  for (let after = from; ;) {
    const { events, remarks, upTo, caughtUp } = await store.readAll(after, PAGE);
    // A copy is the whole log or an error.
    const damaged = remarks.find(({ damage }) => damage);
    if (damaged) throw new LogDamaged(damaged.damage!);
    if (events.length > 0) yield events;
    if (caughtUp) return;
    after = upTo;
  }
}

async function* eventsOf(store: EventStore): AsyncGenerator<Recorded, void> {
  for await (const page of pagesOf(store, null)) yield* page;
}

// Positions are each log's own; everything else of an event is to be the same.
function sealOf({ position: _, ...event }: Recorded): string {
  return hashOf(JSON.parse(JSON.stringify(event)) as JsonObject);
}

function whereIs(count: number, { id, stream, revision, type }: Recorded): string {
  return `event ${count + 1} (${type} ${id}, ${stream} at ${revision})`;
}
