import { Module } from '@nestjs/common';
import { FindingsController } from './findings.controller.ts';
import { FindingHandler, FindingsHandler } from './findings.handlers.ts';

/** Acts that broke a procedural rule (发现问题). */
@Module({ controllers: [FindingsController], providers: [FindingHandler, FindingsHandler] })
export class FindingsModule {}
