import {
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  convertToCommandError,
} from '@eventstore/db-client';
import { StoreUnavailable } from '#libs/kernel';

// https://grpc.github.io/grpc/core/md_doc_statuscodes.html
const INVALID_ARGUMENT = 3;

/** The stream was deleted for good. */
export class StreamGone extends Error {
  override readonly name = 'StreamGone';
}

/**
 * What a failed call means to whoever made it: RangeError for what the server will never take, StreamGone for a
 * stream that was deleted, StoreUnavailable for everything else, be it a server that is down, busy, or does not let us in.
 */
export function toldFailure(what: string, failure: unknown): Error {
  const error = failure instanceof Error ? convertToCommandError(failure) : new Error(String(failure));
  const told = `${what}: ${error.message}`;
  if (error instanceof RangeError) return error;
  if (error instanceof StreamDeletedError) return new StreamGone(`${told} A stream of a ledger is never deleted.`);
  if (
    error instanceof MaxAppendSizeExceededError ||
    codeOf(error) === INVALID_ARGUMENT ||
    told.includes('InvalidPosition')
  )
    return new RangeError(told);
  return new StoreUnavailable(told);
}

/** Whether the call was refused because another node leads; the client then knows which. */
export function ledElsewhere(failure: unknown): boolean {
  return failure instanceof Error && convertToCommandError(failure) instanceof NotLeaderError;
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
