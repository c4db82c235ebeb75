import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  SENSITIVITIES,
  correctionIn,
  monthOf,
  type FieldInfo,
  type JsonObject,
  type Kind,
  type Recorded,
  type Sensitivity,
} from '#libs/kernel';
import type { Registry } from '#libs/runtime';
import { clearanceOf, type Reader } from './reader.ts';

/** Whether something held at one level may be seen by a reader cleared for another. */
export function allows(clearance: Sensitivity, held: Sensitivity): boolean {
  return SENSITIVITIES.indexOf(held) <= SENSITIVITIES.indexOf(clearance);
}

/** A date of which the reader may see the day, or the month only. */
export function dayOrMonth(date: string, clearance: Sensitivity): string {
  return allows(clearance, 'restricted') ? date : monthOf(date);
}

/** The event with what this reader may not see left out; undefined when he may not know of it at all. */
export function maskedFor(reader: Reader, event: Recorded, registry: Registry): Recorded | undefined {
  if (event.type === RECORD_CORRECTED) return maskedCorrection(reader, event, registry);
  const clearance = clearanceOf(reader, event.stream, event.type);
  if (event.type === RECORD_ANNULLED) return allows(clearance, event.meta.sensitivity) ? event : undefined;
  const kind = registry.kindOf(event.type);
  if (!kind || !allows(clearance, kind.held)) return undefined;
  return { ...event, data: maskedData(event.data, kind.fields, clearance) };
}

function maskedCorrection(reader: Reader, event: Recorded, registry: Registry): Recorded | undefined {
  const { targetType, data } = correctionIn(event);
  const clearance = clearanceOf(reader, event.stream, targetType);
  const kind = registry.kindOf(targetType);
  if (!kind || !allows(clearance, kind.held)) return undefined;
  return data ? { ...event, data: { ...event.data, data: maskedData(data, kind.fields, clearance) } } : event;
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
