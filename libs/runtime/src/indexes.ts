import type { Running } from './batch.ts';
import type { View } from './view.ts';
import { isDamage, isStorageFault, type ViewsFile } from './views-file.ts';

/**
 * Sees to the indexes of the views in a file. Views that nobody reads yet are filled without most of them and given them
 * when they are full, each for a fraction of what it costs row by row. A file that was left half full says itself what
 * it lacks.
 */
export class Indexes {
  private readonly file: ViewsFile;
  private readonly lacking: Set<View>;

  constructor(file: ViewsFile, views: readonly View[]) {
    this.file = file;
    this.lacking = new Set(views.filter((view) => file.missingIndexes(view).length > 0));
  }

  /** Whether a view lacks indexes that queries name. */
  lackedBy(view: View): boolean {
    return this.lacking.has(view);
  }

  /** Lets go of the indexes that views are filled quicker without, where none of them has taken anything in. */
  dropUntilFull(running: readonly Pick<Running, 'view' | 'cursor'>[]): void {
    if (running.some(({ cursor }) => cursor.seq > 0)) return;
    this.file.transaction(() => {
      for (const { view } of running) {
        this.file.dropIndexes(view);
        this.lacking.add(view);
      }
    });
  }

  /** Makes what views lack; requests come through between one index and the next. */
  async make(running: readonly Pick<Running, 'view'>[], signal: AbortSignal): Promise<void> {
    for (const { view } of running) {
      if (!this.lacking.has(view)) continue;
      for (const sql of this.file.missingIndexes(view)) {
        if (signal.aborted) return;
        this.file.transaction(() => this.file.db.exec(sql));
        await new Promise((resolve) => setImmediate(resolve));
      }
      this.lacking.delete(view);
    }
  }

  /**
   * Gives an older version of a view the indexes that the queries of today name; false where that cannot be, or where it
   * lacks a table or a column of today.
   */
  suit(view: View, version: number): boolean {
    if (!this.file.hasColumns(view, version)) return false;
    try {
      const missing = this.file.missingIndexes({ ...view, version });
      this.file.transaction(() => {
        for (const sql of missing) this.file.db.exec(sql);
      });
      return true;
    } catch (error) {
      // The older version has not these columns.
      if (isStorageFault(error) || isDamage(error)) throw error;
      return false;
    }
  }
}
