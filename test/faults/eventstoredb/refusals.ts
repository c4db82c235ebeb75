import { Metadata, status } from '@grpc/grpc-js';
import {
  AccessDenied,
  Any,
  BadRequest,
  GoogleEmpty,
  identifierOf,
  MaximumAppendSizeExceeded,
  Status,
  StreamDeleted,
  Timeout,
  Unknown,
  WrongExpectedVersion,
  type RpcStatus,
} from './protocol.ts';
import type { Expected } from './store.ts';

// What a header may not carry; the names of streams may.
const NOT_ASCII = /[^ -~]/g;

/**
 * A call that fails: the status and the trailing metadata of the call and, where the real server has one, the
 * answer to a single append on a BatchAppend stream, which then goes on. Without it that stream ends as any call.
 */
export class Refusal extends Error {
  readonly code: status;
  readonly details: string;
  readonly trailers: Readonly<Record<string, string>>;
  readonly batched: RpcStatus | undefined;

  constructor(code: status, details: string, trailers: Readonly<Record<string, string>> = {}, batched?: RpcStatus) {
    super(details);
    this.code = code;
    this.details = details;
    this.trailers = trailers;
    this.batched = batched;
  }

  get metadata(): Metadata {
    const metadata = new Metadata();
    for (const [name, value] of Object.entries(this.trailers)) metadata.set(name, value.replace(NOT_ASCII, '?'));
    return metadata;
  }
}

/** The form in which an append on a BatchAppend stream fails. */
function batchStatus(code: number, message: string, typeName: string, details: Uint8Array): RpcStatus {
  const any = new Any();
  any.pack(details, typeName);
  return new Status().setCode(code).setMessage(message).setDetails(any);
}

const clientStatus = (code: number, name: string, details: { serializeBinary(): Uint8Array }): RpcStatus =>
  batchStatus(code, name, `event_store.client.${name}`, details.serializeBinary());

const emptyStatus = (message: string): RpcStatus =>
  batchStatus(status.OK, message, 'google.protobuf.Empty', new GoogleEmpty().serializeBinary());

/** The server is starting, or between two leaders. */
export const notReady = (): Refusal =>
  new Refusal(status.UNAVAILABLE, 'Server Is Not Ready', {}, emptyStatus('Server Is Not Ready'));

export const tooBusy = (): Refusal =>
  new Refusal(status.UNAVAILABLE, 'Server Is Too Busy', {}, emptyStatus('Server Is Busy'));

/** Not the server but what stands before it: every call fails as a whole. */
export const unavailable = (): Refusal => new Refusal(status.UNAVAILABLE, 'Server not ready');

export const notLeader = (leader: { host: string; port: number }): Refusal =>
  new Refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });

/** The write took too long inside the server; it may have been made. */
export const timeout = (what = 'Commit phase timeout.'): Refusal =>
  new Refusal(
    status.ABORTED,
    `Operation timed out: ${what}`,
    {},
    clientStatus(status.DEADLINE_EXCEEDED, 'Timeout', new Timeout()),
  );

/** How servers before 24.2 drop a subscription whose reader does not keep up; later ones read on from the disk. */
export const consumerTooSlow = (): Refusal =>
  timeout('Consumer too slow to handle event while live. Client resubscription required.');

export const deadlineExceeded = (): Refusal => new Refusal(status.DEADLINE_EXCEEDED, 'Deadline Exceeded');

export const unknown = (details = 'Unexpected error'): Refusal =>
  new Refusal(status.UNKNOWN, details, {}, clientStatus(status.UNKNOWN, 'Unknown', new Unknown()));

/** How the real server tells of what it did not expect itself, without a word of what that was. */
export const handlerFailed = (): Refusal => new Refusal(status.UNKNOWN, 'Exception was thrown by handler.');

export const unauthenticated = (): Refusal => new Refusal(status.UNAUTHENTICATED, 'Unauthenticated');

export const accessDenied = (): Refusal =>
  new Refusal(
    status.PERMISSION_DENIED,
    'Access Denied',
    { exception: 'access-denied' },
    clientStatus(status.PERMISSION_DENIED, 'AccessDenied', new AccessDenied()),
  );

export const streamDeleted = (stream: string): Refusal =>
  new Refusal(
    status.FAILED_PRECONDITION,
    `Event stream '${stream}' is deleted.`,
    { exception: 'stream-deleted', 'stream-name': stream },
    clientStatus(status.NOT_FOUND, 'StreamDeleted', new StreamDeleted().setStreamIdentifier(identifierOf(stream))),
  );

export const tooLarge = (most: number): Refusal =>
  new Refusal(
    status.INVALID_ARGUMENT,
    `Maximum Append Size of ${most} Exceeded.`,
    { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(most) },
    clientStatus(
      status.INVALID_ARGUMENT,
      'MaximumAppendSizeExceeded',
      new MaximumAppendSizeExceeded().setMaxappendsize(most),
    ),
  );

export const requiredMetadataMissing = (property: string): Refusal =>
  new Refusal(
    status.INVALID_ARGUMENT,
    `Required Metadata Property '${property}' is missing`,
    { exception: 'missing-required-metadata-property', 'required-metadata-properties': 'type,content-type' },
    badRequest(`Required Metadata Property '${property}' is missing`),
  );

export const invalidArgument = (details: string): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, details, {}, badRequest(details));

export const invalidPosition = (): Refusal => invalidArgument('Trying to read from an invalid position.');

/** Append and BatchAppend have an answer of their own for this; deletions fail with it. */
export function wrongExpectedVersion(stream: string, expected: Expected, current: number): Refusal {
  const version = { any: -2, exists: -4 };
  const wanted = typeof expected === 'number' ? expected : version[expected];
  return new Refusal(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${wanted}, Actual version: ${current}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(wanted),
      'actual-version': String(current),
    },
    batchedWrongExpectedVersion(expected, current),
  );
}

function badRequest(message: string): RpcStatus {
  return clientStatus(status.INVALID_ARGUMENT, 'BadRequest', new BadRequest().setMessage(message));
}

function batchedWrongExpectedVersion(expected: Expected, current: number): RpcStatus {
  const details = new WrongExpectedVersion();
  if (current < 0) details.setCurrentNoStream(new GoogleEmpty());
  else details.setCurrentStreamRevision(String(current));
  if (expected === 'any') details.setExpectedAny(new GoogleEmpty());
  else if (expected === 'exists') details.setExpectedStreamExists(new GoogleEmpty());
  else if (expected < 0) details.setExpectedNoStream(new GoogleEmpty());
  else details.setExpectedStreamPosition(String(expected));
  return clientStatus(status.ALREADY_EXISTS, 'WrongExpectedVersion', details);
}
