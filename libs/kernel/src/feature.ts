import type { PlainDate } from './dates.ts';
import type { EntryMode, Recorded, Sensitivity, StreamName } from './event.ts';
import type { EffectiveEvent, Timeline } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import type { Reaction } from './reaction.ts';
import type { Refusal } from './refusal.ts';

/** A class whose decorators say how an object of its shape must look. */
export type Shape<T extends object = object> = new () => T;

/** What is known of one field of an event beside its type. */
export interface FieldInfo {
  readonly sensitivity: Sensitivity;
  /** Category of the stream that the field's value names, where it is a reference. */
  readonly ref?: string;
  /** The reference names who does something, and not whom it is about. */
  readonly doer?: boolean;
  /** The fields of the object, or of each object in the list, that the field holds. */
  readonly nested?: Readonly<Record<string, FieldInfo>>;
  /** Worked out by the feature's `enrich`, never accepted from a sender. */
  readonly computed?: boolean;
  /** The field is a date whose day is one step more sensitive: a reader of the month gets `YYYY-MM`. */
  readonly dayIsRestricted?: boolean;
  /** What the field means, in a sentence. */
  readonly says?: string;
}

/** Turns the data of an event from one version into the next. Pure; must never invent a fact. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** One kind of event: its shape today, how old shapes become it, and how a reader is told of it. */
export interface Kind<Data extends object = object> {
  /** What the act is called in Chinese, in a word or two. */
  readonly called?: string;
  /** Version of the shape, from 1. */
  readonly v: number;
  readonly shape: Shape<Data>;
  readonly fields: Readonly<Record<string, FieldInfo>>;
  /** That of the event as such: who may not read at this level does not learn of it. */
  readonly sensitivity: Sensitivity;
  /** The n-th one lifts version n to n + 1; there are exactly `v - 1`. */
  readonly upcasters: readonly Upcaster[];
  /** Holds from the beginning of time, whatever its date (`docs/definitions.md`). */
  readonly timeless: boolean;
  /** Can only be recorded once it has happened: a future date is refused with `FUTURE_FACT`. */
  readonly pastFact: boolean;
  /** Name of the field that says since which day it does not hold any more; absent where it holds until something else. */
  readonly until?: string;
  /** One line for people, in Chinese and English. */
  readonly summary: { zh(data: Data, named: NameOf): string; en(data: Data, named: NameOf): string };
}

/** The name that goes with an id: of a `cadre`, a `team` or a `post`. */
export type NameOf = (what: string, id: string) => string;

/** Puts an event into one line for people. */
export type Telling<Data> = (data: Data, named: NameOf) => string;

/** A thing that holds during an interval of effective dates, as one row of a bitemporal view. */
export interface Fact {
  readonly kind: string;
  /** Begins with the id of the aggregate it comes from, `<id>` or `<id>/<part>`. */
  readonly key: string;
  /** Id of something else this fact is looked up by. */
  readonly ref?: string;
  readonly value: JsonObject;
}

/** A fact where its kind is said already. */
export type KeyedFact<Value extends JsonObject = JsonObject> = Omit<Fact, 'kind' | 'value'> & { readonly value: Value };

/** Gives the facts of one kind that hold in a state. */
export type FactGiver<State, Value extends JsonObject = JsonObject> = {
  // As a method: a feature whose state has a type is a feature all the same.
  give(state: State, id: string): readonly KeyedFact<Value>[];
}['give'];

/** What gives the facts of some of the kinds of which `Shapes` says what their values look like. */
export type FactGivers<State, Shapes extends Readonly<Record<keyof Shapes, JsonObject>>> = {
  readonly [Name in keyof Shapes]?: FactGiver<State, Shapes[Name]>;
};

/** A fact with the days it holds, half-open: `validFrom` in, `validTo` out. */
export interface FactRow<Value = JsonObject> {
  readonly key: string;
  readonly ref: string | null;
  readonly value: Value;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
}

/** Finds facts that no id in the command points to. Answers from views that have reached the head of the log. */
export interface Finder {
  /** Facts as known now with this `ref`, whose interval ends after `from`. */
  byRef(kind: string, ref: string, from: PlainDate): Promise<FactRow[]>;
  /** Whether it is on record that what follows from an event by itself could not be done, and was given up. */
  isGivenUp(eventId: string): Promise<boolean>;
}

