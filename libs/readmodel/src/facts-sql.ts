import type { SQLInputValue } from 'node:sqlite';
import { NO_MEMBER, memberName, memberSql } from '#libs/runtime';

/** A value that a member is compared with. */
export type Scalar = string | number | boolean;

/** Bounds of a member, each left out where there is none. */
export interface Within {
  readonly from?: Scalar | undefined;
  readonly to?: Scalar | undefined;
  readonly before?: Scalar | undefined;
  readonly after?: Scalar | undefined;
}

/** Which facts of a kind are wanted; everything given must hold. Paths are those of `FactLookups`. */
export interface Where {
  /** Only these keys. */
  readonly keys?: readonly string[];
  /** Only keys of several parts whose first part is one of these. */
  readonly heads?: readonly string[];
  /** Keys that begin with this text. */
  readonly keyPrefix?: string;
  /** What the fact refers to, or one of several. */
  readonly refs?: readonly string[];
  /** Members that have a value, or one of several; left out where `undefined`. */
  readonly is?: Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;
  /** Members that lie between bounds. */
  readonly within?: Readonly<Record<string, Within>>;
  /** Members that have none of these values. */
  readonly isNot?: Readonly<Record<string, readonly Scalar[]>>;
  /** For each entry, at least one of its paths leads to its element. */
  readonly members?: readonly { readonly of: readonly string[]; readonly is: string }[];
  /** At least one of these leads to one of its values. */
  readonly anyOf?: readonly Among[];
}

/** A path that leads to one of many values: `@head` is the first part of the key, an `isList` leads to every element. */
export interface Among {
  readonly path: string;
  readonly isList?: boolean;
  readonly values: readonly string[];
}

/** What binds the parameters of a query. */
export type Params = Record<string, SQLInputValue>;

/** Conditions on the facts in `alias`, with their parameters; names of parameters begin with `prefix`. */
export interface Conditions {
  readonly sql: readonly string[];
  readonly params: Params;
  /** What gives the few keys that are looked up, to be joined before the facts; SQLite would go through all facts. */
  readonly keys?: string;
}

/** The row holds on the day of a cut. */
export function holdsOn(alias: string): string {
  return `${alias}.valid_from <= $asOf AND ${alias}.valid_to > $asOf`;
}

/** The row was known at the instant of a cut. */
export function knownAt(alias: string): string {
  return `${alias}.recorded_from <= $knownAt AND ${alias}.recorded_to > $knownAt`;
}

/** Just after every text that begins with a prefix. */
export function after(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** Whether a query is held to few rows by its conditions, whatever it is sorted by. */
export function isNarrow({ keys, heads, refs, members = [] }: Where): boolean {
  return keys !== undefined || heads !== undefined || refs !== undefined || members.length > 0;
}

/** The paths that a query holds to one value. */
export function fixedPaths({ is = {} }: Where): string[] {
  return Object.keys(is).filter((path) => is[path] !== undefined && !Array.isArray(is[path]));
}

/** The conditions as SQL over the facts in `row`; `members` is the table of members beside them. */
export function conditionsOf(
  where: Where,
  of: { readonly kind: string; readonly row: string },
  members: string,
): Conditions {
  const { kind, row } = of;
  const params: Params = {};
  const bind = (value: Scalar): string => {
    const name = `w${Object.keys(params).length}`;
    params[name] = typeof value === 'boolean' ? Number(value) : value;
    return `$${name}`;
  };
  const column = (path: string): string => memberSql(path, row);
  const among = (values: readonly Scalar[]): string =>
    values.length === 1 ? `= ${bind(values[0]!)}` : `IN (${values.map(bind).join(', ')})`;
  const oneOf = (values: readonly string[]): string =>
    `IN (SELECT value FROM json_each(${bind(JSON.stringify(values))}))`;
  const sql: string[] = [];
  let driving: string | undefined;
  const { keys, heads, keyPrefix, refs, is = {}, isNot = {}, within = {} } = where;
  const few = keys ?? heads;
  const byHead = few !== undefined && few === heads;
  if (heads && !byHead) sql.push(isAmong({ path: '@head', values: heads }, row, bind(JSON.stringify(heads))));
  if (few) driving = `SELECT DISTINCT value AS key FROM json_each(${bind(JSON.stringify(few))})`;
  if (keyPrefix !== undefined) sql.push(`${row}.key >= ${bind(keyPrefix)} AND ${row}.key < ${bind(after(keyPrefix))}`);
  if (refs) sql.push(refs.length === 1 ? `${row}.ref = ${bind(refs[0]!)}` : `${row}.ref ${oneOf(refs)}`);
  for (const [path, wanted] of Object.entries(is)) {
    if (wanted !== undefined) sql.push(`${column(path)} ${among([wanted].flat())}`);
  }
  for (const [path, unwanted] of Object.entries(isNot)) {
    sql.push(`${column(path)} NOT IN (${unwanted.map(bind).join(', ')})`);
  }
  for (const [path, bounds] of Object.entries(within)) {
    const signs = { from: '>=', to: '<=', before: '<', after: '>' } as const;
    for (const [name, sign] of Object.entries(signs)) {
      const bound = bounds[name as keyof Within];
      if (bound !== undefined) sql.push(`${column(path)} ${sign} ${bind(bound)}`);
    }
    // What is not there stands after every day, and is no day.
    if (bounds.from !== undefined || bounds.after !== undefined) sql.push(`${column(path)} <> '${NO_MEMBER}'`);
  }
  for (const { of: paths, is: element } of where.members ?? []) {
    if (driving === undefined) {
      const names = paths.map((path) => bind(memberName(path, element))).join(', ');
      driving = `SELECT DISTINCT key FROM ${members} WHERE kind = '${kind}' AND member IN (${names})`;
    }
    sql.push(`(${paths.map((path) => hasElement(path, row, bind(element))).join(' OR ')})`);
  }
  if (where.anyOf) {
    const some = where.anyOf.map((each) => isAmong(each, row, bind(JSON.stringify(each.values))));
    sql.push(`(${some.join(' OR ') || 'FALSE'})`);
  }
  if (driving === undefined) return { sql, params };
  const driven = byHead ? `${row}.key > m.key || '/' AND ${row}.key < m.key || '0'` : `${row}.key = m.key`;
  return { sql: [...sql, driven], params, keys: `(${driving}) m CROSS JOIN ` };
}

function isAmong({ path, isList }: Among, alias: string, values: string): string {
  const among = `IN (SELECT value FROM json_each(${values}))`;
  if (isList) return anyElement(path, alias, among);
  const is = path === '@head' ? `substr(${alias}.key, 1, instr(${alias}.key || '/', '/') - 1)` : memberSql(path, alias);
  return `${is} ${among}`;
}

function hasElement(path: string, alias: string, element: string): string {
  return anyElement(path, alias, `= ${element}`);
}

function anyElement(path: string, alias: string, is: string): string {
  const [list, ...inner] = path.split('.');
  const value = inner.length === 0 ? 'e.value' : `json_extract(e.value, '$.${inner.join('.')}')`;
  return `EXISTS (SELECT 1 FROM json_each(${alias}.value, '$.${list}') e WHERE ${value} ${is})`;
}
