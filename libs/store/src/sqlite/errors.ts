import { StoreUnavailable } from '#libs/kernel';

const SQLITE_BUSY = 5;
// The file through which processes share the write-ahead log cannot grow.
const SQLITE_IOERR_SHMSIZE = 4874;

/** An outage in the words of whoever runs the ledger, with what SQLite said about it. */
export function unavailable(what: string, cause: unknown): StoreUnavailable {
  if (cause instanceof StoreUnavailable) return cause;
  return new StoreUnavailable(`${what}: ${messageOf(cause)}`);
}

/** Whether SQLite gave up waiting for another connection's lock. */
export function isBusy(error: unknown): boolean {
  return isObject(error) && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

// Errors of node:sqlite are told by what they carry: in a VM context, such as Jest's, they are no instances of its Error.
function messageOf(error: unknown): string {
  if (!isObject(error) || !('message' in error)) return String(error);
  const noRoom = 'errcode' in error && error.errcode === SQLITE_IOERR_SHMSIZE;
  return `${String(error.message)}${noRoom ? ', there is no room' : ''}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
