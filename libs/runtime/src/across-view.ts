import {
  END_OF_TIME,
  RECORD_CORRECTED,
  categoryOf,
  correctionIn,
  effectiveHistory,
  factsIn,
  idOf,
  inForce,
  isAboutARecord,
  subjectsOf,
  targetOf,
  type Check,
  type EffectiveEvent,
  type FactsSought,
  type Feature,
  type JsonObject,
  type KeyedFact,
  type PlainDate,
  type Recorded,
  type StreamName,
  type ToldAcross,
} from '#libs/kernel';
import { AcrossIndex, lookedUpGround, type Head, type Judged as Act, type Noted, type Word } from './across-index.ts';
import { Agreement } from './agreement.ts';
import { AskedAgain, canBeTold, factRows, type Said } from './asked-again.ts';
import { FactRows, nameOf } from './fact-rows.ts';
import { changedChecks } from './judgement.ts';
import type { LoggedEvent } from './known.ts';
import { LogSoFar } from './log-so-far.ts';
import type { Registry } from './registry.ts';
import type { LoadedStream } from './streams.ts';
import { TakenBack } from './taken-back.ts';
import type { Projection, ReadHistory, ViewParts } from './view.ts';

type Told = KeyedFact & { readonly on: PlainDate };

/** What comes of one event. */
interface Outcome {
  readonly noted: Noted;
  /** By stream, all that is told of it now. */
  readonly told: ReadonlyMap<StreamName, readonly Told[]>;
  /** It could not be worked out. */
  readonly failed?: Error;
}

/** A stream before an event and with it. */
type States = readonly [before: LoadedStream, after: LoadedStream];

/** Events worked out, acts asked, or streams told of between two turns of others. */
const WORKED_OUT = 20;

const NOTHING = { resting: [], kinds: [] };

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Tells facts of the records of all streams. An event has the acts of other streams asked again that rest on its own: once
 * by the log before it and once with it. What the rules say otherwise then is a word on the act, and with the words of its
 * own stream it makes what is told of that one.
 */
export class AcrossProjection implements Projection {
  private readonly registry: Registry;
  private readonly across: ToldAcross;
  private readonly index: AcrossIndex;
  private readonly log: LogSoFar;
  private readonly asked: AskedAgain;
  private readonly agreement: Agreement;
  private readonly takenBack: TakenBack;
  private readonly rows: FactRows;
  private outcomes = new Map<number, Outcome>();

  constructor(feature: Feature, across: ToldAcross, { db, registry, table }: ViewParts) {
    this.registry = registry;
    this.across = across;
    this.index = new AcrossIndex(db, table);
    this.log = new LogSoFar(registry, this.index);
    this.asked = new AskedAgain(registry, this.log);
    const parts = { registry, across, index: this.index, log: this.log };
    this.agreement = new Agreement(parts);
    this.takenBack = new TakenBack(parts);
    this.rows = new FactRows(feature, db, table);
  }

  async prepare(events: readonly LoggedEvent[], history: ReadHistory): Promise<void> {
    // What was worked out and not written is worked out again.
    if (this.outcomes.size > 0) this.forget();
    this.index.clear();
    this.rows.letGo();
    this.log.begin(history);
    const last = new Map(events.map(({ event, seq }) => [event.stream, seq]));
    for (const [n, seen] of events.entries()) {
      this.outcomes.set(seen.seq, await this.outcomeOf(seen, last.get(seen.event.stream) === seen.seq));
      if (n % WORKED_OUT === WORKED_OUT - 1) await letOthersCome();
    }
  }

  project({ seq, known }: LoggedEvent): void {
    const outcome = this.outcomes.get(seq);
    if (!outcome) throw new Error(`what comes of event ${seq} was not at hand`);
    if (outcome.failed !== undefined) throw outcome.failed;
    this.outcomes.delete(seq);
    this.index.write(outcome.noted);
    for (const [stream, told] of outcome.told) {
      const written = this.rows.rowsOf(stream, '', [this.across.kind]);
      const now = new Map(told.map((fact) => [nameOf({ kind: this.across.kind, key: fact.key }), fact]));
      for (const [name, { kind, key, rows }] of written)
        if (!now.has(name)) this.rows.replace({ kind, key }, rows, [], known);
      for (const [name, { key, ref, value, on }] of now) {
        const interval = { value: JSON.stringify(value), ref: ref ?? null, from: on, to: END_OF_TIME, of: value };
        this.rows.replace({ kind: this.across.kind, key }, written.get(name)?.rows ?? [], [interval], known);
      }
    }
  }

