import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, Recorded } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { systemClock } from '#libs/node';
// The part of the executor that loads and folds a stream; nobody outside the library needs it by itself.
import { Streams } from '../../libs/runtime/src/streams.ts';
import type { Figure } from './figures.ts';
import { closedLoop, Interleaved, ROUNDS } from './harness.ts';
import { LONG_STREAMS, longStreams, type Level } from './levels.ts';
import { openRaw, rawLoad } from './raw.ts';

const TIME = { warmMs: 50, ms: 250 };

/**
 * Loading streams of 10, 100 and 1000 events through the port, and again with what the executor makes of them (upcast
 * and folded, nothing kept from before), against a plain select of the same rows with `data` and `meta` parsed.
 */
export async function measureLoads(levels: readonly Level[]): Promise<Figure[]> {
  const arms = new Interleaved();
  const opened: { store: EventStore; db: DatabaseSync }[] = [];
  for (const { name: at, log, registry } of levels) {
    const store = openSqliteStore({ path: log, clock: systemClock });
    const db = openRaw(log);
    const load = rawLoad(db);
    opened.push({ store, db });
    for (const { length } of LONG_STREAMS) {
      const streams = longStreams(length);
      const read = inTurn(streams, async (stream) => (await collected(store.read(stream))).length);
      const fold = inTurn(streams, async (stream) => (await new Streams(store, registry).load(stream)).events.length);
      const raw = inTurn(streams, async (stream) => load(stream));
      arms.add(`read ${length} ${at}`, () => closedLoop(1, TIME, () => expecting(length, read)));
      arms.add(`raw ${length} ${at}`, () => closedLoop(1, TIME, () => expecting(length, raw)));
      arms.add(`fold ${length} ${at}`, () => closedLoop(1, TIME, () => expecting(length, fold)));
    }
  }
  await arms.warmUp();
  await arms.run(ROUNDS);
  for (const { store, db } of opened) {
    db.close();
    await store.close();
  }
  return figuresOf(arms, levels);
}

function figuresOf(arms: Interleaved, levels: readonly Level[]): Figure[] {
  const [small, large] = levels;
  return LONG_STREAMS.flatMap(({ length }) => {
    const against = 'raw select + parse';
    const figures = levels.flatMap(({ name: at }): Figure[] => [
      {
        what: `load ${length} events`,
        at,
        ours: arms.of(`read ${length} ${at}`),
        unit: 'loads/s',
        against,
        ratios: arms.ratio(`read ${length} ${at}`, `raw ${length} ${at}`),
      },
      {
        what: `load and fold ${length} events`,
        at,
        ours: arms.of(`fold ${length} ${at}`),
        unit: 'loads/s',
        against,
        ratios: arms.ratio(`fold ${length} ${at}`, `raw ${length} ${at}`),
      },
    ]);
    if (!large) return figures;
    const growth = arms.ratio(`read ${length} ${large.name}`, `read ${length} ${small!.name}`);
    const what = `load ${length} events`;
    return [...figures, { what, at: '1M/10k', against: 'itself, small', ratios: growth, goal: { least: 0.9 } }];
  });
}

async function collected(events: AsyncIterable<Recorded>): Promise<Recorded[]> {
  const list: Recorded[] = [];
  for await (const event of events) list.push(event);
  return list;
}

function inTurn(streams: readonly string[], load: (stream: string) => Promise<number>): () => Promise<number> {
  let turn = 0;
  return () => load(streams[(turn += 1) % streams.length]!);
}

async function expecting(length: number, load: () => Promise<number>): Promise<void> {
  const events = await load();
  if (events !== length) throw new Error(`a stream of ${length} events was read as ${events}`);
}
