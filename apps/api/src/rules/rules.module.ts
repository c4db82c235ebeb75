import { Module } from '@nestjs/common';
import { RulesController } from './rules.controller.ts';
import { RuleHandler, RulesHandler } from './rules.handlers.ts';

/** The rules by which acts are judged. */
@Module({ controllers: [RulesController], providers: [RulesHandler, RuleHandler] })
export class RulesModule {}
