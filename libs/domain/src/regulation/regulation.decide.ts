import { refuse, type Context, type EffectiveEvent, type Refusal, type Timeline } from '#libs/kernel';
import { citation, ownToSet, ruleBook, versionOn, type Adopted, type RuleContent } from '#libs/rules';
import type { DataOf, Evolve } from '../dsl/kinds.ts';
import type { RegulationKinds } from './regulation.events.ts';

type Data = DataOf<RegulationKinds>;

interface WithAValue {
  readonly number?: number;
  readonly share?: { readonly numerator: number; readonly denominator: number };
}

/** What the district has set, by rule. */
export type RegulationState = Readonly<Record<string, Adopted>>;

/** Before anything is set. */
export const noRegulations: RegulationState = {};

function adopted(data: Data['RegulationAdopted'], { effectiveOn }: EffectiveEvent): Adopted {
  const { number, share, instrument, article } = data;
  const value: RuleContent = share ? { numerator: share.numerator, denominator: share.denominator } : (number ?? null);
  return { from: effectiveOn, value, instrument, ...(article === undefined ? {} : { article }) };
}

/** How each event changes the state. */
export const evolve: Evolve<RegulationState, RegulationKinds> = {
  RegulationAdopted: (state, data, event) => ({ ...state, [data.ruleId]: adopted(data, event) }),
  RegulationRevised: (state, data, event) => ({ ...state, [data.ruleId]: adopted(data, event) }),
  RegulationRepealed: (state, { ruleId }) => Object.fromEntries(Object.entries(state).filter(([id]) => id !== ruleId)),
};

/** Refuses a second adoption of a rule, a second value on one day, and a revision or a repeal of what is not set by that day. */
export function guard(state: RegulationState, { type, data, effectiveOn }: EffectiveEvent): Refusal | undefined {
  const ruleId = String(data['ruleId']);
  const standing = Object.hasOwn(state, ruleId) ? state[ruleId] : undefined;
  if (type === 'RegulationAdopted')
    return standing && refuse('REGULATION_ADOPTED_ALREADY', { ruleId, since: standing.from });
  if (!standing) return refuse('REGULATION_DATE_ORDER', { ruleId, on: effectiveOn });
  // What is set on a day is set once: a mistake in it is corrected.
  return type === 'RegulationRevised' && standing.from === effectiveOn
    ? refuse('ALREADY_RECORDED', { what: 'rule', id: ruleId })
    : undefined;
}

/** Names the day from which on there is something to revise or to repeal, where it comes later. */
export function tellMore(refusal: Refusal, { history }: Timeline<RegulationState>): Refusal {
  const { ruleId, on } = refusal.params;
  if (refusal.refused !== 'REGULATION_DATE_ORDER') return refusal;
  const later = history.find(
    ({ type, data, effectiveOn }) =>
      type === 'RegulationAdopted' && data['ruleId'] === ruleId && effectiveOn > String(on),
  );
  return later ? { ...refusal, params: { ...refusal.params, adoptedOn: later.effectiveOn } } : refusal;
}

/** Refuses a rule that does not exist, one that is set from above on that day, and a value that is none of its kind. */
export function admit(
  { type, data, effectiveOn, meta }: EffectiveEvent,
  _: Context<RegulationState>,
): Refusal | undefined {
  const ruleId = String(data['ruleId']);
  const rule = ruleBook.get(ruleId);
  if (!rule) return refuse('UNKNOWN_REFERENCE', { field: 'ruleId', id: ruleId });
  if (!meta.basis) return refuse('BASIS_REQUIRED', { entryMode: meta.entryMode });
  const version = versionOn(rule, effectiveOn);
  if (version && !ownToSet(version)) {
    const cite = citation(version);
    return refuse('RULE_SET_ABOVE', { ruleId, on: effectiveOn }, { rule: ruleId, cite });
  }
  if (type === 'RegulationRepealed') return undefined;
  return fits(rule.kind === 'predicate' ? null : rule.versions[0]!.value, data)
    ? undefined
    : refuse('PARAMETER_INVALID', { ruleId, unit: rule.unit ?? 'none', ...valueGiven(data) }, { rule: ruleId });
}

/** The value that a rule cannot take, as a refusal names it: `20`, or `4/3`; nothing where none was given. */
function valueGiven({ number, share }: WithAValue): { readonly given?: string } {
  const told = [
    ...(number === undefined ? [] : [number]),
    ...(share ? [`${share.numerator}/${share.denominator}`] : []),
  ];
  return told.length === 0 ? {} : { given: told.join(', ') };
}

/** Whether a value is of the kind of this one, and one that a rule can go by: a share is not more than the whole. */
function fits(like: RuleContent, { number, share }: EffectiveEvent['data']): boolean {
  if (like === null) return number === undefined && share === undefined;
  if (typeof like === 'number') return number !== undefined && Number(number) > 0 && share === undefined;
  const { numerator, denominator } = (share ?? {}) as Partial<Record<string, number>>;
  return (
    typeof like === 'object' &&
    'numerator' in like &&
    number === undefined &&
    numerator !== undefined &&
    denominator !== undefined &&
    numerator > 0 &&
    numerator <= denominator
  );
}
