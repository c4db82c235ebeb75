import {
  CalendarMissing,
  RECORD_CORRECTED,
  RuleNotInForce,
  effectiveHistory,
  firstDifference,
  eventIdOf,
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
  type Check,
  type Clock,
  type Context,
  type EffectiveEvent,
  type FactRow,
  type Feature,
  type FieldFault,
  type FieldInfo,
  type Gatherer,
  type JsonObject,
  type Kind,
  type NewEvent,
  type Others,
  type PlainDate,
  type Recorded,
  type Refusal,
  type Rules,
  type Sensitivity,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { namesOf, type Act, type CommandRequest } from './act.ts';
import {
  aboutAKnownRecord,
  changedChecks,
  judged,
  laterRecordsDepend,
  orphaned,
  refersToOthers,
  ruleOf,
  sameness,
  type Judged,
} from './judgement.ts';
import { needsSignature, waiting, type Waits } from './exceptions.ts';
import type { Registry } from './registry.ts';
import type { LoadedStream } from './streams.ts';

/** Where an act finds what it is judged by beside its own stream. */
export interface Sources {
  /** These streams as they stand, by name. */
  streams(names: readonly StreamName[]): Promise<ReadonlyMap<StreamName, LoadedStream>>;
  readonly finder: Gatherer;
}

/** Judges acts: what an act would record is worked out, placed on the effective axis, and asked of guards and rules. */
export class Decider {
  private readonly registry: Registry;
  private readonly clock: Clock;
  private readonly sources: Sources;

  constructor(registry: Registry, clock: Clock, sources: Sources) {
    this.registry = registry;
    this.clock = clock;
    this.sources = sources;
  }

  /** The event that an act yields on its stream as it stands; what it waits for, or why it yields none. */
  decide(request: CommandRequest, act: Act, stream: LoadedStream): Promise<NewEvent | Waits | Refusal> {
    return this.yielded(request, act, stream).catch(cannotBeJudged);
  }

  private async yielded(request: CommandRequest, act: Act, stream: LoadedStream): Promise<NewEvent | Waits | Refusal> {
    const { spec, feature } = act;
    if (stream.head === 'none' && isAboutARecord(spec.yields)) {
      return refuse('TARGET_UNKNOWN', { stream: act.stream, targetEventId: String(act.data['targetEventId']) });
    }
    if (stream.empty && !spec.creates && !isAboutARecord(spec.yields)) {
      return noSuch(feature.idField, feature.category, idOf(act.stream));
    }
    const event = await (spec.yields === RECORD_CORRECTED
      ? this.corrected(request, act, stream)
      : this.completed(this.newEvent(request, act, act.data, stream), act, stream));
    if (isRefusal(event)) return event;
    const recorded = asRecorded(event, act, stream);
    const about = isAboutARecord(spec.yields);
    const checks = about
      ? await this.judgeAboutARecord(act, stream, recorded)
      : await this.judge(act, stream, recorded, request.signedFor);
    if (isRefusal(checks)) return checks;
    return needsSignature(request, act, this.registry.domain)
      ? waiting(checks)
      : { ...event, meta: { ...event.meta, checks } };
  }

  // What no sender may say is worked out from the state that the act meets.
  private async completed(said: NewEvent, act: Act, stream: LoadedStream): Promise<NewEvent> {
    const { feature } = act;
    if (!feature.enrich) return said;
    const event = inForce(asRecorded(said, act, stream));
    const data = feature.enrich(
      stateBefore(stream, event),
      event,
      await this.rulesOn(event.effectiveOn),
      await this.othersOf(event, feature),
    );
    return { ...said, data, meta: { ...said.meta, sensitivity: this.sensitivityOf(act, data, stream) } };
  }

  private async corrected(request: CommandRequest, act: Act, stream: LoadedStream): Promise<NewEvent | Refusal> {
    const data = await this.completeCorrection(act, stream);
    return isRefusal(data) ? data : this.newEvent(request, act, data, stream);
  }

  private newEvent(request: CommandRequest, act: Act, data: JsonObject, stream: LoadedStream): NewEvent {
    const { registry } = this;
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
        ...(request.onBehalfOf === undefined ? {} : { onBehalfOf: request.onBehalfOf }),
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
  private async completeCorrection(act: Act, stream: LoadedStream): Promise<JsonObject | Refusal> {
    const target = stream.events.find(({ id }) => id === act.data['targetEventId']);
    const { data, newEffectiveOn } = act.data;
    if (data === undefined && newEffectiveOn === undefined) return refuse('NOTHING_TO_CORRECT', {});
    if (!target || isAboutARecord(target.type))
      return { ...act.data, targetType: target?.type ?? '', targetV: target?.v ?? 0 };
    const { domain } = this.registry;
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
    if (!feature.enrich) return data === undefined ? complete : { ...complete, data: clean };
    const effectiveOn = String(newEffectiveOn ?? held?.effectiveOn ?? target.meta.effectiveOn);
    const event = { ...inForce(target, effectiveOn), data: clean };
    const rules = await this.rulesOn(effectiveOn);
    const others = await this.othersOf(event, feature);
    return { ...complete, data: feature.enrich(stateBefore(stream, event), event, rules, others) };
  }

  /** What an event names, to complete it by; of what is not there it is refused later. */
  private async othersOf(event: EffectiveEvent, feature: Feature): Promise<Others> {
    const kind = feature.kinds[event.type];
    const found = kind && (await this.referenced(event, feature));
    if (!found || isRefusal(found)) return () => undefined;
    return <Other>(category: string, id: string) => found.get(streamOf(category, id)) as Timeline<Other> | undefined;
  }

  private async rulesOn(on: PlainDate): Promise<Rules> {
    const { domain } = this.registry;
    const streams = await this.sources.streams([domain.regulations]);
    return domain.rulesOn(on, streams.get(domain.regulations)?.timeline());
  }

  private async judge(
    act: Act,
    stream: LoadedStream,
    recorded: Recorded,
    signedFor?: readonly string[],
  ): Promise<readonly Check[] | Refusal> {
    const { feature } = act;
    const event = inForce(recorded);
    const before = stream.timeline();
    const last = stream.comesLast(event);
    const state = stateBefore(stream, event);
    const history = last ? [...before.history, event] : effectiveHistory([...stream.events, recorded], this.registry);
    const after = timelineOf(feature, history, last ? () => feature.evolve(state, event) : undefined);
    const impossible = last ? feature.guard(state, event) : laterRecordsDepend(feature, before, after, event.id);
    if (impossible) return feature.tellMore?.(impossible, after) ?? impossible;
    const context = await this.contextOf(
      act,
      after,
      last ? event : (history.find(({ id }) => id === event.id) ?? event),
      false,
    );
    if (isRefusal(context)) return context;
    const refusal = this.admitted(act, context.event, context);
    if (refusal) return refusal;
    const found = await this.found(act, after);
    const unfit = found && feature.setConstraint?.check?.(after, found);
    const all = found ? { ...context, found } : context;
    const checks = unfit ?? judged(feature.judge?.(state, context.event, all) ?? [], recorded, context, signedFor);
    // What comes late may be the ground of what is on record after it, or take its ground.
    return last || isRefusal(checks) ? checks : [...checks, ...(await this.judgeAnew(act, before, after))];
  }

  private async judgeAboutARecord(
    act: Act,
    stream: LoadedStream,
    recorded: Recorded,
  ): Promise<readonly Check[] | Refusal> {
    const { feature } = act;
    const refusal = aboutAKnownRecord(stream.events, recorded);
    if (refusal) return refusal;
    if (!recorded.meta.basis) return refuse('BASIS_REQUIRED', { entryMode: 'correction' });
    if (!recorded.meta.reason) return refuse('REASON_REQUIRED', {});
    const before = stream.timeline();
    const after = timelineOf(feature, effectiveHistory([...stream.events, recorded], this.registry));
    const impossible =
      orphaned(feature, idOf(act.stream), before, after) ??
      laterRecordsDepend(feature, before, after, targetOf(recorded));
    const refused = impossible ?? (await this.admitAnew(act, before, after));
    if (refused) return refused;
    const found = await this.found(act, after, targetOf(recorded));
    const unfit = found && feature.setConstraint?.check?.(after, found);
    return unfit ?? this.judgeAnew(act, before, after);
  }

  /** What the rules say otherwise of acts on record now that one before them does not hold as it did. */
  private async judgeAnew(act: Act, before: Timeline<unknown>, after: Timeline<unknown>): Promise<readonly Check[]> {
    if (!act.feature.judge) return [];
    const from = firstDifference(before.history, after.history);
    const checks: Check[] = [];
    for (const event of after.history) {
      const earlier = before.history.find(({ id }) => id === event.id);
      if (event.ends || event.effectiveOn < from || !earlier || event.meta.entryMode === 'opening') continue;
      const said = await this.saidOf(act, before, earlier);
      const says = await this.saidOf(act, after, event);
      checks.push(...changedChecks(event, said, says));
    }
    return checks;
  }

  /** What the rules say of an act on record; nothing where nobody can tell. */
  private async saidOf(act: Act, own: Timeline<unknown>, event: EffectiveEvent): Promise<readonly Judged[]> {
    const place = own.history.findIndex(({ id }) => id === event.id);
    const state = timelineOf(act.feature, own.history.slice(0, place)).at();
    try {
      const context = await this.contextOf(act, own, event, true);
      if (isRefusal(context)) return [];
      const judgements = act.feature.judge?.(state, event, context) ?? [];
      return judgements.map((judgement) => ({ ...judgement, rule: ruleOf(context.rules, judgement.ruleId) }));
    } catch (error) {
      if (error instanceof CalendarMissing || error instanceof RuleNotInForce) return [];
      throw error;
    }
  }

  /** Asks of the events that hold otherwise now, and of those that are let in no longer because of them. */
  private async admitAnew(act: Act, before: Timeline<unknown>, after: Timeline<unknown>): Promise<Refusal | undefined> {
    const same = new Set(before.history.map(sameness));
    for (const event of after.history) {
      if (event.ends) continue;
      const unchanged = same.has(sameness(event));
      if (unchanged && !refersToOthers(act.feature, event)) continue;
      const held = unchanged ? undefined : before.history.find(({ id }) => id === event.id);
      const refusal = await this.admit(act, after, event, held?.data);
      if (refusal && !(unchanged && (await this.admit(act, before, event)))) return refusal;
    }
    return undefined;
  }

  /** Asks of an event what lies outside the aggregate. */
  private async admit(
    act: Act,
    own: Timeline<unknown>,
    event: EffectiveEvent,
    replaced?: JsonObject,
  ): Promise<Refusal | undefined> {
    const context = await this.contextOf(act, own, event, true, replaced);
    return isRefusal(context) ? context : this.admitted(act, event, context);
  }

  private admitted({ feature }: Act, event: EffectiveEvent, context: Context<unknown>): Refusal | undefined {
    return this.registry.domain.admit(event, feature.kinds[event.type]!, context) ?? feature.admit(event, context);
  }

  private async contextOf(
    act: Act,
    own: Timeline<unknown>,
    event: EffectiveEvent,
    onRecord: boolean,
    replaced?: JsonObject,
  ): Promise<(Context<unknown> & { readonly event: EffectiveEvent }) | Refusal> {
    const { registry, clock } = this;
    const others = await this.referenced(event, act.feature);
    if (isRefusal(others)) return others;
    const context = {
      id: idOf(act.stream),
      today: shanghaiDate(clock.now()),
      entryMode: event.meta.entryMode,
      onRecord,
      replaced,
      rules: registry.domain.rulesOn(event.effectiveOn, others.get(registry.domain.regulations)),
      own,
      found: [],
      gathered: nothingGathered,
      referenced: <Other>(category: string, id: string) => others.get(streamOf(category, id)) as Timeline<Other>,
      event,
    };
    return { ...context, gathered: await this.gathered(act.feature, event, context) };
  }

  /** Looks up what the feature asks for to judge an event by. */
  private async gathered(
    { gathers }: Feature,
    event: EffectiveEvent,
    context: Context<unknown>,
  ): Promise<Context<unknown>['gathered']> {
    if (!gathers?.for.includes(event.type)) return nothingGathered;
    if (gathers.notAtOpening && event.meta.entryMode === 'opening') return nothingGathered;
    const rows = new Map<string, ReadonlyMap<string, readonly FactRow[]>>();
    for (const [ref, sought] of Map.groupBy(gathers.sought(event, context), (one) => one.ref)) {
      const kinds = new Set(sought.map(({ kind }) => kind));
      rows.set(ref, await this.sources.finder.ofKinds([...kinds], ref));
    }
    return <Value>(kind: string, ref: string) => (rows.get(ref)?.get(kind) ?? []) as readonly FactRow<Value>[];
  }

  /** What only a search can find, where the feature asks for it after such an act. */
  private async found(
    { feature: { setConstraint }, spec, stream }: Act,
    own: Timeline<unknown>,
    about?: string,
  ): Promise<readonly FactRow[] | undefined> {
    return setConstraint?.after.includes(spec.yields)
      ? setConstraint.find(idOf(stream), this.sources.finder, own, about)
      : undefined;
  }

  private async referenced(
    event: EffectiveEvent,
    feature: Feature,
  ): Promise<Map<StreamName, Timeline<unknown>> | Refusal> {
    const references = [
      ...referencesIn(event.data, feature.kinds[event.type]?.fields ?? {}),
      ...(feature.goesBackTo?.(event) ?? []),
    ];
    const consulted = this.registry.domain.consults(event.meta.entryMode);
    const others = await this.sources.streams([...references.map(({ ref, id }) => streamOf(ref, id)), ...consulted]);
    for (const { field, ref, id } of references) {
      if (others.get(streamOf(ref, id))!.empty) return noSuch(field, ref, id);
    }
    return new Map([...others].map(([name, other]) => [name, other.timeline()]));
  }
}

const nothingGathered = (): [] => [];

// Who gives the name of a stream where its id is asked for is told so.
function noSuch(field: string, category: string, id: string): Refusal {
  const bare = id.startsWith(`${category}-`) ? { bare: id.slice(category.length + 1) } : {};
  return refuse('UNKNOWN_REFERENCE', { field, id, ...bare });
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

/** An event as it will lie in its stream; where in the log, and when, is not known yet. */
export function asRecorded(event: NewEvent, { stream }: Act, { events }: LoadedStream): Recorded {
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

/** An act that nobody can judge: its day is before the first version of a rule, or a calendar that it needs is missing. */
function cannotBeJudged(error: unknown): Refusal {
  if (error instanceof CalendarMissing) return refuse('CALENDAR_MISSING', { year: error.year });
  if (!(error instanceof RuleNotInForce)) throw error;
  const { ruleId, on, from } = error;
  return { ...refuse('RULE_NOT_IN_FORCE', { ruleId, on, from }), rule: ruleId };
}
