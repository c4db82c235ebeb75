import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import {
  RECORD_ANNULLED,
  RECORD_CORRECTED,
  type JsonObject,
  type Micros,
  type Position,
  type Recorded,
} from '#libs/kernel';
import {
  REACTION_SETTLED,
  SETTLED_EVENT,
  SETTLES,
  SYSTEM,
  indexName,
  type Runner,
  type SequencedEvent,
} from '#libs/runtime';

/** Where a cut in knowledge lies in the log. */
export interface Place {
  readonly seq: number;
  readonly known: Micros;
  readonly position: Position;
  readonly eventId: string;
}

/** What a reaction could not do. */
export interface Settled {
  readonly note: Recorded;
  /** A person took the note back, and sees to it. */
  readonly isDismissed: boolean;
}

/** What the audit trail can be searched by. */
export interface TrailFilter {
  readonly subject?: string;
  /** Any of these, in place of one. */
  readonly subjects?: readonly string[];
  readonly stream?: string;
  readonly type?: string;
  readonly userId?: string;
  /** First and last instant of recording, both inclusive. */
  readonly knownFrom?: Micros;
  readonly knownTo?: Micros;
  /** First and last day of taking effect, as recorded. */
  readonly effectiveFrom?: string;
  readonly effectiveUpTo?: string;
  /** A rule that was asked when the event was recorded. */
  readonly asked?: RuleAsked;
}

/** A rule that was asked, in which version, and whether it held; any version and any outcome where nothing is said of it. */
export interface RuleAsked {
  readonly rule: string;
  readonly version?: string | undefined;
  readonly outcome?: 'held' | 'broken' | undefined;
}

/** What is known of a record beside the record: by which events it was corrected or annulled. */
export interface Marks {
  readonly correctedBy?: string;
  readonly annulledBy?: string;
}

const COLUMNS = 'e.seq, e.known, e.position, e.id, e.stream, e.revision, e.type, e.v, e.data, e.meta';

/** Reads the audit trail: events in order, each with its known time. */
export class TrailReader {
  private readonly db: DatabaseSync;
  private readonly runner: Runner;
  private readonly statements = new Map<string, StatementSync>();
  private begun: { readonly history: number; readonly place: Place } | undefined;

  constructor(db: DatabaseSync, runner: Runner) {
    this.db = db;
    this.runner = runner;
  }

  /** The last event known at an instant. */
  placeOf(knownAt: Micros): Place | undefined {
    return this.place('WHERE known <= $knownAt ORDER BY known DESC, seq DESC LIMIT 1', { knownAt });
  }

  /** The first event of the log: the same for as long as the views are of one history, and asked for by every read. */
  first(): Place | undefined {
    const { history } = this.runner;
    if (this.begun?.history !== history) {
      const place = this.place('ORDER BY seq LIMIT 1', {});
      this.begun = place && { history, place };
    }
    return this.begun?.place;
  }

