import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { systemClock } from '#libs/node';
import { Acknowledged, type Found } from './acknowledged.ts';
import type { Figure } from './figures.ts';
import { closedLoop, Interleaved, progress, ratios, ROUNDS, tightLoop } from './harness.ts';
import { copyLog, type Level } from './levels.ts';
import { lastPlace, openRaw } from './raw.ts';
import { eventOf, Workload } from './workload.ts';

const TIME = { warmMs: 200, ms: 600 };
const SYNC_EVERY = 50;
const CALLERS = [1, 50, 500] as const;

/**
 * Durable appends through the port by 1, 50 and 500 callers that wait for the answer, against two limits: the same rows
 * committed one by one over a plain connection, in a copy of the log with the same tables, indexes and triggers; and
 * lines of JSON in a plain file with one fdatasync for every 50. All arms make and write out the same events.
 *
 * The small log is copied afresh for every round, or it would not stay small; the large one goes on growing.
 */
export async function measureAppends(
  levels: readonly Level[],
  folder: string,
): Promise<{ figures: Figure[]; found: Found[] }> {
  const grounds = levels.map((level) => new Ground(level, folder));
  const arms = new Interleaved();
  for (const ground of grounds) {
    const at = ground.level.name;
    for (const callers of CALLERS) {
      arms.add(`${callers} ${at}`, () => ground.throughThePort(callers));
      if (callers === 1) arms.add(`single ${at}`, () => ground.singleCommits());
      if (callers === 50) arms.add(`file ${at}`, () => plainFile(join(folder, 'plain.log')));
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const ground of grounds) ground.begin();
    await arms.once(round % 2 === 1);
    for (const ground of grounds) await ground.end(round === ROUNDS - 1);
    progress(`  appends: round ${round + 1} of ${ROUNDS}`);
  }
  return { figures: figuresOf(arms, levels), found: grounds.flatMap(({ found }) => found) };
}

function figuresOf(arms: Interleaved, levels: readonly Level[]): Figure[] {
  const [small, large] = levels;
  return CALLERS.flatMap((callers) => {
    const what = `append, ${callers} caller${callers === 1 ? '' : 's'}`;
    const figures = levels.flatMap(({ name: at }): Figure[] => {
      const ours = arms.of(`${callers} ${at}`);
      const single = arms.ratio(`${callers} ${at}`, `single ${at}`);
      const file = arms.ratio(`${callers} ${at}`, `file ${at}`);
      return [
        {
          what,
          at,
          ours,
          unit: '/s',
          against: 'raw single-row commit',
          ratios: single,
          ...(callers === 1 ? { goal: { least: 0.9 } } : {}),
        },
        ...(callers === 1
          ? []
          : [
              {
                what,
                at,
                against: 'raw file, fdatasync per 50',
                ratios: file,
                ...(callers === 50 ? { goal: { least: 0.7 } } : {}),
              },
            ]),
      ];
    });
    const growth = large ? ratios(arms.of(`${callers} ${large.name}`), arms.of(`${callers} ${small!.name}`)) : [];
    return large
      ? [...figures, { what, at: '1M/10k', against: 'itself, small', ratios: growth, goal: { least: 0.9 } }]
      : figures;
  }).concat(
    levels.flatMap(({ name: at }) => [
      { what: 'limit: raw single-row commit', at, ours: arms.of(`single ${at}`), unit: '/s' },
      { what: 'limit: raw file, fdatasync per 50', at, ours: arms.of(`file ${at}`), unit: '/s' },
    ]),
  );
}

/** A log of one size with what writes to it. */
class Ground {
  readonly level: Level;
  readonly found: Found[] = [];
  private readonly folder: string;
  private readonly fresh: boolean;
  private ours: Ours | undefined;
  private raw: Raw | undefined;
  private rounds = 0;

  constructor(level: Level, folder: string) {
    this.level = level;
    this.folder = folder;
    this.fresh = level.name === '10k';
  }

  begin(): void {
    this.rounds += 1;
    const run = `${this.level.name}r${this.rounds}`;
    this.ours ??= new Ours(this.fresh ? copyLog(this.level, join(this.folder, `${run}-ours`)) : this.level.log, run);
    this.raw ??= new Raw(copyLog(this.level, join(this.folder, `${run}-raw`)), `${run}-raw`);
  }

  throughThePort(callers: number): Promise<number> {
    return this.ours!.run(callers);
  }

