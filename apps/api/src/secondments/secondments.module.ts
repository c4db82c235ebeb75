import { Module } from '@nestjs/common';
import { SecondmentsController } from './secondments.controller.ts';
import { SecondmentsHandler } from './secondments.handlers.ts';

/** Secondments. */
@Module({ controllers: [SecondmentsController], providers: [SecondmentsHandler] })
export class SecondmentsModule {}
