import { ENDS, lastingIndex, lookupIndex, memberSql, monthOf, type Axis } from '#libs/runtime';
import { featureOf, type Cut, type FactKind, type FactTables } from './fact-tables.ts';
import { knownAt, type Params } from './facts-sql.ts';
import { latestDay } from './latest-day.ts';

/** After every key, and after every day of a month that it is put behind. */
const LAST = '\u{10ffff}';
/** Before every key and every day. */
const FIRST = ' ';
/** Characters of a day that are its month. */
const MONTH = 7;
/** Of so many rows of a month that had not ended, those that come next in order are sooner met than all are sorted. */
const MANY = 1000;

/** The facts of a kind, by the day since which each is so. */
export interface Lasting {
  readonly of: string;
  readonly kind: FactKind;
  /** The first is the path to that day. */
  readonly paths: readonly string[];
}

/** What is left of an order by day and key. */
interface Rest {
  /** The day and the key that it comes after. */
  readonly after: readonly [day: string, key: string];
  /** The latest day that facts can have. */
  readonly last: string;
  readonly descending: boolean;
}

/** Months in which rows began that had not ended at a cut: many in the only month, or few in all of them. */
interface Months {
  readonly names: readonly string[];
  readonly areMany: boolean;
}

/** What holds at a cut, by the axis on which its index has the ends; the first is a bound of that index. */
const HOLDS: Readonly<Record<Axis, readonly string[]>> = {
  known: ['d.recorded_to > $knownAt', 'd.recorded_from <= $knownAt', 'd.valid_from <= $asOf'],
  valid: ['d.valid_to > $asOf', 'd.valid_from <= $asOf', knownAt('d')],
};
const AXES = ['known', 'valid'] as const;
/** What is over is known by its end, so that is asked first. */
const NOT_OVER = [
  'd.recorded_to > $knownAt',
  'd.valid_to > $asOf',
  'd.recorded_from <= $knownAt',
  'd.valid_from <= $asOf',
];

/**
 * Finds the facts of a kind by the day since which they are so, without going through those that are over. An index by the
 * month of that day and by the end tells which rows of a month had not ended: where they are few, these alone are looked
 * at and sorted; where they are many, the month is gone through in order and what is over is passed over.
 */
export class LastingFacts {
  private readonly tables: FactTables;
  private readonly many: number;

  constructor(tables: FactTables, { many = MANY }: { readonly many?: number } = {}) {
    this.tables = tables;
    this.many = many;
  }

  /** The ids of the rows that hold at a cut, in order: a batch of some size, then one twice as large, and so on. */
  *batches(
    of: Lasting,
    cut: Cut,
    walk: {
      /** A day and a key. */
      readonly after?: readonly (string | number)[] | undefined;
      readonly descending?: boolean | undefined;
      readonly size: number;
    },
  ): Generator<readonly number[], void, undefined> {
    const { descending = false } = walk;
    const last = latestDay(this.tables, { category: of.of, kind: of.kind, path: of.paths[0]! }, cut) ?? LAST;
    let after = (walk.after ?? (descending ? [last, LAST] : [FIRST, FIRST])) as Rest['after'];
    let { size } = walk;
    for (let from: string | undefined = after[0].slice(0, MONTH); from !== undefined;) {
      // What is said to end after the cut is met twice: as it was known, and as it is.
      const next = this.months(of, cut, { from, last, descending, enough: 2 * size });
      for (const months of next.months) {
        for (let isMore = true; isMore; size *= 2) {
          const rows = this.rows(of, cut, { months, after, last, descending, limit: size });
          isMore = rows.length === size;
          if (rows.length === 0) continue;
          yield rows.map(([, , id]) => id);
          const [day, key] = rows.at(-1)!;
          after = [day, key];
        }
      }
      from = next.from;
    }
  }

