import { get, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { STREAMS_OPEN } from '../../apps/api/src/live/event-streams.ts';
import { EVENTS_IN_A_SLICE } from '../../apps/api/src/live/told-slices.ts';
import { registerTeam, renameTeam } from '../support/acts.ts';
import { newEvent } from '../support/ledger.ts';
import { Served, tokenOf } from './served.ts';

/** Events of the log in these tests; the first one begins the stream of the team. */
const EVENTS = 601;
/** As long as a reason may be: the log is much larger then than what sockets take in by themselves. */
const LONG_REASON = '因'.repeat(4000);
/** In so many turns of the event loop everything happens that can happen without somebody reading. */
const TURNS = 3000;

const NOT_INTERVALS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

const open: IncomingMessage[] = [];

afterEach(() => {
  for (const response of open.splice(0)) response.destroy();
});

/** A node that listens, with a log of renamings. */
async function withRenamings(of: { events?: number; reason?: string } = {}): Promise<Served> {
  const { events = EVENTS, reason } = of;
  const served = await Served.open();
  await served.must(registerTeam('t1'));
  for (let revision = 1; revision < events; revision += 100) {
    const some = Array.from({ length: Math.min(100, events - revision) }, (_, index) => {
      const event = newEvent('team-t1', `c${revision}`, { type: 'TeamRenamed', data: { name: '新名' }, index });
      return { ...event, meta: { ...event.meta, reason } };
    });
    await served.ledger.store.append('team-t1', revision - 1, some);
  }
  await served.app.listen(0, '127.0.0.1');
  await served.get('/v1/structure');
  return served;
}

/** Somebody who is at an event and has not begun to read. */
async function connected(served: Served, role: Role = 'supervisor', lastEventId = '1'): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${tokenOf(role)}`, 'last-event-id': lastEventId };
  const url = `${await served.app.getUrl()}/v1/events/stream`;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
  open.push(response);
  return response;
}

/** The ids of the events that come, until there are so many of them or the connection ends. */
async function idsOf(response: IncomingMessage, count: number): Promise<number[]> {
  const ids: number[] = [];
  let rest = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop()!;
    ids.push(...lines.filter((line) => line.startsWith('id: ')).map((line) => parseInt(line.slice(4), 10)));
    if (ids.length >= count) break;
  }
  return ids;
}

/** Counts the events that are fetched to be told. */
function counted({ ledger }: Served): { fetched: number } {
  const count = { fetched: 0 };
  const { trail } = ledger;
  const recorded = trail.recorded.bind(trail);
  trail.recorded = (...asked) => {
    const events = recorded(...asked);
    count.fetched += events.length;
    return events;
  };
  return count;
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('event streams', () => {
  it('tell somebody who does not read no more than his buffers take, and go on when he reads', async () => {
    const served = await withRenamings({ events: 1500, reason: LONG_REASON });
    const count = counted(served);
    const reader = await connected(served);
    for (let turns = 0; turns < TURNS; turns++) await turn();
    expect(count.fetched).toBeGreaterThan(0);
    expect(count.fetched).toBeLessThan(1000);
    expect(await idsOf(reader, 1499)).toEqual(Array.from({ length: 1499 }, (_, index) => index + 2));
  });

  it('cut off somebody who has taken nothing for five minutes: he comes back with the last event that he has', async () => {
    const served = await withRenamings({ events: 1500, reason: LONG_REASON });
    jest.useFakeTimers({ doNotFake: [...NOT_INTERVALS] });
    try {
      const reader = await connected(served);
      for (let turns = 0; turns < TURNS; turns++) await turn();
      jest.advanceTimersByTime(5 * 60_000);
      await expect(idsOf(reader, 1499)).rejects.toThrow('aborted');
    } finally {
      jest.useRealTimers();
    }
  });

  it('tell a slice to one of them in a turn of the event loop, so that all else is served between', async () => {
    const served = await withRenamings();
    const count = counted(served);
    const readers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => connected(served, 'supervisor', `${index + 1}`)),
    );
    const all = Promise.all(readers.map((reader, index) => idsOf(reader, EVENTS - 1 - index)));
    let ended = false;
    void all.finally(() => (ended = true));
    const inATurn: number[] = [];
    while (!ended) {
      const before = count.fetched;
      await turn();
      inATurn.push(count.fetched - before);
    }
    expect((await all).map((ids) => ids.at(-1))).toEqual(readers.map(() => EVENTS));
    expect(Math.max(...inATurn)).toBeLessThanOrEqual(EVENTS_IN_A_SLICE);
  });

  it('share the work for those who are at the same place and may see the same', async () => {
    const served = await withRenamings();
    const count = counted(served);
    const roles: Role[] = ['supervisor', 'apiConsumer', 'supervisor', 'supervisor', 'apiConsumer', 'supervisor'];
    const readers = await Promise.all(roles.map((role) => connected(served, role)));
    const ids = await Promise.all(readers.map((reader) => idsOf(reader, EVENTS - 1)));
    expect(ids.map((each) => each.length)).toEqual(roles.map(() => EVENTS - 1));
    expect(count.fetched).toBe(2 * (EVENTS - 1));
  });

  it('tell what has become known meanwhile, and not what was said before it', async () => {
    const served = await withRenamings({ events: 2 });
    const first = await connected(served);
    expect(await idsOf(first, 1)).toEqual([2]);
    const second = await connected(served, 'supervisor', '2');
    await served.must(renameTeam('t1', '又一名'));
    expect(await idsOf(second, 1)).toEqual([3]);
  });

  it('are as many as there may be, and one more when one has ended', async () => {
    const served = await withRenamings({ events: 2 });
    const readers = await Promise.all(Array.from({ length: STREAMS_OPEN }, () => connected(served)));
    const tooMany = await connected(served);
    expect([tooMany.statusCode, tooMany.headers['retry-after']]).toEqual([503, '30']);
    readers[0]!.destroy();
    let status = 503;
    while (status === 503) {
      const again = await connected(served);
      status = again.statusCode ?? 0;
    }
    expect(status).toBe(200);
  });
});
