import type { FactLookups, Feature, Json, JsonObject } from '#libs/kernel';
import { indexName, type ViewIndex } from './view.ts';

/** What stands for a member that a value does not have: it sorts after every date, code and number. */
export const NO_MEMBER = '~';

/** Paths to what a row has beside the value. */
const OF_THE_ROW: Readonly<Record<string, string>> = {
  '@ref': 'ref',
  '@validFrom': 'valid_from',
  '@validTo': 'valid_to',
  '@recordedTo': 'recorded_to',
};

/**
 * A path into the value of a fact, as SQL. Indexes and queries both take it from here, for SQLite uses an index on an
 * expression only where the same expression is asked for.
 * @throws TypeError for what is no path
 */
export function memberSql(path: string, of = ''): string {
  const column = of ? `${of}.` : '';
  const own = OF_THE_ROW[path];
  if (own !== undefined) return column + own;
  const [, name, length] = /^([A-Za-z][A-Za-z.]*(?:\[\d+\])?)(?::(\d+))?$/.exec(path) ?? [];
  if (name === undefined) throw new TypeError(`“${path}” is no path into a fact`);
  const member = `coalesce(json_extract(${column}value, '$.${name}'), '${NO_MEMBER}')`;
  return length === undefined ? member : `substr(${member}, 1, ${length})`;
}

/**
 * The indexes of the facts of a feature. Each holds the facts of one kind alone, and with the paths the days and
 * instants of the row: what does not hold at a cut is passed over without a look at the row itself.
 */
export function indexesFor(feature: Feature): ViewIndex[] {
  const { lookups = {} } = feature;
  const counted = {
    name: COUNTED,
    table: 'facts',
    on: ['kind', ...ROW, 'counted'].join(', '),
    where: 'counted IS NOT NULL',
  };
  const byPaths = Object.entries(lookups).flatMap(([kind, { sorted = [] }]) =>
    sorted.map((paths) => {
      const columns = paths.map((path) => memberSql(path));
      const ends = ROW.filter((end) => !columns.includes(end));
      const name = nameOf(kind, paths);
      return { name, table: 'facts', on: [...columns, ...ends].join(', '), where: `kind = '${kind}'` };
    }),
  );
  const byRef = { name: BY_REF, table: 'facts', on: 'kind, ref', where: 'ref IS NOT NULL' };
  return [byRef, ...(counts(feature) ? [counted] : []), ...byPaths];
}

/** The key of a row, its days and its instants. */
export const ROW = ['key', 'valid_to', 'recorded_to', 'valid_from', 'recorded_from'];

/** The name of the index of a facts table by kind and key. */
export function keyIndex(table: string): string {
  return `sqlite_autoindex_${table}_1`;
}

/** Whether something is counted of the facts of a feature. */
export function counts({ lookups = {} }: Feature): boolean {
  return Object.values(lookups).some(({ counted }) => counted !== undefined);
}

/** The name of the index of a facts table that holds what is counted, by kind and key. */
export function countedIndex(table: string): string {
  return indexName(table, COUNTED);
}

const BY_REF = 'ref';
const COUNTED = 'counted';

/**
 * The name of the index of a facts table that holds a kind by some paths; of the one by `ref` without paths. Queries name
 * it: without statistics SQLite takes all facts of a kind for a handful, and goes through them.
 * @throws TypeError where there is no such index
 */
export function lookupIndex(
  table: string,
  { lookups = {} }: Feature,
  kind?: string,
  paths?: readonly string[],
): string {
  if (kind === undefined || paths === undefined) return indexName(table, BY_REF);
  const name = nameOf(kind, paths);
  if (lookups[kind]?.sorted?.some((each) => nameOf(kind, each) === name)) return indexName(table, name);
  throw new TypeError(`there is no index of ${kind} by ${paths.join(', ')}`);
}

/** How the index of a kind by some paths is called within its table. */
export function nameOf(kind: string, paths: readonly string[]): string {
  return [kind, ...paths].join('_').replaceAll(/\W+/g, '_');
}

/** Under what a fact is found as a member, one text for each element. */
export function membersOf(value: JsonObject, { members = [] }: FactLookups): string[] {
  return members.flatMap((path) => elements(value, path.split('.')).map((element) => memberName(path, element)));
}

/** How an element under a path is written in the table of members. */
export function memberName(path: string, element: string): string {
  return `${path} ${element}`;
}

function elements(value: Json | undefined, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => elements(each, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return elements((value as JsonObject)[name], rest);
}
