import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often every arm of a comparison is run; a ratio is taken within each round. */
export const ROUNDS = 5;

/** One thing that is measured: does its work once and says how much of it went through per second. */
export type Arm = () => number | Promise<number>;

/**
 * Arms that are run in turns, so that what else the machine does falls on all of them alike: round after round, in
 * reversed order every second time.
 */
export class Interleaved {
  private readonly arms = new Map<string, Arm>();
  private readonly figures = new Map<string, number[]>();

  add(name: string, arm: Arm): void {
    this.arms.set(name, arm);
    this.figures.set(name, []);
  }

  /** Runs each arm once, for nothing: compiled code, warm caches. */
  async warmUp(): Promise<void> {
    for (const arm of this.arms.values()) await arm();
  }

  async run(rounds = ROUNDS): Promise<void> {
    for (let round = 0; round < rounds; round++) await this.once(round % 2 === 1);
  }

  /** One more round. */
  async once(reversed = false): Promise<void> {
    const names = [...this.arms.keys()];
    for (const name of reversed ? names.reverse() : names) {
      collectGarbage();
      this.figures.get(name)!.push(await this.arms.get(name)!());
    }
  }

  /** What an arm gave, round by round. */
  of(name: string): readonly number[] {
    return this.figures.get(name) ?? [];
  }

  /** One arm by another, round by round. */
  ratio(name: string, by: string): number[] {
    return ratios(this.of(name), this.of(by));
  }
}

/** The members of one list by those of another, pair by pair. */
export function ratios(values: readonly number[], by: readonly number[]): number[] {
  return values.slice(0, by.length).map((value, index) => value / by[index]!);
}

/** The middle of some figures; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const exposed = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

/** Clears away what the last arm left behind, so that the next one does not pay for it. */
export function collectGarbage(): void {
  exposed();
}

/** Calls per second of `callers` that each wait for an answer before they call again, counted after a warm-up. */
export async function closedLoop(
  callers: number,
  time: { readonly warmMs: number; readonly ms: number },
  call: (caller: number) => Promise<void>,
): Promise<number> {
  const from = performance.now() + time.warmMs;
  const until = from + time.ms;
  let counted = 0;
  let last = from;
  const loop = async (caller: number): Promise<void> => {
    for (let now = performance.now(); now < until;) {
      await call(caller);
      now = performance.now();
      if (now < from || now >= until) continue;
      counted += 1;
      last = now;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)));
  return (counted * 1000) / (last - from);
}

/** Calls per second of something that does not let go of the thread, counted after a warm-up. */
export function tightLoop(time: { readonly warmMs: number; readonly ms: number }, call: () => number): number {
  for (const from = performance.now(); performance.now() - from < time.warmMs;) call();
  const from = performance.now();
  let counted = 0;
  let now = from;
  while (now - from < time.ms) {
    counted += call();
    now = performance.now();
  }
  return (counted * 1000) / (now - from);
}

/** Milliseconds that something takes. */
export async function millisecondsOf(work: () => void | Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Says on standard error how far the run has come. */
export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
