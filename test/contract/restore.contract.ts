import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseInstant, type NewEvent, type Recorded, type RestorableStore } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { Names, all, appended, markTail, restOfLog, tickingClock } from './some-events.ts';

/** What every engine promises that can take in the log of another. */
export function restoreContract(
  name: string,
  open: () => Promise<{ store: RestorableStore; dispose(): Promise<void> }>,
): void {
  describe(`${name} takes in the log of another store:`, () => {
    const names = new Names();
    let underTest: Awaited<ReturnType<typeof open>>;
    let store: RestorableStore;

    beforeAll(async () => {
      underTest = await open();
      store = underTest.store;
    });
    afterAll(() => underTest.dispose());

    /** A log of two streams taking turns, with batches, and with everything that metadata can hold. */
    const otherLog = async (): Promise<Recorded[]> => {
      const other = openSqliteStore({ path: ':memory:', clock: tickingClock() });
      const [one, two] = [names.stream(), names.stream()];
      await other.append(one, 'none', byOneCommand(names.events(3)));
      await other.append(two, 'none', names.events(2));
      await other.append(one, 2, [{ ...names.event(), type: 'TalkDue', v: 7, data: { 字段: [1, null, '"\ud800'] } }]);
      await other.append(two, 1, byOneCommand(names.events(4)));
      const { events } = await other.readAll(null, 100);
      await other.close();
      return [...events];
    };
    const withoutPosition = (events: readonly Recorded[]) =>
      events.map(({ position: _, ...event }) => JSON.stringify(event));

    it('ids, streams, revisions, order, and the instants at which they were recorded, stay as they are', async () => {
      const [log, tail] = [await otherLog(), await markTail(store, names)];
      await store.restore(log);

      expect(withoutPosition(await restOfLog(store, tail))).toEqual(withoutPosition(log));
      const { stream } = log[0]!;
      expect(withoutPosition(await all(store.read(stream)))).toEqual(
        withoutPosition(log.filter((event) => event.stream === stream)),
      );
    });

    it('what is there already is not added again, and what is missing is', async () => {
      const [log, tail] = [await otherLog(), await markTail(store, names)];
      for (const count of [3, 3, 5, log.length, log.length]) await store.restore(log.slice(0, count));

      expect(withoutPosition(await restOfLog(store, tail))).toEqual(withoutPosition(log));
    });

    it('what finds its place taken, or not reached, is an error and adds nothing', async () => {
      const log = await otherLog();
      await store.append(log[0]!.stream, 'none', names.events(1));
      const tail = await markTail(store, names);

      await expect(store.restore(log.slice(0, 3))).rejects.toThrow(/has no place here: it is revision 0 .* revision 0/);
      await expect(store.restore(log.slice(-1))).rejects.toThrow(/has no place here: it is revision 5 .* is not there/);
      expect(await restOfLog(store, tail)).toEqual([]);
    });

    it('what is appended afterwards follows it, and is recorded now', async () => {
      const log = await otherLog();
      await store.restore(log);
      const last = log.at(-1)!;
      const later = { ...names.event(), meta: { ...names.event().meta, recordedAt: '1999-01-01T00:00:00.000000Z' } };
      const { revision } = appended(await store.append(last.stream, last.revision, [later]));

      const [event] = await all(store.read(last.stream, revision));
      expect(parseInstant(event!.meta.recordedAt)).toBeGreaterThanOrEqual(parseInstant(last.meta.recordedAt)!);
    });

    it('nothing is nothing', async () => {
      const tail = await markTail(store, names);
      await store.restore([]);
      expect(await restOfLog(store, tail)).toEqual([]);
    });
  });
}

function byOneCommand(events: readonly NewEvent[]): NewEvent[] {
  const [{ meta }] = events as [NewEvent];
  return events.map((event) => ({ ...event, meta }));
}
