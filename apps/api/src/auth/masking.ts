import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  SENSITIVITIES,
  correctionIn,
  monthOf,
  moreSensitive,
  type FieldInfo,
  type JsonObject,
  type Kind,
  type Recorded,
  type Sensitivity,
  type StreamName,
} from '#libs/kernel';
import { factFields, type Facts } from '#libs/domain';
import type { Registry } from '#libs/runtime';

/** How closely an event of a type may be held on a stream for a reader to see it. */
export type ClearanceIn = (stream: StreamName, type: string) => Sensitivity;

/** Whether something held at one level may be seen by a reader cleared for another. */
export function allows(clearance: Sensitivity, held: Sensitivity): boolean {
  return SENSITIVITIES.indexOf(held) <= SENSITIVITIES.indexOf(clearance);
}

/** The levels that a reader cleared for one may see. */
export function levelsUpTo(clearance: Sensitivity): readonly Sensitivity[] {
  return SENSITIVITIES.slice(0, SENSITIVITIES.indexOf(clearance) + 1);
}

/** The value of a fact with what is held more closely than a clearance left out. */
export function maskedFact<K extends keyof Facts>(kind: K, value: Facts[K], clearance: Sensitivity): Facts[K] {
  if (isSeenWhole(kind, clearance)) return value;
  // Of what is worked out the fact itself says how closely it is held.
  return maskedData(value, factFields[kind].fields, clearance, 'open') as Facts[K];
}

const seenWhole = new Map<keyof Facts, Map<Sensitivity, boolean>>();

/** Whether nothing of any fact of a kind is held more closely than a clearance. */
function isSeenWhole(kind: keyof Facts, clearance: Sensitivity): boolean {
  let ofKind = seenWhole.get(kind);
  if (ofKind === undefined) seenWhole.set(kind, (ofKind = new Map<Sensitivity, boolean>()));
  let is = ofKind.get(clearance);
  if (is === undefined) ofKind.set(clearance, (is = isOpenTo(clearance, factFields[kind].fields)));
  return is;
}

function isOpenTo(clearance: Sensitivity, fields: Kind['fields']): boolean {
  return Object.values(fields).every(
    ({ sensitivity, dayIsRestricted, nested }) =>
      allows(clearance, sensitivity) &&
      (!dayIsRestricted || allows(clearance, 'restricted')) &&
      (!nested || isOpenTo(clearance, nested)),
  );
}

/** A date of which the reader may see the day, or the month only. */
function dayOrMonth(date: string, clearance: Sensitivity): string {
  return allows(clearance, 'restricted') ? date : monthOf(date);
}

/**
 * The event with what this reader may not see left out; undefined when he may not know of it at all. Of an annulment he
 * knows as far as of the record that it takes back.
 * @param clearanceIn tells how closely an event of a type may be held on a stream for the reader to see it
 * @param targetOf finds the record that an annulment is about
 */
export function maskedFor(
  clearanceIn: ClearanceIn,
  event: Recorded,
  registry: Registry,
  targetOf: (annulment: Recorded) => Recorded | undefined,
): Recorded | undefined {
  if (event.type === RECORD_ANNULLED) {
    const target = targetOf(event);
    const known = target && maskedFor(clearanceIn, target, registry, targetOf);
    return known && maskedMeta(clearanceIn(target.stream, target.type), event, target);
  }
  const isCorrection = event.type === RECORD_CORRECTED;
  const { targetType, data } = isCorrection ? correctionIn(event) : { targetType: event.type, data: event.data };
  const kind = registry.kindOf(targetType);
  const clearance = clearanceIn(event.stream, targetType);
  if (!kind || !allows(clearance, kind.sensitivity)) return undefined;
  const told = maskedMeta(clearance, event);
  if (!data) return told;
  // A field that the event has no more may hold anything.
  const masked = maskedData(data, kind.fields, clearance, 'sealed');
  return { ...told, data: isCorrection ? { ...event.data, data: masked } : masked };
}

// Why something sealed was recorded or set right may say what it was, and so may what was looked at for it.
function maskedMeta(clearance: Sensitivity, event: Recorded, about: Recorded = event): Recorded {
  const { reason, exceptionBasis, checks, ...meta } = event.meta;
  const held = moreSensitive(event.meta.sensitivity, about.meta.sensitivity);
  const isJudged = allows(clearance, moreSensitive('restricted', held));
  return {
    ...event,
    meta: {
      ...meta,
      ...(reason !== undefined && allows(clearance, about.meta.sensitivity) ? { reason } : {}),
      ...(exceptionBasis !== undefined && isJudged ? { exceptionBasis } : {}),
      checks: isJudged ? checks : [],
    },
  };
}

/** @param unsaid how closely a field is held of which nothing is said */
function maskedData(data: JsonObject, fields: Kind['fields'], clearance: Sensitivity, unsaid: Sensitivity): JsonObject {
  const seen = (info: FieldInfo | undefined): boolean => allows(clearance, info?.sensitivity ?? unsaid);
  const entries = Object.entries(data).filter(([name]) => seen(fields[name]));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, maskedValue(value, fields[name], clearance, unsaid)]),
  );
}

function maskedValue(
  value: JsonObject[string],
  info: FieldInfo | undefined,
  clearance: Sensitivity,
  unsaid: Sensitivity,
): JsonObject[string] {
  if (info?.dayIsRestricted && typeof value === 'string') return dayOrMonth(value, clearance);
  const { nested } = info ?? {};
  if (!nested || typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return maskedData(value as JsonObject, nested, clearance, unsaid);
  return (value as readonly JsonObject[]).map((inner) => maskedData(inner, nested, clearance, unsaid));
}
