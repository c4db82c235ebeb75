import { RECORD_CORRECTED, correctionIn, type JsonObject, type Recorded } from '#libs/kernel';
import type { Registry } from './registry.ts';

/** The log holds an event that this build does not know: it was written by a newer one. The program must stop. */
export class NewerLog extends Error {
  override readonly name = 'NewerLog';
}

/**
 * Lifts a stored event to the shape of today, the content of a correction with it. The only place where this happens.
 * @throws NewerLog when the type is unknown or its version higher than this build's
 */
export function upcast(event: Recorded, registry: Registry): Recorded {
  if (event.type === RECORD_CORRECTED) return upcastCorrection(event, registry);
  const v = registry.versionOf(event.type);
  if (v === event.v) return event;
  const data = lift(event.type, event.v, event.data, registry, event.position);
  return { ...event, v: v ?? event.v, data };
}

function upcastCorrection(event: Recorded, registry: Registry): Recorded {
  const { targetType, targetV, data } = correctionIn(event);
  // Its own shape has one version; a higher one is a newer build's.
  if (event.v !== registry.versionOf(event.type)) lift(event.type, event.v, event.data, registry, event.position);
  if (data === undefined || registry.versionOf(targetType) === targetV) return event;
  const lifted = lift(targetType, targetV, data, registry, event.position);
  return { ...event, data: { ...event.data, targetV: registry.versionOf(targetType), data: lifted } };
}

function lift(type: string, from: number, data: JsonObject, registry: Registry, position: string): JsonObject {
  const v = registry.versionOf(type);
  if (v === undefined || from > v) {
    throw new NewerLog(
      `the event at position ${position} is ${type} version ${from}; this build knows ${v === undefined ? 'no such type' : `version ${v}`}. Start the newer build.`,
    );
  }
  return (registry.kindOf(type)?.upcasters ?? []).slice(from - 1).reduce((lifted, up) => up(lifted), data);
}
