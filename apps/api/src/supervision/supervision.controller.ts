import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { HeartToHeartQuery, HeartToHeartRead, SupervisionQuery, SupervisionRead } from './supervision.handlers.ts';

/** What is read of talks, inquiries and admonitions. */
@Controller('v1')
export class SupervisionController extends ReadController {
  @Get('supervision')
  @Needs('supervision')
  @Reads(SupervisionQuery, 'Supervision cases: existence, kind, dates and outcome', '监督事项')
  supervision(@Asked() asked: Asked): Promise<object> {
    return this.answer(SupervisionRead, SupervisionQuery, asked);
  }

  @Get('supervision/heart-to-heart')
  @Needs('supervision')
  @Reads(HeartToHeartQuery, 'Heart-to-heart talks of a year, member by member', '谈心谈话')
  heartToHeart(@Asked() asked: Asked): Promise<object> {
    return this.answer(HeartToHeartRead, HeartToHeartQuery, asked);
  }
}
