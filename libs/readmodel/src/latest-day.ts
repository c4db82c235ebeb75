import { shanghaiDate } from '#libs/kernel';
import { aheadIndex, isAhead, memberSql } from '#libs/runtime';
import { featureOf, type Cut, type FactKind, type FactTables } from './fact-tables.ts';
import { holdsOn, knownAt as knownIn } from './facts-sql.ts';

/** The latest day under a path that facts can have at a cut; undefined where the kind says nothing of it. */
export function latestDay(
  tables: FactTables,
  { category, kind, path }: { readonly category: string; readonly kind: FactKind; readonly path: string },
  { asOf, knownAt }: Cut,
): string | undefined {
  if (!featureOf(category).lookups?.[kind]?.past?.includes(path)) return undefined;
  const [facts] = tables.of(category);
  const member = memberSql(path, 'f');
  const conditions = [`f.kind = '${kind}'`, isAhead(path, 'f'), holdsOn('f'), knownIn('f')];
  const sql = `SELECT ${member} FROM ${facts} f INDEXED BY ${aheadIndex(facts, kind, path)}
    WHERE ${conditions.join(' AND ')} ORDER BY ${member} DESC LIMIT 1`;
  const [ahead] = tables.rows(sql, { asOf, knownAt });
  const known = shanghaiDate(knownAt);
  const reached = known < asOf ? known : asOf;
  return ahead && String(ahead[0]) > reached ? String(ahead[0]) : reached;
}
