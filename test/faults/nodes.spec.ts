import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { openEventStoreDbStore } from '#libs/store';
import { namespaced } from '../contract/some-events.ts';
import { Messages } from '../e2e/messages.ts';
import { Served, itemsOf, tokenOf, type Answer } from '../e2e/served.ts';
import { commandIdOf, openLedger, registerTeam, renameTeam, type Act } from '../support/acts.ts';
import { startServer, type TestServer } from './eventstoredb/server.ts';
import { Proxy, faultsBy } from './proxy.ts';
import { Chance } from './random.ts';

const SEED = Number(process.env['NODES_SEED'] ?? randomInt(2 ** 31));
const CLIENTS = 4;
/** Acts of one client; every second one is about a team that all of them rename. */
const ACTS_EACH = 30;
const TOTAL = CLIENTS * ACTS_EACH;
/** Something goes wrong after so many acts. */
const EVERY = 15;
const REST_MS = 20_000;
const TIMEOUT_MS = 300_000;
/** How long a node asks again for what became of an append before its client is told that it is not known. */
const DEADLINE_MS = 500;
/** Tries of one act: whoever is let through in none of so many fails the test. */
const TRIES_MOST = 2000;

/** What two nodes have behind them, and what goes wrong there. */
interface Ground {
  server: TestServer;
  proxy?: Proxy;
  readonly folder: string;
  readonly chance: Chance;
  /** Faults so far. */
  faults: number;
  /** Settles when a client is next told to try again. */
  readonly refusal: () => Promise<void>;
}

const GROUNDS = [
  {
    what: 'the leader changes again and again',
    start: { nodes: 3 },
    // Every third time nobody leads until somebody has noticed.
    goWrong: async ({ server, faults, refusal }: Ground): Promise<void> => {
      if (faults % 3 === 0) {
        server.elect(undefined);
        await refusal();
      }
      server.elect(faults % 3);
    },
  },
  {
    what: 'the server is killed again and again',
    start: {},
    goWrong: async (ground: Ground): Promise<void> => {
      const { port } = ground.server.addresses[0]!;
      const refused = ground.refusal();
      await ground.server.crash(ground.chance.between(0, 200));
      await refused;
      ground.server = await startServer({ dir: ground.folder, port });
    },
  },
  {
    what: 'the network resets, cuts, halves and delays',
    start: {},
    through: true,
    goWrong: async ({ proxy }: Ground): Promise<void> => proxy!.cutOff(10),
  },
];

