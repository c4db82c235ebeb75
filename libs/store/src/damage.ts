import type { Damage, EventMeta, JsonObject, Position, Recorded, Remark, Revision } from '#libs/kernel';
import { isStreamName } from './limits.ts';

/** What an engine found at one place in the log, before anybody knows whether a ledger wrote it. */
export interface Found {
  readonly id: string;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly type: string;
  readonly v: unknown;
  readonly data: JsonObject | undefined;
  /** Without `recordedAt`. */
  readonly meta: JsonObject | undefined;
  readonly recordedAt: string;
}

const TEXTS = ['commandId', 'commandHash', 'correlationId', 'causationId', 'effectiveOn', 'entryMode', 'sensitivity'];

/** What was found, as an event of a ledger, or the damage that it is. */
export function judged(found: Found): Recorded | Remark {
  const { v, data, meta, recordedAt, ...rest } = found;
  const fault = faultOf(found);
  if (fault === undefined) {
    const whole: object = { ...meta, recordedAt };
    return { ...rest, v: v as number, data: data!, meta: whole as EventMeta };
  }
  const { stream, revision, position, id, type } = found;
  return remark(position, {
    stream,
    kind: 'foreignEvent',
    revision,
    eventId: id,
    found: `the event ${id} of type ${JSON.stringify(type)} was not written by a ledger: ${fault}`,
  });
}

/** Damage as it is met in the log. */
export function remark(position: Position, damage: Damage): Remark {
  return { stream: damage.stream, position, damage: { ...damage, position } };
}

/** Whether a place holds no event but something to be said. */
export function isRemark(told: Recorded | Remark): told is Remark {
  return !('type' in told);
}

/** A stream goes on at another revision than the one that is due. */
export function missing(event: { stream: string; revision: Revision; id: string }, due: Revision): Damage {
  const { stream, revision, id } = event;
  const found = `revision ${revision} (the event ${id}) where revision ${due} is due`;
  return { stream, kind: 'missingEvents', revision: due, eventId: id, found };
}

/** The JSON object that a text stands for. */
export function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function faultOf({ stream, type, v, data, meta }: Found): string | undefined {
  if (!isStreamName(stream)) return 'its stream is none of a ledger';
  if (type === '') return 'it has no type';
  if (data === undefined) return 'its data are no JSON object';
  if (meta === undefined) return 'its metadata are no JSON object';
  if (!Number.isSafeInteger(v) || (v as number) < 1) return 'its metadata tell no version (v)';
  const lacking = TEXTS.find((name) => typeof meta[name] !== 'string');
  if (lacking !== undefined) return `its metadata lack ${lacking}`;
  if (!isObject(meta['actor'])) return 'its metadata lack the actor';
  return Array.isArray(meta['checks']) ? undefined : 'its metadata lack the checks';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
