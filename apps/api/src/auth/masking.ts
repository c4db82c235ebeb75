import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  SENSITIVITIES,
  correctionIn,
  monthOf,
  streamOf,
  type FieldInfo,
  type JsonObject,
  type Kind,
  type Recorded,
  type Sensitivity,
} from '#libs/kernel';
import { domain, factFields, type Facts } from '#libs/domain';
import type { Registry } from '#libs/runtime';
import { clearanceOf, type Reader } from './reader.ts';

/** Whether something held at one level may be seen by a reader cleared for another. */
export function allows(clearance: Sensitivity, held: Sensitivity): boolean {
  return SENSITIVITIES.indexOf(held) <= SENSITIVITIES.indexOf(clearance);
}

/** The levels that a reader cleared for one may see. */
export function levelsUpTo(clearance: Sensitivity): readonly Sensitivity[] {
  return SENSITIVITIES.slice(0, SENSITIVITIES.indexOf(clearance) + 1);
}

/** Whether a reader may know of a fact of this kind with this key. */
export function mayKnowFact(reader: Reader, kind: keyof Facts, key: string): boolean {
  return allows(clearanceFor(reader, kind, key), factFields[kind].held);
}

/** The value of a fact with what this reader may not see left out; undefined when he may not know of it at all. */
export function maskedFact<K extends keyof Facts>(
  reader: Reader,
  kind: K,
  key: string,
  value: Facts[K],
): Facts[K] | undefined {
  const clearance = clearanceFor(reader, kind, key);
  const held = 'held' in value ? (value.held as Sensitivity) : factFields[kind].held;
  if (!allows(clearance, held) || !allows(clearance, factFields[kind].held)) return undefined;
  return maskedData(value, factFields[kind].fields, clearance) as Facts[K];
}

function clearanceFor(reader: Reader, kind: keyof Facts, key: string): Sensitivity {
  return clearanceOf(reader, streamOf(CATEGORY_OF.get(kind) ?? '', key.split('/')[0] ?? ''), factFields[kind].by);
}

const CATEGORY_OF = new Map(
  domain.features.flatMap(({ category, facts }) => Object.keys(facts).map((kind) => [kind, category])),
);

/** A date of which the reader may see the day, or the month only. */
function dayOrMonth(date: string, clearance: Sensitivity): string {
  return allows(clearance, 'restricted') ? date : monthOf(date);
}

/**
 * The event with what this reader may not see left out; undefined when he may not know of it at all. Of an annulment he
 * knows as far as of the record that it takes back.
 * @param targetOf finds the record that an annulment is about
 */
export function maskedFor(
  reader: Reader,
  event: Recorded,
  registry: Registry,
  targetOf: (annulment: Recorded) => Recorded | undefined,
): Recorded | undefined {
  if (event.type === RECORD_ANNULLED) {
    const target = targetOf(event);
    const known = target && maskedFor(reader, target, registry, targetOf);
    return known && withReasonFor(clearanceOf(reader, target.stream, target.type), event, target);
  }
  const isCorrection = event.type === RECORD_CORRECTED;
  const { targetType, data } = isCorrection ? correctionIn(event) : { targetType: event.type, data: event.data };
  const kind = registry.kindOf(targetType);
  const clearance = clearanceOf(reader, event.stream, targetType);
  if (!kind || !allows(clearance, kind.held)) return undefined;
  const told = withReasonFor(clearance, event);
  if (!data) return told;
  const masked = maskedData(data, kind.fields, clearance);
  return { ...told, data: isCorrection ? { ...event.data, data: masked } : masked };
}

// Why something sealed was set right may say what it was.
function withReasonFor(clearance: Sensitivity, event: Recorded, about: Recorded = event): Recorded {
  const { reason, ...meta } = event.meta;
  return reason === undefined || allows(clearance, about.meta.sensitivity) ? event : { ...event, meta };
}

function maskedData(data: JsonObject, fields: Kind['fields'], clearance: Sensitivity): JsonObject {
  const seen = (info: FieldInfo | undefined): boolean => !info || allows(clearance, info.sensitivity);
  const entries = Object.entries(data).filter(([name]) => seen(fields[name]));
  return Object.fromEntries(entries.map(([name, value]) => [name, maskedValue(value, fields[name], clearance)]));
}

function maskedValue(
  value: JsonObject[string],
  info: FieldInfo | undefined,
  clearance: Sensitivity,
): JsonObject[string] {
  if (info?.dayIsRestricted && typeof value === 'string') return dayOrMonth(value, clearance);
  const { nested } = info ?? {};
  if (!nested || typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return maskedData(value as JsonObject, nested, clearance);
  return (value as readonly JsonObject[]).map((inner) => maskedData(inner, nested, clearance));
}
