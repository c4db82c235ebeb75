import {
  RECORD_CORRECTED,
  RuleNotInForce,
  StoreUnavailable,
  derivedId,
  effectiveHistory,
  eventIdOf,
  hashOf,
  idOf,
  inForce,
  isAboutARecord,
  isRefusal,
  moreSensitive,
  referencesIn,
  refuse,
  shanghaiDate,
  streamOf,
  targetOf,
  timelineOf,
  type Actor,
  type Check,
  type Clock,
  type CommandSpec,
  type Context,
  type EffectiveEvent,
  type EventMeta,
  type EventStore,
  type FactRow,
  type Feature,
  type FieldFault,
  type FieldInfo,
  type Finder,
  type JsonObject,
  type Kind,
  type NewEvent,
  type Position,
  type Recorded,
  type Refusal,
  type Revision,
  type Sensitivity,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { aboutAKnownRecord, judged, laterRecordsDepend, orphaned, refersToOthers, sameness } from './judgement.ts';
import { withoutDamage } from './refused-damage.ts';
import type { Registry } from './registry.ts';
import { Streams, type DamageOf, type LoadedStream } from './streams.ts';

/** How often an append that met another writer is tried again. */
const RETRIES = 3;

/** A command on its way to the log. */
export interface CommandRequest {
  readonly name: string;
  /** As it came in; validated here. */
  readonly body: unknown;
  readonly commandId: string;
  readonly actor: Actor;
  /** The revision the sender has seen; another one is refused with `VERSION_CONFLICT`. */
  readonly ifMatch?: Revision;
  readonly correlationId?: string;
  readonly causationId?: string;
}

/** What a command did, or had done when it was sent before. */
export interface Executed {
  readonly commandId: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly eventIds: readonly string[];
  /** True when this very command had been recorded before and nothing was added now. */
  readonly repeated: boolean;
}

/** What the executor works with. */
export interface ExecutorParts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly finder: Finder;
  /** What is known of damage beside what reading a stream shows. */
  readonly damaged?: DamageOf;
}

type Common = Pick<EventMeta, 'effectiveOn' | 'effectivePrecision' | 'basis' | 'reason' | 'exceptionBasis'>;

interface Act {
  readonly spec: CommandSpec;
  readonly feature: Feature;
  readonly stream: StreamName;
  readonly data: JsonObject;
  readonly common: Common & { readonly entryMode: EventMeta['entryMode'] };
  readonly commandHash: string;
}

/** The path of a command: read, fold, judge, append; again when another writer was quicker. */
export class Executor {
  private readonly parts: ExecutorParts;
  private readonly streams: Streams;
  private readonly turns = new Map<StreamName, Promise<unknown>>();

  constructor(parts: ExecutorParts) {
    this.parts = parts;
    this.streams = new Streams(parts.store, parts.registry, undefined, parts.damaged);
  }

  /**
   * Executes one command. The answer is final: the same command id and body on the same stream gives it again.
   *
   * Refuses with the codes of `docs/refusals.md`, among them `UNKNOWN_COMMAND`, `MALFORMED_BODY` and `UNKNOWN_FIELD`, and
   * `LOG_DAMAGED` for a stream that is damaged, be it the act's own or one that it needs.
   * @throws StoreUnavailable when the log cannot be reached
   */
  async execute(request: CommandRequest): Promise<Executed | Refusal> {
    const act = this.understand(request);
    if (isRefusal(act)) return act;
    return withoutDamage(act.stream, () => this.inTurn(act.stream, () => this.attempt(request, act)));
  }

  /** Forgets what it remembers of the log, which is another one. */
  forget(): void {
    this.streams.forget();
  }

  /**
   * Whether this command is on record, as far as its stream can be read.
   * @throws StoreUnavailable when the log cannot be reached
   */
  async recorded(request: CommandRequest): Promise<boolean> {
    const act = this.understand(request);
    if (isRefusal(act)) return false;
    const stream = await withoutDamage(act.stream, () => this.streams.load(act.stream));
    return !isRefusal(stream) && stream.recordedBy(request.commandId).length > 0;
  }

