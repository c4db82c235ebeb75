import { Global, Module } from '@nestjs/common';
import { Cuts } from './read.ts';
import { Seals } from './seal.ts';

/** What every feature reads with. */
@Global()
@Module({ providers: [Cuts, Seals], exports: [Cuts, Seals] })
export class ReadsModule {}
