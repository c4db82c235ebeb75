import type { Metadata, sendUnaryData, ServerErrorResponse } from '@grpc/grpc-js';
import type { EventEmitter } from 'node:events';
import type { User } from './access.ts';
import type { Faults, Hit, Point } from './faults.ts';
import { notLeader, notReady, Refusal } from './refusals.ts';
import type { Store } from './store.ts';
import type { Behaviour } from './versions.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** What the handlers of one node of the cluster are given. */
export interface Node {
  readonly store: Store;
  readonly faults: Faults;
  readonly now: () => number;
  /** Who may call; nobody is asked for a name when there is none. */
  readonly users: readonly User[];
  /** Most bytes of a single append. */
  readonly maxAppendSize: number;
  readonly behaviour: Behaviour;
  /** Waits so many milliseconds, or until `signal` aborts. */
  readonly wait: Wait;
  /** Whether it takes no reads and no writes yet, because it has just begun. */
  readonly isStarting: () => boolean;
  /** Where the leader is, if there is one. */
  leader(): (Address & { readonly isMe: boolean }) | undefined;
  cut(peer: string): void;
  crash(kept: number): Promise<void>;
}

/** What every kind of call has in common. */
export interface Call extends Pick<EventEmitter, 'on' | 'once' | 'emit'> {
  readonly cancelled: boolean;
  readonly metadata: Metadata;
  getPeer(): string;
}

/** Lets a call pass a point of the faults' script. */
export async function pass(node: Node, call: Call, point: Point, deliver: () => void = () => {}): Promise<void> {
  const hit: Hit = { cut: () => node.cut(call.getPeer()), crash: (kept) => node.crash(kept), deliver };
  await node.faults.pass(point, hit);
}

/** A call that asks for the leader is sent to it; a write without that header another node forwards itself. */
export function lead(node: Node, call: Call, kind: 'read' | 'write'): void {
  if (node.isStarting()) throw notReady();
  const leader = node.leader();
  const required = call.metadata.get('requires-leader')[0] === 'true';
  if (!leader && (required || kind === 'write')) throw notReady();
  if (leader && !leader.isMe && required) throw notLeader(leader);
}

/** What gRPC is told of an error: a refusal in its own words, anything else as a server tells of a bug. */
export function failureOf(error: unknown): ServerErrorResponse {
  if (error instanceof Refusal) return error;
  const exception = error instanceof Error ? error : new Error(String(error));
  return Object.assign(exception, { code: 2, details: `Exception was thrown by handler. ${exception.message}` });
}

/** Answers a call that has one answer by what `work` gives or throws. */
export function answer<T>(callback: sendUnaryData<T>, work: () => Promise<T>): void {
  const run = async (): Promise<void> => {
    let response: T;
    try {
      response = await work();
    } catch (error) {
      callback(failureOf(error));
      return;
    }
    callback(null, response);
  };
  void run();
}
