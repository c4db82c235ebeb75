import { mkdirSync } from 'node:fs';
import type { Clock, EventStore } from '#libs/kernel';
import { openEventStoreDbStore, openSqliteStore } from '#libs/store';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { Ledger } from './ledger.ts';

/** Opens the log that `EVENT_STORE` names. EventStoreDB goes by its own clock, which is one for all nodes. */
export function openStore({ eventStore, logFile }: Config, clock: Clock): EventStore {
  if (eventStore === 'sqlite') return openSqliteStore({ path: logFile, clock });
  return openEventStoreDbStore({ address: eventStore, ...(clock === systemClock ? {} : { clock }) });
}

/** Opens log and views and starts projecting. */
export function openLedger(config: Config, clock: Clock): Ledger {
  makeFolder(config.dataDir);
  const store = openStore(config, clock);
  const ledger = new Ledger({ store, clock, viewsPath: config.viewsFile, told });
  ledger.runner.start();
  return ledger;
}

function makeFolder(path: string): void {
  try {
    // What lies in it is about people: nobody else on the machine reads it.
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(`the data folder ${path} cannot be made`, { cause: error });
  }
}

/** Tells whoever runs the program, on standard error. */
export function told(line: string): void {
  process.stderr.write(`${line}\n`);
}