  private understand(request: CommandRequest): Act | Refusal {
    const { registry, clock } = this.parts;
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

  private async attempt(request: CommandRequest, act: Act): Promise<Executed | Refusal> {
    for (let retry = 0; ; retry++) {
      const stream = await this.streams.load(act.stream);
      // While it is being judged, others may read the stream on: the append counts on what was judged.
      const { head } = stream;
      const earlier = stream.recordedBy(request.commandId);
      if (earlier.length > 0) return repeated(earlier, act);
      if (request.ifMatch !== undefined && request.ifMatch !== (head === 'none' ? -1 : head)) {
        return refuse('VERSION_CONFLICT', { expected: request.ifMatch, actual: head, ifMatch: true });
      }
      const event = await this.decide(request, act, stream).catch(notYetInForce);
      if (isRefusal(event)) return event;
      const answer = await this.parts.store.append(act.stream, head, [event]);
      if (answer.kind === 'appended') {
        const { revision, position } = answer;
        return {
          commandId: request.commandId,
          stream: act.stream,
          revision,
          position,
          eventIds: [event.id],
          repeated: false,
        };
      }
      if (retry === RETRIES) return refuse('VERSION_CONFLICT', { expected: head, actual: answer.actual });
    }
  }

  private async decide(request: CommandRequest, act: Act, stream: LoadedStream): Promise<NewEvent | Refusal> {
    const { spec, feature } = act;
    if (stream.head === 'none' && isAboutARecord(spec.yields)) {
      return refuse('TARGET_UNKNOWN', { stream: act.stream, targetEventId: String(act.data['targetEventId']) });
    }
    if (stream.empty && !spec.creates && !isAboutARecord(spec.yields)) {
      return refuse('UNKNOWN_REFERENCE', { field: feature.idField, id: idOf(act.stream) });
    }
    const data =
      spec.yields === RECORD_CORRECTED ? this.completeCorrection(act, stream) : this.completed(request, act, stream);
    if (isRefusal(data)) return data;
    const event = this.newEvent(request, act, data, stream);
    const recorded = asRecorded(event, act, stream);
    if (isAboutARecord(spec.yields)) return (await this.judgeAboutARecord(act, stream, recorded)) ?? event;
    const checks = await this.judge(act, stream, recorded);
    return isRefusal(checks) ? checks : { ...event, meta: { ...event.meta, checks } };
  }

  // What no sender may say is worked out from the state that the act meets.
  private completed(request: CommandRequest, act: Act, stream: LoadedStream): JsonObject {
    const { feature, data } = act;
    if (!feature.complete) return data;
    const event = inForce(asRecorded(this.newEvent(request, act, data, stream), act, stream));
    return feature.complete(stateBefore(stream, event), event, this.parts.registry.domain.rulesOn(event.effectiveOn));
  }

  private newEvent(request: CommandRequest, act: Act, data: JsonObject, stream: LoadedStream): NewEvent {
    const { registry } = this.parts;
    const id = eventIdOf(act.stream, request.commandId, 0);
    return {
      id,
      type: act.spec.yields,
      v: registry.versionOf(act.spec.yields) ?? 1,
      data,
      meta: {
        commandId: request.commandId,
        commandHash: act.commandHash,
        correlationId: request.correlationId ?? request.commandId,
        causationId: request.causationId ?? request.commandId,
        actor: request.actor,
        ...act.common,
        checks: [],
        sensitivity: this.sensitivityOf(act, data, stream),
      },
    };
  }

  private sensitivityOf(act: Act, data: JsonObject, stream: LoadedStream): Sensitivity {
    if (!isAboutARecord(act.spec.yields)) return sensitivityOf(data, act.feature.kinds[act.spec.yields]!.fields);
    const target = stream.events.find(({ id }) => id === data['targetEventId']);
    const replaced = target?.meta.sensitivity ?? 'open';
    const fields = act.feature.kinds[target?.type ?? '']?.fields ?? {};
    return moreSensitive(replaced, sensitivityOf((data['data'] ?? {}) as JsonObject, fields));
  }

  // The target's type and version go into the correction, so that its content can be upcast like the event itself.
  private completeCorrection(act: Act, stream: LoadedStream): JsonObject | Refusal {
    const target = stream.events.find(({ id }) => id === act.data['targetEventId']);
    const { data, newEffectiveOn } = act.data;
    if (data === undefined && newEffectiveOn === undefined) return refuse('NOTHING_TO_CORRECT', {});
    if (!target || isAboutARecord(target.type))
      return { ...act.data, targetType: target?.type ?? '', targetV: target?.v ?? 0 };
    const { domain } = this.parts.registry;
    const { feature } = act;
    const kind = feature.kinds[target.type]!;
    const held = stream.timeline().history.find(({ id }) => id === target.id);
    const whole = data === undefined ? (held?.data ?? target.data) : withoutOwnId(data, act, kind);
    const clean = domain.validate(kind.shape, withoutComputed(whole, kind));
    if (isRefusal(clean)) {
      return { ...clean, fields: clean.fields?.map((field) => ({ ...field, path: `data.${field.path}` })) };
    }
    const foreign = ofAnotherStream(clean, act);
    if (foreign.length > 0) return refuse('MALFORMED_BODY', { problem: 'fields' }, { fields: foreign });
    const complete = { ...act.data, targetType: target.type, targetV: target.v };
    if (!feature.complete) return data === undefined ? complete : { ...complete, data: clean };
    const effectiveOn = String(newEffectiveOn ?? held?.effectiveOn ?? target.meta.effectiveOn);
    const event = { ...inForce(target, effectiveOn), data: clean };
    return { ...complete, data: feature.complete(stateBefore(stream, event), event, domain.rulesOn(effectiveOn)) };
  }

  private async judge(act: Act, stream: LoadedStream, recorded: Recorded): Promise<readonly Check[] | Refusal> {
    const { feature } = act;
    const { isTimeless } = this.parts.registry;
    const event = inForce(recorded);
    const before = stream.timeline();
    const last = stream.comesLast(event);
    const state = stateBefore(stream, event);
    const history = last ? [...before.history, event] : effectiveHistory([...stream.events, recorded], isTimeless);
    const after = timelineOf(feature, history);
    const impossible = last ? feature.guard(state, event) : laterRecordsDepend(feature, before, after, event.id);
    if (impossible) return impossible;
    const context = await this.contextOf(
      act,
      after,
      last ? event : (history.find(({ id }) => id === event.id) ?? event),
    );
    if (isRefusal(context)) return context;
    const refusal = this.admitted(act, context.event, context);
    if (refusal) return refusal;
    const found = await this.found(act, after);
    const unfit = found && feature.across?.check?.(after, found);
    const all = found ? { ...context, found } : context;
    return unfit ?? judged(feature.judge?.(state, context.event, all) ?? [], recorded, context);
  }

  private async judgeAboutARecord(act: Act, stream: LoadedStream, recorded: Recorded): Promise<Refusal | undefined> {
    const { feature } = act;
    const refusal = aboutAKnownRecord(stream.events, recorded);
    if (refusal) return refusal;
    if (!recorded.meta.basis) return refuse('BASIS_REQUIRED', { entryMode: 'correction' });
    if (!recorded.meta.reason) return refuse('REASON_REQUIRED', {});
    const before = stream.timeline();
    const after = timelineOf(feature, effectiveHistory([...stream.events, recorded], this.parts.registry.isTimeless));
    const impossible =
      orphaned(feature, before, after) ?? laterRecordsDepend(feature, before, after, targetOf(recorded));
    const refused = impossible ?? (await this.admitAnew(act, before, after));
    if (refused) return refused;
    const found = await this.found(act, after);
    return found && feature.across?.check?.(after, found);
  }

  /** Asks of the events that hold otherwise now, and of those that are let in no longer because of them. */
  private async admitAnew(act: Act, before: Timeline<unknown>, after: Timeline<unknown>): Promise<Refusal | undefined> {
    const same = new Set(before.history.map(sameness));
    for (const event of after.history) {
      const unchanged = same.has(sameness(event));
      if (unchanged && !refersToOthers(act.feature, event)) continue;
      const refusal = await this.admit(act, after, event);
      if (refusal && !(unchanged && (await this.admit(act, before, event)))) return refusal;
    }
    return undefined;
  }

  /** Asks of an event what lies outside the aggregate. */
  private async admit(act: Act, own: Timeline<unknown>, event: EffectiveEvent): Promise<Refusal | undefined> {
    const context = await this.contextOf(act, own, event);
    return isRefusal(context) ? context : this.admitted(act, event, context);
  }

  private admitted({ feature }: Act, event: EffectiveEvent, context: Context<unknown>): Refusal | undefined {
    return (
      this.parts.registry.domain.admit(event, feature.kinds[event.type]!, context) ?? feature.admit(event, context)
    );
  }

  private async contextOf(
    act: Act,
    own: Timeline<unknown>,
    event: EffectiveEvent,
  ): Promise<(Context<unknown> & { readonly event: EffectiveEvent }) | Refusal> {
    const { registry, clock } = this.parts;
    const others = await this.referenced(event, act.feature.kinds[event.type]!);
    if (isRefusal(others)) return others;
    return {
      id: idOf(act.stream),
      today: shanghaiDate(clock.now()),
      entryMode: event.meta.entryMode,
      rules: registry.domain.rulesOn(event.effectiveOn),
      own,
      found: [],
      referenced: <Other>(category: string, id: string) => others.get(streamOf(category, id)) as Timeline<Other>,
      event,
    };
  }

  /** What only a search can find, where the feature asks for it after such an act. */
  private async found(
    { feature: { across }, spec, stream }: Act,
    own: Timeline<unknown>,
  ): Promise<readonly FactRow[] | undefined> {
    return across?.after.includes(spec.yields) ? across.find(idOf(stream), this.parts.finder, own) : undefined;
  }

  private async referenced(event: EffectiveEvent, kind: Kind): Promise<Map<StreamName, Timeline<unknown>> | Refusal> {
    const others = new Map<StreamName, Timeline<unknown>>();
    for (const { field, ref, id } of referencesIn(event.data, kind.fields)) {
      const other = await this.streams.load(streamOf(ref, id));
      if (other.empty) return refuse('UNKNOWN_REFERENCE', { field, id });
      others.set(streamOf(ref, id), other.timeline());
    }
    for (const name of this.parts.registry.domain.consults(event.meta.entryMode)) {
      others.set(name, (await this.streams.load(name)).timeline());
    }
    return others;
  }

  // Commands of one stream wait for each other here, so that they meet as conflicts only across processes.
  private async inTurn<Result>(stream: StreamName, work: () => Promise<Result>): Promise<Result> {
    const before = this.turns.get(stream);
    const mine = (async () => {
      // Behind an outage nobody waits to meet it again: a queue would take as many deadlines as it is long.
      await before?.catch((error: unknown) => {
        if (error instanceof StoreUnavailable) throw error;
      });
      return work();
    })();
    this.turns.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (this.turns.get(stream) === mine) this.turns.delete(stream);
    }
  }
}

