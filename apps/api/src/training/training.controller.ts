import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { TrainingAnswer } from './training.answers.ts';
import { TrainingQuery, TrainingRead } from './training.queries.ts';

/** What the cadres have been trained in. */
@Controller('v1')
export class TrainingController extends ReadController {
  @Get('training')
  @Needs('training')
  @Reads('教育培训', 'Training by cadre: completions, class hours, exam results, credits', {
    query: TrainingQuery,
    answer: TrainingAnswer,
  })
  training(@Asked() asked: Asked): Promise<TrainingAnswer> {
    return this.answer(TrainingRead, TrainingQuery, asked);
  }
}
