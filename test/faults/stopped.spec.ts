import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '#libs/store';
import { openLedger, registerTeam } from '../support/acts.ts';
import { Program } from './program.ts';

/** Starting the program takes seconds where the machine is busy; what hangs ends here. */
const TIMEOUT_MS = 120_000;
const SENDERS = 4;
const BEFORE_THE_SIGNAL = 20;

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'stopped-'));
});
afterAll(() => rmSync(data, { recursive: true }));

describe.each(['SIGTERM', 'SIGINT'] as const)('the program, told by %s to stop while acts come in', (signal) => {
  it(
    'ends with 0 although clients follow its log and keep their connections, and has every act that it acknowledged',
    async () => {
      const folder = join(data, signal);
      const program = await Program.start({ data: folder });
      await program.must(openLedger('2010-01-01'));
      const followed = (await program.follow()).text();
      const acknowledged: string[] = [];
      let told = false;
      let sent = 0;
      const send = async (): Promise<void> => {
        for (;;) {
          const answer = await program.tell(registerTeam(`t${++sent}`), 'keep-alive').catch(() => undefined);
          if (answer?.status !== 201) return;
          acknowledged.push(...(answer.body['eventIds'] as string[]));
          if (acknowledged.length >= BEFORE_THE_SIGNAL && !told) {
            told = true;
            program.signal(signal);
          }
        }
      };
      await Promise.all(Array.from({ length: SENDERS }, send));
      expect(await program.ended).toEqual({ code: 0, signal: null });
      expect(program.complained).toBe('');
      expect(acknowledged.length).toBeGreaterThanOrEqual(BEFORE_THE_SIGNAL);
      expect(await idsIn(folder)).toEqual(expect.arrayContaining(acknowledged));
      expect(await followed).toContain('event: event');
    },
    TIMEOUT_MS,
  );
});

async function idsIn(folder: string): Promise<string[]> {
  const store = openSqliteStore({ path: join(folder, 'log.db'), clock: { now: () => 0 } });
  const { events } = await store.readAll(null, 10_000);
  await store.close();
  return events.map(({ id }) => id);
}
