import { END_OF_TIME, shanghaiDate } from '#libs/kernel';
import {
  BOUNDS,
  ENDS,
  STAY_CLASSES,
  comparedBy,
  comparedIndex,
  lastingIndex,
  memberSql,
  staySql,
  staysUpTo,
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
   * to end, each class holds what was so for about as long, and begins as long before the cut. Where few of those that
   * were said to end may still hold, they are given by their keys.
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
    const keys = this.keysThatEnd(category, kind, cut);
    const since = memberSql(path, 'd');
    const latest = latestDay(this.tables, { category, kind, path }, cut) ?? LAST;
    const params: Params = { latest: descending && after ? after[0]! : latest };
    const further = after ? [`(${since}, d.key) ${descending ? '<' : '>'} ($after, $afterKey)`] : [];
    if (after) [params['after'], params['afterKey']] = [after[0]!, after[1]!];
    const branches: Branch[] = [];
    for (const axis of keys ? (['known'] as const) : (['known', 'valid'] as const)) {
      const from = `${facts} d INDEXED BY ${lastingIndex(facts, kind, axis)}`;
      const days = staysUpTo(axis === 'known' ? shanghaiDate(cut.knownAt) : cut.asOf);
      for (let stay = 0; stay < STAY_CLASSES; stay++) {
        const isPast = !descending && after !== undefined && String(after[0]) > days[stay]!;
        params[`${axis}${stay}`] = isPast ? after[0]! : days[stay]!;
        // A comparison of day and key together goes by no index of what is in a value.
        const within = [`${since} >= $${axis}${stay}`, `${since} <= $latest`, ...further];
        branches.push({ from, where: [`d.${ENDS[axis]}`, `${staySql(path, axis, 'd')} = ${stay}`, ...within] });
      }
    }
    if (keys && keys.length > 0) {
      params['ending'] = JSON.stringify(keys);
      const from = `(SELECT value AS key FROM json_each($ending)) w CROSS JOIN ${facts} d ${byKey(facts)}`;
      branches.push({ from, where: ['d.key = w.key', `d.${ENDS.valid}`, ...further] });
    }
    return { branches, params };
  }

  /**
   * The keys of the facts that were said to end and may hold at a cut: at its instant their end had come, but had not on
   * its day, or it was told ahead. Undefined where they are many.
   */
  private keysThatEnd(category: string, kind: FactKind, { asOf, knownAt }: Cut): string[] | undefined {
    const [facts] = this.tables.of(category);
    const keys = new Set<string>();
    for (const rows of BOUNDS.filter(({ bound }) => bound === 'valid_to')) {
      const compared = comparedBy(rows, featureOf(category), kind);
      if (compared === undefined) return undefined;
      const upTo = rows.hasCome ? shanghaiDate(knownAt) : END_OF_TIME;
      if (upTo <= asOf) continue;
      const sql = `SELECT key FROM ${facts} INDEXED BY ${comparedIndex(facts, rows)}
        WHERE kind = '${kind}' AND ${compared} AND valid_to > $asOf AND valid_to <= $upTo LIMIT ${FEW + 1}`;
      const found = this.tables.rows(sql, { asOf, upTo });
      if (found.length > FEW) return undefined;
      for (const [key] of found) keys.add(key as string);
    }
    return [...keys];
  }
}