// The fields of an act that become part of `meta`.
const COMMON: readonly string[] = ['effectiveOn', 'effectivePrecision', 'basis', 'reason', 'exceptionBasis'];

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
function namesOf({ feature, stream }: Act): ReadonlyMap<string, string> {
  const fields = namingFields(feature);
  const parts = idOf(stream).split('-');
  const last = parts.splice(fields.length - 1).join('-');
  return new Map(fields.map((name, index) => [name, parts[index] ?? last]));
}

function picked(body: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));
}

// A correction may name its own stream, as the command did; where the event itself holds the name, it stays.
function withoutOwnId(data: unknown, act: Act, { fields }: Kind): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const own = namesOf(act);
  const isName = ([name, value]: [string, unknown]): boolean => !(name in fields) && own.get(name) === String(value);
  return Object.fromEntries(Object.entries(data).filter((entry) => !isName(entry)));
}

function ofAnotherStream(data: JsonObject, act: Act): FieldFault[] {
  return [...namesOf(act)]
    .filter(([name, own]) => data[name] !== undefined && String(data[name]) !== own)
    .map(([name, own]) => ({
      path: `data.${name}`,
      code: 'isIn',
      value: String(data[name]),
      params: { values: [own] },
    }));
}

function sensitivityOf(data: JsonObject, fields: Readonly<Record<string, FieldInfo>>): Sensitivity {
  let highest: Sensitivity = 'open';
  for (const [name, info] of Object.entries(fields)) {
    const value = data[name];
    if (value === undefined) continue;
    const day = info.dayIsRestricted && String(value).length > 'YYYY-MM'.length;
    highest = moreSensitive(highest, day ? moreSensitive(info.sensitivity, 'restricted') : info.sensitivity);
  }
  return highest;
}

