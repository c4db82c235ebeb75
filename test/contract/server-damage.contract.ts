import type { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore, Page } from '#libs/kernel';
import { firstPages } from './damage.contract.ts';
import { Names, all, appended, markTail } from './some-events.ts';

/** The engine with a client of the same server beside it. */
export interface OnServer {
  readonly store: EventStore;
  readonly client: EventStoreDBClient;
  /** What the streams of the ledger are called on the server. */
  nameOf(stream: string): string;
  dispose(): Promise<void>;
}

/** What a server can do to the streams of a ledger, and how the engine tells it. */
export function serverDamageContract(name: string, open: () => Promise<OnServer>): void {
  describe(`${name} tells what was done to a stream on the server:`, () => {
    const names = new Names();
    let server: OnServer;

    beforeAll(async () => {
      server = await open();
    });
    afterAll(() => server.dispose());

    const written = async (count: number): Promise<{ stream: string; name: string; tail: string }> => {
      const stream = names.stream();
      const { position } = appended(await server.store.append(stream, 'none', names.events(count)));
      return { stream, name: server.nameOf(stream), tail: position };
    };
    const damaged = (stream: string, kind: string, found: RegExp) => ({
      name: 'LogDamaged',
      damage: { stream, kind, found: expect.stringMatching(found) },
    });
    const told = (page: Page) => page.remarks.map(({ stream, damage }) => [stream, damage?.kind]);

    it('deleted for good, it is damaged for readers, writers and followers', async () => {
      const { stream, name: full, tail } = await written(2);
      await server.client.tombstoneStream(full);

      for (const from of [0, 1, 5])
        await expect(all(server.store.read(stream, from))).rejects.toMatchObject(
          damaged(stream, 'tombstoned', /for good/),
        );
      await expect(server.store.append(stream, 1, names.events(1))).rejects.toMatchObject(
        damaged(stream, 'tombstoned', /for good/),
      );
      expect(told(await server.store.readAll(tail, 10))).toEqual([[stream, 'tombstoned']]);
      const { remarks } = await firstPages(server.store, tail, 1);
      expect(remarks[0]!.damage!.revision).toBeUndefined();
    });

    it('deleted so that it may begin anew, it is not taken for one that never was', async () => {
      const { stream, name: full, tail } = await written(2);
      await server.client.deleteStream(full);

      for (const from of [0, 1, 7])
        await expect(all(server.store.read(stream, from))).rejects.toMatchObject(
          damaged(stream, 'truncated', /deleted .*\$tb/),
        );
      expect(told(await server.store.readAll(tail, 10))).toEqual([[stream, 'truncated']]);
    });

    it('limited in number, it is damaged, and no longer once the limit is lifted', async () => {
      const { stream, name: full, tail } = await written(4);
      await server.client.setStreamMetadata(full, { maxCount: 2 });

      await expect(all(server.store.read(stream))).rejects.toMatchObject(
        damaged(stream, 'missingEvents', /revision 2 /),
      );
      expect(await all(server.store.read(stream, 2))).toHaveLength(2);
      const [limit] = (await server.store.readAll(tail, 10)).remarks;
      expect(limit!.damage).toMatchObject({ kind: 'truncated', found: expect.stringMatching(/\$maxCount=2/) });
      await server.client.setStreamMetadata(full, {});

      expect(await all(server.store.read(stream))).toHaveLength(4);
      expect(told(await server.store.readAll(tail, 10))).toEqual([
        [stream, 'truncated'],
        [stream, undefined],
      ]);
    });

    it('limited in age or from a revision on, it is damaged', async () => {
      const { stream, name: full, tail } = await written(3);
      await server.client.setStreamMetadata(full, { maxAge: 100_000 });
      await server.client.setStreamMetadata(full, { truncateBefore: 1 });

      const found = (await server.store.readAll(tail, 10)).remarks.map(({ damage }) => damage?.found);
      expect(found).toEqual([expect.stringMatching(/\$maxAge=100000/), expect.stringMatching(/\$tb=1/)]);
      await expect(all(server.store.read(stream))).rejects.toMatchObject(
        damaged(stream, 'missingEvents', /revision 1 /),
      );
    });

    it('given a list of who may do what, it is as whole as before', async () => {
      const { stream, name: full, tail } = await written(2);
      await server.client.setStreamMetadata(full, { acl: { deleteRoles: ['$admins'], metaWriteRoles: ['$admins'] } });

      expect(await all(server.store.read(stream))).toHaveLength(2);
      expect(told(await server.store.readAll(tail, 10))).toEqual([[stream, undefined]]);
    });

    it('to whom follows the log at the moment it comes', async () => {
      const { stream, name: full, tail } = await written(2);
      const following = firstPages(server.store, tail, 2);
      await server.client.setStreamMetadata(full, { maxCount: 1 });
      await server.store.append(names.stream(), 'none', names.events(1));

      const page = await following;
      expect(told(page)).toEqual([[stream, 'truncated']]);
      expect(page.events).toHaveLength(1);
    });

    it('and knows where no event begins', async () => {
      const { tail } = await written(2);
      const between = String(BigInt(tail) + 1n);
      await written(2);

      expect(await server.store.eventAt(between)).toBeUndefined();
      await expect(server.store.readAll(between, 10)).rejects.toThrow(RangeError);
    });

    it("and an event that is the ledger's in nothing but the beginning of its stream's name", async () => {
      const tail = await markTail(server.store, names);
      const { jsonEvent } = await import('@eventstore/db-client');
      await server.client.appendToStream(server.nameOf('no category'), jsonEvent({ type: 'Noise', data: {} }));

      expect((await server.store.readAll(tail, 10)).remarks).toMatchObject([
        { stream: 'no category', damage: { kind: 'foreignEvent', revision: 0 } },
      ]);
    });
  });
}
