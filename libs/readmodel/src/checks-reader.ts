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

/** Where a rule was asked, in the order in which that is kept. */
export interface AskedAt {
  readonly version: string;
  readonly outcome: string;
  /** Number of the event in the log. */
  readonly seq: number;
}

/** Tells what the rules said of the acts on record: how often, and where. */
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
    return this.prepared(sql)
      .all({ ruleId, upTo })
      .map(({ version, outcome, times }) => ({
        ruleId,
        version: String(version),
        outcome: String(outcome) as Asked['outcome'],
        times: Number(times),
      }));
  }

  /** Where a rule was asked in the events up to a number in the log: so many places after another one. */
  askedAt(ruleId: string, upTo: number, after: AskedAt | undefined, limit: number): AskedAt[] {
    const { version = '', outcome = '', seq = 0 } = after ?? {};
    const sql = `SELECT version, outcome, seq FROM ${this.tables.table('checks', 'checks')}
      WHERE rule_id = $ruleId AND (version, outcome, seq) > ($version, $outcome, $seq) AND seq <= $upTo
      ORDER BY version, outcome, seq LIMIT $limit`;
    return this.prepared(sql)
      .all({ ruleId, upTo, version, outcome, seq, limit })
      .map((row) => ({ version: String(row['version']), outcome: String(row['outcome']), seq: Number(row['seq']) }));
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }
}
