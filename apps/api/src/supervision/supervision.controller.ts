import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { HeartToHeartAnswer, SupervisionAnswer } from './supervision.answers.ts';
import { HeartToHeartQuery, HeartToHeartRead, SupervisionQuery, SupervisionRead } from './supervision.queries.ts';

/** What is read of talks, inquiries and admonitions. */
@Controller('v1')
export class SupervisionController extends ReadController {
  @Get('supervision')
  @Needs('supervision')
  @Reads('监督事项', 'Supervision cases: existence, kind, dates and outcome', {
    query: SupervisionQuery,
    answer: SupervisionAnswer,
  })
  supervision(@Asked() asked: Asked): Promise<SupervisionAnswer> {
    return this.answer(SupervisionRead, SupervisionQuery, asked);
  }

  @Get('supervision/heart-to-heart')
  @Needs('supervision')
  @Reads('谈心谈话', 'Heart-to-heart talks of a year, member by member', {
    query: HeartToHeartQuery,
    answer: HeartToHeartAnswer,
  })
  heartToHeart(@Asked() asked: Asked): Promise<HeartToHeartAnswer> {
    return this.answer(HeartToHeartRead, HeartToHeartQuery, asked);
  }
}
