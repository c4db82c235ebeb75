import type { StatementSync } from 'node:sqlite';
import {
  END_OF_TIME,
  categoryOf,
  effectiveHistory,
  factKindsOf,
  factsIn,
  idOf,
  inForce,
  isAboutARecord,
  timelineOf,
  type EffectiveEvent,
  type Fact,
  type Feature,
  type JsonObject,
  type Micros,
  type PlainDate,
  type Recorded,
  type StreamName,
} from '#libs/kernel';
import { indexesFor, membersOf } from './fact-lookups.ts';
import type { Seen } from './known.ts';
import type { Registry } from './registry.ts';
import type { Projection, ReadHistory, View, ViewParts } from './view.ts';

/** Sorts after every known time: the open end on the axis of knowledge. */
export const STILL_KNOWN: Micros = Number.MAX_SAFE_INTEGER;

/**
 * Aggregates held in memory between two batches; the ones used longest ago are let go and read again when needed.
 * Within a batch none is let go: what it needs has been fetched before it began.
 */
const AGGREGATES_KEPT = 5000;

interface Interval {
  readonly value: string;
  readonly ref: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

type RowInForce = Interval & { readonly recordedFrom: Micros };

/** A fact of an aggregate as the rows have it. */
interface Held extends Pick<Fact, 'kind' | 'key'> {
  /** What holds after the last event; absent when the fact has ended. */
  readonly now?: Pick<Interval, 'value' | 'ref'>;
  /** Its last rows in force, two at most: an event that comes last on the effective axis touches no others. */
  readonly tail: readonly RowInForce[];
}

interface Aggregate {
  readonly revision: number;
  readonly lastOn: PlainDate;
  readonly state: unknown;
  readonly held: ReadonlyMap<string, Held>;
}

/**
 * The bitemporal facts of one feature: `(kind, key, value, validFrom, validTo, recordedFrom, recordedTo)`. An event
 * that comes last on the effective axis changes what its facts are from its day on; one that comes earlier, corrects
 * or annuls has the stream folded anew. Either way only the difference to the rows in force is written: rows that no
 * longer hold are closed at this recording, none is deleted.
 */
export function factsView(feature: Feature, aggregatesKept = AGGREGATES_KEPT): View {
  return {
    name: `${feature.category}Facts`,
    version: feature.factsVersion,
    tables: {
      facts: `(
        kind TEXT NOT NULL, key TEXT NOT NULL, valid_from TEXT NOT NULL, recorded_from INTEGER NOT NULL,
        valid_to TEXT NOT NULL, recorded_to INTEGER NOT NULL, ref TEXT, value TEXT NOT NULL,
        PRIMARY KEY (kind, key, valid_from, recorded_from)
      ) WITHOUT ROWID`,
      ...(hasMembers(feature) ? { members: MEMBERS } : {}),
    },
    indexes: [{ table: 'facts', on: 'kind, ref', where: 'ref IS NOT NULL' }, ...indexesFor(feature)],
    open: (parts) => new FactsProjection(feature, parts, aggregatesKept),
  };
}

/** Which facts have ever had a member; whether they have it at a cut, the fact itself says. */
const MEMBERS =
  '(kind TEXT NOT NULL, member TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (kind, member, key)) WITHOUT ROWID';

function hasMembers({ lookups = {} }: Feature): boolean {
  return Object.values(lookups).some(({ members }) => members !== undefined);
}

class FactsProjection implements Projection {
  private readonly feature: Feature;
  private readonly registry: Registry;
  private readonly aggregatesKept: number;
  private readonly kept = new Map<StreamName, Aggregate>();
  private histories = new Map<StreamName, Recorded[]>();
  private readonly inForceUnder: StatementSync;
  private readonly insert: StatementSync;
  private readonly close: StatementSync;
  private readonly drop: StatementSync;
  private readonly insertMember: StatementSync | undefined;
  /** Members written in the batch under way, so that a long list that grows is not written again and again. */
  private readonly written = new Set<string>();

  constructor(feature: Feature, { db, registry, table }: ViewParts, aggregatesKept: number) {
    this.feature = feature;
    this.aggregatesKept = aggregatesKept;
    this.registry = registry;
    const facts = table('facts');
    const open = `recorded_to = ${STILL_KNOWN}`;
    const columns = 'key, valid_from, valid_to, ref, value, recorded_from';
    this.inForceUnder = db.prepare(
      `SELECT ${columns} FROM ${facts} WHERE ${open} AND kind = ?1 AND key = ?2
       UNION ALL SELECT ${columns} FROM ${facts} WHERE ${open} AND kind = ?1 AND key > ?3 AND key < ?4
       ORDER BY key, valid_from`,
    );
    this.insert = db.prepare(`INSERT INTO ${facts} VALUES (?, ?, ?, ?, ?, ${STILL_KNOWN}, ?, ?)`);
    const row = 'kind = ? AND key = ? AND valid_from = ? AND recorded_from = ?';
    this.close = db.prepare(`UPDATE ${facts} SET recorded_to = ? WHERE ${row}`);
    this.drop = db.prepare(`DELETE FROM ${facts} WHERE ${row}`);
    this.insertMember = hasMembers(feature)
      ? db.prepare(`INSERT OR IGNORE INTO ${table('members')} VALUES (?, ?, ?)`)
      : undefined;
  }

