import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a folder of its own for whatever they put aside, in every worker and child process. */
export default function begin(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-tests-'));
  // Some tests look on as another user.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
}
