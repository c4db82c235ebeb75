import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Recorded } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { assign, authorisePost, commandIdOf, LETTER, openLedger, type Act } from '../support/acts.ts';
import {
  consulted,
  district,
  letter,
  notice,
  noticeOver,
  onCase,
  opening,
  review,
  talk,
  vote,
} from '../support/appointments.ts';
import { instant } from '../support/clock.ts';
import type { Orders } from './reacting-node.ts';

const NODE = fileURLToPath(new URL('./reacting-node.ts', import.meta.url));
const TRANSPILE = fileURLToPath(new URL('../support/transpile.ts', import.meta.url));
const TIMEOUT_MS = 300_000;
/** More than any story needs: a node that is killed this often makes no headway. */
const DEATHS_MOST = 40;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-reactions-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A post that is passed on: where, and who. */
type Change = readonly [type: string, team: string, post: string, cadre: string];

describe('a node killed after every append that follows a letter, its views file lost every other time', () => {
  it(
    'relieves and assigns exactly once when a deputy moves to another team, and confirms him exactly once',
    async () => {
      const office = { teamId: 'bureau', postId: 'second' };
      const before = [authorisePost('bureau', 'second'), assign('wang', 'bureau', 'second').on('2015-03-01')];
      const decided = [...consulted, ...before, vote(10, 11).with({ leaving: [office] }), notice, noticeOver];
      const acts = [...decided, letter, talk, review];
      const { changes, deaths } = await killedAllTheWay(acts);
      expect(changes).toEqual([
        ['IncumbentRelieved', 'bureau', 'second', 'wang'],
        ['IncumbentAssigned', 'lizhen', 'deputy', 'wang'],
        ['IncumbentConfirmed', 'lizhen', 'deputy', 'wang'],
      ]);
      expect(deaths).toBeGreaterThan(2);
    },
    TIMEOUT_MS,
  );

  it(
    'relieves and assigns each of two exactly once when they exchange posts between two teams',
    async () => {
      const posts = [
        { teamId: 'lizhen', postId: 'deputy' },
        { teamId: 'bureau', postId: 'deputy' },
      ] as const;
      const [lizhen, bureau] = posts;
      const acts = [
        ...[...district, assign('wang', 'lizhen', 'deputy').on('2016-03-01').as('wang in the township')],
        opening.with({ action: 'transfer', posts }),
        vote(10, 11)
          .with({ post: bureau, leaving: [lizhen] })
          .as('vote on wang'),
        vote(10, 11)
          .with({ cadreId: 'li', post: lizhen, leaving: [bureau] })
          .as('vote on li'),
        onCase('IssueAppointment', { documentNo: '南组发〔2019〕7号' }).on('2019-02-20'),
      ];
      const { changes, deaths } = await killedAllTheWay(acts);
      expect(changes.toSorted((a, b) => (a.join() < b.join() ? -1 : 1))).toEqual([
        ['IncumbentAssigned', 'bureau', 'deputy', 'wang'],
        ['IncumbentAssigned', 'lizhen', 'deputy', 'li'],
        ['IncumbentRelieved', 'bureau', 'deputy', 'li'],
        ['IncumbentRelieved', 'lizhen', 'deputy', 'wang'],
      ]);
      expect(deaths).toBeGreaterThan(4);
    },
    TIMEOUT_MS,
  );
});

/**
 * Lets a node record these acts and die after each one that something follows from, and after every append from there,
 * until it comes to rest; gives what happened in the teams since the first letter.
 */
async function killedAllTheWay(acts: readonly Act[]): Promise<{ changes: Change[]; deaths: number }> {
  const home = mkdtempSync(join(folder, 'node-'));
  const files = { log: join(home, 'log.db'), views: join(home, 'views.db') };
  const run = async (more: readonly Act[], dieAfter?: number): Promise<boolean> => {
    const commands = more.map((act) => commandOf(act));
    const survived = await live({
      ...files,
      now: instant('2020-06-30T09:00:00+08:00'),
      commands,
      ...(dieAfter ? { dieAfter } : {}),
    });
    if (deaths % 2 === 1) for (const end of ['', '-wal', '-shm']) rmSync(`${files.views}${end}`, { force: true });
    return survived;
  };
  let [deaths, waiting] = [0, [] as Act[]];
  // From its first start on a node reacts to what is recorded.
  await run([]);
  for (const act of [openLedger('2010-01-01'), ...acts]) {
    waiting.push(act);
    if (act.name !== 'IssueAppointment' && act.name !== 'ReviewProbation') continue;
    let survived = await run(waiting, waiting.length);
    for (waiting = []; !survived; survived = await run([], 1)) {
      deaths += 1;
      if (deaths > DEATHS_MOST) throw new Error('no headway');
    }
  }
  return { changes: await changesIn(files.log), deaths };
}

function commandOf(act: Act): Orders['commands'][number] {
  const nothingSaid = (): never => {
    throw new TypeError('these acts are about no other');
  };
  const body = act.with({ entryMode: 'backfill', basis: LETTER }).bodyFor(nothingSaid);
  return { name: act.name, body, commandId: commandIdOf(act.label) };
}

async function changesIn(path: string): Promise<Change[]> {
  const log = openSqliteStore({ path, clock: { now: () => 0 } });
  const { events } = await log.readAll(null, 10_000);
  await log.close();
  const letterAt = events.findIndex(({ type }) => type === 'AppointmentIssued');
  const since = events.slice(letterAt).filter(({ type }) => type.startsWith('Incumbent'));
  return since.map(({ type, stream, data }: Recorded) => [
    type,
    stream.replace('team-', ''),
    String(data['postId']),
    String(data['cadreId']),
  ]);
}

/** One life of a node: true when it came to rest, false when it was killed. */
function live(orders: Orders): Promise<boolean> {
  const options = ['--conditions=source', '--import', TRANSPILE, NODE, JSON.stringify(orders)];
  const child = spawn(process.execPath, options);
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(code === 0);
      else reject(new Error(`the node ended by itself: ${complaints}`));
    });
  });
}
