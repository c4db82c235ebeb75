import { StoreUnavailable } from '#libs/kernel';

/** That nobody else is at something meanwhile, or that it stays as it is. */
export type Need = 'alone' | 'unchanged';

/** What an act needs, by name. */
export type Needs = ReadonlyMap<string, Need>;

/** Takes something more in a turn that has come, if nobody has or awaits it; tells whether it did. */
export type TakeMore = (name: string, need: Need) => boolean;

interface Line {
  /** Who came last of those who need it alone. */
  alone?: Promise<unknown>;
  /** Who came after that and need it unchanged. */
  readonly unchanged: Set<Promise<unknown>>;
}

/**
 * Lets work begin when nobody is left who came before and needs the same. Who asks takes a place in all the lines at
 * once, so each waits only for those who came earlier: nobody waits for ever.
 */
export class Turns {
  private readonly lines = new Map<string, Line>();

  /**
   * Does `work` in its turn. What it finds out to need besides, it may take as far as nobody is there to be waited for.
   * @throws StoreUnavailable at its turn, without doing the work, when one who was waited for met an outage: a line
   *   would take as many deadlines as it is long
   */
  async take<Result>(needs: Needs, work: (more: TakeMore) => Promise<Result>): Promise<Result> {
    const taken = new Map(needs);
    const more: TakeMore = (name, need) => {
      const one = new Map([[name, need]]);
      if (this.before(one).length > 0) return false;
      this.join(one, mine);
      taken.set(name, need);
      return true;
    };
    const mine: Promise<Result> = this.after(this.before(needs), () => work(more));
    this.join(needs, mine);
    try {
      return await mine;
    } finally {
      this.leave(taken, mine);
    }
  }

  private async after<Result>(before: readonly Promise<unknown>[], work: () => Promise<Result>): Promise<Result> {
    // All of them, also when one has failed: those behind have nobody else to wait for.
    for (const outcome of await Promise.allSettled(before)) {
      if (outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailable) throw outcome.reason;
    }
    return work();
  }

  private before(needs: Needs): Promise<unknown>[] {
    const before = new Set<Promise<unknown>>();
    for (const [name, need] of needs) {
      const line = this.lines.get(name);
      if (line?.alone) before.add(line.alone);
      if (need === 'alone') for (const one of line?.unchanged ?? []) before.add(one);
    }
    return [...before];
  }

  private join(needs: Needs, mine: Promise<unknown>): void {
    for (const [name, need] of needs) {
      if (need === 'alone') this.lines.set(name, { alone: mine, unchanged: new Set() });
      else {
        const line = this.lines.get(name) ?? { unchanged: new Set() };
        line.unchanged.add(mine);
        this.lines.set(name, line);
      }
    }
  }

  private leave(needs: Needs, mine: Promise<unknown>): void {
    for (const name of needs.keys()) {
      const line = this.lines.get(name);
      if (!line) continue;
      line.unchanged.delete(mine);
      if (line.alone === mine) delete line.alone;
      if (!line.alone && line.unchanged.size === 0) this.lines.delete(name);
    }
  }
}
