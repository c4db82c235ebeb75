import { letOthersBeServed } from '#libs/readmodel';

/**
 * Long work of many, in turns: one piece in a turn of the event loop, whoever asked longest ago first. However many they
 * are, whatever else the program has to do waits for one piece at most.
 */
export class Rounds {
  private readonly waiting = new Set<() => void>();
  private running = false;

  /** Lets a piece of work be done when its turn comes; once, however often that was asked for before. */
  join(piece: () => void): void {
    this.waiting.add(piece);
    if (!this.running) void this.run();
  }

  /** Takes a piece of work back. */
  leave(piece: () => void): void {
    this.waiting.delete(piece);
  }

  private async run(): Promise<void> {
    this.running = true;
    await letOthersBeServed();
    // Who joins while this goes on comes last.
    for (const piece of this.waiting) {
      this.waiting.delete(piece);
      piece();
      await letOthersBeServed();
    }
    this.running = false;
  }
}
