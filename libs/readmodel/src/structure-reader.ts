import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { TEAM_KINDS, domain, type Counted, type PeopleAlike, type TeamKind } from '#libs/domain';
import { lookupIndex, memberSql } from '#libs/runtime';
import type { Cut, FactsReader, Tables } from './facts-reader.ts';
import { holdsOn, knownAt } from './facts-sql.ts';
import { letOthersBeServed } from './slices.ts';

const TEAM = domain.features.find(({ category }) => category === 'team')!;

/** Cadres counted between two turns of others. */
const SLICE = 500;

/** Counts what the structure (结构) of the leading teams is made of, in SQL and slice by slice. */
export class StructureReader {
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly facts: FactsReader;
  private readonly statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, tables: Tables, facts: FactsReader) {
    this.db = db;
    this.tables = tables;
    this.facts = facts;
  }

  /** The active teams by kind, and the people who sit in them. */
  async counted(cut: Cut): Promise<Counted> {
    const active = (kind: TeamKind): number => this.facts.countAll('team', cut, { is: { kind, state: 'active' } });
    const teams = Object.fromEntries(TEAM_KINDS.map((kind) => [kind, active(kind)]));
    const groups = new Map<string, PeopleAlike>();
    for (let after = ''; ;) {
      const next = this.boundary(after);
      for (const people of this.people(cut, after, next ?? '\u{10ffff}')) {
        const { count, ...alike } = people;
        const name = JSON.stringify(alike);
        groups.set(name, { ...people, count: count + (groups.get(name)?.count ?? 0) });
      }
      if (next === undefined) return { teams: teams as Record<TeamKind, number>, people: [...groups.values()] };
      after = next;
      await letOthersBeServed();
    }
  }

  /** The key with which a slice ends that begins after another key. */
  private boundary(after: string): string | undefined {
    const sql = `SELECT key FROM ${this.tables.table('cadreFacts', 'facts')} NOT INDEXED
      WHERE kind = 'cadre' AND key > $after ORDER BY key LIMIT 1 OFFSET ${SLICE}`;
    const row = this.prepared(sql).get({ after });
    return row && String(row['key']);
  }

  private people(cut: Cut, after: string, upTo: string): PeopleAlike[] {
    return this.prepared(this.peopleSql())
      .all({ asOf: cut.asOf, knownAt: cut.knownAt, after, upTo })
      .map((row) => ({
        count: Number(row['n']),
        kinds: TEAM_KINDS.filter((_, place) => (Number(row['kinds']) & (1 << place)) !== 0),
        age: Number(row['age']),
        sex: String(row['sex']),
        politicalStatus: textOf(row['status']),
        level: textOf(row['level']),
        studyMode: textOf(row['mode']) as PeopleAlike['studyMode'],
      }));
  }

  private peopleSql(): string {
    const [cadres, teams] = [this.tables.table('cadreFacts', 'facts'), this.tables.table('teamFacts', 'facts')];
    const held = (alias: string): string => `${holdsOn(alias)} AND ${knownAt(alias)}`;
    const bits = TEAM_KINDS.map((kind, place) => `WHEN '${kind}' THEN ${1 << place}`).join(' ');
    // A birth of a month counts as its first day.
    const age = `substr($asOf, 1, 4) - substr(c.birth, 1, 4) - (substr($asOf, 6) < substr(c.birth || '-01', 6, 5))`;
    return `
      WITH c AS MATERIALIZED (
        SELECT f.key AS cadre, json_extract(f.value, '$.birth') AS birth, json_extract(f.value, '$.sex') AS sex,
          (SELECT sum(DISTINCT CASE json_extract(t.value, '$.kind') ${bits} END)
            FROM ${teams} i INDEXED BY ${lookupIndex(teams, TEAM)} CROSS JOIN ${teams} t NOT INDEXED
            ON t.kind = 'team' AND t.key = substr(i.key, 1, instr(i.key, '/') - 1) AND ${held('t')}
            WHERE i.kind = 'incumbency' AND i.ref = f.key AND ${held('i')} AND ${memberSql('state', 't')} = 'active') AS kinds
        FROM ${cadres} f NOT INDEXED
        WHERE f.kind = 'cadre' AND f.key > $after AND f.key <= $upTo AND ${held('f')} AND ${memberSql('state', 'f')} = 'active'
      )
      SELECT count(*) AS n, kinds, ${age} AS age, sex, p.status AS status, e.level AS level, e.mode AS mode
      FROM c
      LEFT JOIN (SELECT key, valid_from, valid_to, recorded_from, recorded_to, json_extract(value, '$.status') AS status
        FROM ${cadres} NOT INDEXED WHERE kind = 'politicalStatus') p ON p.key = c.cadre AND ${held('p')}
      LEFT JOIN (SELECT key, valid_from, valid_to, recorded_from, recorded_to,
        json_extract(value, '$.records[0].level') AS level, json_extract(value, '$.records[0].studyMode') AS mode
        FROM ${cadres} NOT INDEXED WHERE kind = 'education') e ON e.key = c.cadre AND ${held('e')}
      WHERE kinds IS NOT NULL
      GROUP BY 2, 3, 4, 5, 6, 7`;
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
