import type { JsonObject } from './json.ts';

/** A fault of one field of a command or a query. */
export interface FieldFault {
  /** Path inside the body, `basis.issuedOn`. */
  readonly path: string;
  /** Stable code of the fault, `isDate`. */
  readonly code: string;
  /** The value as given, shortened. */
  readonly value?: string;
  /** What the code needs to be put into words, such as the longest length allowed. */
  readonly params?: JsonObject;
}

/** The expected "no": a value with a stable code and what its message needs; it is put into words at the door. */
export interface Refusal {
  readonly refused: string;
  readonly params: JsonObject;
  /** Id of the rule that says no, where one does. */
  readonly rule?: string;
  /** Where that rule is written. */
  readonly cite?: string;
  readonly fields?: readonly FieldFault[];
}

/** Makes a refusal. */
export function refuse(
  code: string,
  params: JsonObject = {},
  more: Pick<Refusal, 'rule' | 'cite' | 'fields'> = {},
): Refusal {
  return { refused: code, params, ...more };
}

/** Tells a refusal from any other answer. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
