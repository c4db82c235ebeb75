import { shanghaiDate } from '#libs/kernel';
import { BOUNDS, comparedBy, comparedIndex, type BoundRows } from '#libs/runtime';
import { byKey, byRef, categoriesOf, featureOf, type Cut, type FactKind, type FactTables } from './fact-tables.ts';
import {
  after as afterAll,
  conditionsOf,
  holdsOn,
  isNarrow,
  knownAt as knownIn,
  type Params,
  type Where,
} from './facts-sql.ts';
import { letOthersBeServed } from './slices.ts';

/** A fact that differs between two cuts: what it was and what it is, as text; null where it is not. */
export interface Differing {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Cuts = readonly [before: Cut, after: Cut];

/** The keys of some facts after `$from`, in their order, `$limit` at most, as SQL. */
interface Some {
  readonly sql: string;
  readonly params: Params;
}

/** No fact at all. */
const NOTHING: Some = { sql: '', params: {} };

/** After every key. */
const LAST = '\u{10ffff}';

/** Rows gone through between two turns of others. */
const WALKED = 1000;
/** Keys compared between two turns of others, where few may differ. */
const COMPARED = 250;
/** Rows with a bound between the cuts that are few: of more, a page is sooner full by going through the keys. */
const FEW = 10_000;

/** Finds what differs between two cuts. */
export class FactDifferences {
  private readonly tables: FactTables;

  constructor(tables: FactTables) {
    this.tables = tables;
  }

  /** See `FactsReader.differences`. */
  async *between(
    kind: FactKind,
    cuts: Cuts,
    { where = {}, after = '' }: { readonly where?: Where; readonly after?: string | undefined },
  ): AsyncGenerator<readonly Differing[], void, undefined> {
    for (const category of categoriesOf(kind)) {
      if (isNarrow(where) || where.keyPrefix !== undefined) {
        yield this.differing(category, kind, cuts, { where, from: after, upTo: LAST });
        continue;
      }
      const some = this.mayDiffer(category, kind, cuts);
      if (some === NOTHING) continue;
      yield* some
        ? this.ofSome(category, kind, cuts, { where, after, some })
        : this.ofAll(category, kind, cuts, { where, after });
    }
  }

  private async *ofSome(
    category: string,
    kind: FactKind,
    cuts: Cuts,
    { where, after, some }: { readonly where: Where; readonly after: string; readonly some: Some },
  ): AsyncGenerator<readonly Differing[], void, undefined> {
    // Most pages end within the first keys: the rest is put in order only for those that do not.
    for (let from = after, limit = COMPARED; ; limit = -1) {
      const keys = this.tables.rows(some.sql, { ...some.params, from, limit }).map(([key]) => key as string);
      for (let n = 0; n < keys.length; n += COMPARED) {
        const compared = { ...where, keys: keys.slice(n, n + COMPARED) };
        yield this.differing(category, kind, cuts, { where: compared, from, upTo: LAST });
        await letOthersBeServed();
      }
      if (keys.length !== limit) return;
      from = keys.at(-1)!;
    }
  }

  private async *ofAll(
    category: string,
    kind: FactKind,
    cuts: Cuts,
    { where, after }: { readonly where: Where; readonly after: string },
  ): AsyncGenerator<readonly Differing[], void, undefined> {
    for (let from = after; ;) {
      const upTo = this.boundary(category, kind, from);
      yield this.differing(category, kind, cuts, { where, from, upTo: upTo ?? LAST });
      if (upTo === undefined) return;
      from = upTo;
      await letOthersBeServed();
    }
  }