  async prepare(events: readonly Seen[], history: ReadHistory): Promise<void> {
    this.letGo();
    this.written.clear();
    this.histories = new Map();
    const heads = new Map<StreamName, { revision: number; lastOn: PlainDate }>();
    for (const { event } of events) {
      if (categoryOf(event.stream) !== this.feature.category) continue;
      const known = heads.get(event.stream) ?? this.kept.get(event.stream) ?? UNKNOWN;
      const { effectiveOn } = event.meta;
      const follows = known.revision === event.revision - 1;
      if (!follows || !this.canComeLast(event) || effectiveOn < known.lastOn) this.histories.set(event.stream, []);
      heads.set(event.stream, {
        revision: event.revision,
        lastOn: known.lastOn > effectiveOn ? known.lastOn : effectiveOn,
      });
    }
    for (const stream of this.histories.keys()) {
      this.histories.set(stream, await history(stream, heads.get(stream)!.revision));
    }
  }

  project({ event, known }: Seen): void {
    if (categoryOf(event.stream) !== this.feature.category) return;
    const before = this.canComeLast(event) ? this.before(event) : undefined;
    if (before && event.meta.effectiveOn >= before.lastOn) this.carryOn(before, event, known);
    else this.foldAnew(event, known);
  }

  forget(): void {
    this.kept.clear();
    this.histories.clear();
    this.written.clear();
  }

  private canComeLast({ type }: Recorded): boolean {
    return !isAboutARecord(type) && !this.registry.isTimeless(type);
  }

  private before(event: Recorded): Aggregate {
    if (event.revision === 0) return { ...UNKNOWN, state: this.feature.initial, held: new Map() };
    const kept = this.kept.get(event.stream);
    return kept?.revision === event.revision - 1 ? kept : this.recalled(event);
  }

  /** An aggregate that had been let go, as it was before this event: folded again, with the rows that it left. */
  private recalled({ stream, revision }: Recorded): Aggregate {
    const history = this.effective(stream, revision - 1);
    const state = timelineOf(this.feature, history).at();
    const facts = this.factsIn(state, stream);
    const held = new Map<string, Held>();
    for (const [name, { kind, key, rows }] of this.rowsOf(idOf(stream))) {
      const fact = facts.get(name);
      held.set(name, { kind, key, ...(fact ? { now: valueOf(fact) } : {}), tail: rows.slice(-2) });
    }
    return { revision: revision - 1, lastOn: history.at(-1)?.effectiveOn ?? '', state, held };
  }

  /** The history of a stream up to a revision, as it was fetched for this batch. */
  private effective(stream: StreamName, revision: number): EffectiveEvent[] {
    const events = this.histories.get(stream)?.filter((earlier) => earlier.revision <= revision);
    if (events?.length !== revision + 1) throw new Error(`the history of ${stream} up to ${revision} was not at hand`);
    return effectiveHistory(events, this.registry.isTimeless);
  }

  private carryOn(before: Aggregate, event: Recorded, known: Micros): void {
    const on = event.meta.effectiveOn;
    const state = this.feature.evolve(before.state, inForce(event));
    const held = new Map<string, Held>();
    for (const fact of factsIn(this.feature, state, idOf(event.stream))) {
      const name = nameOf(fact);
      const old = before.held.get(name);
      const now = valueOf(fact);
      const unchanged = old?.now && sameValue(old.now, now);
      held.set(name, unchanged ? old : this.changed(old ?? { ...fact, tail: [] }, on, now, known));
    }
    for (const [name, old] of before.held) {
      if (held.has(name)) continue;
      if (old.now) held.set(name, this.changed(old, on, undefined, known));
      // It may come back on the day it ended, and then it never ended.
      else if (old.tail.at(-1)?.to === on) held.set(name, old);
    }
    this.keep(event.stream, { revision: event.revision, lastOn: on, state, held });
  }

  private changed(old: Held, on: PlainDate, now: Held['now'], known: Micros): Held {
    const { kind, key } = old;
    const rows = this.replace(old, old.tail, from(old.tail, on, now), known);
    return { kind, key, ...(now ? { now } : {}), tail: rows.slice(-2) };
  }

  private foldAnew({ stream, revision }: Recorded, known: Micros): void {
    const history = this.effective(stream, revision);
    const timeline = timelineOf(this.feature, history);
    const intervals = new Map<string, Interval[]>();
    const names = new Map<string, Pick<Fact, 'kind' | 'key'>>();
    for (const { on, state } of timeline.days()) this.layDay(on, this.factsIn(state, stream), intervals, names);
    const written = this.rowsOf(idOf(stream));
    for (const [name, { kind, key }] of written) names.set(name, { kind, key });
    const state = timeline.at();
    const facts = this.factsIn(state, stream);
    const held = new Map<string, Held>();
    for (const [name, { kind, key }] of names) {
      const old = written.get(name)?.rows ?? [];
      const rows = this.replace({ kind, key }, old, intervals.get(name) ?? [], known);
      const fact = facts.get(name);
      held.set(name, { kind, key, ...(fact ? { now: valueOf(fact) } : {}), tail: rows.slice(-2) });
    }
    this.keep(stream, { revision, lastOn: history.at(-1)?.effectiveOn ?? '', state, held });
  }

