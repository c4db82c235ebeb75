import type { Recorded } from '#libs/kernel';

/** What can be explained. */
export const EXPLAINED = ['check', 'finding', 'eligibility', 'structure', 'composition'] as const;

/** A value with what it rests on, before it is put into words. */
export interface Explained {
  readonly value: object;
  readonly rule?: { readonly id: string; readonly on: string };
  /** What the rule saw, or what the value was counted from. */
  readonly inputs: object;
  readonly events: readonly Recorded[];
  /** The same of the others whom the rule was asked of. */
  readonly others?: readonly Explained[];
}