/** Finds what an act is judged by, too. */
export interface Gatherer extends Finder {
  /** Facts of some kinds as known now with this `ref`, by kind, the oldest first: one look at the views. */
  ofKinds(kinds: readonly string[], ref: string): Promise<ReadonlyMap<string, readonly FactRow[]>>;
}

/** A rule was asked for on a day before its first version: an act of that day cannot be judged. */
export class RuleNotInForce extends Error {
  override readonly name = 'RuleNotInForce';
  readonly ruleId: string;
  readonly on: PlainDate;
  /** The first day on which it has a value. */
  readonly from: PlainDate;

  constructor(ruleId: string, on: PlainDate, from: PlainDate) {
    super(`the rule ${ruleId} is in force from ${from} on, not on ${on}`);
    this.ruleId = ruleId;
    this.on = on;
    this.from = from;
  }
}

/** Working days were to be counted in a year for which no notice on public holidays is on record: nobody can count them. */
export class CalendarMissing extends Error {
  override readonly name = 'CalendarMissing';
  readonly year: number;

  constructor(day: PlainDate) {
    super(`there is no working-day calendar for ${day.slice(0, 4)}`);
    this.year = Number(day.slice(0, 4));
  }
}

/** Counts working days (工作日): Monday to Friday without public holidays, and the weekend days that make up for others. */
export interface WorkingDays {
  /** @throws CalendarMissing for a day of a year without a calendar, as do the others as soon as they need one */
  isWorkingDay(day: PlainDate): boolean;
  /** How many there are from one day to another, both counted; 0 when `to` is before `from`. */
  inWindow(from: PlainDate, to: PlainDate): number;
  /** The first day on which a window that begins on `from` has had `days` working days, `from` counted. */
  windowEnd(from: PlainDate, days: number): PlainDate;
  /** The last day of a term of `days` working days after an act on `after`, that day not counted. */
  termEnd(after: PlainDate, days: number): PlainDate;
}

/** A rule as it stands on a date. */
export interface RuleInForce {
  /** Hard: always refused. Procedural: refused live, recorded as violated from old papers. Soft: advice. */
  readonly class: 'H' | 'P' | 'S';
  /** What its version says: a number, a share, a word, a table; null where it only asks. */
  readonly value: Json;
  /** The first day of the version, which names it. */
  readonly version: string;
  /** The number of the article that was read, or that none is known. */
  readonly article: string;
  /** Where it is written, as a refusal cites it. */
  readonly cite: string;
}

/** The rules in force on the business date. */
export interface Rules {
  readonly on: PlainDate;
  /**
   * A rule by its id; undefined where it has no version on that date.
   * @throws RangeError for a rule that does not exist
   */
  version(id: string): RuleInForce | undefined;
  /** The working days as they were known on the business date. */
  readonly workingDays: WorkingDays;
}

/** What a rule says of an act. Goes into `meta.checks`; what follows from it is settled by the class of the rule. */
export interface Judgement {
  readonly ruleId: string;
  readonly inputs: JsonObject;
  readonly holds: boolean;
  /** Why the act is refused where the rule does not hold and its class refuses; absent for advice. */
  readonly refusal?: Refusal;
  /** The rule is procedural, but what broke it has happened: it is recorded as violated and not refused. */
  readonly recordedAnyway?: true;
}

/** What an act is judged by, beside the aggregate's own state. Nothing in it is read from a clock or a disk. */
export interface Context<State> {
  /** The aggregate's id. */
  readonly id: string;
  readonly today: PlainDate;
  readonly entryMode: EntryMode;
  /** Whether the act is on record and is asked again, since it or something beside it holds otherwise now. */
  readonly onRecord: boolean;
  /** What the act said before a correction that is judged; absent where none changes it. */
  readonly replaced?: JsonObject | undefined;
  readonly rules: Rules;
  /** The aggregate with the act in question in its place. */
  readonly own: Timeline<State>;
  /** What the feature's `setConstraint.find` found for this act; empty for the event types it is not asked after. */
  readonly found: readonly FactRow[];
  /** What the feature's `gathers` asked for, as known now; nothing of what it did not ask for. */
  gathered<Value = JsonObject>(kind: string, ref: string): readonly FactRow<Value>[];
  /** The aggregate that an id in the act points to, read from its own stream. Known to exist. */
  referenced<Other>(category: string, id: string): Timeline<Other>;
}

