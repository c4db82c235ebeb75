import { Module, type DynamicModule } from '@nestjs/common';
import { Ledger } from '#libs/node';

/** The running ledger, for every feature. */
@Module({})
export class LedgerModule {
  static around(ledger: Ledger): DynamicModule {
    return {
      module: LedgerModule,
      global: true,
      providers: [{ provide: Ledger, useValue: ledger }],
      exports: [Ledger],
    };
  }
}
