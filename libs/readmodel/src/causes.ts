import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  annulments,
  correctionIn,
  effectiveHistory,
  factsIn,
  idOf,
  targetOf,
  type EffectiveEvent,
  type Feature,
  type OnTheAxis,
  type JsonObject,
  type PlainDate,
  type Recorded,
  type StreamName,
} from '#libs/kernel';
import type { SequencedEvent } from '#libs/runtime';
import type { Cut } from './fact-tables.ts';
import { letOthersBeServed } from './slices.ts';

/** Because of which events a fact differs between two cuts, in the order of the log. */
export interface Because {
  /** The day of the last act among those that came, went or changed. */
  readonly effectiveOn: PlainDate | null;
  readonly because: readonly Recorded[];
}

/** Acts that differ in how they stand, each with the events because of which they do. */
type Acts = ReadonlyMap<string, readonly string[]>;

/** Events folded between two turns of others. */
const FOLDED = 100;

/**
 * What of a fact is said of the thing itself. The place of a post among the others changes with them, though nothing
 * happened to it.
 */
export function ownPart(kind: string, value: JsonObject): JsonObject {
  if (kind !== 'post') return value;
  const { order: _, ...own } = value;
  return own;
}

/** The records of a stream as they stand at a cut. */
class Standing {
  readonly asOf: PlainDate;
  /** By its place, each act in force, whenever it takes effect. */
  readonly acts: ReadonlyMap<string, EffectiveEvent>;
  /** Those that have taken effect, in effective order. */
  readonly history: readonly EffectiveEvent[];
  /** The first act in the order of the log: what is timeless stands on its day. */
  readonly first: string | undefined;
  private readonly known: ReadonlySet<string>;
  private readonly annulledBy: ReadonlyMap<string, string>;
  private readonly corrections: readonly Recorded[];

  constructor(events: readonly SequencedEvent[], { asOf, knownAt }: Cut, axis: OnTheAxis) {
    const recorded = events.filter(({ known }) => known <= knownAt).map(({ event }) => event);
    const effective = effectiveHistory(recorded, axis);
    this.asOf = asOf;
    this.known = new Set(recorded.map(({ id }) => id));
    this.annulledBy = annulments(recorded);
    this.corrections = recorded.filter(({ type, id }) => type === RECORD_CORRECTED && !this.annulledBy.has(id));
    this.acts = new Map(effective.map((event) => [placeOf(event), event]));
    this.history = effective.filter(({ effectiveOn }) => effectiveOn <= asOf);
    this.first = recorded.find(({ id }) => this.acts.has(id))?.id;
  }

  knows(id: string): boolean {
    return this.known.has(id);
  }

  holds(id: string): boolean {
    return this.known.has(id) && !this.annulledBy.has(id);
  }

  /** An act that is in force and has taken effect. */
  inPlay(place: string): EffectiveEvent | undefined {
    const act = this.acts.get(place);
    return act && act.effectiveOn <= this.asOf ? act : undefined;
  }

  /** The correction in force by which an act says what it says, or stands where it stands. */
  correctionOf(id: string, of: 'data' | 'newEffectiveOn'): string | undefined {
    return this.corrections.findLast((event) => targetOf(event) === id && correctionIn(event)[of] !== undefined)?.id;
  }
}

/** Of what facts are told, and between which cuts. */
interface Compared {
  readonly feature: Feature;
  readonly cuts: readonly [Cut, Cut];
  readonly axis: OnTheAxis;
}

/**
 * Finds the events of one stream because of which its facts differ between two cuts: without the others that came in
 * between, they would differ in the same way. That there is the stream at all goes without saying.
 */
export class Causes {
  private readonly id: string;
  private readonly events: readonly SequencedEvent[];
  private readonly of: Compared;
  private readonly earlier: Standing;
  private readonly later: Standing;
  /** By fact, the acts that changed it on the way to either cut. */
  private readonly changedBy = new Map<string, Set<string>>();
  /** What came between the cuts. */
  private readonly between: ReadonlySet<string>;

