import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EventStoreDBClient, NO_STREAM, jsonEvent } from '@eventstore/db-client';
import type { EventStore, NewEvent } from '#libs/kernel';
import { openEventStoreDbStore } from '#libs/store';
import type { Figure } from './figures.ts';
import { closedLoop, Interleaved, progress, ROUNDS } from './harness.ts';
import { Helper } from './helper.ts';
import type { FollowerAnswer, FollowerKind, ToFollower } from './engine-follower.ts';
import { eventOf } from './workload.ts';

const TIME = { warmMs: 200, ms: 800 };
const CALLERS = [1, 50] as const;
const PLAIN = { credentials: { username: 'admin', password: 'changeit' } };
const FOLLOWERS = [1, 3, 5] as const;
/** What five followers cost that do less than a node does: the floor under what ours can cost. */
const BARE: readonly FollowerKind[] = ['plain', 'raw'];

/**
 * Appends through the EventStoreDB engine, against the bare client on the same server with the same events; and what
 * it costs the writers when 1, 3 and 5 nodes follow. The server is that of `EVENTSTORE_TEST_URL`, else the test server
 * in a process of its own, which no real one need be compared with.
 */
export async function measureEngine(folder: string): Promise<Figure[]> {
  const server = await serverIn(folder);
  const store = openEventStoreDbStore({ address: `${server.address}&namespace=bench${randomUUID().slice(0, 8)}` });
  const client = EventStoreDBClient.connectionString(server.address);
  try {
    const arms = new Interleaved();
    for (const callers of CALLERS) {
      arms.add(`ours ${callers}`, () => ours(store, callers));
      arms.add(`plain ${callers}`, () => bare(client, callers, false));
      arms.add(`batched ${callers}`, () => bare(client, callers, true));
    }
    for (const followers of [0, ...FOLLOWERS]) {
      arms.add(`followed ${followers}`, () => followed(server.address, followers));
    }
    for (const kind of BARE) arms.add(`followed ${kind}`, () => followed(server.address, 5, kind));
    await arms.warmUp();
    for (let round = 0; round < ROUNDS; round++) {
      await arms.once(round % 2 === 1);
      progress(`  engine: round ${round + 1} of ${ROUNDS}`);
    }
    return figuresOf(arms);
  } finally {
    await store.close();
    await client.dispose();
    await server.stop();
  }
}

function figuresOf(arms: Interleaved): Figure[] {
  const at = 'esdb';
  const appends = CALLERS.flatMap((callers): Figure[] => {
    const what = `append, ${callers} caller${callers === 1 ? '' : 's'}`;
    const [mine, plain, batched] = [`ours ${callers}`, `plain ${callers}`, `batched ${callers}`];
    return [
      { what, at, ours: arms.of(mine), unit: '/s', against: 'bare client, Append', ratios: arms.ratio(mine, plain) },
      { what, at, against: 'bare client, BatchAppend', ratios: arms.ratio(mine, batched) },
    ];
  });
  const follows = FOLLOWERS.map((followers): Figure => {
    const what = `append, 50 callers, ${followers} follow${followers === 1 ? 's' : ''}`;
    const name = `followed ${followers}`;
    return {
      what,
      at,
      ours: arms.of(name),
      unit: '/s',
      against: 'nobody follows',
      ratios: arms.ratio(name, 'followed 0'),
    };
  });
  const less = BARE.map((kind): Figure => {
    const what = `append, 50 callers, 5 ${kind === 'plain' ? 'bare clients' : 'that decode nothing'} follow`;
    const ratios = arms.ratio(`followed ${kind}`, 'followed 0');
    return { what, at, ours: arms.of(`followed ${kind}`), unit: '/s', against: 'nobody follows', ratios };
  });
  return [...appends, ...follows, ...less];
}

let made = 0;

/** The event of the other benchmarks, with an id that the server takes. */
function someEvent(): NewEvent {
  return { ...eventOf('engine', (made += 1)), id: randomUUID() };
}

function ours(store: EventStore, callers: number): Promise<number> {
  return closedLoop(callers, TIME, async () => {
    const answer = await store.append(`cadre-${randomUUID()}`, 'none', [someEvent()]);
    if (answer.kind !== 'appended') throw new Error('a new stream was not new');
  });
}

function bare(client: EventStoreDBClient, callers: number, batched: boolean): Promise<number> {
  return closedLoop(callers, TIME, async () => {
    const { id, type, v, data, meta } = someEvent();
    const metadata = { v, ...meta, $correlationId: meta.correlationId, $causationId: meta.causationId };
    const event = jsonEvent({ id, type, data, metadata });
    await client.appendToStream(`bare.cadre-${randomUUID()}`, event, {
      expectedRevision: NO_STREAM,
      // The client sends a plain append where credentials of its own are given; over a plain connection they are not sent.
      ...(batched ? {} : PLAIN),
    });
  });
}

/** Appends by 50 callers while so many processes follow, each of which gets every event before the arm is over. */
async function followed(address: string, followers: number, kind: FollowerKind = 'ours'): Promise<number> {
  const namespaced = `${address}&namespace=follow${randomUUID().slice(0, 8)}`;
  const store = openEventStoreDbStore({ address: namespaced });
  const helpers = Array.from({ length: followers }, () => new Helper('engine-follower.js', [namespaced, kind]));
  const ask = (question: ToFollower): Promise<FollowerAnswer[]> =>
    Promise.all(helpers.map((helper) => helper.ask<FollowerAnswer>(question)));
  await store.append('cadre-first', 'none', [someEvent()]);
  await ask({ until: 1 });
  let appended = 1;
  const rate = await closedLoop(50, TIME, async () => {
    await store.append(`cadre-${randomUUID()}`, 'none', [someEvent()]);
    appended += 1;
  });
  for (const { seen } of await ask({ until: appended })) {
    if (seen !== appended) throw new Error(`a follower has seen ${seen} of ${appended} events`);
  }
  for (const helper of helpers) await helper.stop();
  await store.close();
  return rate;
}

interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

async function serverIn(folder: string): Promise<RunningServer> {
  const real = process.env['EVENTSTORE_TEST_URL'];
  if (real !== undefined) return { address: real, stop: () => Promise.resolve() };
  const room = join(folder, 'server');
  const options = ['--conditions=source', '--import', './test/support/transpile.ts'];
  const child: ChildProcess = spawn(process.execPath, [...options, './test/faults/eventstoredb/main.ts', room], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { address, stop };
}
