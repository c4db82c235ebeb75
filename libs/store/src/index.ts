export { isEsdbAddress, parseEsdbAddress, type EsdbAddress } from './eventstoredb/address.ts';
export { openEventStoreDbStore, type EventStoreDbOptions } from './eventstoredb/open-eventstoredb-store.ts';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite/open-sqlite-store.ts';
