import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of its own that answers questions one at a time, so that it shares no thread and no memory with others. */
export class Helper {
  private readonly child: ChildProcess;

  /** @param file name of a program in this folder, as built */
  constructor(file: string, args: readonly string[] = []) {
    this.child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { serialization: 'advanced' });
  }

  /** Asks, and waits for the answer. */
  ask<Answer>(question: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const over = (code: number | null): void => reject(new Error(`a process of the benchmark ended with ${code}`));
      this.child.once('exit', over);
      this.child.once('message', (answer) => {
        this.child.off('exit', over);
        const { told, failed } = answer as { told: Answer; failed?: string };
        if (failed === undefined) resolve(told);
        else reject(new Error(failed));
      });
      this.child.send({ question });
    });
  }

  /** Lets it end by itself. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.send({ stop: true });
    await ended;
  }
}

/** The other side: answers every question until it is stopped. */
export function answerParent<Question>(
  answer: (question: Question) => Promise<unknown>,
  stop: () => Promise<void>,
): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (message) => {
    const { question, stop: stopped } = message as { question: Question; stop?: boolean };
    if (stopped) void stop().then(() => process.disconnect());
    else {
      answer(question).then(
        (told) => process.send!({ told }),
        (error: unknown) =>
          process.send!({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
    }
  });
}
