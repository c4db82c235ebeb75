import { join } from 'node:path';
import { Acknowledged, type Found } from './acknowledged.ts';
import type { Figure } from './figures.ts';
import { Helper } from './helper.ts';
import { Interleaved, progress } from './harness.ts';
import type { FromClient, ToClient } from './http-client.ts';
import type { Serving, ToServer } from './http-server.ts';
import { copyLog, logIn, type Level } from './levels.ts';
import { lastPlace } from './raw.ts';

const NOTHING: Found = { acknowledged: 0, missing: 0, double: 0, early: 0 };
const CONNECTIONS = 50;
const SECONDS = 2;
const WARM_MS = 400;

/**
 * One command by HTTP from 50 connections: the whole application on a log of each size, its views following the log in
 * the same thread, against the same door with a handler that validates the body and answers at once. Servers and client
 * are processes of their own; only the server whose turn it is has anything to do.
 */
export async function measureHttp(
  levels: readonly Level[],
  folder: string,
): Promise<{ figures: Figure[]; found: Found[] }> {
  const client = new Helper('./http-client.js');
  const servers: Server[] = [];
  for (const level of levels.filter(({ views }) => views !== 'too slow')) servers.push(await Server.of(level, folder));
  const echo = await Server.echo(levels[0]!.cadres);
  const arms = new Interleaved();
  for (const server of [...servers, echo]) arms.add(server.name, () => server.turn(client));
  for (let warm = 0; warm < 2; warm++) await arms.warmUp();
  for (const server of [...servers, echo]) server.p99.length = 0;
  await arms.run();
  const found: Found[] = [];
  const sizes: number[] = [];
  for (const server of [...servers, echo]) {
    sizes.push((await server.rss()) / 2 ** 20);
    found.push(await server.close());
  }
  await client.stop();
  progress(
    `  http: RSS of the servers ${sizes.map((size) => `${Math.round(size)} MB`).join(', ')} (the last one echoes)`,
  );
  return { figures: figuresOf(arms, servers, echo), found };
}

function figuresOf(arms: Interleaved, servers: readonly Server[], echo: Server): Figure[] {
  const what = 'command by HTTP, 50 connections';
  const against = 'echo, same door';
  const figures = servers.flatMap((server): Figure[] => {
    const { name: at, p99 } = server;
    const share = p99.map((value, round) => value / echo.p99[round]!);
    return [
      { what, at, ours: arms.of(at), unit: '/s', against, ratios: arms.ratio(at, echo.name), goal: { least: 0.75 } },
      { what: `${what}, p99`, at, ours: p99, unit: 'ms', against, ratios: share, goal: { most: 2 } },
    ];
  });
  const [small, large] = servers;
  if (large) {
    const growth = arms.ratio(large.name, small!.name);
    figures.push({ what, at: '1M/10k', against: 'itself, small', ratios: growth });
  }
  figures.push({ what: 'limit: echo command by HTTP', at: '', ours: arms.of(echo.name), unit: '/s' });
  figures.push({ what: 'limit: echo command by HTTP, p99', at: '', ours: echo.p99, unit: 'ms' });
  return figures;
}

/** A server in its process, and what it has acknowledged. */
export class Server {
  readonly name: string;
  readonly p99: number[] = [];
  private readonly process: Helper;
  private readonly serving: Serving;
  private readonly cadres: readonly string[];
  private readonly log: { readonly path: string; readonly before: number } | undefined;
  private readonly acknowledged = new Acknowledged();

  private constructor(of: {
    name: string;
    process: Helper;
    serving: Serving;
    cadres: readonly string[];
    log?: { path: string; before: number };
  }) {
    this.name = of.name;
    this.process = of.process;
    this.serving = of.serving;
    this.cadres = of.cadres;
    this.log = of.log;
  }

  /** The application on a log; the small one is copied, so that it stays small for others. */
  static async of(level: Level, folder: string): Promise<Server> {
    const dataDir = level.name === '10k' ? join(folder, 'http-small') : level.folder;
    if (level.name === '10k') copyLog(level, dataDir);
    const log = { path: logIn(dataDir), before: lastPlace(logIn(dataDir)) };
    const process = new Helper('./http-server.js', [dataDir]);
    const serving = await process.ask<Serving>('serve' satisfies ToServer);
    return new Server({ name: level.name, process, serving, cadres: level.cadres, log });
  }

  static async echo(cadres: readonly string[]): Promise<Server> {
    const process = new Helper('./http-server.js');
    return new Server({
      name: 'echo',
      process,
      serving: await process.ask<Serving>('serve' satisfies ToServer),
      cadres,
    });
  }

  /** Commands per second that so many connections get through. */
  async turn(client: Helper, connections = CONNECTIONS): Promise<number> {
    const { serving, cadres } = this;
    const question: ToClient = { ...serving, cadres, connections, warmMs: WARM_MS, seconds: SECONDS };
    const { perSecond, p99, acknowledged, failures } = await client.ask<FromClient>(question);
    if (failures > 0) throw new Error(`${failures} commands sent to ${this.name} were not answered with 201`);
    for (const [id, position] of acknowledged) this.acknowledged.add(id, position);
    this.p99.push(p99);
    return perSecond;
  }

  rss(): Promise<number> {
    return this.process.ask<number>('rss' satisfies ToServer);
  }

  async close(): Promise<Found> {
    await this.process.stop();
    return this.log ? this.acknowledged.findIn(this.log.path, this.log.before) : NOTHING;
  }
}
