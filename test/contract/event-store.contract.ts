import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StoreUnavailable, parseInstant } from '#libs/kernel';
import type { Appended, EventStore, JsonObject, NewEvent, Position, Recorded, Revision } from '#libs/kernel';
import { Names, all, appended, eventsIn, followUntil, markTail, restOfLog } from './some-events.ts';

/** A store under test. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Opens the log once more beside the store; absent where a log has one store. */
  another?(): Promise<EventStore>;
  /** Closes the store and opens the same log again; absent where a log does not outlive its store. */
  reopen?(): Promise<EventStore>;
  dispose(): Promise<void>;
}

/**
 * What every engine promises, with nothing to set: an engine that needs an exception here is not an engine.
 *
 * The log may hold anything before, for the suite uses streams of its own and looks at the log from a position it
 * remembers; but nobody else may write while it runs.
 */
export function eventStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of an event store:`, () => {
    const names = new Names();
    let underTest: StoreUnderTest;
    let store: EventStore;
    let start: Position;

    beforeAll(async () => {
      underTest = await open();
      store = underTest.store;
      start = await markTail(store, names);
    });
    afterAll(() => underTest.dispose());

    const idsOf = (events: readonly { id: string }[]) => events.map(({ id }) => id);
    const inStream = async (stream: string) => idsOf(await all(store.read(stream)));
    const oldStream = async (events: readonly NewEvent[]) => {
      const stream = names.stream();
      const answer = appended(await store.append(stream, 'none', events));
      return { stream, answer };
    };

    describe('one stream', () => {
      it('gives the events of a stream back in the order of their revisions, from 0 without gaps', async () => {
        const events = names.events(7);
        const { stream } = await oldStream(events.slice(0, 3));
        await store.append(stream, 2, events.slice(3, 4));
        await store.append(stream, 3, events.slice(4));

        const read = await all(store.read(stream));

        expect(idsOf(read)).toEqual(idsOf(events));
        expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6]);
        expect(read.every((event) => event.stream === stream)).toBe(true);
      });

      it('answers an append with the revision and the position of its last event', async () => {
        const { stream, answer } = await oldStream(names.events(3));
        const last = (await all(store.read(stream))).at(-1);

        expect(answer).toEqual({ kind: 'appended', revision: 2, position: last?.position });
      });

      it('reads from a revision inclusively', async () => {
        const events = names.events(5);
        const { stream } = await oldStream(events);

        for (const from of [0, 1, 4]) {
          expect(idsOf(await all(store.read(stream, from)))).toEqual(idsOf(events.slice(from)));
        }
        expect(await all(store.read(stream, 5))).toEqual([]);
        expect(await all(store.read(stream, 500))).toEqual([]);
      });

      it('reads a missing stream as empty', async () => {
        expect(await all(store.read(names.stream()))).toEqual([]);
        expect(await all(store.read(names.stream(), 3))).toEqual([]);
      });

      it('reads a stream far longer than a page whole and in order', async () => {
        const events = names.events(2500);
        const { stream } = await oldStream(events.slice(0, 1000));
        await store.append(stream, 999, events.slice(1000, 2000));
        await store.append(stream, 1999, events.slice(2000));

        expect(await inStream(stream)).toEqual(idsOf(events));
        expect(idsOf(await all(store.read(stream, 1499)))).toEqual(idsOf(events.slice(1499)));
      });

      it('lets a reader stop in the middle of a stream', async () => {
        const { stream } = await oldStream(names.events(20));
        for await (const event of store.read(stream)) if (event.revision === 3) break;

        expect(await inStream(stream)).toHaveLength(20);
      });

      it('keeps streams apart whose names differ only in case or in a suffix', async () => {
        const stream = names.stream();
        const [one, other, third] = [names.events(1), names.events(1), names.events(1)];
        await store.append(`${stream}-a`, 'none', one);
        await store.append(`${stream}-A`, 'none', other);
        await store.append(stream, 'none', third);

        expect(await inStream(`${stream}-a`)).toEqual(idsOf(one));
        expect(await inStream(`${stream}-A`)).toEqual(idsOf(other));
        expect(await inStream(stream)).toEqual(idsOf(third));
      });

      it('refuses a name that is not <category>-<id> as a RangeError', async () => {
        for (const bad of ['', 'nohyphen', '-id', '1a-id', 'a-', 'a b-c', `a-${'x'.repeat(201)}`, 'a-line\nbreak']) {
          await expect(store.append(bad, 'none', names.events(1))).rejects.toThrow(RangeError);
          await expect(all(store.read(bad))).rejects.toThrow(RangeError);
        }
        const longest = `${names.stream()}-`.padEnd('contract-'.length + 200, '长');
        expect((await store.append(longest, 'none', names.events(1))).kind).toBe('appended');
        expect(await inStream(longest)).toHaveLength(1);
      });

      it('refuses what is no revision as a RangeError', async () => {
        const { stream } = await oldStream(names.events(1));
        for (const bad of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
          await expect(store.append(stream, bad, names.events(1))).rejects.toThrow(RangeError);
          await expect(all(store.read(stream, bad))).rejects.toThrow(RangeError);
        }
        expect(await inStream(stream)).toHaveLength(1);
      });
    });

    describe('expectations', () => {
      it('refuses `none` on an old stream, says where it is, and adds nothing', async () => {
        const events = names.events(2);
        const { stream } = await oldStream(events);

        expect(await store.append(stream, 'none', names.events(1))).toEqual({ kind: 'conflict', actual: 1 });
        expect(await inStream(stream)).toEqual(idsOf(events));
      });

      it('refuses a revision the stream is past, and reports the actual one', async () => {
        const events = names.events(4);
        const { stream } = await oldStream(events);

        for (const expected of [0, 1, 2]) {
          const answer = await store.append(stream, expected, names.events(1));
          expect(answer).toEqual({ kind: 'conflict', actual: 3 });
        }
        expect(await inStream(stream)).toEqual(idsOf(events));
      });

      it('refuses a revision the stream has not reached, and reports the actual one', async () => {
        const events = names.events(2);
        const { stream } = await oldStream(events);

        for (const expected of [2, 3, 1_000_000]) {
          const answer = await store.append(stream, expected, names.events(1));
          expect(answer).toEqual({ kind: 'conflict', actual: 1 });
        }
        expect(await inStream(stream)).toEqual(idsOf(events));
      });

      it('refuses any revision of a stream that does not exist, and reports `none`', async () => {
        const stream = names.stream();

        expect(await store.append(stream, 0, names.events(1))).toEqual({ kind: 'conflict', actual: 'none' });
        expect(await store.append(stream, 5, names.events(1))).toEqual({ kind: 'conflict', actual: 'none' });
        expect(await inStream(stream)).toEqual([]);
      });

      it('takes the right append after a refused one', async () => {
        const { stream } = await oldStream(names.events(1));
        await store.append(stream, 4, names.events(1));

        expect(appended(await store.append(stream, 0, names.events(1))).revision).toBe(1);
      });
    });

    describe('batches', () => {
      it('adds a batch all or not at all', async () => {
        const events = names.events(3);
        const { stream } = await oldStream(events);
        const refused = names.events(10);
        const tail = await markTail(store, names);

        expect((await store.append(stream, 1, refused)).kind).toBe('conflict');
        expect(await inStream(stream)).toEqual(idsOf(events));
        expect(await restOfLog(store, tail)).toEqual([]);

        await store.append(stream, 2, refused);
        expect(await inStream(stream)).toEqual(idsOf([...events, ...refused]));
      });

      it('takes 1 to 1000 events in a batch, and refuses others as a RangeError', async () => {
        const { stream } = await oldStream(names.events(1000));

        await expect(store.append(stream, 999, [])).rejects.toThrow(RangeError);
        await expect(store.append(stream, 999, names.events(1001))).rejects.toThrow(RangeError);
        expect(appended(await store.append(stream, 999, names.events(1))).revision).toBe(1000);
        expect(await inStream(stream)).toHaveLength(1001);
      });

      it('keeps the events of a batch together in the log', async () => {
        const tail = await markTail(store, names);
        const batches = Array.from({ length: 12 }, () => names.events(9));
        await Promise.all(batches.map((batch) => store.append(names.stream(), 'none', batch)));

        const log = idsOf(await restOfLog(store, tail));

        for (const batch of batches) {
          const first = log.indexOf(batch[0]?.id ?? '');
          expect(log.slice(first, first + batch.length)).toEqual(idsOf(batch));
        }
        expect(log).toHaveLength(12 * 9);
      });
    });

    describe('races', () => {
      it('lets exactly one of 20 parallel appends win each revision, and every ok is really in the stream', async () => {
        const stream = names.stream();
        for (let revision = 0; revision < 5; revision += 1) {
          const rivals = Array.from({ length: 20 }, () => names.event());
          const expected = revision === 0 ? 'none' : revision - 1;
          const answers = await Promise.all(rivals.map((event) => store.append(stream, expected, [event])));

          const winners = rivals.filter((_, index) => answers[index]?.kind === 'appended');
          expect(winners).toHaveLength(1);
          expect((await all(store.read(stream, revision))).map(({ id }) => id)).toEqual(idsOf(winners));
          const losers = answers.filter(({ kind }) => kind === 'conflict');
          expect(losers).toEqual(Array.from({ length: 19 }, () => ({ kind: 'conflict', actual: revision })));
        }
      });

      it('brings all of 20 writers to their goal who try again from the revision reported', async () => {
        const stream = names.stream();
        const mine = Array.from({ length: 20 }, () => names.event());
        const answers = await Promise.all(mine.map((event) => insist(store, stream, event)));

        const read = await all(store.read(stream));
        expect(idsOf(read).sort()).toEqual(idsOf(mine).sort());
        expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(read.map((_, index) => index));
        answers.forEach(({ revision }, index) => expect(read[revision]?.id).toBe(mine[index]?.id));
      });

      it('shows readers nothing that was not committed, and never half a batch', async () => {
        const stream = names.stream();
        const tail = await markTail(store, names);
        const seen: string[][] = [];
        const committed: string[] = [];
        let writing = true;

        const watch = async () => {
          while (writing) {
            seen.push(await inStream(stream), idsOf(await restOfLog(store, tail)));
            await new Promise((resolve) => setTimeout(resolve, 1));
          }
        };
        const write = async () => {
          for (let round = 0; round < 30; round += 1) {
            const rivals = [names.events(5), names.events(5)];
            const expected = round === 0 ? 'none' : round * 5 - 1;
            const answers = await Promise.all(rivals.map((batch) => store.append(stream, expected, batch)));
            committed.push(...idsOf(rivals.filter((_, rival) => answers[rival]?.kind === 'appended').flat()));
          }
        };
        await Promise.all([watch(), write().finally(() => (writing = false))]);

        for (const glimpse of seen) {
          expect(glimpse.length % 5).toBe(0);
          expect(glimpse).toEqual(committed.slice(0, glimpse.length));
        }
        expect(committed).toHaveLength(150);
        expect(await inStream(stream)).toEqual(committed);
      });
    });

    describe('the same append again', () => {
      it('gives the same ids with the same expectation the same answer, and adds nothing', async () => {
        const [first, second] = [names.events(3), names.events(2)];
        const { stream, answer } = await oldStream(first);
        const next = await store.append(stream, 2, second);
        await store.append(stream, 4, names.events(4));
        const before = await inStream(stream);

        expect(await store.append(stream, 'none', first)).toEqual(answer);
        expect(await store.append(stream, 2, second)).toEqual(next);
        expect(await inStream(stream)).toEqual(before);
      });

      it('gives both of two identical appends under way at once the same answer, and adds them once', async () => {
        const stream = names.stream();
        const batch = names.events(3);
        const [one, other] = await Promise.all([
          store.append(stream, 'none', batch),
          store.append(stream, 'none', batch),
        ]);

        expect(one).toEqual(other);
        expect(appended(one).revision).toBe(2);
        expect(await inStream(stream)).toEqual(idsOf(batch));
      });

      it('gives the same answer to both of two stores that make an append at once, where a log has several', async () => {
        const other = await underTest.another?.();
        if (!other) return;
        for (let round = 0; round < 3; round += 1) {
          const [stream, batch] = [names.stream(), names.events(2)];
          const answers = await Promise.all([store, other].map((each) => each.append(stream, 'none', batch)));

          expect(appended(answers[0]!).revision).toBe(1);
          expect(answers[1]).toEqual(answers[0]);
          expect(await inStream(stream)).toEqual(idsOf(batch));
        }
        await other.close();
      });

      it('refuses a batch half old and half new', async () => {
        const [a, b, c, d] = names.events(4) as [NewEvent, NewEvent, NewEvent, NewEvent];
        const { stream } = await oldStream([a, b]);

        for (const mixed of [
          [a, c],
          [c, b],
          [a, b, c],
          [c, a, b],
        ]) {
          expect(await store.append(stream, 'none', mixed)).toEqual({ kind: 'conflict', actual: 1 });
        }
        await store.append(stream, 1, [c]);
        expect(await store.append(stream, 0, [b, d])).toEqual({ kind: 'conflict', actual: 2 });
        expect(await inStream(stream)).toEqual(idsOf([a, b, c]));
      });

      it('refuses old ids in another order, or with another expectation that does not hold', async () => {
        const [a, b] = names.events(2) as [NewEvent, NewEvent];
        const { stream } = await oldStream([a, b]);

        expect(await store.append(stream, 'none', [b, a])).toEqual({ kind: 'conflict', actual: 1 });
        expect(await store.append(stream, 0, [a, b])).toEqual({ kind: 'conflict', actual: 1 });
        expect(await store.append(stream, 7, [a, b])).toEqual({ kind: 'conflict', actual: 1 });
        expect(await inStream(stream)).toEqual(idsOf([a, b]));
      });

      it('takes the same ids in another stream as events of their own', async () => {
        const batch = names.events(2);
        const { stream } = await oldStream(batch);
        const other = names.stream();

        expect(appended(await store.append(other, 'none', batch)).revision).toBe(1);
        expect(await inStream(other)).toEqual(await inStream(stream));
      });
    });

    describe('the whole log', () => {
      it('neither skips nor repeats, whatever the size of the pages', async () => {
        const tail = await markTail(store, names);
        const batches = Array.from({ length: 25 }, (_, index) => names.events(1 + (index % 4)));
        await Promise.all(batches.map((batch) => store.append(names.stream(), 'none', batch)));
        const whole = await restOfLog(store, tail, 10_000);
        expect(idsOf(whole).sort()).toEqual(idsOf(batches.flat()).sort());

        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: whole.length + 2 }), async (limit) => {
            expect(await restOfLog(store, tail, limit)).toEqual(whole);
          }),
          { numRuns: 25 },
        );
      });

      it('neither skips nor repeats when the size changes from page to page and writers go on', async () => {
        const tail = await markTail(store, names);
        const limits = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
        await fc.assert(
          fc.asyncProperty(limits, async (sizes) => {
            const from = (await restOfLog(store, tail)).at(-1)?.position ?? tail;
            const writing = sizes.map((size) => store.append(names.stream(), 'none', names.events(size)));
            const paged: Recorded[] = [];
            for (const size of sizes) {
              const { events } = await store.readAll(paged.at(-1)?.position ?? from, size);
              expect(events.length).toBeLessThanOrEqual(size);
              paged.push(...events);
            }
            await Promise.all(writing);
            paged.push(...(await restOfLog(store, paged.at(-1)?.position ?? from, 3)));
            expect(paged).toEqual(await restOfLog(store, from));
          }),
          { numRuns: 10 },
        );
      });

      it('says it is caught up with the last event and not before', async () => {
        const tail = await markTail(store, names);
        await oldStream(names.events(6));

        expect((await store.readAll(tail, 5)).caughtUp).toBe(false);
        expect((await store.readAll(tail, 6)).caughtUp).toBe(true);
        expect((await store.readAll(tail, 7)).caughtUp).toBe(true);
        const end = (await restOfLog(store, tail)).at(-1)?.position ?? null;
        expect(await store.readAll(end, 1)).toEqual({ events: [], remarks: [], upTo: end, caughtUp: true });
      });

      it('gives the event that stands at a position, and nothing where none does', async () => {
        const tail = await markTail(store, names);
        const batch = names.events(3);
        const { answer } = await oldStream(batch);
        const events = await restOfLog(store, tail);

        for (const event of events) expect(await store.eventAt(event.position)).toEqual(event);
        expect(await store.eventAt(tail)).toMatchObject({ position: tail });
        // Engines write a number first.
        expect(await store.eventAt(answer.position.replace(/^\d+/, '$&00'))).toBeUndefined();
        await expect(store.eventAt('nowhere')).rejects.toThrow(RangeError);
      });

      it('has a head, at or behind which the last event stands', async () => {
        const { answer } = await oldStream(names.events(2));
        const head = (await store.head())!;
        expect(store.compare(head, answer.position)).toBeGreaterThanOrEqual(0);
        const later = await oldStream(names.events(1));
        expect(store.compare(later.answer.position, head)).toBeGreaterThan(0);
      });

      it('tells with each page up to where it was looked through', async () => {
        const tail = await markTail(store, names);
        await oldStream(names.events(7));
        const whole = await restOfLog(store, tail);

        const { events, upTo, remarks } = await store.readAll(tail, 4);
        expect(events).toEqual(whole.slice(0, 4));
        expect(store.compare(upTo!, events[3]!.position)).toBeGreaterThanOrEqual(0);
        expect(store.isPosition(upTo!)).toBe(true);
        expect(remarks).toEqual([]);
        expect((await store.readAll(upTo, 10)).events).toEqual(whole.slice(4));
      });

      it('has a beginning', async () => {
        const first = await store.readAll(null, 1);
        const second = await store.readAll(first.events[0]?.position ?? null, 1);

        expect((await store.readAll(null, 2)).events).toEqual([...first.events, ...second.events]);
      });

      it('shows an event the same through the log and through its stream', async () => {
        const tail = await markTail(store, names);
        const { stream } = await oldStream(names.events(4));

        expect(await restOfLog(store, tail)).toEqual(await all(store.read(stream)));
      });

      it('takes pages of 1 to 10000, and refuses others as a RangeError', async () => {
        const tail = await markTail(store, names);
        for (const bad of [0, -1, 1.5, 10_001, Number.NaN]) {
          await expect(store.readAll(tail, bad)).rejects.toThrow(RangeError);
        }
        expect(await store.readAll(tail, 10_000)).toEqual({ events: [], remarks: [], upTo: tail, caughtUp: true });
      });

      it('knows what can be a position, and refuses what cannot as a RangeError', async () => {
        const position = await markTail(store, names);
        expect(store.isPosition(position)).toBe(true);

        for (const bad of ['', ' ', 'nowhere', '-1', `${position}x`, ` ${position}`, '1.5', '9'.repeat(60)]) {
          expect(store.isPosition(bad)).toBe(false);
          await expect(store.readAll(bad, 1)).rejects.toThrow(RangeError);
          await expect(all(eventsIn(store.follow(bad, AbortSignal.abort())))).rejects.toThrow(RangeError);
        }
      });

      it('never gives an event committed later a lower position than one already served', async () => {
        const tail = await markTail(store, names);
        let highest = tail;
        let writing = true;
        const served: string[] = [];
        const watch = async () => {
          while (writing) {
            const { events } = await store.readAll(highest, 4);
            served.push(...idsOf(events));
            highest = events.at(-1)?.position ?? highest;
            await new Promise((resolve) => setTimeout(resolve, 0));
          }
        };
        const writers = Array.from({ length: 8 }, async (_, writer) => {
          const [stream, size] = [names.stream(), (writer % 3) + 1];
          for (let count = 0; count < 15; count += 1) {
            const before = highest;
            const expected = count === 0 ? 'none' : count * size - 1;
            const answer: Appended = appended(await store.append(stream, expected, names.events(size)));
            expect(store.compare(answer.position, before)).toBeGreaterThan(0);
          }
        });
        await Promise.all([watch(), Promise.all(writers).finally(() => (writing = false))]);

        served.push(...idsOf(await restOfLog(store, highest)));
        expect(served).toEqual(idsOf(await restOfLog(store, tail)));
      });

      it('gives positions that ascend strictly, and compares them as a total order', async () => {
        await Promise.all(Array.from({ length: 15 }, () => store.append(names.stream(), 'none', names.events(3))));
        const positions = [start, ...(await restOfLog(store, start)).map(({ position }) => position)];
        const place = fc.integer({ min: 0, max: positions.length - 1 });

        fc.assert(
          fc.property(place, place, (a, b) => {
            const [left, right] = [positions[a] ?? '', positions[b] ?? ''];
            expect(Math.sign(store.compare(left, right))).toBe(Math.sign(a - b));
            expect(Math.sign(store.compare(right, left))).toBe(Math.sign(b - a));
          }),
          { numRuns: 500 },
        );
      });

      it('stamps every event with an instant that never goes backwards along the log', async () => {
        const tail = await markTail(store, names);
        for (let count = 0; count < 5; count += 1) {
          await Promise.all(Array.from({ length: 6 }, () => oldStream(names.events(2))));
        }
        const stamps = (await restOfLog(store, tail)).map(({ meta }) => meta.recordedAt);
        const instants = stamps.map((stamp) => parseInstant(stamp) ?? Number.NaN);

        expect(stamps.every((stamp) => stamp.endsWith('Z'))).toBe(true);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        expect(instants).not.toContain(Number.NaN);
      });
    });

    describe('following', () => {
      it('gives what is in the log and then each new event once, in the order of the log', async () => {
        const tail = await markTail(store, names);
        await oldStream(names.events(5));
        const following = followUntil(store, tail, (seen) => seen.length === 45);
        for (let count = 0; count < 10; count += 1) {
          await Promise.all([oldStream(names.events(3)), oldStream(names.events(1))]);
        }

        expect(await following).toEqual(await restOfLog(store, tail));
      });

      it('resumes after a cut where it left off', async () => {
        const tail = await markTail(store, names);
        const writing = (async () => {
          for (let count = 0; count < 40; count += 1) await oldStream(names.events(2));
        })();
        const seen: Recorded[] = [];
        for (const stretch of [1, 7, 20, 52]) {
          const after = seen.at(-1)?.position ?? tail;
          seen.push(...(await followUntil(store, after, (taken) => taken.length === stretch)));
        }
        await writing;

        expect(seen).toEqual(await restOfLog(store, tail));
      });

      it('serves a slow follower everything, however far the writers are ahead', async () => {
        const tail = await markTail(store, names);
        const following = (async () => {
          const cut = new AbortController();
          const seen: string[] = [];
          for await (const event of eventsIn(store.follow(tail, cut.signal))) {
            seen.push(event.id);
            if (seen.length % 100 === 1) await new Promise((resolve) => setTimeout(resolve, 2));
            if (seen.length === 1200) cut.abort();
          }
          return seen;
        })();
        for (let count = 0; count < 12; count += 1) await oldStream(names.events(100));

        expect(await following).toEqual(idsOf(await restOfLog(store, tail)));
      });

      it('serves many followers alike', async () => {
        const tail = await markTail(store, names);
        const followers = Array.from({ length: 5 }, () => followUntil(store, tail, (seen) => seen.length === 30));
        for (let count = 0; count < 10; count += 1) await oldStream(names.events(3));

        const whole = await restOfLog(store, tail);
        for (const seen of await Promise.all(followers)) expect(seen).toEqual(whole);
      });

      it('comes in pages that can each be gone on from', async () => {
        const tail = await markTail(store, names);
        for (let count = 0; count < 6; count += 1) await oldStream(names.events(100));
        const whole = await restOfLog(store, tail);
        const cut = new AbortController();
        const seen: Recorded[] = [];
        for await (const { events, upTo, remarks } of store.follow(tail, cut.signal)) {
          expect(remarks).toEqual([]);
          seen.push(...events);
          const rest = await restOfLog(store, upTo);
          expect([...seen, ...rest]).toEqual(whole);
          if (seen.length === whole.length) cut.abort();
        }
      });

      it('ends on abort while it waits', async () => {
        const cut = new AbortController();
        const following = all(eventsIn(store.follow(await markTail(store, names), cut.signal)));
        await new Promise((resolve) => setTimeout(resolve, 20));
        cut.abort();

        expect(await following).toEqual([]);
      });

      it('ends on abort in the middle of what is already there', async () => {
        const tail = await markTail(store, names);
        await oldStream(names.events(50));

        expect(await followUntil(store, tail, (seen) => seen.length === 3)).toHaveLength(3);
      });

      it('gives nothing under a signal already aborted', async () => {
        const tail = await markTail(store, names);
        await oldStream(names.events(1));

        expect(await all(eventsIn(store.follow(tail, AbortSignal.abort())))).toEqual([]);
      });
    });

    describe('what is written comes back', () => {
      const roundTrip = async (data: JsonObject) => {
        const { stream } = await oldStream([names.event(data)]);
        return (await all(store.read(stream)))[0]?.data;
      };
      const survivors: readonly [string, JsonObject][] = [
        ['big integers', { max: 2 ** 53 - 1, min: -(2 ** 53) + 1, large: 9_007_199_254_740_990, zero: 0 }],
        ['nulls, booleans and empty lists', { none: null, yes: true, no: false, list: [], nested: [[], [null], {}] }],
        ['an empty object', {}],
        ['Chinese text', { text: '干部履职台账：谈话记录、末位调整、“能上能下”。', 字段: '𠮷野家' }],
        ['emoji', { text: '👩🏽‍💻 🇨🇳 ✅', '🗂️': 'key' }],
        [
          'quotes, backslashes, control characters',
          { text: `'"\`\\\u0000\u0001\u001f\u007f\u2028\r\n\t;--'`, "o'k": '"' },
        ],
        ['a lone surrogate', { text: 'a\ud800b' }],
        ['long text', { text: '长'.repeat(100_000) }],
        ['deep nesting', { a: { b: { c: { d: { e: [[[[1]]]] } } } } }],
      ];

      it.each(survivors)('%s', async (_, data) => {
        expect(await roundTrip(data)).toEqual(data);
      });

      it('any JSON at all', async () => {
        await fc.assert(
          fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
            const data = JSON.parse(JSON.stringify(value)) as JsonObject;
            expect(JSON.stringify(await roundTrip(data))).toBe(JSON.stringify(data));
          }),
          { numRuns: 50 },
        );
      });

      it('id, type and version', async () => {
        const event = { ...names.event(), type: 'OpinionSought', v: 12 };
        const { stream } = await oldStream([event]);

        expect((await all(store.read(stream)))[0]).toMatchObject({ id: event.id, type: 'OpinionSought', v: 12 });
      });

      it('meta with every field, or with none that may be left out, down to the byte', async () => {
        const plain = names.event();
        const full: NewEvent = { ...names.event(), meta: { ...names.event().meta, ...EVERYTHING_OPTIONAL } };
        const { stream } = await oldStream([plain, full]);

        const metas = (await all(store.read(stream))).map(({ meta: { recordedAt, ...meta } }) => {
          expect(parseInstant(recordedAt)).toBeDefined();
          return JSON.stringify(meta);
        });
        expect(metas).toEqual([JSON.stringify(plain.meta), JSON.stringify(full.meta)]);
      });

      it('meta with fields this release does not know, down to the byte', async () => {
        const foreign = { ...names.event().meta, later: { 字段: [1, null, { deep: '"' }] }, z: 1, a: 2 };
        const { stream } = await oldStream([{ ...names.event(), meta: foreign }]);

        const [event] = await all(store.read(stream));
        const { recordedAt: _, ...meta } = event?.meta ?? { recordedAt: '' };
        expect(JSON.stringify(meta)).toBe(JSON.stringify(foreign));
      });

      it('as it was when the append was called, whatever the caller does to it afterwards', async () => {
        const stream = names.stream();
        const data = { list: [1, 2, 3] };
        const events = [names.event(data)];
        const appending = store.append(stream, 'none', events);
        data.list.push(4);
        events.push(names.event());
        await appending;

        expect((await all(store.read(stream))).map((event) => event.data)).toEqual([{ list: [1, 2, 3] }]);
      });
    });

    describe('closing', () => {
      it('answers the appends under way first, and then works no more', async () => {
        const other = await open();
        const tail = await markTail(other.store, names);
        const waiting = all(eventsIn(other.store.follow(tail, new AbortController().signal))).catch(
          (error: unknown) => error,
        );
        const stream = names.stream();
        await expect(other.store.check()).resolves.toBeUndefined();
        const underWay = [stream, names.stream(), names.stream()].map((each) =>
          other.store.append(each, 'none', names.events(2)),
        );
        await other.store.close();

        expect((await Promise.all(underWay)).map(({ kind }) => kind)).toEqual(Array(3).fill('appended'));
        await expect(other.store.append(stream, 1, names.events(1))).rejects.toThrow(StoreUnavailable);
        await expect(all(other.store.read(stream))).rejects.toThrow(StoreUnavailable);
        await expect(other.store.readAll(null, 1)).rejects.toThrow(StoreUnavailable);
        await expect(other.store.check()).rejects.toThrow(StoreUnavailable);
        await expect(all(eventsIn(other.store.follow(null, new AbortController().signal)))).rejects.toThrow(
          StoreUnavailable,
        );
        expect(await waiting).toBeInstanceOf(StoreUnavailable);
        await expect(other.store.close()).resolves.toBeUndefined();
        await other.dispose();
      });

      it('keeps what was acknowledged, where the log outlives the store', async () => {
        const other = await open();
        if (other.reopen) {
          const tail = await markTail(other.store, names);
          const batch = names.events(3);
          const stream = names.stream();
          const answer = await other.store.append(stream, 'none', batch);
          const before = await restOfLog(other.store, tail);
          const reopened = await other.reopen();

          expect(await restOfLog(reopened, tail)).toEqual(before);
          expect(await reopened.append(stream, 'none', batch)).toEqual(answer);
          const next = appended(await reopened.append(stream, 2, names.events(1)));
          expect(next.revision).toBe(3);
          expect(reopened.compare(next.position, appended(answer).position)).toBeGreaterThan(0);
        }
        await other.dispose();
      });
    });
  });
}

const EVERYTHING_OPTIONAL: Partial<NewEvent['meta']> = {
  onBehalfOf: 'u-3',
  effectivePrecision: 'month',
  entryMode: 'backfill',
  basis: { kind: '会议纪要', documentNo: '〔2023〕12号', issuedOn: '2023-12-01', sha256: '0a'.repeat(32) },
  reason: '补录 "旧档"',
  exceptionBasis: { documentNo: 'x-1', approvedBy: 'u-1', reason: 'urgent' },
  checks: [{ ruleId: 'talk.min-present', ruleVersion: '1', inputs: { present: 2, who: ['a'] }, outcome: 'passed' }],
  sensitivity: 'sealed',
};

/** Appends `event` whatever it takes, as a writer does who goes by the revision reported. */
async function insist(store: EventStore, stream: string, event: NewEvent): Promise<Appended> {
  let expected: Revision | 'none' = 'none';
  for (;;) {
    const answer = await store.append(stream, expected, [event]);
    if (answer.kind === 'appended') return answer;
    expected = answer.actual;
  }
}
