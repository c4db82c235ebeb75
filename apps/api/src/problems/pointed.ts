import { refusedFields } from '#libs/domain';
import type { JsonObject, Refusal } from '#libs/kernel';
import { statusOf } from './problem.ts';

/** Paths told; a list that is wrong in every row is told of in its first ones. */
const TOLD = 20;

/** What a command has: the names of its fields, and which of them name the stream that it is recorded in. */
export interface Sent {
  readonly fields: readonly string[];
  readonly own: readonly string[];
}

/**
 * The fields of a body that a refusal is about: those that it names itself, those that have the name and the value of
 * one of its parameters, those that a parameter names, and the effective date where it says on which day something did
 * not hold. Where there is none, it is about the case or the person that the act was to be recorded of.
 */
export function pathsOf(refusal: Refusal, body: unknown, sent?: Sent): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const { refused, params } = refusal;
  // A correction has the fields of what it corrects in its data.
  const within = (name: string): string[] =>
    !sent || sent.fields.includes(name)
      ? [name]
      : 'data' in body && sent.fields.includes('data')
        ? [`data.${name}`]
        : [];
  const at = (refusedFields[refused] ?? []).flatMap(within);
  const named = new Set(Object.values(params).filter((value) => typeof value === 'string'));
  const pointed = leavesOf(body as JsonObject).filter(
    ({ path, name, value, isOther }) =>
      named.has(path) ||
      (same(params[name], value) && name !== 'reason' && !isOther(params)) ||
      (name === 'effectiveOn' && same(params['on'], value)) ||
      (named.has(name) && typeof value !== 'object') ||
      // A field of the members of a list: the member with the id.
      (named.has(path.replaceAll(/\.\d+(?=\.)/g, '')) && same(params['id'], value)) ||
      (Array.isArray(value) && value.some((each) => typeof each === 'string' && isId(params, each))),
  );
  const paths = [...new Set([...at, ...pointed.map(({ path }) => path)])];
  // What cannot be read, or was overtaken by others, is about nothing that was sent.
  const own = statusOf(refusal) === 422 ? (sent?.own ?? []) : [];
  return (paths.length > 0 ? paths : own).slice(0, TOLD);
}

// The one whom a refusal is about may stand in a list.
function isId(params: JsonObject, text: string): boolean {
  return Object.entries(params).some(([name, value]) => name.endsWith('Id') && value === text);
}

interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
  /** Whether it is part of something else of the same kind: another post of that team. */
  readonly isOther: (params: JsonObject) => boolean;
}

function leavesOf(body: JsonObject, prefix = ''): Leaf[] {
  const isOther = (params: JsonObject): boolean =>
    prefix !== '' &&
    Object.entries(body).some(([name, value]) => name.endsWith('Id') && name in params && !same(params[name], value));
  return Object.entries(body).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const inner = typeof value === 'object' && value !== null ? leavesOf(value as JsonObject, `${path}.`) : [];
    return [{ path, name, value, isOther }, ...inner];
  });
}

// Counts come as numbers or as their digits.
function same(one: unknown, other: unknown): boolean {
  const told = ['string', 'number', 'boolean'];
  return told.includes(typeof one) && told.includes(typeof other) && String(one) === String(other);
}
