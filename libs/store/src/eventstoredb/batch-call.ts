import type { EventEmitter } from 'node:events';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Wait } from './deadline.ts';
import { Unsettled } from './errors.ts';

/** What is used of the call as the client makes it. */
export interface AppendCall extends EventEmitter {
  write(request: BatchAppendReq): boolean;
  cancel(): void;
}

interface Waiting {
  readonly resolve: (answer: BatchAppendResp) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One BatchAppend call, on which any number of appends are under way at once. The client's own has one map of waiting
 * appends for the process and no deadline (docs/adr/0015); this one keeps to itself.
 */
export class BatchCall {
  private readonly call: AppendCall;
  private readonly limit: { readonly ms: number; readonly wait: Wait };
  private readonly waiting = new Map<string, Waiting>();
  private readonly ended = new AbortController();
  private watched = false;
  private retired = false;

  /** @param limit how long an append may go unanswered, at least; twice as long at most */
  constructor(call: AppendCall, limit: { readonly ms: number; readonly wait: Wait }) {
    this.call = call;
    this.limit = limit;
    call.on('data', (answer: BatchAppendResp) => this.take(answer));
    call.on('error', (error) => this.end(error));
    call.on('end', () => this.end(new Unsettled('the server ended the call')));
    call.on('close', () => this.end(new Unsettled('the call was closed')));
  }

  /** Whether appends may still be sent on it. */
  get open(): boolean {
    return !this.retired && !this.ended.signal.aborted;
  }

  /** Sends an append. @throws Unsettled when no answer comes in time; else what the call died of */
  send(id: string, request: BatchAppendReq): Promise<BatchAppendResp> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.call.write(request);
      if (!this.watched) void this.watch();
    });
  }

  /** Ends it; what waits is rejected. */
  cancel(): void {
    this.call.cancel();
    this.end(new Unsettled('the connection was closed'));
  }

  private take(answer: BatchAppendResp): void {
    const id = answer.getCorrelationId()?.getString() ?? '';
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.resolve(answer);
    if (this.retired && this.waiting.size === 0) this.cancel();
  }

  /** One timer for all: whoever has waited from one end of it to the next is not answered any more. */
  private async watch(): Promise<void> {
    this.watched = true;
    while (this.waiting.size > 0 && !this.ended.signal.aborted) {
      const before = [...this.waiting];
      await this.limit.wait(this.limit.ms, this.ended.signal);
      for (const [id, waiting] of before) {
        if (this.waiting.get(id) !== waiting) continue;
        this.waiting.delete(id);
        // The next is sent on another: this one may have died without a word.
        this.retired = true;
        waiting.reject(new Unsettled(`no answer for ${this.limit.ms} ms`));
      }
    }
    this.watched = false;
    if (this.retired && this.waiting.size === 0) this.cancel();
  }

  private end(error: unknown): void {
    if (this.ended.signal.aborted) return;
    this.ended.abort('over');
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
