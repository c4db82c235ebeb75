import {
  CalendarMissing,
  RuleNotInForce,
  END_OF_TIME,
  factsIn,
  idOf,
  isAboutARecord,
  parseInstant,
  referencesIn,
  refuse,
  shanghaiDate,
  streamOf,
  targetOf,
  type Context,
  type EffectiveEvent,
  type FactRow,
  type FactsSought,
  type Feature,
  type Kind,
  type Micros,
  type Recorded,
  type Refusal,
  type StreamName,
  type Timeline,
} from '#libs/kernel';
import { ruleOf, type Judged } from './judgement.ts';
import type { Registry } from './registry.ts';

/** A stream as it is on record. */
export interface StreamOnRecord {
  readonly events: readonly Recorded[];
  timeline(): Timeline<unknown>;
}

/** What is on record, in the whole log or up to a place. */
export interface OnRecord {
  stream(name: StreamName): Promise<StreamOnRecord>;
  /** The streams that may give facts of a kind with this `ref`. */
  streamsWith(kind: string, ref: string): readonly StreamName[];
  /** The same as if one event had never been recorded. */
  without(eventId: string): OnRecord;
}

/** What the rules say of an act. */
export interface Said {
  readonly judged: readonly Judged[];
  /** The other streams, and the kinds of fact, that the answer was taken from. No change of what else there is changes it. */
  readonly from: ReadonlySet<string>;
}

/** Of an act that is not in force, or that names what is not on record. */
const NOBODY_CAN_TELL: Said = { judged: [], from: new Set() };

/** Whether the rules say anything of an act: of nothing that they say it is not told that they say otherwise. */
export function canBeTold({ from }: Said): boolean {
  return from.size > 0;
}

/** Why an act on record cannot be, and which other streams that was asked of. */
export interface RefusedNow {
  readonly refusal: Refusal;
  readonly beside: ReadonlySet<StreamName>;
}

/** Events left out one by one to find the one that speaks against an act: each has the act asked again. */
const TRIED_MOST = 200;

/** The clocks of node and server may differ by so much around midnight. */
const CLOCKS_DIFFER: Micros = 300_000_000;

/**
 * Asks acts on record anew what they were asked when they came: what guards, rules and searches say of them by what is on
 * record. `fsck` asks it of the whole log, the findings of the log up to each place.
 */
export class AskedAgain {
  private readonly registry: Registry;
  private readonly record: OnRecord;
  private readonly unfit: ReadonlySet<StreamName>;

  /** @param unfit streams that cannot be asked: acts that rest on them are let be */
  constructor(registry: Registry, record: OnRecord, unfit: ReadonlySet<StreamName> = new Set()) {
    this.registry = registry;
    this.record = record;
    this.unfit = unfit;
  }

  /** What the rules say of an act in force; nothing where nobody can tell. */
  async said(stream: StreamName, eventId: string): Promise<Said> {
    const feature = this.registry.featureOf(stream);
    const own = (await this.record.stream(stream)).timeline();
    const place = own.history.findIndex(({ id, ends }) => id === eventId && !ends);
    const event = own.history[place];
    if (!feature?.judge || !event) return NOBODY_CAN_TELL;
    const from = new Set<string>([this.registry.domain.regulations]);
    const context = await this.contextOf(feature, event, own, from);
    if ('refused' in context) return NOBODY_CAN_TELL;
    try {
      const judgements = feature.judge(stateBefore(feature, own, place), event, context);
      const judged = judgements.map((judgement) => ({ ...judgement, rule: ruleOf(context.rules, judgement.ruleId) }));
      return { judged, from };
    } catch (error) {
      if (error instanceof CalendarMissing || error instanceof RuleNotInForce) return { judged: [], from };
      throw error;
    }
  }

  /** What an act in force looks up to be judged by. */
  async lookedUp(stream: StreamName, eventId: string): Promise<readonly FactsSought[]> {
    const feature = this.registry.featureOf(stream);
    if (!feature?.gathers) return [];
    const own = (await this.record.stream(stream)).timeline();
    const event = own.history.find(({ id, ends }) => id === eventId && !ends);
    if (!event || !feature.gathers.for.includes(event.type)) return [];
    const context = await this.beforeItGathers(feature, event, own);
    return 'refused' in context ? [] : this.soughtBy(feature, event, context);
  }

