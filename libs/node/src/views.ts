import { existsSync, renameSync } from 'node:fs';
import { ViewsFile, isDamage } from '#libs/runtime';

/**
 * Opens the views file. A broken one is set aside for an empty one, one of another layout is emptied, and `told` is told
 * so: the log has it all.
 */
export function openViews(path: string, told: (line: string) => void): ViewsFile {
  try {
    const file = new ViewsFile(path);
    if (file.outdated !== undefined)
      told(`the views ${path} are of another build (layout ${file.outdated}); they are worked out anew`);
    return file;
  } catch (error) {
    if (!isDamage(error)) throw error;
    setAside(path);
    told(`${error.message}; it was set aside, and the views are worked out anew`);
    return new ViewsFile(path);
  }
}

/** Puts a views file out of the way, under a name of its own. Whoever has it open may go on reading. */
export function setAside(path: string): void {
  // The write-ahead log goes first: left alone, it would be taken for that of the next file.
  for (const end of ['-wal', '-shm', '']) {
    if (existsSync(path + end)) renameSync(path + end, `${path}.damaged${end}`);
  }
}
