import { rmSync } from 'node:fs';

/** Removes the folder of this run of the tests with all that they left in it. */
export default function end(): void {
  rmSync(process.env['TMPDIR']!, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
