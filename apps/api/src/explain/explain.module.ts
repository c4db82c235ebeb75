import { Module } from '@nestjs/common';
import { ExplainController } from './explain.controller.ts';
import { ExplainHandler } from './explain.handler.ts';

/** The events, the rule and the arithmetic behind a value. */
@Module({ controllers: [ExplainController], providers: [ExplainHandler] })
export class ExplainModule {}
