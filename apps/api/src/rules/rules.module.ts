import { Module } from '@nestjs/common';
import { RulePreviewHandler } from './preview.handler.ts';
import { RulesController } from './rules.controller.ts';
import { RuleHandler, RulesHandler } from './rules.handlers.ts';

/** The rules by which acts are judged. */
@Module({ controllers: [RulesController], providers: [RulesHandler, RuleHandler, RulePreviewHandler] })
export class RulesModule {}
