import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { ValidationTypes, getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  hashOf,
  type Correction,
  type Domain,
  type Json,
  type JsonObject,
  type Kind,
  type Shape,
} from '#libs/kernel';

/** Hashes of the shapes shipped, by `<Type>.v<n>`. */
export type Lock = Readonly<Record<string, string>>;

/** An event type as this build writes it. */
export interface Shipped {
  readonly type: string;
  readonly v: number;
  readonly hash: string;
}

/** Set to have missing entries and samples written; nothing that is there is ever changed. */
export const UPDATE = process.env['UPDATE_CATALOGUE'] === '1';

// Where the hashes of all shapes ever shipped stand.
const LOCK_FILE = new URL('../../libs/domain/catalogue.lock.json', import.meta.url);

/** The lock as it is on disk; empty before there is one. */
export function readLock(): Lock {
  return existsSync(LOCK_FILE) ? (JSON.parse(readFileSync(LOCK_FILE, 'utf8')) as Lock) : {};
}

/** The name of a version of an event type, in the lock and in the file names of the samples. */
export function nameOf({ type, v }: { readonly type: string; readonly v: number }): string {
  return `${type}.v${v}`;
}

/** Every event type of the domain with the hash of today's shape, those about records among them. */
export function shippedBy(domain: Domain): Shipped[] {
  const kinds = domain.features.flatMap((feature) => Object.entries(feature.kinds));
  return [
    ...kinds.map(([type, kind]) => ({ type, v: kind.v, hash: hashOf(shapeOf(kind)) })),
    { type: RECORD_CORRECTED, v: 1, hash: hashOf({ data: CORRECTION }) },
    { type: RECORD_ANNULLED, v: 1, hash: hashOf({ data: { targetEventId: CORRECTION.targetEventId } }) },
  ].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** What is fixed of an event kind: its fields with their types and limits, how closely each is held, what it names. */
export function shapeOf(kind: Pick<Kind, 'shape' | 'fields'>): JsonObject {
  return { data: checksOf(kind.shape), fields: fieldsOf(kind.fields) };
}

// Who may fill in a field (`computed`) is no part of what was recorded.
function fieldsOf(fields: Kind['fields']): JsonObject {
  const told = Object.entries(fields).map(([name, { sensitivity, ref, dayIsRestricted, nested }]) => {
    return [name, { sensitivity, ref, dayIsRestricted, nested: nested && fieldsOf(nested) }] as const;
  });
  return Object.fromEntries(told);
}

// The kernel's own events have no class; their fields are those of its Correction.
const CORRECTION: Readonly<Record<keyof Required<Correction>, string>> = {
  targetEventId: 'text',
  targetType: 'text',
  targetV: 'whole number',
  data: 'optional object',
  newEffectiveOn: 'optional date',
};

/**
 * The checks of each field, as class-validator holds them: `maxLength(60)`, with nested classes written out in place and
 * not by name, for two features may both have a class `Target`. Order and names in the source are no part of it.
 */
function checksOf(shape: Shape): JsonObject {
  const fields: Record<string, Json[]> = {};
  for (const check of getMetadataStorage().getTargetValidationMetadatas(shape, '', true, false)) {
    const checks = (fields[check.propertyName] ??= []);
    checks.push(check.each ? `each ${inWords(check)}` : inWords(check));
    if (check.type === ValidationTypes.NESTED_VALIDATION) checks.push(checksOf(nestedIn(shape, check.propertyName)));
  }
  const inOrder = Object.entries(fields).map(([name, checks]) => [name, checks.toSorted(asText)] as const);
  return Object.fromEntries(inOrder);
}

// A check that fields.ts gives a name of its own, `plainText`, is held by that name: what it allows is no field's own.
function inWords({ message, name, type, constraints }: ValidationMetadata): string {
  if (typeof message === 'string') return message;
  const limits = (constraints as unknown[] | undefined)?.filter((limit) => limit !== undefined) ?? [];
  return `${name ?? type}(${limits.map(shown).join(', ')})`;
}

function nestedIn(shape: Shape, field: string): Shape {
  const type = defaultMetadataStorage.findTypeMetadata(shape, field);
  if (!type) throw new TypeError(`${shape.name}.${field} is nested and lacks @Type`);
  return type.typeFunction() as Shape;
}

function shown(argument: unknown): string {
  if (argument instanceof RegExp) return String(argument);
  if (typeof argument === 'function') return argument.name;
  return JSON.stringify(Array.isArray(argument) ? argument.toSorted(asText) : argument);
}

function asText(a: unknown, b: unknown): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : Number(one > other);
}

/** What must not be: a shipped shape changed, a shipped kind gone, a kind that is not in the lock yet. */
export function lockFaults(lock: Lock, shipped: readonly Shipped[]): string[] {
  const today = new Map(shipped.map((kind) => [kind.type, kind]));
  const gone = Object.keys(lock).flatMap((name) => {
    const [type = '', v = ''] = name.split('.v');
    const kind = today.get(type);
    if (!kind)
      return [`${name} is gone. Logs hold it for ever: bring the kind back, whether or not it is still written.`];
    if (kind.v >= Number(v)) return [];
    return [`${name} is gone: ${type} is back at version ${kind.v}. Raise the version, it never falls.`];
  });
  const changed = shipped
    .filter((kind) => lock[nameOf(kind)] !== undefined && lock[nameOf(kind)] !== kind.hash)
    .map(
      (kind) =>
        `${nameOf(kind)} has another shape than when it was shipped. An event once shipped is never edited: raise its ` +
        `version to ${kind.v + 1} and add an upcaster, or make a new type.`,
    );
  const missing = Object.keys(additionsTo(lock, shipped)).map(
    (name) =>
      `${name} is not in libs/domain/catalogue.lock.json. Once it is as it shall stay, run ` +
      'npm run generate, which adds it, and commit the file.',
  );
  return [...gone, ...changed, ...missing];
}

/** The entries that are missing in the lock. */
export function additionsTo(lock: Lock, shipped: readonly Shipped[]): Lock {
  const missing = shipped.filter((kind) => lock[nameOf(kind)] === undefined);
  return Object.fromEntries(missing.map((kind) => [nameOf(kind), kind.hash]));
}

/** The lock with entries added, as it is written to disk. */
export function writtenLock(lock: Lock, additions: Lock): string {
  const entries = Object.entries({ ...additions, ...lock }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Writes the entries that are missing to the lock on disk. */
export function addToLock(shipped: readonly Shipped[]): void {
  const lock = readLock();
  writeFileSync(LOCK_FILE, writtenLock(lock, additionsTo(lock, shipped)));
}
