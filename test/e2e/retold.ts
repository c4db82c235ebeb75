import { expect } from '@jest/globals';
import { domain } from '#libs/domain';
import { effectiveHistory, type Check, type JsonObject } from '#libs/kernel';
import { Registry } from '#libs/runtime';
import { restOfLog } from '../contract/some-events.ts';
import type { Act } from '../support/acts.ts';
import { Served } from './served.ts';

const registry = new Registry(domain);

/** A record of a story: what it says, as text, and what the rules say of it. */
interface TheRecord {
  readonly data: string;
  readonly checks: readonly Check[];
}

/** A story as it was told, with the records of its acts, as far as they could be done, by their labels. */
export interface Told {
  readonly served: Served;
  readonly records: ReadonlyMap<string, TheRecord>;
}

async function recordsIn(served: Served, acts: readonly Act[]): Promise<Told['records']> {
  const log = await restOfLog(served.ledger.store);
  const histories = [...Map.groupBy(log, ({ stream }) => stream).values()].map((own) =>
    effectiveHistory(own, registry),
  );
  const records = new Map(
    histories
      .flat()
      .filter(({ ends }) => !ends)
      .map(({ id, data, meta: { checks } }) => [id, { data: JSON.stringify(data), checks }]),
  );
  return new Map(
    acts.flatMap(({ label }) => {
      const own = served.has(label) ? records.get(served.said(label).targetEventId) : undefined;
      return own ? [[label, own] as const] : [];
    }),
  );
}

/** Tells a story without one act, and without those that are then impossible. */
async function toldWithout(acts: readonly Act[], left?: Act): Promise<Told> {
  const served = await Served.open();
  for (const act of acts) {
    if (act === left) continue;
    const { status, text } = await served.tell(act);
    expect([act.label, status, text]).toEqual([act.label, left === undefined ? 201 : expect.any(Number), text]);
  }
  return { served, records: await recordsIn(served, acts) };
}

/**
 * A story told whole, and again from its beginning without each of its acts: what a value rests on, without the code that
 * explains it.
 */
export class Retold {
  readonly whole: Told;
  private readonly others: readonly (readonly [label: string, told: Told])[];
  private readonly labels: ReadonlyMap<string, string>;

  private constructor(acts: readonly Act[], whole: Told, others: Retold['others']) {
    this.whole = whole;
    this.others = others;
    this.labels = new Map(acts.map(({ label }) => [whole.served.said(label).targetEventId, label]));
  }

  /** @param acts each of which can be done after those before it */
  static async of(acts: readonly Act[]): Promise<Retold> {
    const whole = await toldWithout(acts);
    const others = await Promise.all(acts.map(async (act) => [act.label, await toldWithout(acts, act)] as const));
    return new Retold(acts, whole, others);
  }

  /** The acts whose records an explanation names. */
  named(events: readonly JsonObject[]): Set<string> {
    return new Set(events.map(({ eventId }) => this.labels.get(String(eventId)) ?? 'no act of the story'));
  }

  /**
   * The acts without which all that is named stands and a value is another one. An act without which one that is named
   * cannot be made at all, or works out something else, tells nothing more: it is among the falling, and may be named or not.
   */
  telling(
    named: ReadonlySet<string>,
    value: (told: Told) => string | undefined,
  ): { readonly changing: Set<string>; readonly falling: Set<string> } {
    const is = value(this.whole);
    const [changing, falling] = [new Set<string>(), new Set<string>()];
    for (const [label, told] of this.others) {
      const stands = [...named].every((each) => each === label || this.stands(each, told));
      if (!stands) falling.add(label);
      else if (value(told) !== is) changing.add(label);
    }
    return { changing, falling };
  }

  private stands(label: string, { records }: Told): boolean {
    return records.get(label)?.data === this.whole.records.get(label)?.data;
  }
}
