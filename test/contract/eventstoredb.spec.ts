import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, binaryEvent } from '@eventstore/db-client';
import { openEventStoreDbStore } from '#libs/store';
import { startServer } from '../faults/eventstoredb/server.ts';
import { damageContract, type Meddled } from './damage.contract.ts';
import { eventStoreContract } from './event-store.contract.ts';
import { restoreContract } from './restore.contract.ts';
import { serverDamageContract } from './server-damage.contract.ts';
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
    another: async () => openEventStoreDbStore({ address }),
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

const onServer = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const server = REAL ? undefined : await startServer({ dir: folder });
  const url = REAL ?? server!.connectionString;
  const address = namespaced(url);
  const store = openEventStoreDbStore({ address });
  const client = EventStoreDBClient.connectionString(url);
  return {
    store,
    client,
    nameOf: (stream: string) => `${/namespace=(\w+)/.exec(address)![1]!}.${stream}`,
    dispose: async () => {
      await store.close();
      await client.dispose();
      await server?.stop();
      await rm(folder, { recursive: true });
    },
  };
};

const meddled = async (): Promise<Meddled> => {
  const { store, client, nameOf, dispose } = await onServer();
  return {
    store: () => store,
    foreignEvent: async (stream, { data, meta }) => {
      const event = binaryEvent({ type: 'TalkHeld', data: Buffer.from(data), metadata: Buffer.from(meta) });
      await client.appendToStream(nameOf(stream), event);
    },
    takeAwayFirst: async (stream, count) => {
      await client.setStreamMetadata(nameOf(stream), { truncateBefore: count });
    },
    dispose,
  };
};

eventStoreContract(NAME, open);
restoreContract(NAME, open);
damageContract(NAME, meddled);
serverDamageContract(NAME, onServer);
