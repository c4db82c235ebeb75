import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { NoQueryGuard } from './no-query.guard.ts';
import { QueryPipe } from './query.pipe.ts';
import { Cuts } from './read.ts';
import { Seals } from './seal.ts';

/** What every feature reads with. */
@Global()
@Module({
  providers: [Cuts, Seals, { provide: APP_PIPE, useClass: QueryPipe }, { provide: APP_GUARD, useClass: NoQueryGuard }],
  exports: [Cuts, Seals],
})
export class ReadsModule {}
