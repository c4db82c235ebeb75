import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  TEAM_KINDS,
  countedMembers,
  domain,
  isIn,
  type Cells,
  type Counted,
  type PeopleAlike,
  type TeamKind,
} from '#libs/domain';
import { completedYears } from '#libs/kernel';
import { countedIndex, lookupIndex } from '#libs/runtime';
import type { Cut, FactKind, Tables } from './fact-tables.ts';
import { holdsOn, knownAt, type Params } from './facts-sql.ts';
import { letOthersBeServed } from './slices.ts';

const TEAM = domain.features.find(({ category }) => category === 'team')!;
/** The index that holds of a seat what is asked of it. */
const SEATS = ['@ref', '@validTo', '@recordedTo'];

/** Rows of the index of cadres gone through between two turns of others: about half as many people. */
const SLICE = 1000;

/** A key or reference, with what belongs to it. */
type Pairs = [string, string][];
type Group = { count: number; readonly alike: Omit<PeopleAlike, 'count'> };

/** Kinds of fact of which something is counted, by the view that has them. */
type Counting = readonly [view: 'cadreFacts' | 'teamFacts', kind: FactKind];
const CADRES: Counting = ['cadreFacts', 'cadre'];
const STATUSES: Counting = ['cadreFacts', 'politicalStatus'];
const EDUCATIONS: Counting = ['cadreFacts', 'education'];
const TEAMS: Counting = ['teamFacts', 'team'];

