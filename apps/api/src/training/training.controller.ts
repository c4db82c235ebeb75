import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { TrainingQuery, TrainingRead } from './training.handlers.ts';

/** What the cadres have been trained in. */
@Controller('v1')
export class TrainingController extends ReadController {
  @Get('training')
  @Needs('training')
  @Reads(TrainingQuery, 'Training by cadre: completions, class hours, exam results, credits', '教育培训')
  training(@Asked() asked: Asked): Promise<object> {
    return this.answer(TrainingRead, TrainingQuery, asked);
  }
}
