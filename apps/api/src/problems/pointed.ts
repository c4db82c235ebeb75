import type { JsonObject, Refusal } from '#libs/kernel';

/** Refusals for want of a field, or over one that their values do not lead to. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  BASIS_REQUIRED: ['basis'],
  REASON_REQUIRED: ['reason'],
  FINDING_REASON_REQUIRED: ['reason'],
  CERTIFICATION_REASON_REQUIRED: ['reason'],
  NOT_MORE_THAN_HALF: ['announcedOutcome'],
  OUTCOME_DISAGREES: ['announcedOutcome'],
  RANK_MISSING: ['civilRank'],
};
/** Paths told; a list that is wrong in every row is told of in its first ones. */
const TOLD = 20;

/**
 * The fields of a body that a refusal is about: those that have the name and the value of one of its parameters, those
 * that a parameter names, and the effective date where it says on which day something did not hold.
 */
export function pathsOf({ refused, params }: Refusal, body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const about = ABOUT[refused] ?? [];
  const named = new Set(Object.values(params).filter((value) => typeof value === 'string'));
  const pointed = leavesOf(body as JsonObject).filter(
    ({ path, name, value }) =>
      named.has(path) ||
      (same(params[name], value) && name !== 'reason') ||
      (name === 'effectiveOn' && same(params['on'], value)) ||
      (named.has(name) && typeof value !== 'object'),
  );
  return [...new Set([...about, ...pointed.map(({ path }) => path)])].slice(0, TOLD);
}

interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

function leavesOf(body: JsonObject, prefix = ''): Leaf[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const inner = typeof value === 'object' && value !== null ? leavesOf(value as JsonObject, `${path}.`) : [];
    return [{ path, name, value }, ...inner];
  });
}

// Counts come as numbers or as their digits.
function same(one: unknown, other: unknown): boolean {
  const told = ['string', 'number', 'boolean'];
  return told.includes(typeof one) && told.includes(typeof other) && String(one) === String(other);
}