/**
 * Counts what the structure (结构) of the leading teams is made of. The cadres are gone through in the order of their
 * ids, slice by slice, and beside them what is known of them: each from a stretch of an index of its own, which costs a
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
    const groups = new Map<string, Group>();
    for await (const keys of this.stretches(CADRES)) {
      for (const { alike, name } of this.people(cut, keys, kindOf)) {
        const group = groups.get(name);
        if (group) group.count += 1;
        else groups.set(name, { count: 1, alike: alikeBy(alike) });
      }
    }
    const teams = Object.fromEntries(TEAM_KINDS.map((kind) => [kind, 0])) as Record<TeamKind, number>;
    for (const kind of kindOf.values()) teams[kind] += 1;
    return { teams, people: [...groups.values()].map(({ count, alike }) => ({ count, ...alike })) };
  }

  /** The ids of those who are counted in certain cells of the structure, in their order. */
  async countedIn(cut: Cut, cells: Cells): Promise<string[]> {
    const kindOf = await this.activeTeams(cut);
    const ids: string[] = [];
    for await (const keys of this.stretches(CADRES)) {
      for (const { key, alike } of this.people(cut, keys, kindOf)) if (isIn(cells, alikeBy(alike))) ids.push(key);
    }
    return ids;
  }

  private async activeTeams(cut: Cut): Promise<Map<string, TeamKind>> {
    const kinds = new Map<string, TeamKind>();
    for await (const keys of this.stretches(TEAMS)) {
      for (const [key, kind] of this.counts(TEAMS, cut, keys)) kinds.set(key, kind as TeamKind);
    }
    return kinds;
  }

  /** Everybody in a stretch of ids who is in service and sits in an active team, with what is counted of him. */
  private *people(cut: Cut, keys: Stretch, kindOf: ReadonlyMap<string, TeamKind>): Generator<Person, void, undefined> {
    const seats = this.seats(cut, keys, kindOf);
    const statuses = new Map(this.counts(STATUSES, cut, keys));
    const educations = new Map(this.counts(EDUCATIONS, cut, keys));
    for (const [key, sexAndBirth] of this.counts(CADRES, cut, keys)) {
      const kinds = seats.get(key);
      if (kinds === undefined) continue;
      const [sex, birth] = countedMembers(sexAndBirth);
      const [status, education] = [statuses.get(key), educations.get(key)];
      const age = completedYears(birth ?? '', cut.asOf);
      const name = `${kinds} ${age} ${sex} ${status} ${education}`;
      yield { key, name, alike: { kinds, age, sex: sex ?? '', status, education } };
    }
  }

  /** In which kinds of active team the cadres of a stretch of ids sit, a bit for each kind. */
  private seats(cut: Cut, keys: Stretch, kindOf: ReadonlyMap<string, TeamKind>): Map<string, number> {
    const seats = new Map<string, number>();
    for (const [cadre, post] of this.posts(cut, keys)) {
      const kind = kindOf.get(post.slice(0, post.indexOf('/')));
      if (kind !== undefined) seats.set(cadre, (seats.get(cadre) ?? 0) | (1 << TEAM_KINDS.indexOf(kind)));
    }
    return seats;
  }

  /** Who holds which post at a cut, of the cadres in a stretch. */
  private posts(cut: Cut, keys: Stretch): Pairs {
    const facts = this.tables.table('teamFacts', 'facts');
    const sql = `SELECT ref, key FROM ${facts} f INDEXED BY ${lookupIndex(facts, TEAM, 'incumbency', SEATS)}
      WHERE kind = 'incumbency' AND ref > $after AND ref <= $upTo AND ${holdsOn('f')} AND ${knownAt('f')}`;
    return this.rows(sql, { asOf: cut.asOf, knownAt: cut.knownAt, ...keys });
  }

  /** What counts at a cut of the facts in a stretch, by key. */
  private counts(of: Counting, cut: Cut, keys: Stretch): Pairs {
    const sql = `SELECT key, counted FROM ${this.indexOf(of)} AND key > $after AND key <= $upTo
      AND ${holdsOn('f')} AND ${knownAt('f')}`;
    return this.rows(sql, { asOf: cut.asOf, knownAt: cut.knownAt, ...keys });
  }

  /** The keys of a kind in stretches of some rows; others are served between. */
  private async *stretches(of: Counting): AsyncGenerator<Stretch, void, undefined> {
    const sql = `SELECT key FROM ${this.indexOf(of)} AND key > $after ORDER BY key LIMIT 1 OFFSET ${SLICE}`;
    for (let after = ''; ;) {
      const [row] = this.rows(sql, { after });
      const upTo = row?.[0] ?? LAST;
      yield { after, upTo };
      if (!row) return;
      after = upTo;
      await letOthersBeServed();
    }
  }

  /** The index that holds whatever is asked for, so that no row is looked up and no value read. */
  private indexOf([view, kind]: Counting): string {
    const facts = this.tables.table(view, 'facts');
    return `${facts} f INDEXED BY ${countedIndex(facts)} WHERE counted IS NOT NULL AND kind = '${kind}'`;
  }

  private rows(sql: string, params: Params): Pairs {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      statement.setReturnArrays(true);
      this.statements.set(sql, statement);
    }
    const rows: unknown = statement.all(params);
    return rows as Pairs;
  }
}

/** Keys after one, up to another. */
interface Stretch {
  readonly after: string;
  readonly upTo: string;
}

/** After every key. */
const LAST = '\u{10ffff}';

/** What is counted of a person, as the index has it. */
interface CountedOf {
  readonly kinds: number;
  readonly age: number;
  readonly sex: string;
  readonly status: string | undefined;
  readonly education: string | undefined;
}

interface Person {
  readonly key: string;
  /** The same for all who are alike. */
  readonly name: string;
  readonly alike: CountedOf;
}

function alikeBy(of: CountedOf): Group['alike'] {
  const { kinds, age, sex, status = null, education } = of;
  const [level, studyMode] = education === undefined ? [null, null] : countedMembers(education);
  return {
    kinds: TEAM_KINDS.filter((_, place) => (kinds & (1 << place)) !== 0),
    age,
    sex,
    politicalStatus: status,
    level,
    studyMode: studyMode as PeopleAlike['studyMode'],
  };
}
