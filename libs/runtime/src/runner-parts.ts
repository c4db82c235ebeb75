import { StoreUnavailable, type Damage, type EventStore, type Position, type StreamName } from '#libs/kernel';
import type { Omissions, Strangers } from './damages.ts';
import type { LoggedEvent } from './known.ts';
import type { Pause, Wait } from './retry-policy.ts';
import type { Registry } from './registry.ts';
import type { View } from './view.ts';
import type { ViewsFile } from './views-file.ts';

/** What the runner works with. */
export interface RunnerParts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly file: ViewsFile;
  readonly views: readonly View[];
  /** Told of every batch after its commit. */
  readonly onProjected?: (events: readonly LoggedEvent[]) => void;
  /** Told of what stops the runner for good: a log newer than this build, a views file that is broken. */
  readonly onFailed?: (error: unknown) => void;
  /** Told of an outage when it begins, and with `undefined` when it is over. */
  readonly onOutage?: (outage: Error | undefined) => void;
  /** Told why the views are worked out anew, once nobody can read them any more. */
  readonly onStartedOver?: (reason: string) => void;
  /** Told of damage of the log when it is met, and (without `damage`) when it is over; after the commit of the batch. */
  readonly onDamage?: (change: { readonly stream: StreamName; readonly damage?: Damage }) => void;
  /** Told of the first event in a stream of no category that this build knows. */
  readonly onStranger?: (first: Strangers['first']) => void;
  /** How long to wait during an outage before trying again. */
  readonly pause?: Pause;
  /** Bounds how long somebody waits for the views; by the machine's clock unless another is handed in. */
  readonly wait?: Wait;
}

/** Where the runner stands, for whoever waits for it. */
export interface Progress {
  /** What it is doing: comparing the views with the log, going through it, or taking in what comes. */
  readonly step: 'comparing' | 'catchingUp' | 'following';
  /** How far every view has come that is being filled. */
  readonly seq: number;
  readonly position: Position | null;
}

/** What is to be said to whoever reads the views when they are begun anew though the log is the same. */
export class Lifted extends Error {
  readonly omissions: Omissions;

  constructor(reason: string, omissions: Omissions) {
    super(reason);
    this.omissions = omissions;
  }
}

/** A view cannot be read: it stopped at an event that it cannot take in. */
export class ViewParked extends Error {
  override readonly name = 'ViewParked';

  constructor(view: string, reason: string) {
    super(`${view}: ${reason}`);
  }
}

/** A view cannot be read yet: it is filled, as no older version of it has what is read of it today. It passes. */
export class ViewFilling extends StoreUnavailable {
  override readonly name = 'ViewFilling';

  constructor(view: string) {
    super(`${view} is being filled`);
  }
}