  private constructor(id: string, events: readonly SequencedEvent[], of: Compared) {
    this.id = id;
    this.events = events;
    this.of = of;
    [this.earlier, this.later] = this.standings(events);
    const came = events.filter(({ event, known }) => event.revision > 0 && known > of.cuts[0].knownAt);
    // What had begun by the earlier cut bears on it, though its end came in between.
    const tookEffect = [...this.earlier.acts.values()].filter(
      ({ id: act, revision, effectiveOn }) =>
        revision > 0 && effectiveOn > of.cuts[0].asOf && !this.earlier.inPlay(act),
    );
    this.between = new Set([...came.map(({ event }) => event.id), ...tookEffect.map((act) => act.id)]);
  }

  /**
   * Folds a stream up to two cuts, slice by slice.
   * @param events of the stream, known at the later cut, in log order
   */
  static async of(stream: StreamName, events: readonly SequencedEvent[], of: Compared): Promise<Causes> {
    const causes = new Causes(idOf(stream), events, of);
    for (const { history } of [causes.earlier, causes.later]) await causes.noteChanges(history);
    return causes;
  }

  /** Because of which events a fact differs. */
  async why(kind: string, key: string): Promise<Because> {
    let acts: Acts = this.explained([...(this.changedBy.get(nameOf(kind, key)) ?? [])]);
    if (!this.suffice(acts, kind, key)) acts = await this.withWhatItTakes(acts, kind, key);
    const because = new Set([...acts.values()].flat());
    const days = [...acts.keys()].map((id) => (this.later.inPlay(id) ?? this.earlier.inPlay(id))?.effectiveOn ?? '');
    return {
      effectiveOn: days.sort().at(-1) || null,
      because: this.events.map(({ event }) => event).filter(({ id }) => because.has(id)),
    };
  }

  /** A record may bear on a fact without having changed it itself: a diploma that counts from the registration on. */
  private async withWhatItTakes(found: Acts, kind: string, key: string): Promise<Acts> {
    const acts = this.explained([...new Set([...this.earlier.acts.keys(), ...this.later.acts.keys()])]);
    // Halves first: of a long history, few records bear on one fact.
    const drop = async (ids: readonly string[]): Promise<void> => {
      if (ids.length === 0) return;
      await letOthersBeServed();
      const fewer = new Map([...acts].filter(([id]) => !ids.includes(id)));
      if (this.suffice(fewer, kind, key)) {
        for (const id of ids) acts.delete(id);
      } else if (ids.length > 1) {
        const half = Math.ceil(ids.length / 2);
        await drop(ids.slice(half));
        await drop(ids.slice(0, half));
      }
    };
    await drop([...acts.keys()].filter((id) => !found.has(id)));
    return acts;
  }

  /** Whether the fact is what it is at both cuts without anything else that came between them. */
  private suffice(acts: Acts, kind: string, key: string): boolean {
    const named = new Set([...acts.values()].flat());
    const rest = this.events.filter(({ event: { id } }) => named.has(id) || !this.between.has(id));
    if (rest.length === this.events.length) return true;
    const [then, now] = this.standings(rest);
    const said = (standing: Standing): string | undefined => this.factIn(this.stateAt(standing), kind, key);
    return said(then) === said(this.earlier) && said(now) === said(this.later);
  }

  private standings(events: readonly SequencedEvent[]): [Standing, Standing] {
    const { cuts, axis } = this.of;
    return [new Standing(events, cuts[0], axis), new Standing(events, cuts[1], axis)];
  }

  private stateAt({ history }: Standing): unknown {
    const { feature } = this.of;
    return history.reduce((state, event) => feature.evolve(state, event), feature.initial);
  }

  private factIn(state: unknown, kind: string, key: string): string | undefined {
    const fact = this.of.feature.facts[kind]?.(state, this.id).find((each) => each.key === key);
    return fact && JSON.stringify(ownPart(kind, fact.value));
  }

