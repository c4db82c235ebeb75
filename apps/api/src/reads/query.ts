import { domain } from '#libs/domain';
import { isRefusal, type FieldFault, type JsonObject, type Refusal, type Shape } from '#libs/kernel';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { propertiesOf } from '../openapi/schemas.ts';
import { Refused } from '../problems/problem.ts';
import { CATEGORIES } from './stream-name.ts';

/** The class of the `@Query()` of a controller method. @throws TypeError when it has none */
export function queryShapeOf(controller: Shape, method: string): Shape {
  const shape = queryShapeIn(controller, method);
  if (shape) return shape;
  throw new TypeError(`${controller.name}.${method} needs a @Query() of a class`);
}

/** The class of the `@Query()` of a controller method; undefined when it has none. */
export function queryShapeIn(controller: Shape, method: string): Shape | undefined {
  const handed = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) as Handed | undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) as Shape[] | undefined;
  const key = Object.keys(handed ?? {}).find((each) => each.startsWith(`${RouteParamtypes.QUERY}:`));
  const shape = key === undefined ? undefined : types?.[handed![key]!.index];
  return shape && (shape as unknown) !== Object ? shape : undefined;
}

/** What Nest keeps of the parameters of a method: kind and place, and the number of the parameter. */
type Handed = Readonly<Record<string, { readonly index: number }>>;

const checked = new WeakMap<object, object>();

/**
 * Checks a query string against its class, once: who asks again for the same one is given the same object.
 * @throws Refused `MALFORMED_QUERY`, with what is allowed in its place
 */
export function queryFrom<Query extends object>(shape: Shape<Query>, raw: Readonly<Record<string, unknown>>): Query {
  const before = checked.get(raw);
  if (before) return before as Query;
  const query = domain.validate(shape, withPlusSigns(raw));
  if (isRefusal(query)) throw new Refused(inTermsOfQueries(query, shape));
  const turned = turnedRound(query);
  if (turned) throw turned;
  checked.set(raw, query);
  return query as Query & JsonObject;
}

/** Parameters that are the first and the last day of a stretch. */
const STRETCHES = [
  ['from', 'to'],
  ['effectiveFrom', 'effectiveTo'],
] as const;

/** The refusal of a query with a stretch that ends before it begins: nothing lies in it. */
function turnedRound(query: Readonly<Record<string, unknown>>): Refused | undefined {
  const faults = STRETCHES.flatMap(([first, last]): FieldFault[] => {
    const [from, to] = [query[first], query[last]];
    if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
    return [{ path: first, code: 'notAfter', value: from, params: { than: last, limit: to } }];
  });
  if (faults.length === 0) return undefined;
  return new Refused({ refused: 'MALFORMED_QUERY', params: { problem: 'fields' }, fields: faults });
}

function inTermsOfQueries(refusal: Refusal, shape: Shape): Refusal {
  const told = (fault: FieldFault): FieldFault => {
    if (fault.code === 'isStreamName') return { ...fault, params: { categories: CATEGORIES } };
    if (fault.code !== 'unknownField') return fault;
    return { ...fault, code: 'unknownParameter', params: { allowed: propertiesOf(shape) } };
  };
  return { ...refusal, refused: 'MALFORMED_QUERY', ...(refusal.fields ? { fields: refusal.fields.map(told) } : {}) };
}

// An unescaped plus sign in a query string arrives as a space.
function withPlusSigns(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const mended = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/ (?=\d{2}:\d{2}$)/, '+') : value;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, name.startsWith('known') ? mended(value) : value]),
  );
}
