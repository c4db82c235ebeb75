import type { DatabaseSync } from 'node:sqlite';
import type { Damage, StreamName } from '#libs/kernel';
import type { Frozen, Omissions } from './damages.ts';
import type { Anchor } from './histories.ts';
import { streamIn, type Cursor } from './known.ts';

/** Anchors kept. Only where the last events are those of damaged streams is more than one looked at. */
const ANCHORS = 50;

/** The anchors in a views file, the latest first. */
export function keptAnchors(db: DatabaseSync): Anchor[] {
  return db
    .prepare('SELECT * FROM anchors ORDER BY seq DESC')
    .all()
    .map((row) => ({
      seq: Number(row['seq']),
      position: String(row['position']),
      eventId: String(row['event_id']),
      stream: String(row['stream']),
      hash: String(row['hash']),
      hashBefore: String(row['hash_before']),
    }));
}

/** Adds an anchor, and lets go of the oldest past those that are kept. */
export function keepAnchor(db: DatabaseSync, cursor: Cursor): void {
  const { seq, position, eventId, hash, hashBefore } = cursor;
  db.prepare('INSERT OR REPLACE INTO anchors VALUES (?, ?, ?, ?, ?, ?)').run(
    seq,
    position,
    eventId,
    streamIn(cursor),
    hash,
    hashBefore,
  );
  db.prepare('DELETE FROM anchors WHERE seq <= (SELECT seq FROM anchors ORDER BY seq DESC LIMIT 1 OFFSET ?)').run(
    ANCHORS,
  );
}

/** What a views file says is left out of the log. */
export function keptOmissions(db: DatabaseSync): Omissions {
  const frozen = new Map<StreamName, Frozen[]>();
  for (const row of db.prepare('SELECT * FROM frozen ORDER BY stream, kind').all()) {
    const stream = String(row['stream']);
    const one = {
      damage: JSON.parse(String(row['damage'])) as Damage,
      from: String(row['from_position']),
      passed: row['passed'] === 1,
    };
    frozen.set(stream, [...(frozen.get(stream) ?? []), one]);
  }
  const lifted = db
    .prepare('SELECT * FROM lifted')
    .all()
    .map(({ stream, position }) => [String(stream), String(position)] as const);
  const row = db.prepare('SELECT * FROM strangers').get();
  const strangers = row && {
    count: Number(row['count']),
    first: { stream: String(row['stream']), id: String(row['event_id']), position: String(row['position']) },
    last: String(row['last']),
  };
  return { frozen, lifted: new Map(lifted), ...(strangers ? { strangers } : {}) };
}

/** Writes what is left out in place of what a views file said. */
export function keepOmissions(db: DatabaseSync, { frozen, lifted, strangers }: Omissions): void {
  db.exec('DELETE FROM frozen; DELETE FROM lifted; DELETE FROM strangers');
  const freeze = db.prepare('INSERT INTO frozen VALUES (?, ?, ?, ?, ?)');
  for (const { damage, from, passed } of [...frozen.values()].flat()) {
    freeze.run(damage.stream, damage.kind, from, Number(passed), JSON.stringify(damage));
  }
  const lift = db.prepare('INSERT INTO lifted VALUES (?, ?)');
  for (const [stream, position] of lifted) lift.run(stream, position);
  if (!strangers) return;
  const { count, first, last } = strangers;
  db.prepare('INSERT INTO strangers VALUES (?, ?, ?, ?, ?)').run(count, first.stream, first.id, first.position, last);
}
