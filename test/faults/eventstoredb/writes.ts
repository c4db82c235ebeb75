import type { ServerDuplexStream, ServerReadableStream, ServerUnaryCall } from '@grpc/grpc-js';
import { authenticate, authorize } from './access.ts';
import { answer, failureOf, lead, pass, type Call, type Node } from './node.ts';
import {
  AllStreamPosition,
  AppendReq,
  AppendResp,
  BatchAppendResp,
  DeleteResp,
  Empty,
  GoogleEmpty,
  identifierOf,
  TombstoneResp,
  type IStreamsServer,
  type Shared,
  type Streams,
} from './protocol.ts';
import {
  Refusal,
  requiredMetadataMissing,
  streamDeleted,
  timeout,
  tooLarge,
  wrongExpectedVersion,
} from './refusals.ts';
import { NONE, type Expected, type Outcome, type Proposed } from './store.ts';
import { expectedOf, streamOf, uuidOf } from './wire.ts';

type Writes = Pick<IStreamsServer, 'append' | 'batchAppend' | 'delete' | 'tombstone'>;

/** How long a write may take, and a BatchAppend to send the events of one, at most. */
const WRITE_TIMEOUT_MS = 2_000;

export function writes(node: Node): Writes {
  return {
    append: (call, callback) => answer(callback, () => append(node, call)),
    batchAppend: (call) => new Batches(node, call).run(),
    delete: (call, callback) =>
      answer(callback, async () => {
        const position = await remove(node, call, false);
        const at = new DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
        return new DeleteResp().setPosition(at);
      }),
    tombstone: (call, callback) =>
      answer(callback, async () => {
        const position = await remove(node, call, true);
        const at = new TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
        return new TombstoneResp().setPosition(at);
      }),
  };
}

async function append(
  node: Node,
  call: ServerReadableStream<Streams.AppendReq, Streams.AppendResp>,
): Promise<Streams.AppendResp> {
  authenticate(node, call);
  let options: Streams.AppendReq.Options | undefined;
  const events: Proposed[] = [];
  for await (const request of call as AsyncIterable<Streams.AppendReq>) {
    if (request.getContentCase() === AppendReq.ContentCase.OPTIONS) options = request.getOptions();
    else events.push(proposedOf(request.getProposedMessage()!));
  }
  if (call.cancelled) throw new Error('the call was cancelled');
  const stream = streamOf(options?.getStreamIdentifier());
  const expected = expectedOf(options!, options!.hasRevision(), () => options!.getRevision());
  const outcome = await written(node, call, stream, expected, events);
  return appendResponse(stream, expected, outcome);
}

function appendResponse(stream: string, expected: Expected, outcome: Outcome): Streams.AppendResp {
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'wrong version') {
    return new AppendResp().setWrongExpectedVersion(wrongVersion(expected, outcome.current));
  }
  const success = new AppendResp.Success();
  if (outcome.last === NONE) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(outcome.last));
  const at = String(outcome.position);
  if (outcome.position === NONE) success.setNoPosition(new Empty());
  else success.setPosition(new AppendResp.Position().setCommitPosition(at).setPreparePosition(at));
  return new AppendResp().setSuccess(success);
}

function wrongVersion(expected: Expected, current: number): Streams.AppendResp.WrongExpectedVersion {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new Empty());
  else if (expected === NONE) wrong.setExpectedNoStream(new Empty());
  else wrong.setExpectedRevision(String(expected));
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(current));
  return wrong;
}

async function written(
  node: Node,
  call: Call,
  stream: string,
  expected: Expected,
  events: readonly Proposed[],
): Promise<Outcome> {
  await pass(node, call, 'append.arrival');
  authorize(node, call, 'write', stream);
  lead(node, call, 'write');
  if (sizeOf(events) > node.maxAppendSize) throw tooLarge(node.maxAppendSize);
  const outcome = await node.store.append(stream, expected, events, () => pass(node, call, 'append.written'));
  if (outcome.kind === 'under way') {
    await node.wait(WRITE_TIMEOUT_MS, node.store.closed);
    throw timeout();
  }
  await pass(node, call, 'append.committed');
  return outcome;
}

/** Size on disk as the published server counts it: a name in UTF-16. */
function sizeOf(events: readonly Proposed[]): number {
  return events.reduce((sum, { type, data, metadata }) => sum + type.length * 2 + data.length + metadata.length, 0);
}

interface Batch {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
  /** Aborts when no more of it is waited for. */
  readonly complete: AbortController;
}

/** The appends of one BatchAppend call: each of one request or several, answered in the order they end. */
class Batches {
  private readonly node: Node;
  private readonly call: ServerDuplexStream<Streams.BatchAppendReq, Streams.BatchAppendResp>;
  private readonly open = new Map<string, Batch>();
  private readonly answers = new Set<Promise<void>>();
  private isWhole = true;

  constructor(node: Node, call: ServerDuplexStream<Streams.BatchAppendReq, Streams.BatchAppendResp>) {
    this.node = node;
    this.call = call;
  }