/** An act before an example: the example of the command named, with these fields in place of its own where given. */
export type ActBefore = string | readonly [command: string, instead: JsonObject];

/** A body of a command that is accepted by a ledger in which the acts of `after` stand, and nothing else. */
export interface Example {
  readonly body: JsonObject;
  /** In this order; each of them comes after those that its own example comes after. */
  readonly after: readonly ActBefore[];
}

/** Facts of one kind that refer to one thing. */
export interface FactsSought {
  readonly kind: string;
  readonly ref: string;
}

/** The aggregates that an act names, by category and id; undefined for one that is not there. */
export type Others = <Other>(category: string, id: string) => Timeline<Other> | undefined;

/** What a command class says of itself. */
export interface CommandSpec {
  readonly name: string;
  /** What the act records, and when to use it. */
  readonly says?: { readonly zh: string; readonly en: string };
  readonly example?: Example;
  readonly shape: Shape;
  /** Roles that may send it. */
  readonly writers: readonly string[];
  /** Type of the event it yields. */
  readonly yields: string;
  /** Whether it may begin a stream. */
  readonly creates: boolean;
  /** The id of its only stream, where there is just one. */
  readonly onlyId?: string;
}

/** An act by which a case may go on, or by which it may not go on yet. */
export interface NextAct {
  /** Type of the event that records it. */
  readonly type: string;
  /** Whether the case waits for it; for other acts that are possible nothing waits. */
  readonly needed: boolean;
  /** The fields of its command that the case settles: whom or what it is about. */
  readonly about?: JsonObject;
  /** Why it would be refused as the case stands; absent where nothing in the case is against it. */
  readonly refusal?: Refusal;
  /** The day by which it is due, where the case or a rule fixes one. */
  readonly dueOn?: PlainDate;
}

/**
 * How the facts of one kind are found beside their key and their `ref`. A path leads into the value: `openedOn`,
 * `subjects[0]`; `birth:7` stands for the first seven characters. `@ref`, `@validFrom`, `@validTo` and
 * `@recordedTo` are what the fact refers to and the bounds of the row.
 */
export interface FactLookups {
  /** Paths that a page of facts is filtered by (equality) and then sorted by, in this order; each is an index. */
  readonly sorted?: readonly (readonly string[])[];
  /** Paths under which every element leads to the fact: `subjects`, `posts.teamId`. */
  readonly members?: readonly string[];
  /**
   * What is counted of a fact, as one short text; undefined where it does not count. It stands beside the value in an
   * index of its own, so that a count of everybody reads no value.
   */
  readonly counted?: (value: JsonObject) => string | undefined;
  /**
   * Those of the sorted paths that lead to days which have come when the fact holds and is recorded, but for few. A list
   * that begins with the latest day is spared what lies after its cut.
   */
  readonly past?: readonly string[];
  /**
   * The sorted path to the day since which the fact is so, however often its value changed: a list begins with what is so
   * longest. What of a month had not ended is found without going through what had.
   */
  readonly lasting?: string;
  /** Paths to values that pass: what has one at a cut is found among what had it for as long at about that time. */
  readonly passing?: readonly string[];
  /** The kind is compared between two cuts: what may differ is found by the days and instants of rows that lie between. */
  readonly compared?: true;
}

/** Facts of one kind that a feature tells of the records of every stream, in the light of all the others. */
export interface ToldAcross {
  /** The kind: the feature gives none of it of its own streams. */
  readonly kind: string;
  /**
   * What is told of a stream. Each event of `history` carries the last word that any record said of each rule; `key` begins
   * with the name of the stream. A fact holds from its day on.
   */
  of(feature: Feature, history: readonly EffectiveEvent[]): readonly (KeyedFact & { readonly on: PlainDate })[];
  /** Acts that decide something: one that stands only because what barred it was taken back first is told of. */
  readonly decisions: readonly string[];
  /** The rule by which that is told. */
  readonly takenBack: string;
  /** Which of the rules that a decision would have broken are bars that a record sets, and what is said of it for that record. */
  barred(broken: readonly Judgement[], record: string | undefined, rules: Rules): readonly Judgement[];
  /** The rule by which acts on record agree with each other. */
  readonly agreement: string;
  /** Whether an act can be beside what was on record when it came: why not, and the act that speaks against it. */
  agrees(refusal: Refusal | undefined, against: Recorded | undefined, rules: Rules): readonly Judgement[];
}

