import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Check } from '#libs/kernel';
import type { Tables } from './fact-tables.ts';

/** How often a version of a rule was asked, and what it said. */
export interface Asked {
  readonly ruleId: string;
  /** The version, as it stands in the checks of events. */
  readonly version: string;
  readonly outcome: Check['outcome'];
  readonly times: number;
}

/** Counts what the rules said of the acts on record. */
export class ChecksReader {
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, tables: Tables) {
    this.db = db;
    this.tables = tables;
  }

  /** What a rule said in the events up to a number in the log, by version and outcome. */
  asked(ruleId: string, upTo: number): Asked[] {
    const sql = `SELECT version, outcome, sum(times) AS times FROM ${this.tables.table('checks', 'checks')}
      WHERE rule_id = $ruleId AND seq <= $upTo GROUP BY version, outcome ORDER BY version, outcome`;
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement.all({ ruleId, upTo }).map(({ version, outcome, times }) => ({
      ruleId,
      version: String(version),
      outcome: String(outcome) as Asked['outcome'],
      times: Number(times),
    }));
  }
}
