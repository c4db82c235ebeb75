import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ProblemsFilter } from './problems.filter.ts';

/** Everything that ends a request early becomes a problem. */
@Module({ providers: [{ provide: APP_FILTER, useClass: ProblemsFilter }] })
export class ProblemsModule {}
