import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { TEAM_KINDS, domain, type Counted, type PeopleAlike, type TeamKind } from '#libs/domain';
import { completedYears } from '#libs/kernel';
import { lookupIndex, memberSql } from '#libs/runtime';
import type { Cut, Tables } from './facts-reader.ts';
import { holdsOn, knownAt, type Params } from './facts-sql.ts';
import { letOthersBeServed } from './slices.ts';

const TEAM = domain.features.find(({ category }) => category === 'team')!;

/** Cadres counted between two turns of others. */
const SLICE = 1000;

type Row = (string | number | null)[];

/**
 * Counts what the structure (结构) of the leading teams is made of. The cadres are gone through in the order of their
 * ids, slice by slice, and beside them what is known of them: each from a stretch of its own index, which costs a
 * fraction of looking up one after the other.
 */
export class StructureReader {
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, tables: Tables) {
    this.db = db;
    this.tables = tables;
  }

  /** The active teams by kind, and the people who sit in them. */
  async counted(cut: Cut): Promise<Counted> {
    const kindOf = await this.activeTeams(cut);
    const groups = new Map<string, { count: number; readonly alike: Omit<PeopleAlike, 'count'> }>();
    for (let after = ''; ;) {
      const upTo = this.boundary('cadreFacts', 'cadre', after) ?? LAST;
      for (const alike of this.people(cut, { after, upTo }, kindOf)) {
        const name = Object.values(alike).join(' ');
        const group = groups.get(name);
        if (group) group.count += 1;
        else groups.set(name, { count: 1, alike });
      }
      if (upTo === LAST) break;
      after = upTo;
      await letOthersBeServed();
    }
    const teams = Object.fromEntries(TEAM_KINDS.map((kind) => [kind, 0])) as Record<TeamKind, number>;
    for (const kind of kindOf.values()) teams[kind] += 1;
    return { teams, people: [...groups.values()].map(({ count, alike }) => ({ count, ...alike })) };
  }

  private async activeTeams(cut: Cut): Promise<Map<string, TeamKind>> {
    const kinds = new Map<string, TeamKind>();
    const columns = `key, ${memberSql('kind')}`;
    for (let after = ''; ;) {
      const upTo = this.boundary('teamFacts', 'team', after) ?? LAST;
      for (const [key, kind] of this.stretch('teamFacts', 'team', columns, cut, { after, upTo }, IS_ACTIVE)) {
        kinds.set(String(key), kind as TeamKind);
      }
      if (upTo === LAST) return kinds;
      after = upTo;
      await letOthersBeServed();
    }
  }

  /** Everybody in a stretch of ids who is in service and sits in an active team. */
  private *people(
    cut: Cut,
    keys: Stretch,
    kindOf: ReadonlyMap<string, TeamKind>,
  ): Generator<Omit<PeopleAlike, 'count'>> {
    const seats = this.seats(cut, keys, kindOf);
    const beside = (kind: string, ...members: string[]): Map<string, Row> => {
      const columns = ['key', ...members.map((member) => `json_extract(value, '$.${member}')`)].join(', ');
      const rows = this.stretch('cadreFacts', kind, columns, cut, keys);
      return new Map(rows.map(([key, ...values]) => [String(key), values]));
    };
    const [statuses, educations] = [
      beside('politicalStatus', 'status'),
      beside('education', 'records[0].level', 'records[0].studyMode'),
    ];
    const columns = "key, json_extract(value, '$.birth'), json_extract(value, '$.sex')";
    for (const [key, birth, sex] of this.stretch('cadreFacts', 'cadre', columns, cut, keys, IS_ACTIVE)) {
      const kinds = seats.get(String(key));
      if (!kinds) continue;
      const [level = null, studyMode = null] = educations.get(String(key)) ?? [];
      yield {
        kinds: TEAM_KINDS.filter((kind) => kinds.has(kind)),
        age: completedYears(String(birth), cut.asOf),
        sex: String(sex),
        politicalStatus: (statuses.get(String(key))?.[0] ?? null) as string | null,
        level: level as string | null,
        studyMode: studyMode as PeopleAlike['studyMode'],
      };
    }
  }

  /** In which kinds of active team the cadres of a stretch of ids sit. */
  private seats(cut: Cut, { after, upTo }: Stretch, kindOf: ReadonlyMap<string, TeamKind>): Map<string, Set<TeamKind>> {
    const facts = this.tables.table('teamFacts', 'facts');
    const sql = `SELECT f.ref, substr(f.key, 1, instr(f.key, '/') - 1) FROM ${facts} f INDEXED BY ${lookupIndex(facts, TEAM)}
      WHERE f.kind = 'incumbency' AND f.ref > $after AND f.ref <= $upTo AND ${holdsOn('f')} AND ${knownAt('f')}`;
    const seats = new Map<string, Set<TeamKind>>();
    for (const [cadre, team] of this.rows(sql, { ...onlyCut(cut), after, upTo })) {
      const kind = kindOf.get(String(team));
      if (!kind) continue;
      const known = seats.get(String(cadre));
      if (known) known.add(kind);
      else seats.set(String(cadre), new Set([kind]));
    }
    return seats;
  }

  private stretch(view: string, kind: string, columns: string, cut: Cut, { after, upTo }: Stretch, also = '1'): Row[] {
    const sql = `SELECT ${columns} FROM ${this.tables.table(view, 'facts')} f NOT INDEXED
      WHERE kind = '${kind}' AND key > $after AND key <= $upTo AND ${holdsOn('f')} AND ${knownAt('f')} AND ${also}`;
    return this.rows(sql, { ...onlyCut(cut), after, upTo });
  }

  /** The key with which a slice ends that begins after another key; undefined for the last slice. */
  private boundary(view: string, kind: string, after: string): string | undefined {
    const sql = `SELECT key FROM ${this.tables.table(view, 'facts')} NOT INDEXED
      WHERE kind = '${kind}' AND key > $after ORDER BY key LIMIT 1 OFFSET ${SLICE}`;
    const [row] = this.rows(sql, { after });
    return row && String(row[0]);
  }

  private rows(sql: string, params: Params): Row[] {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      statement.setReturnArrays(true);
      this.statements.set(sql, statement);
    }
    const rows: unknown = statement.all(params);
    return rows as Row[];
  }
}

/** Keys after one, up to another. */
interface Stretch {
  readonly after: string;
  readonly upTo: string;
}

/** After every key. */
const LAST = '\u{10ffff}';
const IS_ACTIVE = `${memberSql('state')} = 'active'`;

function onlyCut({ asOf, knownAt: known }: Cut): Params {
  return { asOf, knownAt: known };
}
