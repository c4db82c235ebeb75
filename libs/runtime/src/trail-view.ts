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
import type { Seen } from './known.ts';
import type { Registry } from './registry.ts';
import type { Projection, View, ViewParts } from './view.ts';

/**
 * The audit trail: every event in log order with its known time, found by subject, type, actor or the record that it
 * is about. What timelines, the audit search and the event stream read.
 */
export const trailView: View = {
  name: 'trail',
  version: 1,
  tables: {
    events: `(
      seq INTEGER PRIMARY KEY, known INTEGER NOT NULL, position TEXT NOT NULL, id TEXT NOT NULL, stream TEXT NOT NULL,
      revision INTEGER NOT NULL, type TEXT NOT NULL, effective_on TEXT NOT NULL, user_id TEXT NOT NULL,
      sensitivity INTEGER NOT NULL, target TEXT, v INTEGER NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL
    )`,
    subjects: '(subject TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (subject, seq)) WITHOUT ROWID',
  },
  indexes: [
    { table: 'events', on: 'known' },
    { table: 'events', on: 'type, seq' },
    { table: 'events', on: 'user_id, seq' },
    { table: 'events', on: 'target', where: 'target IS NOT NULL' },
  ],
  open: (parts) => new TrailProjection(parts),
};

class TrailProjection implements Projection {
  private readonly registry: Registry;
  private readonly insert: StatementSync;
  private readonly insertSubject: StatementSync;

  constructor({ db, registry, table }: ViewParts) {
    this.registry = registry;
    this.insert = db.prepare(`INSERT INTO ${table('events')} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    this.insertSubject = db.prepare(`INSERT INTO ${table('subjects')} VALUES (?, ?)`);
  }

  async prepare(): Promise<void> {
    // Everything it writes is in the event.
  }

  project({ event, seq, known }: Seen): void {
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

  private subjects(event: Recorded): string[] {
    if (event.type === RECORD_CORRECTED) {
      const { targetType, data } = correctionIn(event);
      const kind = this.registry.kindOf(targetType);
      return kind && data ? subjectsOf({ stream: event.stream, data }, kind) : [event.stream];
    }
    const kind = this.registry.kindOf(event.type);
    return kind ? subjectsOf(inForce(event), kind) : [event.stream];
  }
}
