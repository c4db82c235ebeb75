import { Module } from '@nestjs/common';
import { AssessmentController } from './assessment.controller.ts';
import { AssessmentsHandler, RankingsHandler } from './assessment.handlers.ts';

/** The annual assessments and the rankings that come of them. */
@Module({ controllers: [AssessmentController], providers: [AssessmentsHandler, RankingsHandler] })
export class AssessmentModule {}
