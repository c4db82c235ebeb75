import { Module } from '@nestjs/common';
import { TrainingController } from './training.controller.ts';
import { TrainingHandler } from './training.handlers.ts';

/** What the cadres have been trained in. */
@Module({ controllers: [TrainingController], providers: [TrainingHandler] })
export class TrainingModule {}
