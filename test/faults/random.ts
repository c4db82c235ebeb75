/** A repeatable source of chance (mulberry32): the same seed gives the same numbers. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** One of these. */
  oneOf<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.between(0, choices.length - 1)]!;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.between(1, times) === 1;
  }

  private fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
