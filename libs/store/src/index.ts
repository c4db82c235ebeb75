export { isEsdbAddress, parseEsdbAddress, type EsdbAddress } from './eventstoredb/address.ts';
export type { Credentials } from '@eventstore/db-client';
export { BareServer, type ServerRecord, type StreamRight } from './eventstoredb/bare-server.ts';
export { openEventStoreDbStore, type EventStoreDbOptions } from './eventstoredb/open-eventstoredb-store.ts';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite/open-sqlite-store.ts';
export { SCHEMA as SQLITE_SCHEMA } from './sqlite/schema.ts';
