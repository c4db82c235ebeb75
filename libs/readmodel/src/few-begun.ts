import { END_OF_TIME, shanghaiDate, type PlainDate } from '#libs/kernel';
import { lookupIndex, memberSql } from '#libs/runtime';
import { featureOf, type Cut, type FactKind, type FactTables } from './fact-tables.ts';
import { fixedPaths, isNarrow, type Scalar, type Where } from './facts-sql.ts';
import { latestDay } from './latest-day.ts';

/** Facts that are sooner looked up by their keys than met on the way through all that have the same value. */
const FEW = 500;
/** With no more facts than this of a value, all are gone through as soon. */
const ALL = 5000;

/** Values that more than {@link ALL} facts have by now. */
const MANY_BY_NOW = new WeakMap<FactTables, Set<string>>();

/** The first day known on which a value was had by more than a few: facts are never taken back, so it is on every later day. */
const MANY_SINCE = new WeakMap<FactTables, Map<string, PlainDate>>();

/**
 * The conditions held to the keys of those facts that can meet them at a cut, where a value that many have by now was had
 * by few then: the index by value and day tells who. The conditions as they are where no index tells, or it would not help.
 */
export function fewBegun(
  tables: FactTables,
  { category, kind, where }: { readonly category: string; readonly kind: FactKind; readonly where: Where },
  cut: Cut,
): Where {
  if (isNarrow(where)) return where;
  const feature = featureOf(category);
  const { sorted = [], past = [] } = feature.lookups?.[kind] ?? {};
  const fixed = fixedPaths(where);
  const paths = sorted.find(([value, day = '', ...more]) => {
    return more.length === 0 && fixed.includes(value!) && past.includes(day);
  });
  if (paths === undefined) return where;
  const [value, day] = paths as [string, string];
  const is = where.is![value] as Scalar;
  const known = shanghaiDate(cut.knownAt);
  const reached = known < cut.asOf ? known : cut.asOf;
  const name = `${category} ${kind} ${value} ${is}`;
  const many = MANY_SINCE.get(tables) ?? new Map<string, PlainDate>();
  MANY_SINCE.set(tables, many);
  if (reached >= (many.get(name) ?? END_OF_TIME)) return where;
  const upTo = latestDay(tables, { category, kind, path: day }, cut)!;
  const [facts] = tables.of(category);
  const all = `FROM ${facts} INDEXED BY ${lookupIndex(facts, feature, kind, paths)}
    WHERE kind = '${kind}' AND ${memberSql(value)} = $value`;
  const params = { value: typeof is === 'boolean' ? Number(is) : is };
  const begun = tables.rows(`SELECT key ${all} AND ${memberSql(day)} <= $upTo LIMIT ${FEW + 1}`, { ...params, upTo });
  if (begun.length > FEW) {
    many.set(name, upTo);
    return where;
  }
  const byNow = MANY_BY_NOW.get(tables) ?? new Set<string>();
  MANY_BY_NOW.set(tables, byNow);
  if (!byNow.has(name)) {
    if (tables.rows(`SELECT 1 ${all} LIMIT 1 OFFSET ${ALL}`, params).length === 0) return where;
    byNow.add(name);
  }
  return { ...where, keys: [...new Set(begun.map(([key]) => key as string))] };
}
