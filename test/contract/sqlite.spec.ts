import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '#libs/store';
import { eventStoreContract } from './event-store.contract.ts';
import { restoreContract } from './restore.contract.ts';
import { tickingClock } from './some-events.ts';

const inMemory = async () => {
  const store = openSqliteStore({ path: ':memory:', clock: tickingClock() });
  return { store, dispose: () => store.close() };
};

eventStoreContract('SQLite in memory', inMemory);
restoreContract('SQLite', inMemory);

eventStoreContract('SQLite in a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const openIt = () => openSqliteStore({ path: join(folder, 'log.db'), clock: tickingClock() });
  let store = openIt();
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = openIt());
    },
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
