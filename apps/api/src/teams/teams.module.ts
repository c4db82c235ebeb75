import { Module } from '@nestjs/common';
import { TeamsController } from './teams.controller.ts';
import { CompositionHandler, TeamHandler, TeamsHandler } from './teams.handlers.ts';

/** The leading teams. */
@Module({ controllers: [TeamsController], providers: [CompositionHandler, TeamHandler, TeamsHandler] })
export class TeamsModule {}
