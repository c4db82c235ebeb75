import { expect } from '@jest/globals';
import type { JsonObject, PlainDate } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { openLedger, type Act } from '../../support/acts.ts';
import { SimulatedClock } from '../../support/clock.ts';
import { Served, itemsOf, type Answer } from '../served.ts';

const REST_MS = 10_000;

/** A way through the running program by HTTP alone, day after day, each act on its own day. */
export class Walk {
  private readonly served: Served;

  private constructor(served: Served) {
    this.served = served;
  }

  /** Opens the ledger on a day, and takes over how things were before it. */
  static async from(day: PlainDate, ...before: readonly Act[]): Promise<Walk> {
    const clock = new SimulatedClock(morningOf(day));
    const walk = new Walk(await Served.node({ clock, store: openSqliteStore({ path: ':memory:', clock }) }));
    await walk.served.must(openLedger(day).on(day), ...before.map((act) => act.takenOver()));
    return walk;
  }

  /** Records each act on the morning of its day, and lets follow what follows from it. */
  async go(...acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      this.served.clock.set(morningOf(dayOf(act)));
      await this.served.must(act);
    }
    await this.served.ledger.atRest(REST_MS);
  }

  /** Tries an act on its day: it is refused with this code in both languages, and nothing is recorded. */
  async refuses(act: Act, code: string): Promise<void> {
    this.served.clock.set(morningOf(dayOf(act)));
    const before = await this.served.events();
    for (const language of ['zh-CN', 'en']) {
      const { status, body } = await this.served.tell(act, { language });
      expect({ status, code: body['code'] }).toEqual({ status: 422, code });
      expect(/\p{Script=Han}/u.test(String(body['title']))).toBe(language === 'zh-CN');
    }
    expect(await this.served.events()).toBe(before);
  }

  /** What a supervisor reads, in Chinese. */
  async read(path: string): Promise<JsonObject> {
    const answer = await this.answer(path);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  }

  /** The rows of a list. */
  async rows(path: string): Promise<JsonObject[]> {
    return itemsOf(await this.answer(path));
  }

  private answer(path: string): Promise<Answer> {
    return this.served.get(path, { language: 'zh-CN' });
  }
}

/** The morning of a day, as `knownAt` has it in a query string. */
export function knownOn(day: PlainDate): string {
  return encodeURIComponent(morningOf(day));
}

function morningOf(day: PlainDate): string {
  return `${day}T10:00:00+08:00`;
}

function dayOf(act: Act): PlainDate {
  const { effectiveOn } = act.bodyFor((label) => ({ stream: '', targetEventId: label }));
  return String(effectiveOn);
}