  /** The event on record without which an act would stand; nothing where there is none, or many come into question. */
  async against(stream: StreamName, eventId: string, beside: ReadonlySet<StreamName>): Promise<Recorded | undefined> {
    let tried = 0;
    for (const name of [...beside, stream]) {
      for (const other of (await this.record.stream(name)).events.toReversed()) {
        if (other.id === eventId || (isAboutARecord(other.type) && targetOf(other) === eventId)) continue;
        if ((tried += 1) > TRIED_MOST) return undefined;
        const rest = new AskedAgain(this.registry, this.record.without(other.id), this.unfit);
        if (!(await rest.refused(stream, [eventId])).has(eventId)) return other;
      }
    }
    return undefined;
  }

  /** The acts of a stream that cannot be, by what is on record; of some of them, where their ids are given. */
  async refused(stream: StreamName, only?: readonly string[]): Promise<Map<string, RefusedNow>> {
    const feature = this.registry.featureOf(stream)!;
    const seen = await this.record.stream(stream);
    const own = seen.timeline();
    const refused = new Map<string, RefusedNow>();
    let state = feature.initial;
    for (const event of own.history) {
      const asked = only?.includes(event.id) ?? true;
      const impossible = asked && feature.guard(state, event);
      state = feature.evolve(state, event);
      if (impossible) refused.set(event.id, { refusal: impossible, beside: new Set() });
      else if (asked && !refused.has(event.id)) await this.askAdmission(feature, event, own, refused);
    }
    await this.askSearch(feature, stream, seen, refused, only);
    return refused;
  }

  /** Asks of an event what lies outside its stream. */
  private async askAdmission(
    feature: Feature,
    event: EffectiveEvent,
    own: Timeline<unknown>,
    refused: Map<string, RefusedNow>,
  ): Promise<void> {
    const kind = feature.kinds[event.type]!;
    const beside = new Set(this.namedIn(event, kind));
    if (this.anyUnfit(beside)) return;
    const context = await this.contextOf(feature, event, own);
    if ('refused' in context) return void refused.set(event.id, { refusal: context, beside });
    const refusal = this.registry.domain.admit(event, kind, context) ?? feature.admit(event, context);
    if (refusal) refused.set(event.id, { refusal, beside });
  }

  /**
   * Asks what only a search can find, of the last record that it is asked after: of the act that this is about, where that
   * is asked for.
   */
  private async askSearch(
    feature: Feature,
    stream: StreamName,
    seen: StreamOnRecord,
    refused: Map<string, RefusedNow>,
    only?: readonly string[],
  ): Promise<void> {
    const { setConstraint } = feature;
    const last = seen.events.findLast(({ type }) => setConstraint?.after.includes(type));
    // What is told across streams is worked out from these answers, and not asked of them.
    if (!setConstraint?.check || feature.across || !last) return;
    const id = only ? [last.id, actOf(last, seen.events).id].find((one) => only.includes(one)) : last.id;
    if (id === undefined || refused.has(id)) return;
    const found = new Set<StreamName>();
    const byRef = async (kind: string, ref: string, from: string): Promise<FactRow[]> => {
      for (const name of this.record.streamsWith(kind, ref)) found.add(name);
      return (await this.facts(kind, ref)).filter(({ validTo }) => validTo > from);
    };
    // Nothing is annulled here.
    const finder = { byRef, isGivenUp: () => Promise.resolve(false) };
    const own = seen.timeline();
    const unfit = setConstraint.check(own, await setConstraint.find(idOf(stream), finder, own));
    if (unfit && !this.anyUnfit(found)) refused.set(id, { refusal: unfit, beside: found });
  }

  private async contextOf(
    feature: Feature,
    event: EffectiveEvent,
    own: Timeline<unknown>,
    from = new Set<string>(),
  ): Promise<Context<unknown> | Refusal> {
    const context = await this.beforeItGathers(feature, event, own, from);
    if ('refused' in context) return context;
    return { ...context, gathered: await this.gathered(this.soughtBy(feature, event, context), from) };
  }

  /** What an act is judged by, but for the facts that it looks up. */
  private async beforeItGathers(
    feature: Feature,
    event: EffectiveEvent,
    own: Timeline<unknown>,
    from = new Set<string>(),
  ): Promise<Context<unknown> | Refusal> {
    const { domain } = this.registry;
    const references = [
      ...referencesIn(event.data, feature.kinds[event.type]!.fields),
      ...(feature.goesBackTo?.(event) ?? []),
    ];
    const named = references.map(({ ref, id }) => streamOf(ref, id));
    const others = new Map<StreamName, Timeline<unknown>>();
    for (const name of [...named, ...domain.consults(event.meta.entryMode), domain.regulations])
      others.set(name, (await this.record.stream(name)).timeline());
    for (const { field, ref, id } of references)
      if (others.get(streamOf(ref, id))!.history.length === 0) return refuse('UNKNOWN_REFERENCE', { field, id });
    return {
      id: idOf(event.stream),
      today: shanghaiDate((parseInstant(event.meta.recordedAt) ?? 0) + CLOCKS_DIFFER),
      entryMode: event.meta.entryMode,
      onRecord: true,
      rules: domain.rulesOn(event.effectiveOn, others.get(domain.regulations)),
      own,
      found: [],
      gathered: () => [],
      referenced: <Other>(category: string, id: string) => {
        const name = streamOf(category, id);
        from.add(name);
        return others.get(name) as Timeline<Other>;
      },
    };
  }

