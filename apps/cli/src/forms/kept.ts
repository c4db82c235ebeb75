import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Only the owner reads and writes what is kept about people. */
const OWNER_ONLY = 0o600;

/** Reads a file of the data folder as text; undefined when it is not there. */
export function readKept(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Writes a file of the data folder, for its owner only; whoever reads it meanwhile has the old one as a whole. */
export function writeKept(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.new`;
  writeFileSync(draft, text, { mode: OWNER_ONLY, flush: true });
  chmodSync(draft, OWNER_ONLY);
  renameSync(draft, path);
}
