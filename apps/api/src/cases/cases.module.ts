import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.ts';
import { AttentionHandler } from './attention.handler.ts';
import { CaseHandler, CasesHandler } from './cases.handlers.ts';

/** Every case of every kind in one list. */
@Module({ controllers: [CasesController], providers: [AttentionHandler, CaseHandler, CasesHandler] })
export class CasesModule {}
