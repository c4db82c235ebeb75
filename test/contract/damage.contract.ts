import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogDamaged, type EventStore, type Page, type Position, type Remark } from '#libs/kernel';
import { Names, all, appended, markTail } from './some-events.ts';

/** What somebody writes who is no ledger; texts stand for bytes. */
export interface Foreign {
  readonly data: string;
  readonly meta: string;
}

/** A store whose log can be reached past it, by means that anybody with access to the engine has. */
export interface Meddled {
  /** The store to go on with after the meddling so far. */
  readonly store: () => EventStore;
  /** Writes an event to the end of a stream. */
  foreignEvent(stream: string, event: Foreign): Promise<void>;
  /** Takes the first events of a stream away. */
  takeAwayFirst(stream: string, count: number): Promise<void>;
  dispose(): Promise<void>;
}

const LEDGERS_OWN: Foreign = { data: '{"name":"x"}', meta: JSON.stringify({ v: 1 }) };

/** What every engine promises of a log that somebody damaged. */
export function damageContract(name: string, open: () => Promise<Meddled>): void {
  describe(`${name} contains damage of its log:`, () => {
    const names = new Names();
    let meddled: Meddled;

    beforeAll(async () => {
      meddled = await open();
    });
    afterAll(() => meddled.dispose());

    const write = async (stream: string, count: number, expected: 'none' | number = 'none'): Promise<string[]> => {
      const events = names.events(count);
      appended(await meddled.store().append(stream, expected, events));
      return events.map(({ id }) => id);
    };

    it.each<[string, Foreign, RegExp]>([
      ['data are no JSON', { ...LEDGERS_OWN, data: 'hello' }, /data are no JSON object/],
      ['data are a list', { ...LEDGERS_OWN, data: '[1]' }, /data are no JSON object/],
      ['metadata are empty', { ...LEDGERS_OWN, meta: '' }, /metadata are no JSON object/],
      ['metadata lack what every event of a ledger has', LEDGERS_OWN, /metadata lack commandId/],
    ])(
      'an event whose %s is told beside the events, and its stream is damaged from there on',
      async (_, foreign, why) => {
        const [stream, other] = [names.stream(), names.stream()];
        const tail = await markTail(meddled.store(), names);
        const before = await write(stream, 2);
        await meddled.foreignEvent(stream, foreign);
        const after = await write(other, 1);

        const store = meddled.store();
        const page = await store.readAll(tail, 100);
        expect(page.events.map(({ id }) => id)).toEqual([...before, ...after]);
        expect(page.remarks).toHaveLength(1);
        const [{ position, damage }] = page.remarks as [Remark];
        expect(damage).toMatchObject({
          stream,
          kind: 'foreignEvent',
          revision: 2,
          position,
          eventId: expect.any(String),
        });
        expect(damage!.found).toMatch(why);
        expect(store.compare(position, page.events[1]!.position)).toBeGreaterThan(0);
        expect(store.compare(position, page.events[2]!.position)).toBeLessThan(0);
        expect(await store.eventAt(position)).toBeUndefined();

        const read: string[] = [];
        const reading = (async () => {
          for await (const { id } of store.read(stream)) read.push(id);
        })();
        await expect(reading).rejects.toThrow(LogDamaged);
        await expect(reading).rejects.toMatchObject({ damage: { stream, kind: 'foreignEvent', revision: 2 } });
        expect(read).toEqual(before);
        expect(await all(store.read(other))).toHaveLength(1);
        expect(await firstPages(store, tail, 4)).toMatchObject({ events: page.events, remarks: page.remarks });
      },
    );

    it('a stream that lacks its first events is damaged, and is not taken for a shorter one', async () => {
      const [stream, other] = [names.stream(), names.stream()];
      await write(stream, 5);
      await write(other, 1);
      await meddled.takeAwayFirst(stream, 2);

      const store = meddled.store();
      await expect(all(store.read(stream))).rejects.toMatchObject({
        name: 'LogDamaged',
        damage: {
          stream,
          kind: 'missingEvents',
          revision: 0,
          found: expect.stringMatching(/revision 2 .* revision 0 is due/),
        },
      });
      await expect(all(store.read(stream, 1))).rejects.toThrow(LogDamaged);
      expect(await all(store.read(stream, 2))).toHaveLength(3);
      expect(await all(store.read(other))).toHaveLength(1);
      const { remarks } = await store.readAll(null, 1000);
      expect(remarks.filter(({ damage }) => damage?.stream === stream)).toHaveLength(1);
    });

    it('pages without an event get on, too', async () => {
      const [stream, other] = [names.stream(), names.stream()];
      const tail = await markTail(meddled.store(), names);
      for (let count = 0; count < 5; count += 1) await meddled.foreignEvent(stream, LEDGERS_OWN);
      const ids = await write(other, 1);

      const store = meddled.store();
      const pages: Page[] = [];
      do pages.push(await store.readAll(pages.at(-1)?.upTo ?? tail, 2));
      while (!pages.at(-1)!.caughtUp);
      expect(pages.flatMap(({ events }) => events).map(({ id }) => id)).toEqual(ids);
      expect(pages.flatMap(({ remarks }) => remarks).map(({ damage }) => damage?.revision)).toEqual([0, 1, 2, 3, 4]);
    });
  });
}

/** What a follower is given first, so many events and remarks, as one page. */
export async function firstPages(store: EventStore, after: Position | null, count: number): Promise<Page> {
  const cut = new AbortController();
  let whole: Page = { events: [], remarks: [], upTo: after, caughtUp: false };
  for await (const page of store.follow(after, cut.signal)) {
    whole = { ...page, events: [...whole.events, ...page.events], remarks: [...whole.remarks, ...page.remarks] };
    if (whole.events.length + whole.remarks.length >= count) break;
  }
  return whole;
}
