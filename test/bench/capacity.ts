import { formatInstant, parseInstant, type Recorded } from '#libs/kernel';
import { Prng } from '../../apps/demo/src/prng.ts';
import type { Figure } from './figures.ts';
import { Helper } from './helper.ts';
import { median } from './harness.ts';
import { Server } from './http.ts';
import type { Level } from './levels.ts';

/** Districts that write into one log: the nation is 7 million civil servants, each followed as closely as the demo's 418. */
const POPULATIONS = { district: 1, province: 92, nation: Math.round(7_000_000 / 418) } as const;
const ROUNDS = 5;
const CONNECTIONS = [1, 10, 50] as const;
/** What a simulated rush lasts, in seconds. */
const RUSH = 600;
/** The wait that nobody minds, in milliseconds. */
const UNNOTICED = 100;
/** The most one commit takes in. */
const GROUP_MOST = 2000;

/** What a node takes: seconds for each command, and for each commit, which serves all that wait for it. */
interface Node {
  readonly command: number;
  readonly commit: number;
}

/**
 * How long a command waits where a district, a province, the nation write through one node. The node's two costs come
 * from the whole application by HTTP with 1 and with 50 connections; with 10 they are held against what is measured. The
 * rushes are the demo's: its busiest hour in every district at once, and all acts of its busiest day in one hour.
 */
export async function measureCapacity(
  levels: readonly Level[],
  folder: string,
  district: readonly Recorded[],
): Promise<Figure[]> {
  const rates = await measured(levels, folder);
  const nodes = rates[1].map((one, round) => nodeOf(one, rates[50][round]!));
  const expected = nodes.map(({ command, commit }) => 10 / (10 * command + commit));
  const at = '10k';
  const costs: Figure[] = [
    { what: 'a command at a node', at, ours: nodes.map(({ command }) => command * 1e6), unit: 'µs' },
    { what: 'a commit at a node', at, ours: nodes.map(({ commit }) => commit * 1e6), unit: 'µs' },
    {
      ...{ what: 'command by HTTP, 10 connections', at, ours: rates[10], unit: '/s', against: 'the model of a node' },
      ratios: rates[10].map((rate, round) => rate / expected[round]!),
    },
  ];
  const node = { command: median(nodes.map((each) => each.command)), commit: median(nodes.map((each) => each.commit)) };
  const [hour, day] = [busiest(district, 13), busiest(district, 10)];
  const rushes = Object.entries(POPULATIONS).flatMap(([population, districts]) => [
    rush(node, `busiest hour, ${hour} acts a district`, population, (hour * districts) / 3600),
    rush(node, `busiest day in an hour, ${day} acts a district`, population, (day * districts) / 3600),
  ]);
  return [...costs, ...rushes.flat(), { what: `limit: p99 under ${UNNOTICED} ms`, at, ours: [most(node)], unit: '/s' }];
}

async function measured(levels: readonly Level[], folder: string): Promise<Record<1 | 10 | 50, number[]>> {
  const client = new Helper('./http-client.js');
  const server = await Server.of(levels[0]!, folder);
  const rates = { 1: [] as number[], 10: [] as number[], 50: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const connections of CONNECTIONS) {
      const rate = await server.turn(client, connections);
      if (round > 0) rates[connections].push(rate);
    }
  }
  await client.stop();
  await server.close();
  return rates;
}

// A caller alone pays for a whole commit; fifty share one.
function nodeOf(perSecond: number, perSecondOf50: number): Node {
  const [one, fifty] = [1 / perSecond, 50 / perSecondOf50];
  const command = (fifty - one) / 49;
  return { command, commit: Math.max(0, one - command) };
}

function rush(node: Node, what: string, at: string, perSecond: number): Figure[] {
  const waits = Array.from({ length: ROUNDS }, (_, seed) => simulated(node, perSecond, seed + 1));
  return [
    { what, at, ours: [perSecond], unit: '/s' },
    { what: `${what}, p99`, at, ours: waits.map((each) => shareOf(each, 0.99) * 1000), unit: 'ms' },
  ];
}

/** The greatest rate at which 99 of 100 commands are answered before anybody minds. */
function most(node: Node): number {
  let [low, high] = [1, 1 / node.command];
  while (high - low > 10) {
    const middle = (low + high) / 2;
    if (shareOf(simulated(node, middle, 1), 0.99) * 1000 <= UNNOTICED) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Seconds that each command of a rush takes: they come at random, independent of each other, and the node takes in
 * together what came while it was at work.
 */
function simulated({ command, commit }: Node, perSecond: number, seed: number): Float64Array {
  const prng = new Prng(seed);
  const arrivals = new Float64Array(Math.max(1, Math.round(perSecond * RUSH)));
  let at = 0;
  for (let index = 0; index < arrivals.length; index++) {
    at -= Math.log(1 - prng.next()) / perSecond;
    arrivals[index] = at;
  }
  const waits = new Float64Array(arrivals.length);
  let free = 0;
  for (let first = 0; first < arrivals.length;) {
    const begun = Math.max(free, arrivals[first]!);
    let end = first + 1;
    while (end < arrivals.length && end - first < GROUP_MOST && arrivals[end]! <= begun) end += 1;
    free = begun + (end - first) * command + commit;
    for (; first < end; first++) waits[first] = free - arrivals[first]!;
  }
  return waits;
}

function shareOf(waits: Float64Array, share: number): number {
  return waits.toSorted()[Math.ceil(waits.length * share) - 1]!;
}

/** The most acts in any hour (13 characters of an instant) or on any day (10). */
function busiest(events: readonly Recorded[], characters: number): number {
  const counts = new Map<string, number>();
  for (const { meta } of events) {
    const when = formatInstant(parseInstant(meta.recordedAt) ?? 0).slice(0, characters);
    counts.set(when, (counts.get(when) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}
