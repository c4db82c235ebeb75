import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { NoQueryInterceptor } from './no-query.interceptor.ts';
import { QueryPipe } from './query.pipe.ts';
import { Cuts } from './read.ts';
import { Seals } from './seal.ts';

/** What every feature reads with. */
@Global()
@Module({
  providers: [
    Cuts,
    Seals,
    { provide: APP_PIPE, useClass: QueryPipe },
    { provide: APP_INTERCEPTOR, useClass: NoQueryInterceptor },
  ],
  exports: [Cuts, Seals],
})
export class ReadsModule {}