  forget(): void {
    this.outcomes.clear();
    this.index.forget();
    this.log.forget();
    this.rows.forget();
  }

  private async outcomeOf(seen: LoggedEvent, last: boolean): Promise<Outcome> {
    const { event, stored, seq } = seen;
    const { stream } = event;
    const head = this.index.head(stream);
    const follows = this.follows(event, head);
    const about = await this.namedBy(event, head);
    const noted = { seq, stream, last, head: this.headAfter(seen, head, about) };
    const asked = this.agreement.askedAfter(seen);
    try {
      const resting = await this.restingOn(seen, [...about, ...(head?.about ?? [])]);
      const before = await this.saidOf(resting);
      this.log.add(stored);
      this.index.goOn(stream, noted.head);
      const own = await this.restingOf(event, about);
      const refs = await this.refsOf(event, about);
      this.index.note({ ...noted, refs, ...own });
      const { words: disagreed, doubted } = await this.agreement.after(seen, asked);
      const taken = await this.takenBack.after(event, own.resting, resting);
      const words = [...(await this.changed(event, resting, before)), ...disagreed, ...taken];
      this.index.say(words);
      this.index.doubt(doubted);
      const told = new Map<StreamName, readonly Told[]>();
      for (const [n, each] of [...this.toTell(event, follows, words)].entries()) {
        told.set(each, await this.toldOf(each));
        if (n % WORKED_OUT === WORKED_OUT - 1) await letOthersCome();
      }
      return { noted: { ...noted, refs, ...own, words, doubted }, told };
    } catch (error) {
      // A fault of the rules parks the view at this event; an outage is waited out by whoever runs it.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
      return { noted: { ...noted, refs: [], ...NOTHING, words: [], doubted: [] }, told: new Map(), failed: error };
    }
  }

  /** Whether an event comes last on the effective axis of its stream, by what is known without reading it. */
  private follows(event: Recorded, head: Head | undefined): boolean {
    const { type, meta } = event;
    const holdsOn = isAboutARecord(type) || this.registry.isTimeless(type) || this.registry.endOf(event) !== undefined;
    return !holdsOn && (head === undefined || head.lastOn <= meta.effectiveOn);
  }

  /**
   * The acts of other streams to be asked again after an event: those that rest on its stream, and those that look up facts
   * which its stream gives otherwise with it.
   */
  private async restingOn({ event, stored }: LoggedEvent, about: readonly StreamName[]): Promise<Act[]> {
    const { stream } = event;
    if (followsFromAnother(event)) return [];
    const given = this.registry.featureOf(stream)?.facts ?? {};
    const kinds = [...this.index.lookedUp()].filter((kind) => kind in given);
    const refs = new Set([stream, ...about].map(idOf));
    // What names nobody may be about many: a post whose rank is set right, a team that is merged into another.
    const namesNobody = about.every((name) => categoryOf(name) === categoryOf(stream));
    const isAboutMany = kinds.length > 0 && (namesNobody || isAboutARecord(event.type));
    const states = async (): Promise<States> => [await this.log.stream(stream), await this.log.with(stored)];
    const met = isAboutMany ? await states() : undefined;
    if (met) for (const ref of this.refsIn(stream, met, kinds)) refs.add(ref);
    const sought = kinds.flatMap((kind) => [...refs].map((ref) => ({ kind, ref })));
    const grounds = new Map(sought.map((one) => [lookedUpGround(one.kind, one.ref), one]));
    const resting = this.index.restingOn(new Set([stream, ...grounds.keys()]), this.firstDay(event), stream);
    if (resting.length === 0) return [];
    const [before, after] = met ?? (await states());
    const otherwise = new Set([stream]);
    for (const ground of new Set(resting.map((one) => one.ground)))
      if (grounds.has(ground) && this.differ(stream, before, after, grounds.get(ground)!)) otherwise.add(ground);
    const acts = resting.filter(({ ground }) => otherwise.has(ground)).map((act) => [act.eventId, act] as const);
    return [...new Map(acts).values()].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
  }

  /** By what the facts of some kinds may be looked up that a stream has given, before its last event and with it. */
  private refsIn(stream: StreamName, states: States, kinds: readonly string[]): Set<string> {
    const { facts } = this.registry.featureOf(stream)!;
    const giving = { facts: Object.fromEntries(kinds.map((kind) => [kind, facts[kind]!])) };
    const refs = new Set<string>();
    for (const loaded of states)
      for (const { state } of loaded.timeline().days())
        for (const { ref } of factsIn(giving, state, idOf(stream))) if (ref !== undefined) refs.add(ref);
    return refs;
  }

