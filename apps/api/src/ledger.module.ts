import { Module, type DynamicModule } from '@nestjs/common';
import { Ledger } from '#libs/node';
import { Shutdown } from './shutdown.ts';

/** The running ledger, for every feature. */
@Module({})
export class LedgerModule {
  static around(ledger: Ledger): DynamicModule {
    return {
      module: LedgerModule,
      global: true,
      providers: [{ provide: Ledger, useValue: ledger }, Shutdown],
      exports: [Ledger],
    };
  }
}
