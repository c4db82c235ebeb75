import {
  derivedId,
  hashOf,
  idOf,
  isRefusal,
  referencesIn,
  refuse,
  shanghaiDate,
  streamOf,
  type Actor,
  type Clock,
  type CommandSpec,
  type EventMeta,
  type Feature,
  type FieldFault,
  type JsonObject,
  type Kind,
  type Refusal,
  type Revision,
  type StreamName,
} from '#libs/kernel';
import type { Registry } from './registry.ts';

/** Why somebody keeps out of a matter: it is about himself, a close relative (近亲属), or his own superior. */
export type Relation = 'self' | 'kin' | 'superior';

/** Of whom somebody keeps out (回避): their streams, each with why. A superior counts in cases alone. */
export type Recusal = ReadonlyMap<StreamName, Relation>;

/**
 * Of whom an act is about, somebody or something that lies outside the scope of its sender's role; the stream itself where
 * nothing of it lies inside. Undefined where all is well.
 */
export type Outside = (concerned: readonly StreamName[], stream: StreamName) => StreamName | undefined;

/** A command on its way to the log. */
export interface CommandRequest {
  readonly name: string;
  /** As it came in; validated here. */
  readonly body: unknown;
  readonly commandId: string;
  readonly actor: Actor;
  /** Whom the act may not be about: the sender himself and those close to him. */
  readonly recusal?: Recusal;
  /** What lies outside the scope of the sender's role; nothing without it. */
  readonly outside?: Outside;
  /** The revision the sender has seen; another one is refused with `VERSION_CONFLICT`. */
  readonly ifMatch?: Revision;
  readonly onBehalfOf?: string;
  /** Two have signed for the exception that it makes, if it makes one: it follows from what was recorded with both. */
  readonly isSigned?: boolean;
  /** The rules that the two have signed to depart from; any where it is left out. */
  readonly signedFor?: readonly string[];
  readonly correlationId?: string;
  readonly causationId?: string;
}

type Common = Pick<EventMeta, 'effectiveOn' | 'effectivePrecision' | 'basis' | 'reason' | 'exceptionBasis'>;

/** A command as it was understood: its body clean, its stream known. */
export interface Act {
  readonly spec: CommandSpec;
  readonly feature: Feature;
  readonly stream: StreamName;
  readonly data: JsonObject;
  readonly common: Common & { readonly entryMode: EventMeta['entryMode'] };
  readonly commandHash: string;
}

/** Checks a command and makes out which stream it is about. */
export function understood(request: CommandRequest, registry: Registry, clock: Clock): Act | Refusal {
  const command = registry.commands.get(request.name);
  if (!command) return refuse('UNKNOWN_COMMAND', { command: request.name });
  const computed = computedIn(request.body, command.feature?.kinds[command.spec.yields]);
  if (computed.length > 0) return refuse('UNKNOWN_FIELD', { problem: 'fields' }, { fields: computed });
  const body = registry.domain.validate(command.spec.shape, request.body);
  if (isRefusal(body)) return body;
  const aboutARecord = command.feature === undefined;
  const stream = aboutARecord
    ? String(body['stream'])
    : ownStream(command.spec, command.feature, body, request.commandId);
  const feature = command.feature ?? registry.featureOf(stream);
  if (!feature) return refuse('TARGET_UNKNOWN', { stream, targetEventId: String(body['targetEventId']) });
  const own = aboutARecord
    ? ['targetEventId', 'data', 'newEffectiveOn']
    : Object.keys(feature.kinds[command.spec.yields]!.fields);
  return {
    spec: command.spec,
    feature,
    stream,
    data: picked(body, own),
    common: {
      ...(picked(
        body,
        COMMON.filter((name) => !own.includes(name)),
      ) as Omit<Common, 'effectiveOn'>),
      effectiveOn: String(body['effectiveOn'] ?? shanghaiDate(clock.now())),
      entryMode: aboutARecord ? 'correction' : ((body['entryMode'] ?? 'live') as EventMeta['entryMode']),
    },
    commandHash: hashOf({ command: request.name, ...body }),
  };
}

/** The streams that an act names beside its own, and those by which every act of its entry mode is judged. */
export function namedBy({ spec, feature, data, common }: Act, registry: Registry): StreamName[] {
  const fields = feature.kinds[spec.yields]?.fields ?? {};
  const named = referencesIn(data, fields).map(({ ref, id }) => streamOf(ref, id));
  return [...named, ...registry.domain.consults(common.entryMode)];
}

// The fields of an act that become part of `meta`.
const COMMON: readonly string[] = ['effectiveOn', 'effectivePrecision', 'basis', 'reason', 'exceptionBasis'];

/** The stream that a command with this body is about; undefined for one that there is none of. */
export function streamOfBody(
  registry: Registry,
  { command, body }: { readonly command: string; readonly body: JsonObject },
  commandId: string,
): StreamName | undefined {
  const known = registry.commands.get(command);
  if (!known?.feature) return undefined;
  return ownStream(known.spec, known.feature, body, commandId);
}

function ownStream(spec: CommandSpec, feature: Feature, body: JsonObject, commandId: string): StreamName {
  const given = namingFields(feature).map((name) => body[name]);
  const id = spec.onlyId ?? (given.includes(undefined) ? derivedId(feature.category, commandId) : given.join('-'));
  return streamOf(feature.category, id);
}

/** The fields by which a body names its stream. */
function namingFields({ idField, idFields }: Feature): readonly string[] {
  return idFields ?? [idField];
}

/** What these fields say of this stream. */
export function namesOf({ feature, stream }: Act): ReadonlyMap<string, string> {
  const fields = namingFields(feature);
  const parts = idOf(stream).split('-');
  const last = parts.splice(fields.length - 1).join('-');
  return new Map(fields.map((name, index) => [name, parts[index] ?? last]));
}

function picked(body: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));
}

/** What the body gives of what is worked out, whatever the value. */
function computedIn(body: unknown, kind: Kind | undefined): FieldFault[] {
  if (typeof body !== 'object' || body === null) return [];
  const computed = Object.keys(body).filter((name) => kind?.fields[name]?.computed);
  return computed.map((path) => ({ path, code: 'unknownField' }));
}