  singleCommits(): number {
    return this.raw!.run();
  }

  async end(last: boolean): Promise<void> {
    if (!this.fresh && !last) return;
    this.found.push(await this.ours!.close());
    this.raw!.close();
    if (this.fresh) this.ours!.remove();
    this.raw!.remove();
    this.ours = undefined;
    this.raw = undefined;
  }
}

/** The engine behind its port. */
class Ours {
  private readonly path: string;
  private readonly label: string;
  private readonly store: EventStore;
  private readonly workload: Workload;
  private readonly acknowledged: Acknowledged;
  private readonly before: number;
  private made = 0;

  constructor(path: string, run: string) {
    this.path = path;
    this.label = run;
    this.before = lastPlace(path);
    this.workload = new Workload(path, run);
    this.store = openSqliteStore({ path, clock: systemClock });
    this.acknowledged = new Acknowledged(path);
  }

  run(callers: number): Promise<number> {
    return closedLoop(callers, TIME, async (caller) => {
      const { stream, expected } = this.workload.next(caller, callers);
      const event = eventOf(this.label, (this.made += 1));
      const answer = await this.store.append(stream, expected, [event]);
      if (answer.kind !== 'appended') throw new Error(`${stream} was not at ${expected}: ${JSON.stringify(answer)}`);
      this.workload.done(stream, answer.revision);
      this.acknowledged.add(event.id, parseInt(answer.position, 10));
    });
  }

  async close(): Promise<Found> {
    await this.store.close();
    return this.acknowledged.findIn(this.path, this.before);
  }

  remove(): void {
    removeLog(this.path);
  }
}

/** One row, one commit, nothing around it. */
class Raw {
  private readonly path: string;
  private readonly label: string;
  private readonly db: DatabaseSync;
  private readonly workload: Workload;
  private readonly commitOne: (stream: string, revision: number, number: number) => void;
  private made = 0;

  constructor(path: string, run: string) {
    this.path = path;
    this.label = run;
    this.workload = new Workload(path, run);
    this.db = openRaw(path);
    this.commitOne = committer(this.db, run);
  }

  run(): number {
    return tightLoop(TIME, () => {
      const { stream, expected } = this.workload.next(0, 1);
      const revision = expected === 'none' ? 0 : expected + 1;
      this.commitOne(stream, revision, (this.made += 1));
      this.workload.done(stream, revision);
      return 1;
    });
  }

  close(): void {
    this.db.close();
  }

  remove(): void {
    removeLog(this.path);
  }
}

function committer(db: DatabaseSync, run: string): (stream: string, revision: number, number: number) => void {
  const keys = new Map(
    db
      .prepare('SELECT name, key FROM streams')
      .all()
      .map(({ name, key }) => [String(name), Number(key)]),
  );
  const types = new Map(
    db
      .prepare('SELECT name, key FROM types')
      .all()
      .map(({ name, key }) => [String(name), Number(key)]),
  );
  const addStream = db.prepare('INSERT INTO streams (key, name) VALUES (?, ?)');
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let streams = keys.values().reduce((most, key) => Math.max(most, key), 0);
  let place = Number(db.prepare('SELECT max(position) AS place FROM events').get()?.['place']);
  return (stream, revision, number) => {
    const { id, type, v, data, meta } = eventOf(run, number);
    const known = keys.get(stream);
    const key = known ?? (streams += 1);
    place += 1;
    if (known === undefined) {
      db.exec('BEGIN IMMEDIATE');
      addStream.run(key, stream);
      keys.set(stream, key);
    }
    insert.run(
      place,
      key,
      revision,
      types.get(type)!,
      v,
      id,
      systemClock.now(),
      JSON.stringify(data),
      JSON.stringify(meta),
    );
    if (known === undefined) db.exec('COMMIT');
  };
}

function plainFile(path: string): number {
  const file = openSync(path, 'w');
  let made = 0;
  const rate = tightLoop(TIME, () => {
    const lines = Array.from({ length: SYNC_EVERY }, () =>
      JSON.stringify({ stream: 'cadre-1', revision: made, ...eventOf('raw', (made += 1)) }),
    );
    writeSync(file, `${lines.join('\n')}\n`);
    fdatasyncSync(file);
    return SYNC_EVERY;
  });
  closeSync(file);
  rmSync(path);
  return rate;
}

function removeLog(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-lock']) rmSync(path + suffix, { force: true });
}