  /** Whether a stream gives other facts of a kind and reference in one state than in another. */
  private differ(stream: StreamName, before: LoadedStream, after: LoadedStream, sought: FactsSought): boolean {
    const feature = this.registry.featureOf(stream)!;
    const [was, is] = [before, after].map((each) => JSON.stringify(factRows(feature, stream, each.timeline(), sought)));
    return was !== is;
  }

  /** The first day from which on something may be otherwise because of an event. */
  private firstDay({ type, meta }: Recorded): PlainDate {
    return isAboutARecord(type) || this.registry.isTimeless(type) ? '' : meta.effectiveOn;
  }

  /** The streams that an event names, or the record that it is about does. */
  private async namedBy(event: Recorded, head: Head | undefined): Promise<StreamName[]> {
    const { stream, type, data } = event;
    if (!isAboutARecord(type)) return this.named({ stream, type, data });
    if (head === undefined) return [];
    const { events } = await this.log.stream(stream);
    const target = events.find(({ id }) => id === targetOf(event));
    const corrected = type === RECORD_CORRECTED ? correctionIn(event) : undefined;
    const before = target ? events.filter((other) => isAboutARecord(other.type) && targetOf(other) === target.id) : [];
    // What an earlier correction named counts again, or no longer.
    const datas = [target?.data, corrected?.data, ...before.map((other) => correctionIn(other).data)];
    const told = target && isAboutARecord(target.type) ? await this.namedBy(target, head) : [];
    const kind = target?.type ?? '';
    return [...told, ...datas.flatMap((each) => (each ? this.named({ stream, type: kind, data: each }) : []))];
  }

  private named({ stream, type, data }: Pick<Recorded, 'stream' | 'type' | 'data'>): StreamName[] {
    const kind = this.registry.kindOf(type);
    return kind ? subjectsOf({ stream, data }, kind).filter((name) => name !== stream) : [];
  }

  private headAfter({ event, known }: LoggedEvent, head: Head | undefined, about: readonly StreamName[]): Head {
    const { revision, meta } = event;
    const lastDay = this.registry.endOf(event) ?? meta.effectiveOn;
    const corrected = event.type === RECORD_CORRECTED ? (correctionIn(event).newEffectiveOn ?? '') : '';
    const lastOn = [head?.lastOn ?? '', isAboutARecord(event.type) ? corrected : lastDay].sort().at(-1)!;
    return { revision, lastOn, known, about: head?.about ?? about };
  }

  /** By what facts of the stream may be looked up: whom it names, and what it gives from its beginning or since a correction. */
  private async refsOf(event: Recorded, about: readonly StreamName[]): Promise<string[]> {
    const { stream, revision, type } = event;
    const feature = this.registry.featureOf(stream);
    const id = idOf(stream);
    const last = id.split('-').slice((feature?.idFields?.length ?? 1) - 1);
    const refs = new Set([id, last.join('-'), ...about.map(idOf)]);
    const whole = isAboutARecord(type) ? (await this.log.stream(stream)).timeline().at() : undefined;
    const state = whole ?? (revision === 0 ? feature?.evolve(feature.initial, inForce(event)) : undefined);
    if (feature && state !== undefined)
      for (const { ref } of factsIn(feature, state, id)) if (ref !== undefined) refs.add(ref);
    return [...refs];
  }

  /** On what the act of an event rests, where rules are asked of it: those that it names, and its own stream. */
  private async restingOf(event: Recorded, names: readonly StreamName[]): Promise<Pick<Noted, 'resting' | 'kinds'>> {
    const { stream } = event;
    const feature = this.registry.featureOf(stream);
    if (!feature?.judge || event.meta.entryMode === 'opening') return NOTHING;
    const about = isAboutARecord(event.type);
    const acts: readonly Pick<EffectiveEvent, 'id' | 'type' | 'data' | 'effectiveOn' | 'meta'>[] = about
      ? (await this.log.stream(stream)).timeline().history.filter(({ id }) => id === targetOf(event))
      : [{ ...event, effectiveOn: event.meta.effectiveOn }];
    const resting: Noted['resting'][number][] = [];
    const kinds = new Set<string>();
    for (const { id: eventId, type, data, effectiveOn, meta } of acts) {
      if (meta.entryMode === 'opening') continue;
      const until = [effectiveOn, ...daysIn(data)].sort().at(-1)!;
      const sought = feature.gathers?.for.includes(type) ? await this.asked.lookedUp(stream, eventId) : [];
      for (const { kind } of sought) kinds.add(kind);
      for (const ground of sought.map(({ kind, ref }) => lookedUpGround(kind, ref)))
        resting.push({ ground, until, stream, eventId });
      for (const ground of about ? this.named({ stream, type, data }) : names) {
        // What is done because of a case rests on it as a whole, whenever that goes on.
        const because = !feature.next && this.registry.featureOf(ground)?.next !== undefined;
        resting.push({ ground, until: because ? END_OF_TIME : until, stream, eventId });
      }
    }
    return { resting, kinds: [...kinds] };
  }

