import { Global, Module } from '@nestjs/common';
import { Cuts } from './read.ts';

/** What every feature reads with. */
@Global()
@Module({ providers: [Cuts], exports: [Cuts] })
export class ReadsModule {}
