import type { Chance } from '../faults/random.ts';
import type { World } from './world.ts';

/**
 * What can go wrong, point by point, and how often: in so many of a thousand passes. A point is passed by every call to
 * the log, every event that is delivered, every transaction on a views file, every answer to a command.
 */
export const ODDS = {
  append: {
    'cut off on its way': 30,
    'its answer lost after the commit': 40,
    'lands after the sender has given up': 20,
    'arrives twice': 20,
    'held up': 25,
    'its node dies before it': 5,
    'its node dies after it': 10,
    'a power cut in the middle of the commit': 0,
  },
  read: { 'cut off on its way': 8, 'breaks off midway': 8, 'held up': 8, 'its node dies': 1 },
  page: { 'cut off on its way': 15, 'held up': 10, 'its node dies': 2 },
  follow: { 'dropped before an event': 12, 'stalled before an event': 12, 'its node dies at an event': 2 },
  views: {
    'disk full for a while (SQLITE_FULL)': 3,
    'read-only for a while (SQLITE_READONLY)': 3,
    'held by another process (SQLITE_BUSY)': 5,
    'an input or output error': 5,
    'its node dies before the rows are written': 2,
    'its node dies before they are committed': 3,
    'its node dies after they are committed': 3,
  },
  server: {
    'is too busy for an append': 20,
    'breaks the connection before an append': 15,
    'names another leader': 15,
    'breaks the connection after an append': 25,
    'says after an append that it timed out': 15,
    'never answers an append it has made': 2,
    'dies before an append is flushed': 6,
    'dies after an append': 6,
    'refuses a read': 15,
    'breaks the connection in a read': 15,
    'delivers an event twice': 25,
    'ends a subscription': 15,
    'drops a subscription as too slow': 15,
    'breaks the connection of a subscription': 15,
    'refuses a subscription': 10,
  },
  answer: { 'lost on the way to the sender': 40, 'the sender asks two nodes at once': 40 },
} as const;

/** Where log and node are one process nothing is lost between them, and a power cut is both's. */
export const ODDS_OF_ONE_PROCESS: Partial<Odds> = {
  append: {
    ...ODDS.append,
    'lands after the sender has given up': 0,
    'arrives twice': 0,
    'a power cut in the middle of the commit': 20,
  },
};

export type Odds = { readonly [At in keyof typeof ODDS]: Readonly<Record<keyof (typeof ODDS)[At], number>> };
export type Point = keyof typeof ODDS;
export type Kind<At extends Point> = keyof (typeof ODDS)[At] & string;

/** Something that went wrong, and what became of it. */
export class Incident {
  private readonly outcomes: Map<string, number>;

  constructor(outcomes: Map<string, number>) {
    this.outcomes = outcomes;
  }

  /** Notes what became of it. */
  became(what: string): void {
    this.outcomes.set(what, (this.outcomes.get(what) ?? 0) + 1);
  }
}

/** How often each kind of fault happened, and what became of it. */
export class Tally {
  private readonly kinds = new Map<string, { times: number; readonly outcomes: Map<string, number> }>();

  hit(kind: string): Incident {
    const entry = this.kinds.get(kind) ?? { times: 0, outcomes: new Map<string, number>() };
    entry.times += 1;
    this.kinds.set(kind, entry);
    return new Incident(entry.outcomes);
  }

  /** Adds what another one counted. */
  add({ kinds }: Tally): void {
    for (const [kind, { times, outcomes }] of kinds) {
      const entry = this.kinds.get(kind) ?? { times: 0, outcomes: new Map<string, number>() };
      entry.times += times;
      for (const [what, count] of outcomes) entry.outcomes.set(what, (entry.outcomes.get(what) ?? 0) + count);
      this.kinds.set(kind, entry);
    }
  }

  get total(): number {
    return [...this.kinds.values()].reduce((sum, { times }) => sum + times, 0);
  }

  /** Kind, times, and what became of it, as a table of Markdown. */
  table(): string {
    const rows = [...this.kinds]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, { times, outcomes }]) => {
        const became = [...outcomes].toSorted(([, a], [, b]) => b - a).map(([what, count]) => `${what}: ${count}`);
        return `| ${kind} | ${times} | ${became.join(', ')} |`;
      });
    return ['| fault | times | what became of it |', '| --- | ---: | --- |', ...rows].join('\n');
  }
}

/** Decides what goes wrong, by chance, until it is told to let everybody be. */
export class FaultInjector {
  readonly chance: Chance;
  readonly tally = new Tally();
  private readonly world: World;
  private readonly odds: Odds;
  private calm = false;

  constructor(world: World, chance: Chance, odds: Partial<Odds> = {}) {
    this.world = world;
    this.chance = chance;
    this.odds = { ...ODDS, ...odds };
  }

  /** What goes wrong at this pass of a point, mostly nothing. */
  at<At extends Point>(point: At, whom: string): Kind<At> | undefined {
    if (this.calm) return undefined;
    let drawn = this.chance.between(0, 999);
    for (const [kind, odds] of Object.entries<number>(this.odds[point])) {
      drawn -= odds;
      if (drawn >= 0) continue;
      this.world.say(`${whom}: ${point}: ${kind}`);
      return kind as Kind<At>;
    }
    return undefined;
  }

  /** Counts a fault. */
  struck(kind: string): Incident {
    return this.tally.hit(kind);
  }

  /** From here on nothing goes wrong. */
  spare(): void {
    this.calm = true;
  }

  get spares(): boolean {
    return this.calm;
  }
}