  run(): void {
    try {
      authenticate(this.node, this.call);
    } catch (error) {
      this.call.emit('error', failureOf(error));
      return;
    }
    this.call.on('data', (request: Streams.BatchAppendReq) => this.take(request));
    this.call.on('cancelled', () => this.forget());
    this.call.on('error', () => this.forget());
    this.call.on('end', () => {
      // The real server waits on for what has not come, even if nothing can come any more.
      if (!this.isWhole || this.open.size > 0) return;
      void Promise.allSettled(this.answers).then(() => this.call.end());
    });
  }

  private take(request: Streams.BatchAppendReq): void {
    const id = request.getCorrelationId();
    const key = Buffer.from(id?.serializeBinary() ?? []).toString('hex');
    const options = request.getOptions();
    try {
      if (options) this.begin(key, id, options);
      const batch = this.open.get(key);
      if (!batch) return;
      batch.events.push(...request.getProposedMessagesList().map((message) => proposedOf(message)));
      if (!request.getIsFinal()) return;
      this.close(key);
      const done: Promise<void> = this.finish(id, batch).finally(() => this.answers.delete(done));
      this.answers.add(done);
    } catch (error) {
      this.close(key);
      this.refuse(id, options?.getStreamIdentifier(), error);
    }
  }

  private begin(key: string, id: Shared.UUID | undefined, options: Streams.BatchAppendReq.Options): void {
    if (this.open.has(key)) return;
    const identifier = options.getStreamIdentifier();
    const left = Math.min(timeLeft(this.node, options), WRITE_TIMEOUT_MS);
    if (left <= 0) throw timeout();
    const stream = streamOf(identifier);
    const expected = expectedOf(options, options.hasStreamPosition(), () => options.getStreamPosition());
    const complete = new AbortController();
    this.open.set(key, { stream, expected, events: [], complete });
    void this.node.wait(left, complete.signal).then(() => {
      if (complete.signal.aborted) return;
      this.close(key);
      this.isWhole = false;
      this.refuse(id, identifier, timeout());
    });
  }

  private close(key: string): void {
    this.open.get(key)?.complete.abort();
    this.open.delete(key);
  }

  private forget(): void {
    for (const key of this.open.keys()) this.close(key);
  }

  private async finish(id: Shared.UUID | undefined, { stream, expected, events }: Batch): Promise<void> {
    try {
      const outcome = await written(this.node, this.call, stream, expected, events);
      if (outcome.kind === 'deleted') throw streamDeleted(stream);
      if (outcome.kind === 'wrong version') throw wrongExpectedVersion(stream, expected, outcome.current);
      this.send(id, identifierOf(stream), (response) => response.setSuccess(batchSuccess(outcome)));
    } catch (error) {
      this.refuse(id, identifierOf(stream), error);
    }
  }

  /** Answers one append where the server has such an answer; else the whole call fails. */
  private refuse(id: Shared.UUID | undefined, stream: Shared.StreamIdentifier | undefined, error: unknown): void {
    const status = error instanceof Refusal ? error.batched : undefined;
    if (status) this.send(id, stream, (response) => response.setError(status));
    else if (!this.call.cancelled) this.call.emit('error', failureOf(error));
  }

  private send(
    id: Shared.UUID | undefined,
    stream: Shared.StreamIdentifier | undefined,
    fill: (response: Streams.BatchAppendResp) => void,
  ): void {
    const response = new BatchAppendResp().setCorrelationId(id).setStreamIdentifier(stream);
    fill(response);
    if (!this.call.cancelled && !this.call.destroyed) this.call.write(response);
  }
}

function batchSuccess({ last, position }: { last: number; position: number }): Streams.BatchAppendResp.Success {
  const success = new BatchAppendResp.Success();
  if (last === NONE) success.setNoStream(new GoogleEmpty());
  else success.setCurrentRevision(String(last));
  const at = String(position);
  if (position === NONE) success.setNoPosition(new GoogleEmpty());
  else success.setPosition(new AllStreamPosition().setCommitPosition(at).setPreparePosition(at));
  return success;
}

async function remove(
  node: Node,
  call: ServerUnaryCall<Streams.DeleteReq | Streams.TombstoneReq, unknown>,
  forGood: boolean,
): Promise<string> {
  authenticate(node, call);
  await pass(node, call, 'delete.arrival');
  const options = call.request.getOptions()!;
  const stream = streamOf(options.getStreamIdentifier());
  authorize(node, call, 'delete', stream);
  lead(node, call, 'write');
  const expected = expectedOf(options, options.hasRevision(), () => options.getRevision());
  const outcome = await node.store.delete(stream, expected, forGood, () => pass(node, call, 'delete.written'));
  await pass(node, call, 'delete.committed');
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'wrong version') throw wrongExpectedVersion(stream, expected, outcome.current);
  return String(outcome.position);
}

type Message = Streams.AppendReq.ProposedMessage | Streams.BatchAppendReq.ProposedMessage;

function proposedOf(message: Message): Proposed {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  const contentType = metadata.get('content-type');
  if (type === undefined) throw requiredMetadataMissing('type');
  if (contentType === undefined) throw requiredMetadataMissing('content-type');
  return {
    id: uuidOf(message.getId()),
    type,
    json: contentType === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function timeLeft(node: Node, options: Streams.BatchAppendReq.Options): number {
  const deadline = options.getDeadline();
  return deadline ? deadline.toDate().getTime() - node.now() : Infinity;
}
