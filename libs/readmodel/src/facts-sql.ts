import type { SQLInputValue } from 'node:sqlite';
import { memberName, memberSql } from '#libs/runtime';

/** A value that a member is compared with. */
export type Scalar = string | number | boolean;

/** Bounds of a member, each left out where there is none. */
export interface Within {
  readonly from?: Scalar;
  readonly to?: Scalar;
  readonly before?: Scalar;
}

/** Which facts of a kind are wanted; everything given must hold. Paths are those of `FactLookups`. */
export interface Where {
  /** Only these keys. */
  readonly keys?: readonly string[];
  /** Keys that begin with this text. */
  readonly keyPrefix?: string;
  /** What the fact refers to. */
  readonly ref?: string;
  /** Members that have a value, or one of several; left out where `undefined`. */
  readonly is?: Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;
  /** Members that lie between bounds. */
  readonly within?: Readonly<Record<string, Within>>;
  /** Paths of which at least one leads to this element. */
  readonly member?: { readonly of: readonly string[]; readonly is: string };
}

/** What binds the parameters of a query. */
export type Params = Record<string, SQLInputValue>;

/** Conditions on the facts in `alias`, with their parameters; names of parameters begin with `prefix`. */
export interface Conditions {
  readonly sql: readonly string[];
  readonly params: Params;
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
export function isNarrow({ keys, ref, member }: Where): boolean {
  return keys !== undefined || ref !== undefined || member !== undefined;
}

/** The conditions as SQL over the facts in `alias`; `members` is the table of members beside them. */
export function conditionsOf(where: Where, alias: string, members: string, kind: string): Conditions {
  const params: Params = {};
  const bind = (value: Scalar): string => {
    const name = `$w${Object.keys(params).length}`;
    params[name.slice(1)] = typeof value === 'boolean' ? Number(value) : value;
    return name;
  };
  const sql: string[] = [];
  const { keys, keyPrefix, ref, is = {}, within = {}, member } = where;
  if (keys) sql.push(`${alias}.key IN (SELECT value FROM json_each(${bind(JSON.stringify(keys))}))`);
  if (keyPrefix !== undefined)
    sql.push(`${alias}.key >= ${bind(keyPrefix)} AND ${alias}.key < ${bind(after(keyPrefix))}`);
  if (ref !== undefined) sql.push(`${alias}.ref = ${bind(ref)}`);
  for (const [path, wanted] of Object.entries(is)) {
    if (wanted === undefined) continue;
    const any = Array.isArray(wanted) ? (wanted as readonly Scalar[]) : [wanted as Scalar];
    sql.push(
      `${memberSql(path, alias)} ${any.length === 1 ? `= ${bind(any[0]!)}` : `IN (${any.map(bind).join(', ')})`}`,
    );
  }
  for (const [path, { from, to, before }] of Object.entries(within)) {
    const column = memberSql(path, alias);
    if (from !== undefined) sql.push(`${column} >= ${bind(from)}`);
    if (to !== undefined) sql.push(`${column} <= ${bind(to)}`);
    if (before !== undefined) sql.push(`${column} < ${bind(before)}`);
  }
  if (member) {
    const names = member.of.map((path) => bind(memberName(path, member.is))).join(', ');
    const has = member.of.map((path) => hasElement(path, alias, bind(member.is))).join(' OR ');
    sql.push(`${alias}.key IN (SELECT key FROM ${members} WHERE kind = '${kind}' AND member IN (${names}))`);
    sql.push(`(${has})`);
  }
  return { sql, params };
}

function hasElement(path: string, alias: string, element: string): string {
  const [list, ...inner] = path.split('.');
  const value = inner.length === 0 ? 'e.value' : `json_extract(e.value, '$.${inner.join('.')}')`;
  return `EXISTS (SELECT 1 FROM json_each(${alias}.value, '$.${list}') e WHERE ${value} = ${element})`;
}
