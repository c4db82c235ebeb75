import { END_OF_TIME, shanghaiDate, type PlainDate } from '#libs/kernel';
import {
  BOUNDS,
  ENDS,
  boundSql,
  comparedBy,
  comparedIndex,
  lastingIndex,
  memberSql,
  staySql,
  staysOver,
  staysUpTo,
  type Axis,
  type BoundRows,
} from '#libs/runtime';
import { byKey, featureOf, type Cut, type FactKind, type FactTables } from './fact-tables.ts';
import type { Params } from './facts-sql.ts';
import { latestDay } from './latest-day.ts';

/** Where rows come from, as SQL, and which of them. */
export interface Branch {
  readonly from: string;
  readonly where: readonly string[];
}

/** After every key. */
const LAST = '\u{10ffff}';
/** Facts that end between two days are few: of more, they are sooner found by how long they lasted. */
const FEW = 100;

/** Finds the facts of a kind by the day since which they are so, without going through those that are over. */
export class LastingFacts {
  private readonly tables: FactTables;

  constructor(tables: FactTables) {
    this.tables = tables;
  }

  /**
   * Branches that give every fact of a kind that may hold at a cut, called `d`, each in the order of its day and its
   * key. A fact that is said to last for ever holds until something else is known; of these, and of those that are said
   * to end, each class holds what was so for about as long, and begins as long before the cut. What was said to end holds
   * where its end had come at the instant, but not on the day, or was told ahead: where these are few, they are given by
   * their keys. The kind is one that is compared.
   */
  branches(
    {
      of: category,
      kind,
      paths: [path = ''],
    }: { readonly of: string; readonly kind: FactKind; readonly paths: readonly string[] },
    cut: Cut,
    {
      after,
      descending = false,
    }: { readonly after: readonly (string | number)[] | undefined; readonly descending: boolean | undefined },
  ): { readonly branches: readonly Branch[]; readonly params: Params } {
    const [facts] = this.tables.of(category);
    const since = memberSql(path, 'd');
    const last = latestDay(this.tables, { category, kind, path }, cut) ?? LAST;
    const known = shanghaiDate(cut.knownAt);
    const further = after ? [`(${since}, d.key) ${descending ? '<' : '>'} ($after, $afterKey)`] : [];
    const params: Params = after ? { after: after[0]!, afterKey: after[1]! } : {};
    const branches: Branch[] = [];
    const byStay = (axis: Axis, ends: string, over?: readonly PlainDate[]): void => {
      const begun = staysUpTo(axis === 'known' ? known : cut.asOf);
      for (const [stay, from] of begun.entries()) {
        const bound = over?.[stay] ?? LAST;
        const upTo = bound < last ? bound : last;
        const [place = ''] = (after ?? []) as string[];
        const [low, high] = [`${axis}From${stay}`, `${axis}UpTo${stay}`];
        params[low] = !descending && place > from ? place : from;
        params[high] = descending && after && place < upTo ? place : upTo;
        // A comparison of day and key together goes by no index of what is in a value.
        const within = [`${since} >= $${low}`, `${since} <= $${high}`, ...further];
        const where = [`d.${ENDS[axis]}`, ends, `${staySql(path, axis, 'd')} = ${stay}`, ...within];
        branches.push({ from: `${facts} d INDEXED BY ${lastingIndex(facts, kind, axis)}`, where });
      }
    };
    byStay('known', 'TRUE');
    const ending = BOUNDS.filter(({ bound }) => bound === 'valid_to').map((rows) => {
      return { ends: boundSql(rows, 'd'), hasCome: rows.hasCome, keys: this.keysThatEnd(category, kind, rows, cut) };
    });
    const isAheadMany = ending.some(({ keys, hasCome }) => !keys && !hasCome);
    if (isAheadMany) byStay('valid', 'TRUE');
    for (const { ends, keys, hasCome } of isAheadMany ? [] : ending) {
      // What is over by now was so since long enough to have lasted as long.
      if (!keys) byStay('valid', ends, staysOver(known));
      if (!keys || keys.length === 0) continue;
      const name = hasCome ? 'over' : 'ahead';
      params[name] = JSON.stringify(keys);
      const from = `(SELECT value AS key FROM json_each($${name})) w CROSS JOIN ${facts} d ${byKey(facts)}`;
      branches.push({ from, where: ['d.key = w.key', `d.${ENDS.valid}`, ends, ...further] });
    }
    return { branches, params };
  }

  /** The keys of the facts of which a row with such an end may hold at a cut; undefined where they are many. */
  private keysThatEnd(category: string, kind: FactKind, rows: BoundRows, { asOf, knownAt }: Cut): string[] | undefined {
    const [facts] = this.tables.of(category);
    const upTo = rows.hasCome ? shanghaiDate(knownAt) : END_OF_TIME;
    if (upTo <= asOf) return [];
    const sql = `SELECT key FROM ${facts} INDEXED BY ${comparedIndex(facts, rows)} WHERE kind = '${kind}'
      AND valid_to > $asOf AND valid_to <= $upTo AND ${comparedBy(rows, featureOf(category), kind)} LIMIT ${FEW + 1}`;
    const found = this.tables.rows(sql, { asOf, upTo });
    return found.length > FEW ? undefined : [...new Set(found.map(([key]) => key as string))];
  }
}