  /** The last event at or before a position, found by halving: numbers rise with positions. */
  atOrBefore(position: Position, compare: (a: Position, b: Position) => number): Place | undefined {
    let found: Place | undefined;
    let low = 1;
    let high = this.runner.cursor.seq;
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      const place = this.place('WHERE seq = $middle', { middle });
      if (place && compare(place.position, position) <= 0) {
        found = place;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found;
  }

  /** Events in the order of recording, after `afterSeq`. */
  recorded(filter: TrailFilter, afterSeq: number, limit: number): SequencedEvent[] {
    const { where, params } = this.conditions(filter);
    return this.seen(
      `${where} AND e.seq > $afterSeq ORDER BY e.seq LIMIT $limit`,
      { ...params, afterSeq, limit },
      filter,
    );
  }

  /** Events in the order of recording, the latest first, before `beforeSeq`. */
  recordedBefore(filter: TrailFilter, beforeSeq: number, limit: number): SequencedEvent[] {
    const { where, params } = this.conditions(filter);
    return this.seen(
      `${where} AND e.seq < $beforeSeq ORDER BY e.seq DESC LIMIT $limit`,
      { ...params, beforeSeq, limit },
      filter,
    );
  }

  /** Events in effective order, after the one given by its date and number. */
  effective(filter: TrailFilter, after: { on: string; seq: number }, limit: number): SequencedEvent[] {
    const { where, params } = this.conditions(filter);
    const later = '(e.effective_on > $afterOn OR (e.effective_on = $afterOn AND e.seq > $afterSeq))';
    return this.seen(
      `${where} AND ${later} ORDER BY e.effective_on, e.seq LIMIT $limit`,
      { ...params, afterOn: after.on, afterSeq: after.seq, limit },
      filter,
    );
  }

  /** The events of one stream known at an instant, in log order. */
  stream(stream: string, knownAt: Micros): SequencedEvent[] {
    return this.recorded({ subject: stream, stream, knownTo: knownAt }, 0, -1);
  }

  /** The number of the last event of each of some streams, or about it, up to a number. */
  heads(streams: readonly string[], upTo: number): Map<string, number> {
    const sql = `SELECT w.value, max(s.seq) AS seq FROM json_each($streams) w
      CROSS JOIN ${this.runner.table('trail', 'subjects')} s ON s.subject = w.value WHERE s.seq <= $upTo GROUP BY w.value`;
    const rows = this.prepared(sql).all({ streams: JSON.stringify([...new Set(streams)]), upTo });
    return new Map(rows.map(({ value, seq }) => [String(value), Number(seq)]));
  }

  /** The events of each of some streams up to a number, in log order. */
  streams(streams: readonly string[], upTo: number): Map<string, SequencedEvent[]> {
    const sql = `SELECT ${COLUMNS} FROM json_each($streams) w CROSS JOIN ${this.runner.table('trail', 'subjects')} s
        ON s.subject = w.value
      CROSS JOIN ${this.events()} e ON e.seq = s.seq AND e.stream = s.subject WHERE s.seq <= $upTo ORDER BY e.seq`;
    const rows = this.prepared(sql)
      .all({ streams: JSON.stringify(streams), upTo })
      .map(sequenced);
    return Map.groupBy(rows, ({ event }) => event.stream);
  }

  /** Which of these events, each in its stream, are there up to a number. */
  among(events: readonly { readonly stream: string; readonly id: string }[], upTo: number): Set<string> {
    if (events.length === 0) return new Set();
    const sql = `SELECT e.id FROM json_each($events) w CROSS JOIN ${this.runner.table('trail', 'subjects')} s
        ON s.subject = w.value ->> 0
      CROSS JOIN ${this.events()} e ON e.seq = s.seq AND e.id = w.value ->> 1 WHERE s.seq <= $upTo`;
    const pairs = JSON.stringify(events.map(({ stream, id }) => [stream, id]));
    return new Set(
      this.prepared(sql)
        .all({ events: pairs, upTo })
        .map(({ id }) => String(id)),
    );
  }

  /** The notes by which reactions settled what they could not do of what follows from these events; none that a reaction took back. */
  settled(
    eventIds: readonly string[],
    { seq, knownAt }: { readonly seq: number; readonly knownAt: Micros },
  ): Settled[] {
    const named = `INDEXED BY ${indexName(this.events(), SETTLES)}`;
    const sql = `SELECT ${COLUMNS} FROM json_each($eventIds) w CROSS JOIN ${this.events()} e ${named}
      ON ${SETTLED_EVENT} = w.value AND e.type = '${REACTION_SETTLED}' WHERE e.seq <= $seq ORDER BY e.seq`;
    const notes = this.prepared(sql)
      .all({ eventIds: JSON.stringify(eventIds), seq })
      .map((row) => sequenced(row).event);
    const ids = notes.map(({ id }) => id);
    const marks = this.marksOfAll(ids, knownAt);
    return notes.flatMap((note) => {
      const by = marks.get(note.id)?.annulledBy;
      const isDismissed = by !== undefined && this.inStream(note.stream, by)?.event.meta.actor.userId !== SYSTEM.userId;
      return by === undefined || isDismissed ? [{ note, isDismissed }] : [];
    });
  }

  /** Which of these streams have events of which reactions settled something up to a number, taken back or not. */
  settledIn(streams: readonly string[], upTo: number): Set<string> {
    if (streams.length === 0) return new Set();
    const named = `INDEXED BY ${indexName(this.events(), SETTLES)}`;
    const sql = `SELECT DISTINCT w.value AS stream FROM json_each($streams) w
      CROSS JOIN ${this.runner.table('trail', 'subjects')} s ON s.subject = w.value
      CROSS JOIN ${this.events()} c ON c.seq = s.seq AND c.stream = w.value
      WHERE s.seq <= $upTo AND EXISTS (
        SELECT 1 FROM ${this.events()} ${named} WHERE ${SETTLED_EVENT} = c.id AND type = '${REACTION_SETTLED}')`;
    const rows = this.prepared(sql).all({ streams: JSON.stringify(streams), upTo });
    return new Set(rows.map(({ stream }) => String(stream)));
  }

  /** The streams of the events of a type, up to a number. */
  streamsOf(type: string, upTo: number): Set<string> {
    const sql = `SELECT DISTINCT stream FROM ${this.events()} WHERE type = $type AND seq <= $upTo`;
    const rows = this.prepared(sql).all({ type, upTo });
    return new Set(rows.map(({ stream }) => String(stream)));
  }

  /** The events with these numbers, in log order. */
  numbered(seqs: readonly number[]): SequencedEvent[] {
    const sql = `SELECT ${COLUMNS} FROM json_each($seqs) w CROSS JOIN ${this.events()} e ON e.seq = w.value ORDER BY e.seq`;
    return this.prepared(sql)
      .all({ seqs: JSON.stringify(seqs) })
      .map(sequenced);
  }

  /** One event of a stream. */
  inStream(stream: string, eventId: string): SequencedEvent | undefined {
    const [seen] = this.seen('s.subject = $stream AND e.id = $eventId', { stream, eventId }, { subject: stream });
    return seen;
  }

  /** By which events in force a record was corrected or annulled, as known at an instant. */
  marksOf(eventId: string, knownAt: Micros): Marks {
    const sql = `SELECT id, type FROM ${this.events()} WHERE target = $eventId AND known <= $knownAt ORDER BY seq`;
    const about = this.prepared(sql)
      .all({ eventId, knownAt })
      .map((row) => ({ id: String(row['id']), type: String(row['type']) }))
      .filter(({ id }) => !this.marksOf(id, knownAt).annulledBy);
    const correctedBy = about.findLast(({ type }) => type === RECORD_CORRECTED)?.id;
    const annulledBy = about.findLast(({ type }) => type === RECORD_ANNULLED)?.id;
    return { ...(correctedBy ? { correctedBy } : {}), ...(annulledBy ? { annulledBy } : {}) };
  }

  /** The marks of many records at once; those that have none are left out. */
  marksOfAll(eventIds: readonly string[], knownAt: Micros): Map<string, Marks> {
    const marks = new Map<string, Marks>();
    if (eventIds.length === 0) return marks;
    const sql = `SELECT e.target, e.id, e.type FROM json_each($eventIds) w CROSS JOIN ${this.events()} e
      ON e.target = w.value WHERE e.known <= $knownAt ORDER BY e.seq`;
    const about = this.prepared(sql)
      .all({ eventIds: JSON.stringify(eventIds), knownAt })
      .map(({ target, id, type }) => ({ target: String(target), id: String(id), type: String(type) }));
    const ofThose = this.marksOfAll(
      about.map(({ id }) => id),
      knownAt,
    );
    for (const { target, id, type } of about) {
      if (ofThose.get(id)?.annulledBy) continue;
      const mark = type === RECORD_CORRECTED ? { correctedBy: id } : type === RECORD_ANNULLED ? { annulledBy: id } : {};
      marks.set(target, { ...marks.get(target), ...mark });
    }
    return marks;
  }

  private conditions(filter: TrailFilter): { where: string; params: Record<string, SQLInputValue> } {
    const conditions = {
      subject: 's.subject = $subject',
      stream: 'e.stream = $stream',
      type: 'e.type = $type',
      userId: 'e.user_id = $userId',
      knownFrom: 'e.known >= $knownFrom',
      knownTo: 'e.known <= $knownTo',
      effectiveFrom: 'e.effective_on >= $effectiveFrom',
      effectiveUpTo: 'e.effective_on <= $effectiveUpTo',
      subjects: `e.seq IN (SELECT seq FROM ${this.runner.table('trail', 'subjects')}
        WHERE subject IN (SELECT value FROM json_each($subjects)))`,
    } satisfies Record<Exclude<keyof TrailFilter, 'asked'>, string>;
    const { subjects, asked, ...others } = filter;
    const given = Object.entries({
      ...others,
      ...(subjects ? { subjects: JSON.stringify(subjects) } : {}),
    }).filter(([, value]) => value !== undefined) as [keyof typeof conditions, SQLInputValue][];
    const ofRule = this.askedCondition(asked);
    return {
      where: ['1', ...given.map(([name]) => conditions[name]), ...ofRule.where].join(' AND '),
      params: { ...Object.fromEntries(given), ...ofRule.params },
    };
  }

  private askedCondition(asked: RuleAsked | undefined): { where: string[]; params: Record<string, SQLInputValue> } {
    if (!asked) return { where: [], params: {} };
    const { rule, version, outcome } = asked;
    const narrowed = [
      'rule_id = $rule',
      ...(version === undefined ? [] : ['version = $version']),
      ...(outcome === undefined ? [] : [outcome === 'held' ? "outcome = 'passed'" : "outcome <> 'passed'"]),
    ];
    const table = this.runner.table('checks', 'checks');
    return {
      where: [`e.seq IN (SELECT seq FROM ${table} WHERE ${narrowed.join(' AND ')})`],
      params: { rule, ...(version === undefined ? {} : { version }) },
    };
  }

  private seen(where: string, params: Record<string, SQLInputValue>, { subject }: TrailFilter): SequencedEvent[] {
    const joined = `${this.runner.table('trail', 'subjects')} s CROSS JOIN ${this.events()} e ON e.seq = s.seq`;
    const sql = `SELECT ${COLUMNS} FROM ${subject === undefined ? `${this.events()} e` : joined} WHERE ${where}`;
    return this.prepared(sql).all(params).map(sequenced);
  }

  private place(where: string, params: Record<string, SQLInputValue>): Place | undefined {
    const row = this.prepared(`SELECT seq, known, position, id FROM ${this.events()} ${where}`).get(params);
    return (
      row && {
        seq: Number(row['seq']),
        known: Number(row['known']),
        position: String(row['position']),
        eventId: String(row['id']),
      }
    );
  }

  private events(): string {
    return this.runner.table('trail', 'events');
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }
}

function sequenced(row: Record<string, SQLOutputValue>): SequencedEvent {
  return {
    seq: Number(row['seq']),
    known: Number(row['known']),
    event: {
      id: String(row['id']),
      stream: String(row['stream']),
      revision: Number(row['revision']),
      position: String(row['position']),
      type: String(row['type']),
      v: Number(row['v']),
      data: JSON.parse(String(row['data'])) as JsonObject,
      meta: JSON.parse(String(row['meta'])) as Recorded['meta'],
    },
  };
}
