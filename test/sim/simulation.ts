import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable, type Recorded } from '#libs/kernel';
import { Chance } from '../faults/random.ts';
import { registerTeam } from '../support/acts.ts';
import { DAY, SECOND } from '../support/clock.ts';
import { restOfLog } from '../contract/some-events.ts';
import type { NodeRole } from '#libs/node';
import { Book } from './book.ts';
import {
  expectEveryReactionOnce,
  expectFreshFold,
  expectSlowFindings,
  expectSlowModel,
  expectSoundLog,
  saidBy,
} from './checks.ts';
import { Sender } from './sender.ts';
import { ActSource, beginning } from './act-source.ts';
import { FileNames } from './disk.ts';
import { OwnLog, ServerLog, SharedLog, type Engine } from './engines.ts';
import { FaultInjector, ODDS_OF_ONE_PROCESS, type Tally } from './fault-injector.ts';
import { SimNode, type Meddling } from './node.ts';
import { World } from './world.ts';

/** What the log lies on: see `engines.ts`. */
export const ENGINES = ['shared', 'own', 'server'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What a simulation is made of; the seed decides the rest. */
export interface Setting {
  readonly seed: number;
  readonly engine: EngineName;
  readonly acts: number;
  readonly meddle?: Meddling;
}

/** What a simulation came to. */
export interface Outcome {
  readonly tally: Tally;
  readonly events: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly reactions: number;
  /** The same for the same course. */
  readonly digest: string;
}

const SENDERS = 3;
const HOUR_MS = 3_600_000;
const STORM_MS = 240 * HOUR_MS;
const CALM_MS = 24 * HOUR_MS;
const REST_MS = HOUR_MS;
const UNREST_MS = 2500;
const CUT_OFF_MS = 20_000;
const PARKED_AFTER = 8 * DAY;

/** Lives through a course of commands and faults; throws at the first promise that is not kept. */
export async function simulate(setting: Setting): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-sim-'));
  const world = new World();
  let simulation: Simulation | undefined;
  try {
    simulation = await Simulation.begin(setting, folder, world);
    return await simulation.run();
  } catch (error) {
    const { seed, engine, acts } = setting;
    const again = `npm run test:sim -- --seed ${seed} --engine ${engine} --acts ${acts}`;
    throw new Error(`${String(error)}\n${world.lately}\nThe same again: ${again}`, { cause: error });
  } finally {
    await simulation?.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Parts {
  readonly setting: Setting;
  readonly world: World;
  readonly injector: FaultInjector;
  readonly engine: Engine;
  readonly nodes: readonly SimNode[];
  readonly book: Book;
  readonly strays: readonly Promise<unknown>[];
  readonly failed: Promise<never>;
}

class Simulation {
  private readonly parts: Parts;
  private readonly senders: readonly Sender[];
  private readonly known: Recorded[] = [];
  private working = true;

  private constructor(parts: Parts) {
    this.parts = parts;
    const { world, injector, book, nodes, setting } = parts;
    const log = (): Promise<readonly Recorded[]> => this.log();
    this.senders = ['anna', 'bo', 'chen'].slice(0, SENDERS).map((name) => {
      const source = new ActSource(name, world, injector.chance);
      return new Sender({ name, seed: `seed ${setting.seed}`, world, injector, book, source, nodes, log });
    });
  }

  static async begin(setting: Setting, folder: string, world: World): Promise<Simulation> {
    const chance = new Chance(setting.seed);
    const injector = new FaultInjector(world, chance, setting.engine === 'own' ? ODDS_OF_ONE_PROCESS : {});
    const engine = await engineOf(setting.engine, folder, world, injector);
    const [book, strays] = [new Book(), [] as Promise<unknown>[]];
    const failed = Promise.withResolvers<never>();
    failed.promise.catch(() => undefined);
    const parts = {
      ...{ world, injector, engine, fileNames: new FileNames(folder), copies: [] },
      onStruck: book.mishap.bind(book),
      onStray: (landing: Promise<unknown>) => void strays.push(landing),
      onFailed: (error: unknown) => failed.reject(error),
      ...(setting.meddle ? { meddle: setting.meddle } : {}),
    };
    const others = setting.engine === 'own' ? 0 : chance.between(0, 2);
    const roles: NodeRole[] = ['all', ...Array.from({ length: others }, () => roleBy(chance))];
    const nodes = roles.map((role, index) => new SimNode(`node${index}`, role, parts));
    return new Simulation({ setting, world, injector, engine, nodes, book, strays, failed: failed.promise });
  }

  async run(): Promise<Outcome> {
    const { world, injector, engine, nodes, failed } = this.parts;
    for (const node of nodes) node.start();
    const storm = Promise.all([this.work(), this.unrest()]);
    await world.until(Promise.race([storm, failed]), STORM_MS);
    world.say('from here on nothing goes wrong');
    injector.spare();
    await world.doing(() => engine.mend());
    for (const node of nodes) node.mend();
    await world.until(Promise.race([this.comeToRest(), failed]), CALM_MS);
    return this.reckon();
  }

  /** Lets go of everything, however it went. */
  async end(): Promise<void> {
    for (const node of this.parts.nodes) node.end();
    await this.parts.engine.close();
  }

  private async work(): Promise<void> {
    const [first] = this.senders;
    await first!.must(beginning);
    const each = Math.ceil(this.parts.setting.acts / this.senders.length);
    await Promise.all(this.senders.map((sender) => sender.work(each)));
    this.working = false;
  }

  /** What befalls nodes and clocks from outside, and a look at what the views say meanwhile. */
  private async unrest(): Promise<void> {
    const { world, injector, nodes } = this.parts;
    while (this.working) {
      await world.pass(injector.chance.between(1, UNREST_MS));
      const node = injector.chance.oneOf(nodes);
      switch (injector.chance.between(0, 9)) {
        case 0:
          node.die('between two steps');
          break;
        case 1:
          node.cutOff(injector.chance.between(100, CUT_OFF_MS));
          break;
        case 2:
          for (const one of nodes) one.cutOff(injector.chance.between(100, CUT_OFF_MS));
          break;
        case 3:
          await node.restart(node === nodes[0] ? 'all' : roleBy(injector.chance));
          break;
        case 4:
          injector.struck('the clocks are set back').became('recorded on');
          world.turnClocks(-injector.chance.between(1, 3600) * SECOND);
          break;
        case 5:
          world.turnClocks(DAY);
          break;
        case 6:
        case 7:
          node.copyViews();
          break;
        default:
          await this.look(node);
      }
    }
  }

  /** The views of a node at work say what a fold of the log says up to where they are. */
  private async look(node: SimNode): Promise<void> {
    const { world, engine } = this.parts;
    const { ledger } = node;
    if (!ledger) return;
    const said = saidBy(node.name, ledger);
    await world.doing(async () => {
      const log = await reachable(() => restOfLog(engine.truth));
      if (log) await expectFreshFold(said, log, engine.truth);
    });
  }

  /** Everybody is there, everything has landed, been answered to and taken in, and nothing waits any more. */
  private async comeToRest(): Promise<void> {
    const { world, strays } = this.parts;
    await Promise.all(strays);
    await this.everybodyAtRest();
    for (const day of ['once', 'twice']) {
      world.turnClocks(PARKED_AFTER);
      await this.senders[0]!.must([registerTeam(`rest-${day}`)]);
      await this.everybodyAtRest();
    }
  }

  private async everybodyAtRest(): Promise<void> {
    const { world, nodes } = this.parts;
    for (const node of nodes) {
      while (!node.ledger) await world.pass(1000);
      const { runner } = node.ledger;
      const there = node.role === 'api' ? runner.reachedHead(REST_MS) : node.ledger.atRest(REST_MS);
      if (!(await there)) throw new Error(`${node.name} does not come to rest`);
    }
  }

  private async reckon(): Promise<Outcome> {
    const { world, injector, engine, nodes, book } = this.parts;
    const log = await restOfLog(engine.truth);
    expectSoundLog(log, engine.truth);
    book.check(log);
    book.settle(log);
    for (const node of nodes) {
      await expectFreshFold(saidBy(node.name, node.ledger!), log, engine.truth);
      const picks = Array.from({ length: 3 }, () => injector.chance.between(0, 100_000));
      expectSlowModel(node.name, node.ledger!, log, picks);
      await expectSlowFindings(node.name, node.ledger!, log, picks);
      const { runner } = node.ledger!;
      if (!runner.readable || runner.outage) throw new Error(`${node.name} is not ready: ${String(runner.outage)}`);
    }
    const reacting = nodes.filter(({ role }) => role !== 'api').map((node) => node.ledger!);
    const reactions = expectEveryReactionOnce(log, reacting);
    const { acknowledged, refused } = book.counts;
    return { tally: injector.tally, events: log.length, acknowledged, refused, reactions, digest: world.digest };
  }

  private async log(): Promise<readonly Recorded[]> {
    const { engine, world } = this.parts;
    const { known } = this;
    const more = await world.doing(() => reachable(() => restOfLog(engine.truth, known.at(-1)?.position)));
    // Others may have read on meanwhile.
    const seen = new Set(known.map(({ id }) => id));
    known.push(...(more ?? []).filter(({ id }) => !seen.has(id)));
    return known;
  }
}

/** A role for a node beside the first. */
function roleBy(chance: Chance): NodeRole {
  return chance.oneOf(['all', 'api', 'runner'] as const);
}

function engineOf(name: EngineName, folder: string, world: World, injector: FaultInjector): Engine | Promise<Engine> {
  if (name === 'shared') return new SharedLog(world);
  if (name === 'own') return new OwnLog({ clock: world, fileNames: new FileNames(folder), injector });
  return ServerLog.start({ world, injector, folder: join(folder, 'server') });
}

async function reachable<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  }
}
