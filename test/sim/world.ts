import { createHash } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as machineTime } from 'node:timers/promises';
import type { Clock, Micros } from '#libs/kernel';
import type { Wait } from '#libs/runtime';
import { instant, NOW } from '../support/clock.ts';

/** Turns of the event loop in which nothing happens, after which nothing will before its time. */
const QUIET_TURNS = 3;
/** Real milliseconds that what comes through a socket may take once nothing else is left to happen. */
const SOCKET_MS = 3000;
/** Lines of the course kept for whoever asks how it came to this. */
const LINES_KEPT = 80;
const MS: Micros = 1000;

interface Due {
  readonly at: number;
  readonly happen: () => void;
}

/** What never settles: the answer to whoever is dead by then. */
export function never<Result = never>(): Promise<Result> {
  return new Promise(() => undefined);
}

/**
 * Time for a simulation: it stands still while anybody has something to do, then goes on to whatever is due next. So an
 * hour takes no longer than what happens in it, and the same happens in the same order every time, as long as nobody
 * asks the machine for anything that takes time.
 */
export class World implements Clock {
  private readonly due: Due[] = [];
  private readonly said = createHash('sha256');
  private readonly lines: string[] = [];
  private elapsedMs = 0;
  private calendar: Micros = instant(NOW);
  private underWay = 0;

  /** What the clocks of the nodes show: it may be set back, unlike time itself. */
  now(): Micros {
    return this.calendar + this.elapsedMs * MS;
  }

  /** Puts the clocks on or back, without anything becoming due by it. */
  turnClocks(by: Micros): void {
    this.calendar += by;
  }

  /** Lets something happen in so many milliseconds. */
  after(ms: number, happen: () => void): Due {
    const at = this.elapsedMs + Math.max(0, Math.ceil(ms));
    const due = { at, happen };
    const later = this.due.findIndex((other) => other.at > at);
    this.due.splice(later < 0 ? this.due.length : later, 0, due);
    return due;
  }

  readonly wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      const done = (): void => {
        signal.removeEventListener('abort', done);
        this.due.splice(0, this.due.length, ...this.due.filter((other) => other !== due));
        resolve();
      };
      const due = this.after(ms, done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });

  /** So many milliseconds later. */
  pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Does what may take the machine some turns; until it is through, time stands still. */
  async doing<Result>(work: () => Promise<Result>): Promise<Result> {
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
    }
  }

  /** Notes a step of the course. */
  say(line: string): void {
    const told = `${String(this.elapsedMs).padStart(9)} ms  ${line}`;
    this.said.update(`${told}\n`);
    this.lines.push(told);
    if (this.lines.length > LINES_KEPT) this.lines.shift();
  }

  /** The last steps. */
  get lately(): string {
    return this.lines.join('\n');
  }

  /** One word for the whole course so far: the same for the same course. */
  get digest(): string {
    return this.said.copy().digest('hex').slice(0, 16);
  }

  /** Lets time go on until a piece of work is done, for `mostMs` at most. */
  async until<Result>(work: Promise<Result>, mostMs: number): Promise<Result> {
    let over = false;
    void Promise.allSettled([work]).then(() => (over = true));
    const end = this.elapsedMs + mostMs;
    for (let idle = 0; ;) {
      await this.settled();
      if (over) return work;
      const next = this.due.shift();
      if (!next && idle++ < SOCKET_MS) {
        await machineTime(1);
        continue;
      }
      if (!next || next.at > end) throw new Error(next ? `not done after ${mostMs} ms` : 'nothing is left to happen');
      idle = 0;
      this.elapsedMs = next.at;
      next.happen();
    }
  }

  private async settled(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = this.underWay > 0 || isComputing() ? 0 : quiet + 1)
      await nextTurn();
  }
}

/** Whether somebody goes on in the next turn of the event loop, having let others come in between. */
function isComputing(): boolean {
  return process.getActiveResourcesInfo().includes('Immediate');
}
