import { Module } from '@nestjs/common';
import { StatisticsController } from './statistics.controller.ts';
import { FiguresHandler } from './figures.handlers.ts';
import { StructureHandler } from './structure.handlers.ts';

/** Structure of the teams, and figures that others reported. */
@Module({ controllers: [StatisticsController], providers: [FiguresHandler, StructureHandler] })
export class StatisticsModule {}
