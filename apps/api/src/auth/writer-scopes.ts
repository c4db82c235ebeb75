import { Ledger } from '#libs/node';
import type { Outside } from '#libs/runtime';
import { Injectable } from '@nestjs/common';
import { outsideOf } from './reach.ts';
import type { Reader } from './reader.ts';

/** How far those who record may go. */
@Injectable()
export class WriterScopes {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** What of an act lies outside the scope of its writer; undefined where he may record of everybody. */
  outsideOf(writer: Reader): Outside | undefined {
    return outsideOf(writer, this.ledger);
  }
}
