import type { StatementSync } from 'node:sqlite';
import {
  RECORD_CORRECTED,
  SENSITIVITIES,
  inForce,
  isAboutARecord,
  subjectsOf,
  targetOf,
  correctionIn,
  type Recorded,
} from '#libs/kernel';
import type { LoggedEvent } from './known.ts';
import type { Registry } from './registry.ts';
import type { Projection, View, ViewParts } from './view.ts';

/** The type of the notes by which reactions settle what they could not do. */
export const REACTION_SETTLED = 'ReactionSettled';
/** Of such a note, from which event that follows; as SQL, for SQLite takes an index on an expression by its text. */
export const SETTLED_EVENT = "json_extract(data, '$.eventId')";
/** The name of the index of those notes. */
export const SETTLES = 'settles';

/**
 * The audit trail: every event in log order with its known time, found by subject, type, actor or the record that it
 * is about. What timelines, the audit search and the event stream read.
 */
export const trailView: View = {
  name: 'trail',
  version: 2,
  tables: {
    events: `(
      seq INTEGER PRIMARY KEY, known INTEGER NOT NULL, position TEXT NOT NULL, id TEXT NOT NULL, stream TEXT NOT NULL,
      revision INTEGER NOT NULL, type TEXT NOT NULL, effective_on TEXT NOT NULL, user_id TEXT NOT NULL,
      sensitivity INTEGER NOT NULL, target TEXT, v INTEGER NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL
    )`,
    subjects: '(subject TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (subject, seq)) WITHOUT ROWID',
  },
  indexes: [
    { name: 'known', table: 'events', on: 'known' },
    { name: 'type', table: 'events', on: 'type, seq' },
    { name: 'user', table: 'events', on: 'user_id, seq' },
    { name: 'target', table: 'events', on: 'target', where: 'target IS NOT NULL' },
    { name: SETTLES, table: 'events', on: SETTLED_EVENT, where: `type = '${REACTION_SETTLED}'` },
    { name: 'seq', table: 'subjects', on: 'seq', whileFilled: true },
  ],
  open: (parts) => new TrailProjection(parts),
};

class TrailProjection implements Projection {
  private readonly registry: Registry;
  private readonly insert: StatementSync;
  private readonly insertSubject: StatementSync;
  private readonly subjectsOfTarget: StatementSync;
  private readonly subjectsOfFirst: StatementSync;

  constructor({ db, registry, table }: ViewParts) {
    this.registry = registry;
    this.insert = db.prepare(`INSERT INTO ${table('events')} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    const [rows, subjects] = [table('events'), table('subjects')];
    this.insertSubject = db.prepare(`INSERT INTO ${subjects} VALUES (?, ?)`);
    const inStream = `${subjects} own CROSS JOIN ${rows} e ON e.seq = own.seq AND e.stream = own.subject`;
    const concernedBy = (which: string): StatementSync =>
      db.prepare(
        `SELECT s.subject FROM ${inStream} CROSS JOIN ${subjects} s ON s.seq = e.seq WHERE own.subject = ?1 AND ${which}`,
      );
    this.subjectsOfTarget = concernedBy('e.id = ?2');
    // With what corrected it: a case that was opened about the wrong person goes on about the right one too.
    this.subjectsOfFirst = concernedBy(
      `(e.revision = 0 OR e.target = (SELECT f.id FROM ${rows} f WHERE f.seq = (SELECT min(seq) FROM ${subjects} WHERE subject = ?1)))`,
    );
  }

  async prepare(): Promise<void> {
    // What it writes is in the event, or in its own tables.
  }

  project({ event, seq, known }: LoggedEvent): void {
    const { id, position, stream, revision, type, v, data, meta } = event;
    const target = isAboutARecord(type) ? targetOf(event) : null;
    const sensitivity = SENSITIVITIES.indexOf(meta.sensitivity);
    this.insert.run(
      seq,
      known,
      position,
      id,
      stream,
      revision,
      type,
      meta.effectiveOn,
      meta.actor.userId,
      sensitivity,
      target,
      v,
      JSON.stringify(data),
      JSON.stringify(meta),
    );
    for (const subject of this.subjects(event)) this.insertSubject.run(subject, seq);
  }

  forget(): void {
    // Nothing is held in memory.
  }

  private subjects(event: Recorded): Set<string> {
    return new Set([event.stream, ...this.named(event), ...this.implied(event)]);
  }

  private named(event: Recorded): string[] {
    if (event.type === RECORD_CORRECTED) {
      const { targetType, data } = correctionIn(event);
      const kind = this.registry.kindOf(targetType);
      return kind && data ? subjectsOf({ stream: event.stream, data }, kind) : [];
    }
    const kind = this.registry.kindOf(event.type);
    return kind ? subjectsOf(inForce(event), kind) : [];
  }

  /** Whom the event concerns without naming them: those of the record that it is about, or of its stream's beginning. */
  private implied(event: Recorded): string[] {
    const { stream, type } = event;
    const about = isAboutARecord(type)
      ? this.subjectsOfTarget.all(stream, targetOf(event))
      : this.registry.featureOf(stream)?.isAboutWhomItBeginsWith
        ? this.subjectsOfFirst.all(stream)
        : [];
    return about.map(({ subject }) => String(subject));
  }
}