describe(`two nodes, ${CLIENTS} clients, and an event stream at each node (NODES_SEED=${SEED})`, () => {
  let ground: Ground;
  let nodes: Served[];

  beforeEach(() => {
    nodes = [];
  });
  afterEach(async () => {
    for (const served of nodes) await served.close();
    await ground.proxy?.close();
    await ground.server.stop();
    await rm(ground.folder, { recursive: true });
  });

  async function node(address: string): Promise<Served> {
    const served = await Served.node({ store: openEventStoreDbStore({ address }), role: 'api' });
    served.app.useLogger(false);
    nodes.push(served);
    // Before that nobody is let read.
    await served.ledger.runner.caughtUp();
    return served;
  }

  it.each(GROUNDS)(
    'while $what: nothing acknowledged is lost, nothing is doubled, every stream tells all once and in order',
    async ({ what, start, through, goWrong }) => {
      const clients = new Clients();
      const folder = await mkdtemp(join(tmpdir(), 'nodes-'));
      const server = await startServer({ dir: folder, ...start });
      ground = { server, folder, chance: new Chance(SEED), faults: 0, refusal: () => clients.refusal() };
      const direct = namespaced(`${server.connectionString}&defaultDeadline=${DEADLINE_MS}`);
      if (through) ground.proxy = await Proxy.before(server.addresses[0]!.port, faultsBy(ground.chance));
      const address = ground.proxy ? direct.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${ground.proxy.port}`) : direct;
      const pair = [await node(address), await node(address)] as const;
      for (const served of pair) await served.app.listen(0, '127.0.0.1');
      // A stream begins once the views can be read; whoever comes before that is told to come again.
      for (const served of pair) await untilReadable(served);
      const streams = await Promise.all(pair.map(everythingOf));
      await clients.work(pair, async () => {
        ground.faults += 1;
        await goWrong(ground);
      });

      const steady = await node(direct);
      await steady.ledger.runner.reachedHead(REST_MS);
      const { position } = steady.ledger.runner.cursor;
      const log = await eventsOf(steady, position);
      expect(log.map(({ commandId }) => String(commandId)).sort()).toEqual(clients.acknowledged.toSorted());
      expect(new Set(clients.acknowledged).size).toBe(TOTAL + 2);
      for (const served of pair) {
        expect(await eventsOf(served, position)).toEqual(log);
        expect((await read(served, '/v1/teams?limit=200')).text).toBe((await read(steady, '/v1/teams?limit=200')).text);
        await untilReady(served);
      }
      for (const stream of streams) {
        expect((await stream.take(log.length)).map(({ id }) => id)).toEqual(log.map((event) => event['position']));
      }
      process.stderr.write(`nodes test, while ${what}: ${clients.told()}\n`);
      expect(ground.faults).toBeGreaterThan(5);
      expect(clients.answered.get(503)).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});

/** The event stream of a node, from the first event on: whoever is told that the log is away comes again. */
async function everythingOf(served: Served): Promise<Messages> {
  for (let tries = 0; tries < TRIES_MOST; tries += 1) {
    const messages = await Messages.of(served, 'supervisor', { 'last-event-id': '0' });
    if (messages.status !== 503) return messages;
  }
  throw new Error('no event stream was opened');
}

/** People who send their acts one after the other, each again, to the other node, until it is acknowledged. */
class Clients {
  /** The command ids of what was acknowledged, each as often as it was. */
  readonly acknowledged: string[] = [];
  /** How often each status was answered. */
  readonly answered = new Map<number, number>();
  private readonly recoveries: number[] = [];
  private wrongSince: number | undefined;
  private refused = Promise.withResolvers<void>();

  /** Settles when somebody is next told to try again. */
  refusal(): Promise<void> {
    return this.refused.promise;
  }

  /** Does all there is to do, and lets something go wrong every so often. */
  async work(nodes: readonly [Served, Served], goWrong: () => Promise<void>): Promise<void> {
    for (const act of [openLedger('2010-01-01'), registerTeam('shared')]) await this.insist(nodes, act, 0);
    let trouble: Promise<void> | undefined;
    const one = async (client: number): Promise<void> => {
      for (let index = 0; index < ACTS_EACH; index += 1) {
        const name = `${client}-${index}`;
        await this.insist(nodes, index % 2 ? renameTeam('shared', name) : registerTeam(name), client + index);
        // Whoever brings it about goes on, so that somebody meets it.
        if (trouble || this.acknowledged.length % EVERY !== 0 || index === ACTS_EACH - 1) continue;
        this.wrongSince = performance.now();
        trouble = goWrong().finally(() => {
          trouble = undefined;
        });
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => one(client)));
    await trouble;
  }

  /** In a line: the answers by status, and how long after a fault the next act was acknowledged. */
  told(): string {
    const sorted = this.recoveries.toSorted((a, b) => a - b);
    const [median, most] = [sorted[sorted.length >> 1]!, sorted.at(-1)!].map((ms) => Math.round(ms));
    return `answers ${JSON.stringify(Object.fromEntries(this.answered))}, next act after ${median} ms, at most ${most} ms`;
  }

  private async insist(nodes: readonly [Served, Served], act: Act, first: number): Promise<void> {
    for (let tries = 0; tries < TRIES_MOST; tries += 1) {
      const { status, headers, text } = await nodes[(first + tries) % 2]!.tell(act);
      this.answered.set(status, 1 + (this.answered.get(status) ?? 0));
      if (status === 201 || status === 200) {
        this.acknowledged.push(commandIdOf(act.label));
        if (this.wrongSince !== undefined) this.recoveries.push(performance.now() - this.wrongSince);
        this.wrongSince = undefined;
        return;
      }
      if (status !== 503 && status !== 409) throw new Error(`${act.label}: ${status} ${text}`);
      if (status === 503) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      this.refused.resolve();
      this.refused = Promise.withResolvers();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`${act.label} is never let through`);
  }
}

/** The whole log as a node tells it, once it has come so far. */
async function eventsOf(served: Served, after: string): Promise<JsonObject[]> {
  const events: JsonObject[] = [];
  for (let cursor = ''; ;) {
    const page = await read(served, `/v1/events?limit=50&after=${after}${cursor && `&cursor=${cursor}`}`);
    if (page.status === 503) continue;
    events.push(...itemsOf(page));
    if (page.body['nextCursor'] === undefined) return events;
    cursor = encodeURIComponent(String(page.body['nextCursor']));
  }
}

function read(served: Served, url: string): Promise<Answer> {
  return served.request({ method: 'GET', url, headers: { authorization: `Bearer ${tokenOf('supervisor')}` } });
}

async function untilReadable({ ledger }: Served): Promise<void> {
  for (let tries = 0; tries < TRIES_MOST; tries += 1) {
    if (ledger.runner.readable) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the views of the node can never be read');
}

async function untilReady(served: Served): Promise<void> {
  for (let tries = 0; tries < TRIES_MOST; tries += 1) {
    const { body } = await served.request({ method: 'GET', url: '/health/ready' });
    if (body['status'] === 'ok') return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the node is never ready again');
}