/**
 * One feature of the domain: an aggregate with its commands, its events and what holds because of them. Pure.
 *
 * A command yields one event; whether it may is said of the event, in two places: `guards` see the aggregate alone and
 * are asked again for every later event when something is recorded late, corrected or annulled; `admit` sees the
 * context and is asked of the new or corrected event only.
 */
export interface Feature<State = unknown> {
  /** First part of the stream names. */
  readonly category: string;
  /** Name of the field that holds the aggregate's id in command bodies. */
  readonly idField: string;
  /**
   * Where the id is made of several fields: their names, `idField` the last of them. The id is their values in this
   * order, joined with `-`; none but the last may contain one.
   */
  readonly idFields?: readonly string[];
  /**
   * Set where a stream is about those whom its first event names: every later event concerns them too, though it does
   * not name them.
   */
  readonly isAboutWhomItBeginsWith?: true;
  readonly commands: readonly CommandSpec[];
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly initial: State;
  evolve(state: State, event: EffectiveEvent): State;
  /** Refuses an event that is impossible in this state (class H). Asked before `evolve`. */
  guard(state: State, event: EffectiveEvent): Refusal | undefined;
  /** Says of a refusal by `guard` what only the whole aggregate tells, such as what lies after the event. */
  tellMore?(refusal: Refusal, own: Timeline<State>): Refusal;
  /** Refuses an event for what lies outside the aggregate (class H). */
  admit(event: EffectiveEvent, context: Context<State>): Refusal | undefined;
  /** Works out what no sender may say: the outcome of a vote, the end of a period. `state` is the one before the event, `others` what it names. */
  enrich?(state: State, event: EffectiveEvent, rules: Rules, others: Others): JsonObject;
  /** Asks the procedural (P) and advisory (S) rules. `state` is the one before the event. */
  judge?(state: State, event: EffectiveEvent, context: Context<State>): readonly Judgement[];
  /**
   * The acts by which a case goes on from a state, in the order of its procedure: nothing where it is over, absent where
   * the aggregate is no case. It sees the case alone; what lies outside of it is asked when the act is sent.
   * @param part which of the cases, where the aggregate holds several
   */
  next?(state: State, on: PlainDate, rules: Rules, part?: string): readonly NextAct[];
  /**
   * What must fit between this aggregate and facts found by search, for the event types named. Who records such a fact
   * must name this aggregate as a reference, or search for the same: by that the two acts wait for each other.
   */
  readonly setConstraint?: {
    readonly after: readonly string[];
    /** `own` is the aggregate with the act in question in its place, for what to search by; `about` the record that the act is about. */
    find(id: string, finder: Finder, own: Timeline<State>, about?: string): Promise<readonly FactRow[]>;
    /** Refuses what does not fit (class H). What a procedural rule says of it is for `judge`, which sees `found` too. */
    check?(own: Timeline<State>, found: readonly FactRow[]): Refusal | undefined;
  };
  /**
   * What is known elsewhere that acts of these types are judged by: the facts that `sought` names are looked up before
   * `admit` and `judge` are asked.
   */
  readonly gathers?: {
    readonly for: readonly string[];
    sought(event: EffectiveEvent, context: Context<State>): readonly FactsSought[];
    /** Set where only procedural and advisory rules look at them: of a take-over, which is judged by neither, none are looked up. */
    readonly notAtOpening?: true;
    /** Of which acts their words alone tell that `sought` names nothing: those may be recorded together with others. */
    spared?(act: Pick<EffectiveEvent, 'type' | 'data'>): boolean;
  };
  /** What an event goes back to without being about it: the streams must be there, and it is not on their trail. */
  goesBackTo?(event: EffectiveEvent): readonly Reference[];
  /** What holds in a state, by the kind of fact. Changing it means a new `factsVersion`. */
  readonly facts: Readonly<Record<string, FactGiver<State>>>;
  /** How the facts of a kind are found. Changing it means a new `factsVersion`. */
  readonly lookups?: Readonly<Record<string, FactLookups>>;
  readonly factsVersion: number;
  /** Set where the feature tells facts of all streams: what was found wrong with what is on record. */
  readonly across?: ToldAcross;
}