  /** The months from one on until enough rows are met that had not ended at the cut, and the month after them. */
  private months(
    of: Lasting,
    { asOf, knownAt: known }: Cut,
    { from, last, descending, enough }: Omit<Rest, 'after'> & { readonly from: string; readonly enough: number },
  ): { readonly months: readonly Months[]; readonly from: string | undefined } {
    const { table, since, month, bySince } = this.sqlOf(of);
    const next = `SELECT ${month} FROM ${table} d ${bySince} WHERE d.kind = '${of.kind}'
      AND ${since} ${descending ? '< m.month' : `> m.month || '${LAST}' AND ${since} <= $last`}
      ORDER BY ${since} ${descending ? 'DESC' : ''} LIMIT 1`;
    const [ofKnown, ofValid] = AXES.map((axis) => {
      const where = `${this.endsOn(of, axis)} AND ${month} = m.month AND ${HOLDS[axis][0]}`;
      return `(SELECT count(*) FROM (SELECT 1 FROM ${where} LIMIT $many))`;
    });
    const sql = `WITH RECURSIVE months (month, before) AS (SELECT $from, 0 UNION ALL
      SELECT (${next}), m.before + ${ofKnown} + ${ofValid} FROM months m WHERE m.month IS NOT NULL AND m.before < $enough)
      SELECT month, before FROM months`;
    const params = { from, asOf, knownAt: known, many: this.many, enough, ...(descending ? {} : { last }) };
    const rows = this.tables.rows(sql, params) as [month: string | null, before: number][];
    const months: Months[] = [];
    for (const [n, [name, before]] of rows.slice(0, -1).entries()) {
      const met = rows[n + 1]![1] - before;
      const areMany = met >= this.many;
      const few = months.at(-1)?.areMany === false && !areMany ? months.pop()!.names : [];
      if (met > 0 || few.length > 0) months.push({ names: [...few, name!], areMany });
    }
    return { months, from: rows.at(-1)![0] ?? undefined };
  }

  /** The rows of some months that hold at a cut. */
  private rows(
    of: Lasting,
    { asOf, knownAt: known }: Cut,
    { months, limit, ...rest }: Rest & { readonly months: Months; readonly limit: number },
  ): [day: string, key: string, id: number][] {
    const { since } = this.sqlOf(of);
    const [day, key] = rest.after;
    const { from, params } = months.areMany
      ? this.inOrder(of, months.names[0]!, rest)
      : this.byEnds(of, months.names, rest);
    const turn = rest.descending ? ' DESC' : '';
    const further = `(${since}, d.key) ${rest.descending ? '<' : '>'} ($day, $key)`;
    const sql = `${from.map((some) => `SELECT ${since} AS day, d.key AS key, d.rowid FROM ${some} AND ${further}`).join(' UNION ALL ')}
      ORDER BY day${turn}, key${turn} LIMIT $limit`;
    return this.tables.rows(sql, { ...params, asOf, knownAt: known, day, key, limit }) as [string, string, number][];
  }

  private inOrder(of: Lasting, month: string, { after: [day], last, descending }: Rest): From {
    const { table, since, bySince } = this.sqlOf(of);
    const upTo = [last, `${month}${LAST}`, ...(descending ? [day] : [])].sort()[0]!;
    // A comparison of day and key together goes by no index of what is in a value.
    const within = [`${since} >= $from`, `${since} <= $upTo`, ...NOT_OVER].join(' AND ');
    return {
      from: [`${table} d ${bySince} WHERE d.kind = '${of.kind}' AND ${within}`],
      params: { from: !descending && day > month ? day : month, upTo },
    };
  }

  private byEnds(of: Lasting, months: readonly string[], { last }: Rest): From {
    const { since, month } = this.sqlOf(of);
    return {
      from: AXES.map((axis) => {
        const holds = HOLDS[axis].join(' AND ');
        return `json_each($months) w CROSS JOIN ${this.endsOn(of, axis)} AND ${month} = w.value AND ${holds} AND ${since} <= $last`;
      }),
      params: { months: JSON.stringify(months), last },
    };
  }

  private sqlOf({ of, kind, paths: [path = ''] }: Lasting): Record<'table' | 'since' | 'month' | 'bySince', string> {
    const [table] = this.tables.of(of);
    const bySince = `INDEXED BY ${lookupIndex(table, featureOf(of), kind, [path])}`;
    return { table, since: memberSql(path, 'd'), month: memberSql(monthOf(path), 'd'), bySince };
  }

  /** The rows of a kind by the index of an axis. */
  private endsOn({ of, kind }: Lasting, axis: Axis): string {
    const [table] = this.tables.of(of);
    return `${table} d INDEXED BY ${lastingIndex(table, kind, axis)} WHERE d.kind = '${kind}' AND d.${ENDS[axis]}`;
  }
}

/** Where rows come from, as SQL up to the end of a condition. */
interface From {
  readonly from: readonly string[];
  readonly params: Params;
}
