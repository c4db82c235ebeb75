import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStoreDbStore } from '#libs/store';
import { startServer } from '../faults/eventstoredb/server.ts';
import { eventStoreContract } from './event-store.contract.ts';
import { restoreContract } from './restore.contract.ts';
import { namespaced } from './some-events.ts';

/** A server to keep the contract with in place of the one that comes with the tests. */
const REAL = process.env['EVENTSTORE_TEST_URL'];

const NAME = REAL ? 'A server of EventStoreDB' : 'EventStoreDB';

const open = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const server = REAL ? undefined : await startServer({ dir: folder });
  const address = namespaced(REAL ?? server!.connectionString);
  let store = openEventStoreDbStore({ address });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openEventStoreDbStore({ address });
      return store;
    },
    dispose: async () => {
      await store.close();
      await server?.stop();
      await rm(folder, { recursive: true });
    },
  };
};

eventStoreContract(NAME, open);
restoreContract(NAME, open);
