import type { EventStore, Position } from '#libs/kernel';
import type { Omissions } from './damages.ts';
import type { Cursor, LoggedEvent } from './known.ts';
import type { Place, Taken } from './sift.ts';
import type { Projection, ReadHistory, View } from './view.ts';
import { isDamage, isStorageFault, type ViewsFile, type ViewStatus } from './views-file.ts';

/** A view at work. */
export interface Running {
  readonly view: View;
  readonly projection: Projection;
  cursor: Cursor;
  upTo: Position | null;
  parked?: ViewStatus['parked'];
  /** It was parked and goes on, but cannot be read before it has caught up with the others. */
  resumed?: boolean;
}

/** What a view is to take in of a batch. */
export interface Share {
  readonly running: Running;
  readonly events: readonly LoggedEvent[];
}

/** A batch of events with what stands beside it in the log. */
export interface Batch {
  readonly shares: readonly Share[];
  readonly taken: readonly Taken[];
  /** Up to where the log has been looked through with it. */
  readonly upTo: Position | null;
  /** What is left out from now on, when that has changed. */
  readonly omissions?: Omissions;
}

interface Poisoned extends Share {
  readonly index: number;
  readonly reason: string;
}

/** Lets every view fetch what it needs for its share. What one has fetched is forgotten when it cannot. */
export async function prepare(shares: readonly Share[], history: ReadHistory): Promise<void> {
  for (const { running, events } of shares) {
    try {
      await running.projection.prepare(events, history);
    } catch (error) {
      running.projection.forget();
      throw error;
    }
  }
}

/** Writes batches into the views file. */
export class BatchWriter {
  private readonly file: ViewsFile;
  private readonly compare: EventStore['compare'];
  private readonly history: ReadHistory;

  constructor(file: ViewsFile, compare: EventStore['compare'], history: ReadHistory) {
    this.file = file;
    this.compare = compare;
    this.history = history;
  }

  /** Writes rows and checkpoints in one transaction. A view that cannot take an event in is parked before it. */
  async write(batch: Batch): Promise<void> {
    for (const { running, events, index, reason } of this.commit(batch)) {
      const shares = [{ running, events: events.slice(0, index) }];
      await prepare(shares, this.history);
      const good = shares[0]!.events.at(-1)?.event.position ?? running.upTo;
      this.commit({ shares, taken: batch.taken, upTo: good });
      const { event } = events[index]!;
      running.parked = { reason, eventId: event.id, position: event.position };
      running.resumed = undefined;
      this.file.park(running.view, running.parked);
    }
  }

  private commit({ shares, taken, upTo, omissions }: Batch): Poisoned[] {
    const { file } = this;
    const cursors = new Map(taken.map(({ cursor }) => [cursor.seq, cursor]));
    const poisoned: Poisoned[] = [];
    const moved: [Running, Place][] = [];
    try {
      file.transaction(() => {
        for (const { running, events } of shares) {
          const poison = this.tryAll(running, events);
          if (poison) poisoned.push({ running, events, ...poison });
          else moved.push([running, this.placeAfter({ running, events }, cursors, upTo)]);
        }
        for (const [{ view }, place] of moved) file.checkpoint(view, place.cursor, place.upTo);
        const last = taken.at(-1);
        if (last) file.anchor(last.cursor);
        if (omissions) file.omit(omissions);
      });
    } catch (error) {
      for (const { running } of shares) running.projection.forget();
      throw error;
    }
    for (const [running, place] of moved) Object.assign(running, place);
    return poisoned;
  }

  private placeAfter({ running, events }: Share, cursors: ReadonlyMap<number, Cursor>, upTo: Position | null): Place {
    const last = events.at(-1);
    const cursor = last ? cursors.get(last.seq)! : running.cursor;
    const before = running.upTo;
    // One that is further than the others stays where it is.
    const further = before !== null && (upTo === null || this.compare(before, upTo) > 0);
    return { cursor, upTo: further ? before : upTo };
  }

  private tryAll(running: Running, events: readonly LoggedEvent[]): { index: number; reason: string } | undefined {
    if (events.length === 0) return undefined;
    const { db } = this.file;
    db.exec('SAVEPOINT view');
    for (const [index, seen] of events.entries()) {
      try {
        running.projection.project(seen);
      } catch (error) {
        // The event is not to blame for a full disk, or a broken one.
        if (isStorageFault(error) || isDamage(error)) throw error;
        db.exec('ROLLBACK TO view; RELEASE view');
        running.projection.forget();
        return { index, reason: error instanceof Error ? error.message : String(error) };
      }
    }
    db.exec('RELEASE view');
    return undefined;
  }
}
