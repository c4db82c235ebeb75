import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/node';
import { refused } from '../problems/problem.ts';
import { EventStream } from './event-stream.ts';
import { Rounds } from './rounds.ts';
import { ToldSlices, type Audience } from './told-slices.ts';

/** Streams open at a time; with what waits for each of them at most, the bound of what waits for all. */
export const STREAMS_OPEN = 500;
/** After how many seconds somebody who was turned away may try again. */
const RETRY_S = 30;

/** The event streams that are open. They take turns, and share what they tell. */
@Injectable()
export class EventStreams {
  private readonly ledger: Ledger;
  private readonly slices: ToldSlices;
  private readonly rounds = new Rounds();
  private open = 0;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    this.slices = new ToldSlices(ledger);
  }

  /**
   * Opens one, from after an event on, for as long as its client may read.
   * @throws Refused `TOO_MANY_STREAMS` when as many as there may be are open
   */
  from(after: number, to: Audience, mayReadOn: () => Promise<boolean>): EventStream {
    if (this.open >= STREAMS_OPEN) throw refused('TOO_MANY_STREAMS', { open: this.open }, RETRY_S);
    const { ledger, slices, rounds } = this;
    const stream = new EventStream({ ledger, slices, rounds, after, to, mayReadOn });
    this.open += 1;
    stream.once('close', () => (this.open -= 1));
    return stream;
  }
}
