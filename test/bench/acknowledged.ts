import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** What was found of the appends that were acknowledged. */
export interface Found {
  readonly acknowledged: number;
  /** Acknowledged, but not in the log where the answer said. */
  readonly missing: number;
  /** In the log more than once. */
  readonly double: number;
  /** Acknowledged before another connection could see it. */
  readonly early: number;
}

/** The sum of several findings. */
export function sumOf(found: readonly Found[]): Found {
  const sum = (of: (each: Found) => number): number => found.reduce((total, each) => total + of(each), 0);
  return {
    acknowledged: sum(({ acknowledged }) => acknowledged),
    missing: sum(({ missing }) => missing),
    double: sum(({ double }) => double),
    early: sum(({ early }) => early),
  };
}

// Looking takes time from what is measured.
const LOOKED_AT_ONE_OF = 100;

/** The events that an engine has acknowledged, each with the position that the answer gave. */
export class Acknowledged {
  private readonly positions = new Map<string, number>();
  private readonly onlooker: Onlooker | undefined;
  private twice = 0;
  private early = 0;

  /** @param path log at which another connection looks right after an answer, now and then */
  constructor(path?: string) {
    if (path !== undefined) this.onlooker = new Onlooker(path);
  }

  add(id: string, position: number): void {
    if (this.positions.has(id)) this.twice += 1;
    this.positions.set(id, position);
    if (this.onlooker && this.positions.size % LOOKED_AT_ONE_OF === 0 && this.onlooker.idAt(position) !== id) {
      this.early += 1;
    }
  }

  /**
   * Reads the log back by plain SQL over a connection of its own, which sees only what is committed, and looks for every
   * event that was acknowledged.
   * @param after position of the last event that was in the log before
   */
  findIn(path: string, after: number): Found {
    this.onlooker?.close();
    const db = new DatabaseSync(path, { readOnly: true });
    const rows = db.prepare('SELECT position, id FROM events WHERE position > ? ORDER BY position').iterate(after);
    const seen = new Set<string>();
    let double = this.twice;
    let right = 0;
    for (const { position, id } of rows) {
      const text = String(id);
      if (seen.has(text)) double += 1;
      else if (this.positions.get(text) === position) right += 1;
      seen.add(text);
    }
    db.close();
    return { acknowledged: this.positions.size, missing: this.positions.size - right, double, early: this.early };
  }
}

/** Another connection to a log, which sees only what is committed. */
class Onlooker {
  private readonly db: DatabaseSync;
  private readonly at: StatementSync;

  constructor(path: string) {
    this.db = new DatabaseSync(path, { readOnly: true });
    this.at = this.db.prepare('SELECT id FROM events WHERE position = ?');
  }

  idAt(position: number): unknown {
    return this.at.get(position)?.['id'];
  }

  close(): void {
    this.db.close();
  }
}
