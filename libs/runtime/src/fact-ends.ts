import {
  END_OF_TIME,
  addDays,
  parseInstant,
  shanghaiDate,
  type Feature,
  type Micros,
  type PlainDate,
} from '#libs/kernel';
import { NO_MEMBER, ROW, memberSql, nameOf } from './fact-lookups.ts';
import { STILL_KNOWN } from './known.ts';
import { indexName, type ViewIndex } from './view.ts';

/** The indexes of the facts of a feature by which rows are found by where they begin and end. */
export function endIndexesFor(feature: Feature): ViewIndex[] {
  const { lookups = {} } = feature;
  return [...aheadOf(lookups), ...passing(lookups), ...lasting(lookups), ...compared(feature)];
}

/** The instant of recording of a row as a day, as SQL. */
function dayOf(instant: string): string {
  return `date(${instant} / 1000000 + 28800, 'unixepoch')`;
}

/**
 * That a row says of a day what had not come when it began to hold or was recorded, as SQL: few rows do, of the paths
 * that a kind calls `past`. Of all others the day is neither after that of a cut nor after its instant.
 */
export function isAhead(path: string, of = ''): string {
  const [member, column] = [memberSql(path, of), of ? `${of}.` : ''];
  const earlier = `min(${column}valid_from, ${dayOf(`${column}recorded_from`)})`;
  return `${member} <> '${NO_MEMBER}' AND ${member} > ${earlier}`;
}

function aheadOf(lookups: NonNullable<Feature['lookups']>): ViewIndex[] {
  return Object.entries(lookups).flatMap(([kind, { past = [] }]) =>
    past.map((path) => ({
      name: aheadName(kind, path),
      table: 'facts',
      on: [memberSql(path), ...ROW].join(', '),
      where: `kind = '${kind}' AND ${isAhead(path)}`,
    })),
  );
}

function aheadName(kind: string, path: string): string {
  return nameOf(kind, ['ahead', path]);
}

/** The name of the index of the rows of a kind that say of a day what had not come. */
export function aheadIndex(table: string, kind: string, path: string): string {
  return indexName(table, aheadName(kind, path));
}

const DAY_MICROS = 86_400_000_000;
/** Rows are told apart by how long they held: up to so many days, and longer. */
const SPANS = [2, 8, 32, 128, 512];

/** How long rows held on the axis on which they ended. */
export type Axis = 'known' | 'valid';

const LENGTH: Readonly<Record<Axis, (column: string) => string>> = {
  known: (column) => `(${column}recorded_to - ${column}recorded_from)`,
  valid: (column) => `(julianday(${column}valid_to) - julianday(${column}valid_from))`,
};

/** A row is recorded soon where that is so many days after it began to hold at most, or before. */
const SOON = 32;

/**
 * That a row on one axis tells of the other, as SQL: one that was said to hold for ever was recorded soon, and the end of
 * one that was said to end had come when it was recorded. Nearly all rows do.
 */
const TELLS: Readonly<Record<Axis, (column: string) => string>> = {
  known: (column) => `julianday(${dayOf(`${column}recorded_from`)}) - julianday(${column}valid_from) <= ${SOON}`,
  valid: (column) => `${column}valid_to <= ${dayOf(`${column}recorded_from`)}`,
};

/** By how long a row held, and whether it tells of the other axis, as SQL: the number of its span, by which its index is. */
export function spanSql(axis: Axis, of = ''): string {
  const column = of ? `${of}.` : '';
  const length = LENGTH[axis](column);
  const cases = SPANS.map(
    (most, span) => `WHEN ${length} <= ${most * (axis === 'known' ? DAY_MICROS : 1)} THEN ${span}`,
  ).join(' ');
  return `iif(${TELLS[axis](column)}, 0, ${SPANS.length + 1}) + CASE ${cases} ELSE ${SPANS.length} END`;
}

/** Between which instants or days rows of a span began that may hold at a cut: after the one, at the other at the latest. */
export type Begun = readonly [span: number, after: Micros | PlainDate, upTo: Micros | PlainDate];

/** Where rows of each span that may hold at a cut began on an axis; spans of which none may hold are left out. */
export function begunFor(axis: Axis, asOf: PlainDate, knownAt: Micros): Begun[] {
  const after =
    axis === 'known'
      ? [...SPANS.map((days) => knownAt - days * DAY_MICROS), -1]
      : [...SPANS.map((days) => addDays(asOf, -days)), ''];
  const upTo = axis === 'known' ? [soonAfter(asOf, knownAt), knownAt] : [comeBy(asOf, knownAt), asOf];
  return upTo
    .flatMap((last, which) => after.map((place, span): Begun => [which * after.length + span, place, last]))
    .filter(([, place, last]) => place < last);
}

/** The last instant at which what was so by a day is recorded soon. */
function soonAfter(asOf: PlainDate, knownAt: Micros): Micros {
  const day = parseInstant(`${asOf}T00:00:00+08:00`) ?? knownAt;
  return Math.min(knownAt, day + (SOON + 1) * DAY_MICROS);
}

/** The last day on which that began whose end had come when it was recorded: none where it is over by then. */
function comeBy(asOf: PlainDate, knownAt: Micros): PlainDate {
  return shanghaiDate(knownAt) > asOf ? asOf : '';
}

