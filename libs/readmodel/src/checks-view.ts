import type { StatementSync } from 'node:sqlite';
import type { LoggedEvent, Projection, View, ViewParts } from '#libs/runtime';

/** How often each version of a rule was asked, and what it said: one row for each event that asked it. */
export const checksView: View = {
  name: 'checks',
  version: 1,
  tables: {
    checks: `(
      rule_id TEXT NOT NULL, version TEXT NOT NULL, outcome TEXT NOT NULL, seq INTEGER NOT NULL, times INTEGER NOT NULL,
      PRIMARY KEY (rule_id, version, outcome, seq)
    ) WITHOUT ROWID`,
  },
  open: (parts) => new ChecksProjection(parts),
};

class ChecksProjection implements Projection {
  private readonly insert: StatementSync;

  constructor({ db, table }: ViewParts) {
    // An act may ask a rule more than once: of two organs, of two days.
    this.insert = db.prepare(
      `INSERT INTO ${table('checks')} VALUES (?, ?, ?, ?, 1)
        ON CONFLICT (rule_id, version, outcome, seq) DO UPDATE SET times = times + 1`,
    );
  }

  async prepare(): Promise<void> {
    // What was checked is in the event.
  }

  project({ event, seq }: LoggedEvent): void {
    for (const { ruleId, ruleVersion, outcome } of event.meta.checks)
      this.insert.run(ruleId, ruleVersion, outcome, seq);
  }

  forget(): void {
    // Nothing is held in memory.
  }
}
