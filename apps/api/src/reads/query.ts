import { domain } from '#libs/domain';
import { isRefusal, type FieldFault, type JsonObject, type Refusal, type Shape } from '#libs/kernel';
import { propertiesOf } from '../openapi/schemas.ts';
import { Refused } from '../problems/problem.ts';
import { CATEGORIES } from './stream-name.ts';

/**
 * Checks a query string against its class.
 * @throws Refused `MALFORMED_QUERY`, with what is allowed in its place
 */
export function queryFrom<Query extends object>(shape: Shape<Query>, raw: Readonly<Record<string, unknown>>): Query {
  const query = domain.validate(shape, withPlusSigns(raw));
  if (!isRefusal(query)) return query as Query & JsonObject;
  throw new Refused(inTermsOfQueries(query, shape));
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
