import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openLedger as open, readConfig, systemClock, type Config } from '#libs/node';
import { openSqliteStore } from '#libs/store';
import { Served } from '../../../test/e2e/served.ts';
import { tamper } from '../../../test/faults/intruder.ts';
import { openLedger, registerTeam } from '../../../test/support/acts.ts';
import { SimulatedClock } from '../../../test/support/clock.ts';
import { NOW } from '../../../test/support/ledger.ts';
import { resumeViews } from './rebuild.command.ts';
import { checkViews } from './views.command.ts';

let folder: string;
let config: Config;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  config = readConfig({ DATA_DIR: folder });
  const clock = new SimulatedClock(NOW);
  const store = openSqliteStore({ path: config.logFile, clock });
  const served = await Served.node({ store, clock, viewsPath: config.viewsFile, role: 'api' });
  await served.must(openLedger('2010-01-01'), registerTeam('t1'), registerTeam('t2'));
  await served.get('/v1/teams');
  await served.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function said(): Promise<{ same: boolean; lines: string[] }> {
  const lines: string[] = [];
  return { same: await checkViews(config, (line) => lines.push(line)), lines };
}

describe('the check of the views', () => {
  it('finds them of this log', async () => {
    const { same, lines } = await said();
    expect(same).toBe(true);
    expect(lines).toEqual([
      expect.stringMatching(/trail, .*as the log: 3 events up to position 3-\S+, SHA-256 [0-9a-f]{64}$/),
    ]);
  });

  it('finds an event that was changed long before the last one', async () => {
    tamper(config.logFile, `UPDATE events SET data = replace(data, 't1', 'tt') WHERE position = 2`);
    const { same, lines } = await said();
    expect(same).toBe(false);
    expect(lines).toEqual([expect.stringMatching(/not of this log, run rebuild: 3 events up to position 3/)]);
  });
});

describe('the command that lets parked views go on', () => {
  it('takes up a view where it stopped, without filling the others anew', async () => {
    const db = new DatabaseSync(config.viewsFile);
    db.exec(
      `UPDATE views SET parked_reason = 'an old fault', parked_event = 'e', parked_position = '3' WHERE name = 'trail'`,
    );
    db.close();
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await resumeViews(config);
    const told = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    expect(told).toBe('resumed: 3 events\n');
    const ledger = open(config, systemClock);
    expect(await ledger.runner.caughtUp()).toBe(true);
    expect(ledger.runner.statuses().some(({ parked }) => parked)).toBe(false);
    await ledger.close();
  });
});