  private async noteChanges(history: readonly EffectiveEvent[]): Promise<void> {
    const { feature } = this.of;
    let state = feature.initial;
    let before = new Map<string, string>();
    for (const [n, event] of history.entries()) {
      if (n % FOLDED === FOLDED - 1) await letOthersBeServed();
      state = feature.evolve(state, event);
      const facts = factsIn(feature, state, this.id);
      const after = new Map(
        facts.map(({ kind, key, value }) => [nameOf(kind, key), JSON.stringify(ownPart(kind, value))]),
      );
      for (const name of new Set([...before.keys(), ...after.keys()])) {
        if (before.get(name) === after.get(name)) continue;
        this.changedBy.set(name, (this.changedBy.get(name) ?? new Set()).add(placeOf(event)));
      }
      before = after;
    }
  }

  private explained(places: readonly string[]): Map<string, readonly string[]> {
    const found = places.map((place) => [place, this.ofAct(place)] as const);
    return new Map(found.filter(([, because]) => because.length > 0));
  }

  /** Why an act is in play at one cut only, or says another thing or stands on another day. */
  private ofAct(place: string): string[] {
    const { earlier, later } = this;
    const [was, is] = [earlier.inPlay(place), later.inPlay(place)];
    const id = (was ?? is)?.id;
    if (id === undefined) return [];
    if (earlier.holds(id) !== later.holds(id)) {
      return [...this.ofRecord(id), ...this.ofCorrections(id, 'data'), ...this.ofCorrections(id, 'newEffectiveOn')];
    }
    if (was && is) return this.ofForm(was, is);
    const [before, after] = [earlier.acts.get(place), later.acts.get(place)];
    if (!before || !after) return this.ofCorrections(id, 'data');
    const tookEffect = before.effectiveOn > earlier.asOf && before.effectiveOn <= later.asOf;
    return [...(tookEffect ? [id, ...correctionsIn(later, id)] : []), ...this.ofForm(before, after)];
  }

  private ofForm(was: EffectiveEvent, is: EffectiveEvent): string[] {
    const saysAnother = JSON.stringify(was.data) !== JSON.stringify(is.data);
    return [
      ...(saysAnother ? this.ofCorrections(is.id, 'data') : []),
      ...(was.effectiveOn === is.effectiveOn || is.ends ? [] : this.ofDay(is.id)),
    ];
  }

  /** Why an act stands on another day. */
  private ofDay(id: string): string[] {
    const { earlier, later } = this;
    if (!this.of.axis.isTimeless(later.acts.get(id)!.type)) return this.ofCorrections(id, 'newEffectiveOn');
    const firsts = [...new Set([earlier.first, later.first])].filter((first) => first !== undefined);
    return firsts.flatMap((first) => [...this.ofRecord(first), ...this.ofCorrections(first, 'newEffectiveOn')]);
  }

  private ofCorrections(id: string, of: 'data' | 'newEffectiveOn'): string[] {
    return [this.earlier.correctionOf(id, of), this.later.correctionOf(id, of)].flatMap((correction) =>
      correction === undefined ? [] : this.ofRecord(correction),
    );
  }

  /** Why a record holds at one cut and not at the other: it came in between, or what annulled it did or went. */
  private ofRecord(id: string): string[] {
    const { earlier, later } = this;
    if (earlier.holds(id) === later.holds(id)) return [];
    if (earlier.knows(id) !== later.knows(id)) return [id];
    return this.events
      .filter(({ event }) => event.type === RECORD_ANNULLED && targetOf(event) === id)
      .flatMap(({ event }) => this.ofRecord(event.id));
  }
}

function correctionsIn(standing: Standing, id: string): string[] {
  return [standing.correctionOf(id, 'data'), standing.correctionOf(id, 'newEffectiveOn')].filter(
    (correction) => correction !== undefined,
  );
}

/** Where an act stands: that it ended stands elsewhere than that it began. */
function placeOf({ id, ends }: EffectiveEvent): string {
  return ends ? `${id} ends` : id;
}

function nameOf(kind: string, key: string): string {
  return `${kind} ${key}`;
}