  private async saidOf(acts: readonly Act[]): Promise<Map<string, Said>> {
    const said = new Map<string, Said>();
    for (const [n, { stream, eventId }] of acts.entries()) {
      said.set(eventId, await this.asked.said(stream, eventId));
      if (n % WORKED_OUT === WORKED_OUT - 1) await letOthersCome();
    }
    return said;
  }

  /** What the rules say otherwise of these acts since an event. */
  private async changed(
    { id: foundBy, stream: foundIn, type, revision: nth }: Recorded,
    acts: readonly Act[],
    before: ReadonlyMap<string, Said>,
  ): Promise<Word[]> {
    const given = [foundIn, ...Object.keys(this.registry.featureOf(foundIn)?.facts ?? {})];
    // A stream that comes or goes as a whole is there for who names it, or is not.
    const comesOrGoes = nth === 0 || isAboutARecord(type);
    const askedAnew = acts.filter(
      ({ eventId }) => comesOrGoes || given.some((each) => before.get(eventId)!.from.has(each)),
    );
    const after = await this.saidOf(askedAnew);
    const words: Word[] = [];
    for (const [n, { stream, eventId }] of askedAnew.entries()) {
      if (n % WORKED_OUT === WORKED_OUT - 1) await letOthersCome();
      const act = (await this.log.stream(stream)).timeline().history.find(({ id }) => id === eventId);
      if (!act) continue;
      const revision = this.index.headOf(stream)!;
      const [was, is] = [before.get(eventId)!, after.get(eventId)!];
      if (!canBeTold(is)) continue;
      for (const check of changedChecks(act, canBeTold(was) ? was.judged : undefined, is.judged))
        words.push({ stream, revision, said: { ...check, foundBy, foundIn } });
    }
    return words;
  }

  /** The streams of which something else may be told after an event. */
  private toTell(event: Recorded, follows: boolean, words: readonly Word[]): Set<StreamName> {
    const streams = new Set(words.map(({ stream }) => stream));
    const speaks = event.meta.checks.some(({ outcome, eventId }) => eventId !== undefined || outcome !== 'passed');
    if (speaks || !follows) streams.add(event.stream);
    return streams;
  }

  /** All that is told of a stream: each act with the last word that any record said of it. */
  private async toldOf(stream: StreamName): Promise<readonly Told[]> {
    const feature = this.registry.featureOf(stream);
    if (!feature) return [];
    const words = this.index.wordsOn(stream);
    const { events } = await this.log.stream(stream);
    const spoken = events.map((event) => {
      const more = words.filter(({ revision }) => revision === event.revision).map(({ said }) => said);
      return more.length === 0 ? event : withChecks(event, more);
    });
    return this.across.of(feature, effectiveHistory(spoken, this.registry));
  }
}

function letOthersCome(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What the system draws from another act was judged with it, also where it takes effect before it. */
function followsFromAnother({ meta, type }: Recorded): boolean {
  return meta.actor.role === 'system' && meta.onBehalfOf === undefined && !isAboutARecord(type);
}

function withChecks(event: Recorded, more: readonly Check[]): Recorded {
  return { ...event, meta: { ...event.meta, checks: [...event.meta.checks, ...more] } };
}

/** Every day that is named in the data of an event. */
function daysIn(data: JsonObject): string[] {
  return Object.values(data).flatMap((value) => {
    if (typeof value === 'string') return DAY.test(value) ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((each) => daysIn({ each: each as JsonObject }));
    return typeof value === 'object' && value !== null ? daysIn(value as JsonObject) : [];
  });
}

/** Two projections into the tables of one view. */
export function together(projections: readonly Projection[]): Projection {
  return {
    prepare: async (events, history) => {
      for (const projection of projections) await projection.prepare(events, history);
    },
    project: (seen) => {
      for (const projection of projections) projection.project(seen);
    },
    forget: () => {
      for (const projection of projections) projection.forget();
    },
  };
}