/** Everything that holds in a state of an aggregate. */
export function factsIn({ facts }: Pick<Feature, 'facts'>, state: unknown, id: string): Fact[] {
  return Object.entries(facts).flatMap(([kind, give]) => give(state, id).map((fact) => ({ kind, ...fact })));
}

/** The kinds of fact that a feature gives. */
export function factKindsOf({ facts }: Pick<Feature, 'facts'>): string[] {
  return Object.keys(facts);
}

/** Streams that an event concerns: its own, and those its references name. */
export function subjectsOf(event: Pick<EffectiveEvent, 'stream' | 'data'>, kind: Kind): StreamName[] {
  const named = referencesIn(event.data, kind.fields).map(({ ref, id }) => `${ref}-${id}`);
  return [...new Set([event.stream, ...named])];
}

/** An id inside the data of an event that names another stream. */
export interface Reference {
  /** Path of the field. */
  readonly field: string;
  /** Category of the stream. */
  readonly ref: string;
  readonly id: string;
  /** It names who does something, and not whom it is about. */
  readonly doer?: boolean;
}

/** The references in the data of an event, those in lists and nested objects too. */
export function referencesIn(data: JsonObject, fields: Readonly<Record<string, FieldInfo>>): Reference[] {
  const found: Reference[] = [];
  for (const [field, { ref, doer, nested }] of referringIn(fields)) {
    const value = data[field];
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (ref) {
        if (isId(each)) found.push({ field, ref, id: String(each), ...(doer ? { doer } : {}) });
      } else if (typeof each === 'object' && each !== null) {
        for (const inner of referencesIn(each as JsonObject, nested!))
          found.push({ ...inner, field: `${field}.${inner.field}` });
      }
    }
  }
  return found;
}

const REFERRING = new WeakMap<Readonly<Record<string, FieldInfo>>, readonly [string, FieldInfo][]>();

/** The fields that name a stream, or have such in them: they are few, and asked for at every event. */
function referringIn(fields: Readonly<Record<string, FieldInfo>>): readonly [string, FieldInfo][] {
  const known = REFERRING.get(fields);
  if (known) return known;
  const refers = ({ ref, nested }: FieldInfo): boolean =>
    ref !== undefined || (nested !== undefined && referringIn(nested).length > 0);
  const referring = Object.entries(fields).filter(([, info]) => refers(info));
  REFERRING.set(fields, referring);
  return referring;
}

// Some streams are named by a year.
function isId(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isInteger(value);
}

/** The whole domain, as the machine sees it. */
export interface Domain {
  readonly features: readonly Feature[];
  /** What follows from what. */
  readonly reactions: readonly Reaction[];
  /**
   * The command by which an act waits that departs from a procedural rule by an exception, until somebody else has signed
   * for it. The machine gives it the stream, the command and the body of the act, its rules, what it is about, and the
   * document. Without it an exception is taken at its sender's word.
   */
  readonly exceptions?: string;
  /** The commands that work on every stream; they yield `RecordCorrected` and `RecordAnnulled`. */
  readonly aboutRecords: readonly CommandSpec[];
  /** Streams that every act of this entry mode is judged by, beside those it refers to. */
  consults(entryMode: EntryMode): readonly StreamName[];
  /** Refuses a new or corrected event for how it is entered: basis, dates, mode. */
  admit(event: EffectiveEvent, kind: Kind, context: Context<unknown>): Refusal | undefined;
  /** The stream of the rules that the district has set. */
  readonly regulations: StreamName;
  /** The rules in force on a date, with those that the district had set by then. */
  rulesOn(on: PlainDate, regulations: Timeline<unknown> | undefined): Rules;
  /** Checks a body against a class: the clean body, or a refusal that names every field at fault. */
  validate(shape: Shape, body: unknown): JsonObject | Refusal;
}