  private layDay(
    on: PlainDate,
    facts: ReadonlyMap<string, Fact>,
    intervals: Map<string, Interval[]>,
    names: Map<string, Pick<Fact, 'kind' | 'key'>>,
  ): void {
    for (const [name, fact] of facts) {
      names.set(name, fact);
      if (!intervals.has(name)) intervals.set(name, []);
    }
    for (const [name, laid] of intervals) {
      const fact = facts.get(name);
      intervals.set(name, from(laid, on, fact && valueOf(fact)));
    }
  }

  /** Writes the difference between some rows in force and what holds now; gives the rows in force then. */
  private replace(
    { kind, key }: Pick<Fact, 'kind' | 'key'>,
    old: readonly RowInForce[],
    now: readonly Interval[],
    known: Micros,
  ): RowInForce[] {
    const stay = new Map<Interval, RowInForce>();
    for (const row of old) {
      const same = now.find((interval) => sameInterval(row, interval));
      if (same) stay.set(same, row);
      // What was said and taken back in one append was never known.
      else if (row.recordedFrom === known) this.drop.run(kind, key, row.from, known);
      else this.close.run(known, kind, key, row.from, row.recordedFrom);
    }
    return now.map((interval) => {
      const row = stay.get(interval);
      if (row) return row;
      this.insert.run(kind, key, interval.from, known, interval.to, interval.ref, interval.value);
      this.noteMembers(kind, key, interval.value);
      return { ...interval, recordedFrom: known };
    });
  }

  private noteMembers(kind: string, key: string, value: string): void {
    const lookups = this.feature.lookups?.[kind];
    if (!lookups?.members || !this.insertMember) return;
    for (const member of membersOf(JSON.parse(value) as JsonObject, lookups)) {
      const name = `${kind} ${key} ${member}`;
      if (this.written.has(name)) continue;
      this.written.add(name);
      this.insertMember.run(kind, member, key);
    }
  }

  /** The rows in force of an aggregate, those of each fact by the day they begin. */
  private rowsOf(id: string): Map<string, Pick<Fact, 'kind' | 'key'> & { readonly rows: RowInForce[] }> {
    const found = new Map<string, Pick<Fact, 'kind' | 'key'> & { readonly rows: RowInForce[] }>();
    for (const kind of factKindsOf(this.feature)) {
      for (const row of this.inForceUnder.all(kind, id, `${id}/`, `${id}0`)) {
        const key = String(row['key']);
        const name = nameOf({ kind, key });
        let fact = found.get(name);
        if (!fact) found.set(name, (fact = { kind, key, rows: [] }));
        fact.rows.push(rowInForce(row));
      }
    }
    return found;
  }

  private factsIn(state: unknown, stream: StreamName): Map<string, Fact> {
    return new Map(factsIn(this.feature, state, idOf(stream)).map((fact) => [nameOf(fact), fact]));
  }

  private keep(stream: StreamName, aggregate: Aggregate): void {
    this.kept.delete(stream);
    this.kept.set(stream, aggregate);
  }

  private letGo(): void {
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.aggregatesKept) return;
      this.kept.delete(oldest);
    }
  }
}

const UNKNOWN = { revision: -1, lastOn: '' };

function nameOf({ kind, key }: Pick<Fact, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

function valueOf({ value, ref }: Fact): Pick<Interval, 'value' | 'ref'> {
  return { value: JSON.stringify(value), ref: ref ?? null };
}

function rowInForce(row: Record<string, unknown>): RowInForce {
  return {
    from: String(row['valid_from']),
    to: String(row['valid_to']),
    ref: row['ref'] === null ? null : String(row['ref']),
    value: String(row['value']),
    recordedFrom: Number(row['recorded_from']),
  };
}

function sameValue(a: Pick<Interval, 'value' | 'ref'>, b: Pick<Interval, 'value' | 'ref'>): boolean {
  return a.value === b.value && a.ref === b.ref;
}

function sameInterval(a: Interval, b: Interval): boolean {
  return a.from === b.from && a.to === b.to && sameValue(a, b);
}

/** The intervals with everything from a day on replaced; a value that goes on unchanged stays one interval. */
function from(
  intervals: readonly Interval[],
  on: PlainDate,
  to: Pick<Interval, 'value' | 'ref'> | undefined,
): Interval[] {
  const laid = intervals
    .filter((interval) => interval.from < on)
    .map(({ value, ref, from: start, to: end }) => ({ value, ref, from: start, to: end > on ? on : end }));
  if (!to) return laid;
  const last = laid.at(-1);
  const goesOn = last?.to === on && last.value === to.value && last.ref === to.ref;
  const rest = goesOn ? laid.slice(0, -1) : laid;
  return [...rest, { value: to.value, ref: to.ref, from: goesOn ? last.from : on, to: END_OF_TIME }];
}
