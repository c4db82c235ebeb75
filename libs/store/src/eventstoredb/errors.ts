import {
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  convertToCommandError,
} from '@eventstore/db-client';
import { StoreUnavailable } from '#libs/kernel';

// https://grpc.github.io/grpc/core/md_doc_statuscodes.html
const INVALID_ARGUMENT = 3;
const UNIMPLEMENTED = 12;
/** Invalid argument, permission denied, resource exhausted (a message too large), unimplemented, unauthenticated. */
const FINAL_CODES = new Set([INVALID_ARGUMENT, 7, 8, UNIMPLEMENTED, 16]);
const FINAL = [RangeError, StoreUnavailable];
/** What servers of 24.10 and of 23.10 answer who is asked to read the log from where no record begins. */
const NO_PLACE = /ReadAllResult: (InvalidPosition|Error)/;
/** What gRPC adds to a failed connection even when it has nothing to add. */
const EMPTY_NOTE = /\. Resolution note: $/;
/** No connection was there to send anything on, or the node was not ready to take it. */
const NEVER_SENT = /No connection established|Name resolution failed|Server Is (Not Ready|Too Busy|Busy)/;

/** The stream was deleted for good. */
export class StreamGone extends Error {
  override readonly name = 'StreamGone';
}

/** Nobody can tell yet whether an append went through. */
export class Unsettled extends Error {
  override readonly name = 'Unsettled';
}

/** The server has not begun to handle an append. */
export class NotAppended extends Error {
  override readonly name = 'NotAppended';
}

/**
 * What a failed append tells: that it will never go through, that it has not, or nothing. Only what may have reached the
 * server can have gone through.
 */
export function outcomeAfter(failure: unknown): 'final' | 'nothing' | 'unknown' {
  if (failure instanceof Unsettled) return 'unknown';
  if (failure instanceof NotAppended) return 'nothing';
  if (!(failure instanceof Error) || FINAL.some((kind) => failure instanceof kind)) return 'final';
  const error = convertToCommandError(failure);
  const code = codeOf(error);
  if (typeof code !== 'number') return 'nothing';
  if (FINAL_CODES.has(code) || error instanceof MaxAppendSizeExceededError || error instanceof StreamDeletedError)
    return 'final';
  return NEVER_SENT.test(error.message) || error instanceof NotLeaderError ? 'nothing' : 'unknown';
}

/**
 * What a failed call means to whoever made it: RangeError for what the server will never take, StreamGone for a
 * stream that was deleted, StoreUnavailable for everything else, be it a server that is down, busy, or does not let us in.
 */
export function toldFailure(what: string, failure: unknown, instead?: string): Error {
  const error = failure instanceof Error ? convertToCommandError(failure) : new Error(String(failure));
  const told = `${what}: ${(instead ?? error.message).replace(EMPTY_NOTE, '')}`;
  if (error instanceof RangeError) return error;
  if (error instanceof StreamGone || error instanceof StreamDeletedError)
    return new StreamGone(`${told} A stream of a ledger is never deleted.`);
  if (error instanceof MaxAppendSizeExceededError || codeOf(error) === INVALID_ARGUMENT || NO_PLACE.test(told))
    return new RangeError(told);
  return new StoreUnavailable(told);
}

/** Whether the server does not know the call at all. */
export function isUnimplemented(failure: unknown): boolean {
  return failure instanceof Error && codeOf(failure) === UNIMPLEMENTED;
}

/** Whether the call was refused because another node leads; the client then knows which. */
export function ledElsewhere(failure: unknown): boolean {
  return failure instanceof Error && convertToCommandError(failure) instanceof NotLeaderError;
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