/** Which rows the index of an axis has: those that were said to hold for ever, and those that were said to end. */
export const ENDS: Readonly<Record<Axis, string>> = {
  known: `valid_to = '${END_OF_TIME}'`,
  valid: `valid_to < '${END_OF_TIME}'`,
};

function passing(lookups: NonNullable<Feature['lookups']>): ViewIndex[] {
  const rest = {
    known: 'recorded_from, recorded_to, valid_from, key',
    valid: 'valid_from, valid_to, recorded_from, recorded_to, key',
  };
  return Object.entries(lookups).flatMap(([kind, { passing: paths = [] }]) =>
    paths.flatMap((path) =>
      (['known', 'valid'] as const).map((axis) => ({
        name: passingName(kind, path, axis),
        table: 'facts',
        on: `${memberSql(path)}, ${spanSql(axis)}, ${rest[axis]}`,
        where: `kind = '${kind}' AND ${ENDS[axis]}`,
      })),
    ),
  );
}

function passingName(kind: string, path: string, axis: Axis): string {
  return nameOf(kind, ['passing', path, axis]);
}

/** The name of the index of the rows of a kind by a value that passes and by how long they held on an axis. */
export function passingIndex(table: string, kind: string, path: string, axis: Axis): string {
  return indexName(table, passingName(kind, path, axis));
}

/** The path to the month of the day under a path. */
export function monthOf(path: string): string {
  return `${path}:7`;
}

function lasting(lookups: NonNullable<Feature['lookups']>): ViewIndex[] {
  const ends = {
    known: ['recorded_to', 'recorded_from', 'valid_from'],
    valid: ['valid_to', 'valid_from', 'recorded_to', 'recorded_from'],
  };
  return Object.entries(lookups).flatMap(([kind, { lasting: path }]) =>
    (path === undefined ? [] : (['known', 'valid'] as const)).map((axis) => {
      const [end, ...others] = ends[axis];
      return {
        name: lastingName(kind, axis),
        table: 'facts',
        on: [memberSql(monthOf(path!)), end, memberSql(path!), 'key', ...others].join(', '),
        where: `kind = '${kind}' AND ${ENDS[axis]}`,
      };
    }),
  );
}

function lastingName(kind: string, axis: Axis): string {
  return nameOf(kind, ['lasting', axis]);
}

/** The name of the index of the rows of a kind by the month since which they are so, then by where they end on an axis. */
export function lastingIndex(table: string, kind: string, axis: Axis): string {
  return indexName(table, lastingName(kind, axis));
}

/** Rows that begin or end at a bound, found by an index of their own. */
export interface BoundRows {
  readonly name: string;
  readonly bound: 'valid_from' | 'valid_to' | 'recorded_from' | 'recorded_to';
  /** Which rows, as SQL; all without it. */
  readonly where?: string;
  /** The day had come when the row was recorded: of an instant no later day is known. */
  readonly hasCome?: true;
}

const RECORDED_ON = dayOf('recorded_from');

/** What begins and what ends, by day and by instant: what differs between two cuts does one or the other between them. */
export const BOUNDS: readonly BoundRows[] = [
  { name: 'valid_from', bound: 'valid_from', where: `valid_from <= ${RECORDED_ON}`, hasCome: true },
  { name: 'valid_from_ahead', bound: 'valid_from', where: `valid_from > ${RECORDED_ON}` },
  { name: 'valid_to', bound: 'valid_to', where: `valid_to <= ${RECORDED_ON}`, hasCome: true },
  {
    name: 'valid_to_ahead',
    bound: 'valid_to',
    where: `valid_to > ${RECORDED_ON} AND valid_to < '${END_OF_TIME}'`,
  },
  { name: 'recorded_from', bound: 'recorded_from' },
  { name: 'recorded_to', bound: 'recorded_to', where: `recorded_to < ${STILL_KNOWN}` },
];

/** Which rows begin or end at a bound, as SQL. */
export function boundSql({ where }: BoundRows, of: string): string {
  return where?.replaceAll(/\b(?:valid|recorded)_(?:from|to)\b/g, `${of}.$&`) ?? 'TRUE';
}

/** Which rows of a feature are compared by a bound, as SQL; undefined where none are, or not those of a kind. */
export function comparedBy({ where }: BoundRows, { lookups = {} }: Feature, kind?: string): string | undefined {
  const kinds = Object.keys(lookups).filter((each) => lookups[each]?.compared);
  if (kinds.length === 0 || (kind !== undefined && !kinds.includes(kind))) return undefined;
  return `kind IN (${kinds.map((each) => `'${each}'`).join(', ')})${where === undefined ? '' : ` AND ${where}`}`;
}

function compared(feature: Feature): ViewIndex[] {
  return BOUNDS.flatMap((rows) => {
    const where = comparedBy(rows, feature);
    const on = `kind, ${rows.bound}, key`;
    return where === undefined ? [] : [{ name: `compared_${rows.name}`, table: 'facts', on, where }];
  });
}

/** The name of the index of the rows that are compared by a bound. */
export function comparedIndex(table: string, { name }: BoundRows): string {
  return indexName(table, `compared_${name}`);
}