  private soughtBy({ gathers }: Feature, event: EffectiveEvent, context: Context<unknown>): readonly FactsSought[] {
    return gathers?.for.includes(event.type) ? gathers.sought(event, context) : [];
  }

  private async gathered(sought: readonly FactsSought[], from: Set<string>): Promise<Context<unknown>['gathered']> {
    const rows = new Map<string, readonly FactRow[]>();
    for (const { kind, ref } of sought) {
      from.add(kind);
      rows.set(`${kind} ${ref}`, await this.facts(kind, ref));
    }
    return <Value>(kind: string, ref: string) => (rows.get(`${kind} ${ref}`) ?? []) as readonly FactRow<Value>[];
  }

  private async facts(kind: string, ref: string): Promise<FactRow[]> {
    const rows: FactRow[] = [];
    for (const name of this.record.streamsWith(kind, ref)) {
      const feature = this.registry.featureOf(name);
      if (feature && kind in feature.facts)
        rows.push(...factRows(feature, name, (await this.record.stream(name)).timeline(), { kind, ref }));
    }
    return rows;
  }

  private namedIn(event: EffectiveEvent, kind: Kind): StreamName[] {
    const named = referencesIn(event.data, kind.fields).map(({ ref, id }) => streamOf(ref, id));
    return [...named, ...this.registry.domain.consults(event.meta.entryMode)].filter((name) => name !== event.stream);
  }

  private anyUnfit(streams: ReadonlySet<StreamName>): boolean {
    return [...streams].some((stream) => this.unfit.has(stream));
  }
}

/** The act that a record is about in the end: a correction of it, an annulment, what takes that back; itself where it is one. */
export function actOf(record: Recorded, events: readonly Recorded[]): Recorded {
  const target = isAboutARecord(record.type) ? events.find(({ id }) => id === targetOf(record)) : undefined;
  return target ? actOf(target, events) : record;
}

/** The state that an event of a history came to. */
function stateBefore(feature: Feature, timeline: Timeline<unknown>, place: number): unknown {
  const { history } = timeline;
  const on = history[place]!.effectiveOn;
  const yesterday = timeline.days().findLast((day) => day.on < on)?.state ?? feature.initial;
  const earlier = history.slice(0, place).filter(({ effectiveOn }) => effectiveOn === on);
  return earlier.reduce((state, event) => feature.evolve(state, event), yesterday);
}

/** What was laid of a stream as it stands: it is asked for by every act that looks it up. */
const LAID = new WeakMap<Timeline<unknown>, Map<string, readonly FactRow[]>>();

/** The facts of one kind and reference that a stream gives, each with the days it holds. */
export function factRows(
  feature: Feature,
  stream: StreamName,
  timeline: Timeline<unknown>,
  sought: FactsSought,
): readonly FactRow[] {
  const laid = LAID.get(timeline) ?? new Map<string, readonly FactRow[]>();
  LAID.set(timeline, laid);
  const name = `${sought.kind} ${sought.ref}`;
  const rows = laid.get(name) ?? lay(feature, stream, timeline, sought);
  laid.set(name, rows);
  return rows;
}

function lay(feature: Feature, stream: StreamName, timeline: Timeline<unknown>, { kind, ref }: FactsSought): FactRow[] {
  const rows: FactRow[] = [];
  const open = new Map<string, FactRow>();
  for (const { on, state } of timeline.days()) {
    const facts = factsIn({ facts: { [kind]: feature.facts[kind]! } }, state, idOf(stream));
    const now = new Map(facts.filter((fact) => fact.ref === ref).map(({ key, value }) => [key, value]));
    for (const [key, row] of open) {
      if (now.has(key) && JSON.stringify(now.get(key)) === JSON.stringify(row.value)) continue;
      rows.push({ ...row, validTo: on });
      open.delete(key);
    }
    for (const [key, value] of now)
      if (!open.has(key)) open.set(key, { key, ref, value, validFrom: on, validTo: END_OF_TIME });
  }
  return [...rows, ...open.values()].toSorted((a, b) =>
    `${a.key} ${a.validFrom}` < `${b.key} ${b.validFrom}` ? -1 : 1,
  );
}
