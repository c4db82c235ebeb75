import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.ts';
import { CasesHandler } from './cases.handlers.ts';

/** Every case of every kind in one list. */
@Module({ controllers: [CasesController], providers: [CasesHandler] })
export class CasesModule {}
