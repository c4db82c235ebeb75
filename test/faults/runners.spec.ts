import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEventStoreDbStore } from '#libs/store';
import { namespaced, restOfLog } from '../contract/some-events.ts';
import { Served } from '../e2e/served.ts';
import { LETTER, assign, authorisePost, openLedger, type Act } from '../support/acts.ts';
import { consulted, letter, notice, noticeOver, vote } from '../support/appointments.ts';
import { cut, hold, nothing, silence } from './eventstoredb/faults.ts';
import { startServer, type TestServer } from './eventstoredb/server.ts';

const REST_MS = 20_000;
const TIMEOUT_MS = 300_000;

/** Wang sits in the bureau; a letter moves him to the township. Everything before the letter. */
const office = { teamId: 'bureau', postId: 'second' };
const before: readonly Act[] = [
  ...[openLedger('2010-01-01'), ...consulted, authorisePost('bureau', 'second')],
  ...[assign('wang', 'bureau', 'second').on('2015-03-01'), vote(10, 11).with({ leaving: [office] })],
  ...[notice, noticeOver],
];
/** Acts of years ago are told out of old papers. */
const told = (act: Act): Act => act.with({ entryMode: 'backfill', basis: LETTER });

describe('of two runners over one log', () => {
  let folder: string;
  let server: TestServer;
  let nodes: Served[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runners-'));
    server = await startServer({ dir: folder });
    nodes = [];
  });
  afterEach(async () => {
    for (const served of nodes) await served.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  /** What goes wrong; gives the runners that are left. */
  type GoWrong = (runners: readonly Served[]) => Promise<readonly Served[]>;
  const lettingThrough = async (): Promise<void> => undefined;
  const losingAnswers = async (): Promise<void> => {
    const lost = Promise.withResolvers<void>();
    server.faults.next('append.committed', cut);
    server.faults.next('append.committed', (hit) => {
      lost.resolve();
      return cut(hit);
    });
    // Whether more is appended than the two acts that follow depends on who reads of them first.
    server.faults.next('append.committed', cut, 2);
    await lost.promise;
  };
  const killingTheServer = async (): Promise<void> => {
    const { port } = server.addresses[0]!;
    const dead = Promise.withResolvers<void>();
    server.faults.next('append.written', async (hit) => {
      await hit.crash(10);
      dead.resolve();
      return silence(hit);
    });
    await dead.promise;
    server = await startServer({ dir: folder, port });
  };
  const all =
    (goWrong: () => Promise<void>): GoWrong =>
    async (runners) => {
      await goWrong();
      return runners;
    };
  const stoppingOne: GoWrong = async ([first, ...others]) => {
    const held = hold();
    server.faults.next('append.committed', held);
    await held.reached;
    const closing = first!.close();
    held.release();
    await closing;
    return others;
  };

  it.each<readonly [string, GoWrong]>([
    ['both do it at once', all(lettingThrough)],
    ['the answers to what they append are lost after the commit', all(losingAnswers)],
    ['the server dies with what one of them appends half on the disk', all(killingTheServer)],
    ['one stops while what an append of theirs came to is on its way back', stoppingOne],
  ])(
    'each does what follows from a letter, and it is done once: %s',
    async (_, goWrong) => {
      const address = namespaced(server.connectionString);
      for (const role of ['api', 'runner', 'runner'] as const) {
        const served = await Served.node({ store: openEventStoreDbStore({ address }), role });
        served.app.useLogger(false);
        nodes.push(served);
      }
      const [api, ...runners] = nodes as [Served, Served, Served];
      await api.must(...before.map(told));
      for (const { ledger } of runners) expect(await ledger.atRest(REST_MS)).toBe(true);
      // The letter itself goes through; what is harmed is what follows from it.
      for (const point of ['append.written', 'append.committed'] as const) server.faults.next(point, nothing);
      const wrong = goWrong(runners);
      await api.must(told(letter));
      for (const { ledger } of await wrong) {
        await ledger.outlasting(async () => expect(await ledger.atRest(REST_MS)).toBe(true));
      }

      const log = await restOfLog(api.ledger.store, null);
      const letterAt = log.findIndex(({ type }) => type === 'AppointmentIssued');
      const changes = log.slice(letterAt + 1).map(({ type, stream }) => `${type} ${stream}`);
      expect(changes.toSorted()).toEqual(['IncumbentAssigned team-lizhen', 'IncumbentRelieved team-bureau']);
      expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
    },
    TIMEOUT_MS,
  );
});
