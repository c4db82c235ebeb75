import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '#libs/store';
import { damageContract } from './damage.contract.ts';
import { eventStoreContract } from './event-store.contract.ts';
import { restoreContract } from './restore.contract.ts';
import { tickingClock } from './some-events.ts';

const inMemory = async () => {
  const store = openSqliteStore({ path: ':memory:', clock: tickingClock() });
  return { store, dispose: () => store.close() };
};

eventStoreContract('SQLite in memory', inMemory);
restoreContract('SQLite', inMemory);

damageContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const path = join(folder, 'log.db');
  let store = openSqliteStore({ path, clock: tickingClock() });
  /** As anybody who may write the file can, while the program is not running. */
  const meddle = async (work: (database: DatabaseSync) => void): Promise<void> => {
    await store.close();
    const database = new DatabaseSync(path);
    work(database);
    database.close();
    store = openSqliteStore({ path, clock: tickingClock() });
  };
  return {
    store: () => store,
    foreignEvent: (stream, { data, meta }) =>
      meddle((database) => {
        database
          .prepare('INSERT INTO streams (name) SELECT ? WHERE ? NOT IN (SELECT name FROM streams)')
          .run(stream, stream);
        database
          .prepare(
            `INSERT INTO events SELECT (SELECT max(position) + 1 FROM events), key,
               (SELECT ifnull(max(revision), -1) + 1 FROM events WHERE stream_key = key), 1, 1, ?, 1, ?, ?
             FROM streams WHERE name = ?`,
          )
          .run(randomUUID(), data, meta, stream);
      }),
    takeAwayFirst: (stream, count) =>
      meddle((database) => {
        database.exec('DROP TRIGGER events_are_never_deleted');
        database
          .prepare('DELETE FROM events WHERE revision < ? AND stream_key = (SELECT key FROM streams WHERE name = ?)')
          .run(count, stream);
      }),
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

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
