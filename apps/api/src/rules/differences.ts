import type { EffectiveEvent, Feature, Json, JsonObject, Refusal, Rules } from '#libs/kernel';

/** What a rule says of an act by one value. */
export interface Ruled {
  readonly outcome: 'passed' | 'advice' | 'violated' | 'excepted' | 'refused';
  readonly inputs: JsonObject;
}

/** What a field of an act that is worked out is, and what it would be. */
export interface Decided {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** A rule that would say otherwise of an act. */
export interface RuledOtherwise {
  readonly ruleId: string;
  readonly class: 'H' | 'P' | 'S';
  readonly before?: Ruled | undefined;
  readonly after?: Ruled | undefined;
}

/** An act that would come out differently. */
export interface Different {
  readonly event: EffectiveEvent;
  /** The rules that would say otherwise of it, those that refuse it first. */
  readonly rules: readonly RuledOtherwise[];
  /** Why it would be refused by what would stand before it. */
  readonly refusal?: Refusal | undefined;
  readonly decided: readonly Decided[];
  /** The act from which it follows; absent where the other value itself makes the difference. */
  readonly cause?: EffectiveEvent | undefined;
}

/** Whether an act would not be recorded. */
export function isRefusedThen({ rules, refusal }: Pick<Different, 'rules' | 'refusal'>): boolean {
  return refusal !== undefined || rules.some(({ after }) => after?.outcome === 'refused');
}

const BROKEN: readonly (string | undefined)[] = ['violated', 'excepted'];

/** Whether a finding would come, or go. */
export function findingIn({ class: of, before, after }: RuledOtherwise): 'appears' | 'goes' | undefined {
  const [is, would] = [BROKEN.includes(before?.outcome), BROKEN.includes(after?.outcome)];
  if (of === 'S' || is === would) return undefined;
  return would ? 'appears' : 'goes';
}

/** What an act names says the same whatever a rule says. */
export const noOthers = (): undefined => undefined;

/** The fields of an act that are worked out and come out otherwise, in two states by two sets of rules. */
export function decidedOtherwise(
  feature: Feature,
  event: EffectiveEvent,
  ...by: readonly [readonly [unknown, Rules], readonly [unknown, Rules]]
): Decided[] {
  const fields = Object.entries(feature.kinds[event.type]?.fields ?? {}).filter(([, { computed }]) => computed);
  if (!feature.enrich || fields.length === 0) return [];
  const [is, would] = by.map(([state, rules]) => feature.enrich!(state, event, rules, noOthers)) as [
    JsonObject,
    JsonObject,
  ];
  return fields
    .map(([field]) => ({ field, before: is[field] ?? null, after: would[field] ?? null }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
