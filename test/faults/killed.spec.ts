import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { ViewsFile } from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import { Ledger } from '#libs/node';
import { assign, authorisePost, openLedger } from '../support/acts.ts';
import { consulted, letter, notice, noticeOver, vote } from '../support/appointments.ts';
import type { Point } from './dying.ts';
import { Program, type Told } from './program.ts';

const DYING = fileURLToPath(new URL('./dying.ts', import.meta.url));
const REST_MS = 20_000;
const TIMEOUT_MS = 300_000;

/** Wang sits in the bureau; a letter moves him to the township. Everything before the letter. */
const office = { teamId: 'bureau', postId: 'second' };
const before = [
  ...[openLedger('2010-01-01'), ...consulted, authorisePost('bureau', 'second')],
  ...[assign('wang', 'bureau', 'second').on('2015-03-01'), vote(10, 11).with({ leaving: [office] })],
  ...[notice, noticeOver],
];

let folder: string;
let prepared: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  prepared = join(folder, 'prepared');
  const program = await Program.start({ data: prepared });
  await program.must(...before);
  await program.stop();
}, TIMEOUT_MS);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the program, killed on the way of a letter', () => {
  it.each([
    ['before it is recorded', 'asked', ['PublicNoticeConcluded', 0], 201],
    ['between append and projection', 'recorded', ['AppointmentIssued', 1], 200],
    ['between the rows and their commit', 'projecting', ['AppointmentIssued', 1], 200],
    ['between rows and reaction', 'projected', ['AppointmentIssued', 0], 200],
    ['between the relief and the assignment', 'halfway', ['IncumbentRelieved', undefined], 200],
  ] as const)(
    '%s and started again, has one relief and one assignment, and views as if nothing had happened',
    async (_, point: Point, [last, behind], status) => {
      const data = join(folder, point);
      cpSync(prepared, data, { recursive: true });
      const dying = await Program.start({ data, first: DYING, env: { DIE_AT: point, DIE_OF: 'AppointmentIssued' } });
      const answer = await dying.tell(letter).catch(() => 'broken off');
      expect(await dying.ended).toEqual({ code: null, signal: 'SIGKILL' });
      if (point === 'asked' || point === 'recorded') expect(answer).toBe('broken off');
      expect(statSync(join(data, 'log.db-wal')).size).toBeGreaterThan(0);
      const left = await leftIn(data);
      expect(left).toEqual({ last, behind: behind ?? left.behind });

      const program = await Program.start({ data });
      const again = await program.tell(letter);
      expect({ status: again.status, body: again.body }).toMatchObject({ status, body: { revision: 14 } });
      if (answer !== 'broken off') expect(again.body).toEqual((answer as Told).body);
      expect(await changesOf(program, again)).toEqual([
        ['IncumbentAssigned', 'team-bureau'],
        ['IncumbentRelieved', 'team-bureau'],
        ['IncumbentAssigned', 'team-lizhen'],
      ]);
      expect((await program.get('/v1/teams/lizhen/composition')).body['posts']).toContainEqual(
        expect.objectContaining({ postId: 'deputy', incumbent: expect.objectContaining({ cadreId: 'wang' }) }),
      );
      expect(await program.stop()).toEqual({ code: 0, signal: null });
      await expectViewsOf(data);
    },
    TIMEOUT_MS,
  );
});

/** What a killed program left: the type of the last event, and by how many events its views are behind. */
async function leftIn(data: string): Promise<{ last: string; behind: number }> {
  const copy = `${data}-left`;
  cpSync(data, copy, { recursive: true });
  const store = openSqliteStore({ path: join(copy, 'log.db'), clock: { now: () => 0 } });
  const { events } = await store.readAll(null, 1000);
  await store.close();
  const views = new ViewsFile(join(copy, 'views.db'));
  const seen = Math.min(...views.statuses().map(({ cursor }) => cursor.seq));
  views.close();
  return { last: events.at(-1)!.type, behind: events.length - seen };
}

/** What happened to wang's posts, once what follows from the letter has been recorded. */
async function changesOf(program: Program, told: Told): Promise<(readonly unknown[])[]> {
  for (;;) {
    const { body } = await program.get(`/v1/events?subject=cadre-wang&after=${String(told.body['position'])}`);
    const changes = (body['items'] as JsonObject[]).filter(({ type }) => String(type).startsWith('Incumbent'));
    if (changes.some(({ stream }) => stream === 'team-lizhen'))
      return changes.map(({ type, stream }) => [type, stream]);
  }
}

/** Holds the views of a program that has stopped against views worked out from its log anew. */
async function expectViewsOf(data: string): Promise<void> {
  const store = openSqliteStore({ path: join(data, 'log.db'), clock: { now: () => 0 } });
  const anew = new Ledger({ store, clock: { now: () => 0 }, viewsPath: ':memory:' });
  const lived = new ViewsFile(join(data, 'views.db'));
  try {
    anew.runner.start();
    expect(await anew.runner.reachedHead(REST_MS)).toBe(true);
    expect(anew.views.length).toBeGreaterThan(5);
    for (const view of anew.views) expect([...lived.dump(view)]).toEqual([...anew.file.dump(view)]);
  } finally {
    lived.close();
    await anew.close();
  }
}