/** An act of a day before the first version of a rule that it must be asked by: nobody can judge it. */
function notYetInForce(error: unknown): Refusal {
  if (!(error instanceof RuleNotInForce)) throw error;
  const { ruleId, on, from } = error;
  return { ...refuse('RULE_NOT_IN_FORCE', { ruleId, on, from }), rule: ruleId };
}

/** What the body gives of what is worked out, whatever the value. */
function computedIn(body: unknown, kind: Kind | undefined): FieldFault[] {
  if (typeof body !== 'object' || body === null) return [];
  const computed = Object.keys(body).filter((name) => kind?.fields[name]?.computed);
  return computed.map((path) => ({ path, code: 'unknownField' }));
}

function asRecorded(event: NewEvent, { stream }: Act, { events }: LoadedStream): Recorded {
  return { ...event, stream, revision: events.length, position: '', meta: { ...event.meta, recordedAt: '' } };
}

/** The state that an event meets: after everything that took effect before it. */
function stateBefore(stream: LoadedStream, event: EffectiveEvent): unknown {
  if (stream.comesLast(event)) return stream.latest();
  const { history } = stream.timeline();
  const place = history.findIndex(({ id }) => id === event.id);
  const earlier =
    place < 0 ? history.filter(({ effectiveOn }) => effectiveOn <= event.effectiveOn) : history.slice(0, place);
  return stream.timelineOver(earlier).at();
}

function withoutComputed(data: unknown, kind: Kind): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !kind.fields[name]?.computed));
}

function repeated(earlier: readonly Recorded[], act: Act): Executed | Refusal {
  const last = earlier.at(-1)!;
  const { commandId, commandHash } = last.meta;
  if (commandHash !== act.commandHash) return refuse('COMMAND_ID_REUSED', { commandId, eventId: last.id });
  const eventIds = earlier.map(({ id }) => id);
  return { commandId, stream: act.stream, revision: last.revision, position: last.position, eventIds, repeated: true };
}
