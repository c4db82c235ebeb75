import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendResp, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { StoreUnavailable, type Appended, type Conflict } from '#libs/kernel';
import { NotAppended, StreamGone, Unsettled } from './errors.ts';
import { positionAt } from './position.ts';

type Status = NonNullable<ReturnType<BatchAppendResp['getError']>>;

/** What an append of its own was answered. */
export function answerOf(answer: AppendResp): Appended | Conflict {
  const wrong = answer.getWrongExpectedVersion();
  if (wrong) return conflict(wrong.hasCurrentRevision() ? wrong.getCurrentRevision() : undefined);
  return appended(answer.getSuccess());
}

/**
 * What an append among others was answered.
 * @throws StreamGone, RangeError, StoreUnavailable, NotAppended or Unsettled for a failure
 */
export function batchAnswerOf(answer: BatchAppendResp): Appended | Conflict {
  const error = answer.getError();
  if (!error) return appended(answer.getSuccess());
  const wrong = error
    .getDetails()
    ?.unpack((bytes) => shared.WrongExpectedVersion.deserializeBinary(bytes), `${DETAILS}WrongExpectedVersion`);
  if (wrong) return conflict(wrong.hasCurrentStreamRevision() ? wrong.getCurrentStreamRevision() : undefined);
  throw failureIn(error);
}

const DETAILS = 'event_store.client.';

function failureIn(error: Status): Error {
  const kind = error.getDetails()?.getTypeName() ?? '';
  const told = error.getMessage() || kind;
  switch (kind.slice(DETAILS.length)) {
    case 'StreamDeleted':
      return new StreamGone(told);
    case 'MaximumAppendSizeExceeded':
    case 'MaximumAppendEventSizeExceeded':
    case 'BadRequest':
      return new RangeError(told);
    case 'AccessDenied':
      return new StoreUnavailable(`access denied: ${told}`);
    case 'Timeout':
    case 'Unknown':
      return new Unsettled(told);
    default:
      // What the server has not begun to handle comes with nothing but words: not ready, busy, no leader.
      return kind.startsWith(DETAILS) ? new Unsettled(told) : new NotAppended(told);
  }
}

interface Success {
  getCurrentRevision(): string;
  getPosition(): { getCommitPosition(): string; getPreparePosition(): string } | undefined;
}

function appended(success: Success | undefined): Appended {
  const position = success?.getPosition();
  if (!success || !position) throw new StoreUnavailable('the server told no position of what it appended');
  const place = { commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) };
  return { kind: 'appended', revision: Number(success.getCurrentRevision()), position: positionAt(place) };
}

function conflict(current: string | undefined): Conflict {
  return { kind: 'conflict', actual: current === undefined ? 'none' : Number(current) };
}
