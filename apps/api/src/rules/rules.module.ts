import { Module } from '@nestjs/common';
import { RulesController } from './rules.controller.ts';

/** The rules by which acts are judged. */
@Module({ controllers: [RulesController] })
export class RulesModule {}
