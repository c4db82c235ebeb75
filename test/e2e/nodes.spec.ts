import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore, JsonObject } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import { newestLog, readSamples, replay } from '../replay/golden.ts';
import { registerTeam, renameTeam } from '../support/acts.ts';
import { SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { storeLike } from '../support/stores.ts';
import { Served, type Answer } from './served.ts';

const REST_MS = 10_000;

const clock = new SimulatedClock(NOW);
const log = openSqliteStore({ path: ':memory:', clock });
/** The log as one of its nodes has it: a node's end is not that of the log. */
const shared = (): EventStore => storeLike(log, { close: () => Promise.resolve() });

/** Followed the log while it was written; takes the commands. */
let writer: Served;
/** Did so too. */
let follower: Served;
/** Began with a copy of another node's views, made halfway. */
let copied: Served;
/** Began from zero when all was recorded. */
let late: Served;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-nodes-'));
  const [viewsPath, copy] = [join(folder, 'views.db'), join(folder, 'copy.db')];
  const events = newestLog(readSamples());
  const half = Math.floor(events.length / 2);
  try {
    writer = await Served.node({ store: shared(), clock, role: 'api' });
    follower = await Served.node({ store: shared(), clock, role: 'api' });
    const other = await Served.node({ store: shared(), clock, viewsPath, role: 'api' });
    await replay(events.slice(0, half), log, clock);
    await other.ledger.runner.reachedHead(REST_MS);
    await other.close();
    copyFileSync(viewsPath, copy);
    await replay(events.slice(half), log, clock);
    copied = await Served.node({ store: shared(), clock, viewsPath: copy, role: 'api' });
    late = await Served.node({ store: shared(), clock, role: 'api' });
    clock.set(NOW);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

afterAll(async () => {
  for (const node of [writer, follower, copied, late]) await node.close();
  await log.close();
});

/** What the nodes answer: one text when they all answer the same bytes. */
async function answersTo(path: string, as: Role, language: string): Promise<Set<string>> {
  const nodes = [writer, follower, copied, late];
  const answers = await Promise.all(nodes.map((node) => node.get(path, { as, language })));
  return new Set(answers.map(toldBy));
}

function toldBy({ status, text }: Answer): string {
  // Every request has an id of its own.
  return `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`;
}

describe('nodes with the same log', () => {
  it('give the same bytes for every read to every role, whatever their views began with', async () => {
    const reads = await writer.everyRead();
    expect(reads.length).toBeGreaterThan(60);
    let told = 0;
    for (const path of reads) {
      for (const role of ROLES) {
        const answers = await answersTo(path, role, 'zh-CN');
        expect({ path, role, answers: answers.size }).toEqual({ path, role, answers: 1 });
        if ([...answers][0]!.startsWith('200')) told++;
      }
    }
    expect(told).toBeGreaterThan(reads.length * 2);
    // As many requests as all other tests of this file together.
  }, 300_000);

  it.each([
    'asOf=2019-03-01',
    'knownAt=2019-06-30T12:00:00%2B08:00',
    'asOf=2018-12-31&knownAt=2019-03-01T00:00:00%2B08:00',
  ])('give the same bytes at %s', async (cut) => {
    for (const path of await writer.everyRead()) {
      const answers = await answersTo(`${path}?${cut}`, 'supervisor', 'en');
      expect({ path, answers: answers.size }).toEqual({ path, answers: 1 });
    }
  });

  it('go on with each other’s pages', async () => {
    const page = await writer.get('/v1/events?limit=7');
    const cursor = encodeURIComponent(String(page.body['nextCursor']));
    const answers = await answersTo(`/v1/events?limit=7&cursor=${cursor}`, 'supervisor', 'en');
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^200/);
  });

  it('answer for what another node has just recorded when they are told to wait for it', async () => {
    const [{ body: { position } } = { body: {} as JsonObject }] = await writer.must(registerTeam('new'));
    const read = async (node: Served, after: unknown): Promise<Answer> =>
      node.request({
        method: 'GET',
        url: `/v1/teams/new?after=${String(after)}`,
        headers: { authorization: 'Bearer token-of-supervisor' },
      });
    expect(await read(follower, position)).toMatchObject({ status: 200, body: { position, name: 'new班子' } });
    const [renamed] = await follower.must(renameTeam('new', '新班子'));
    expect(await read(late, renamed!.body['position'])).toMatchObject({ status: 200, body: { name: '新班子' } });
    expect(await read(writer, renamed!.body['position'])).toMatchObject({ status: 200, body: { name: '新班子' } });
  });

  it('of which one only reacts serve their health there, and nothing else', async () => {
    const runner = await Served.node({ store: shared(), clock, role: 'runner' });
    const ask = async (url: string): Promise<number> => (await runner.request({ method: 'GET', url })).status;
    expect([await ask('/health/ready'), await ask('/v1/teams')]).toEqual([200, 404]);
    await runner.close();
  });
});