  /**
   * The facts of which a row begins or ends between the cuts: of all others one row holds at both. Undefined where there
   * are many, or where there is no index of them.
   */
  private mayDiffer(category: string, kind: FactKind, [before, after]: Cuts): Some | undefined {
    const [facts] = this.tables.of(category);
    const sources: string[] = [];
    const params: Record<string, string | number> = {};
    let left = FEW;
    for (const [n, rows] of BOUNDS.entries()) {
      const compared = comparedBy(rows, featureOf(category), kind);
      if (compared === undefined) return undefined;
      const [low, high] = stretchOf(rows, [before, after]);
      if (low >= high) continue;
      const { bound } = rows;
      // Of two bounds on the same side SQLite goes by the first: that of the stretch, not that of the index.
      const source = `FROM ${facts} INDEXED BY ${comparedIndex(facts, rows)}
        WHERE kind = '${kind}' AND ${bound} > $low${n} AND ${bound} <= $high${n} AND ${compared}`;
      const stretch = { [`low${n}`]: low, [`high${n}`]: high };
      const [[count] = []] = this.tables.rows(`SELECT count(*) FROM (SELECT 1 ${source} LIMIT ${left + 1})`, stretch);
      if (Number(count) > left) return undefined;
      if (Number(count) === 0) continue;
      left -= Number(count);
      sources.push(`SELECT key ${source} AND key > $from`);
      Object.assign(params, stretch);
    }
    if (sources.length === 0) return NOTHING;
    return { sql: `SELECT DISTINCT key FROM (${sources.join(' UNION ALL ')}) ORDER BY key LIMIT $limit`, params };
  }

  private differing(
    category: string,
    kind: FactKind,
    [before, after]: Cuts,
    of: { readonly where: Where; readonly from: string; readonly upTo: string },
  ): Differing[] {
    const [facts, members] = this.tables.of(category);
    // One stretch of keys: of two bounds on the same side SQLite would go by the wrong one.
    const { keyPrefix = '', ...where } = of.where;
    const [from, upTo] = [of.from > keyPrefix ? of.from : keyPrefix, keyPrefix === '' ? of.upTo : afterAll(keyPrefix)];
    const { sql, params, keys = '' } = conditionsOf(where, { kind, row: 'f' }, members);
    const hint = of.where.refs ? byRef(facts, category, kind) : byKey(facts);
    const [then, now] = ['then', 'now'].map((cut) =>
      `${holdsOn('f')} AND ${knownIn('f')}`.replaceAll(/\$(asOf|knownAt)/g, `$$$1_${cut}`),
    );
    const conditions = [`f.kind = '${kind}'`, 'f.key > $from', 'f.key <= $upTo', ...sql, `((${then}) OR (${now}))`];
    const text = `SELECT f.key AS key, max(CASE WHEN ${then} THEN f.value END) AS was, max(CASE WHEN ${now} THEN f.value END) AS became
      FROM ${keys}${facts} f ${hint} WHERE ${conditions.join(' AND ')} GROUP BY f.key HAVING was IS NOT became ORDER BY f.key`;
    const cuts = {
      asOf_then: before.asOf,
      knownAt_then: before.knownAt,
      asOf_now: after.asOf,
      knownAt_now: after.knownAt,
    };
    return this.tables
      .prepared(text)
      .all({ ...params, ...cuts, from, upTo })
      .map((row) => ({ key: String(row['key']), before: textOrNull(row['was']), after: textOrNull(row['became']) }));
  }

  /** The key with which a stretch of rows ends that begins after another key; undefined for the last stretch. */
  private boundary(category: string, kind: FactKind, from: string): string | undefined {
    const [facts] = this.tables.of(category);
    const sql = `SELECT key FROM ${facts} ${byKey(facts)} WHERE kind = '${kind}' AND key > $from ORDER BY key LIMIT 1 OFFSET ${WALKED}`;
    const row = this.tables.prepared(sql).get({ from });
    return row && String(row['key']);
  }
}

/** After which day or instant, and up to which, rows begin or end between two cuts. */
function stretchOf({ bound, hasCome }: BoundRows, cuts: Cuts): [low: string | number, high: string | number] {
  const sorted = <Value extends string | number>(of: (cut: Cut) => Value): [Value, Value] => {
    const [one, other] = [of(cuts[0]), of(cuts[1])];
    return one < other ? [one, other] : [other, one];
  };
  const known = sorted(({ knownAt }) => knownAt);
  if (bound === 'recorded_from' || bound === 'recorded_to') return known;
  const [low, high] = sorted(({ asOf }) => asOf);
  const today = shanghaiDate(known[1]);
  return [low, hasCome && today < high ? today : high];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
