import { Presets, SingleBar } from 'cli-progress';
import type { Clock, Micros } from '#libs/kernel';
import type { Progress } from './dry-run.ts';

/** From so many on a bar shows how far it is. */
const MANY = 20;
const SECOND = 1e6;

/** A bar that shows how far something is and when it will end, where somebody looks on. */
export interface Bar {
  readonly update: Progress;
  readonly stop: () => void;
}

/** Makes a bar for a number of things to be done. */
export function progressBar(what: string, total: number, clock: Clock): Bar {
  if (total < MANY || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const format = `{bar} {value}/{total} ${what} | {ends}`;
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  const began = clock.now();
  bar.start(total, 0, { ends: '' });
  // What was done before it was stopped says nothing of how long the rest takes.
  let before: number | undefined;
  return {
    update: (done) => {
      before ??= Math.floor(done);
      bar.update(Math.floor(done), { ends: endOf(began, clock.now(), done - before, total - before) });
    },
    stop: () => bar.stop(),
  };
}

/** When it ends, if the rest takes as long each as what is done took on the whole: how long still, and at what time. */
export function endOf(began: Micros, now: Micros, done: number, total: number): string {
  if (done === 0) return '';
  const left = ((now - began) / done) * (total - done);
  const seconds = Math.round(left / SECOND);
  const clock = new Date((now + left) / 1000).toTimeString().slice(0, 8);
  return `还需 still ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} (${clock})`;
}
