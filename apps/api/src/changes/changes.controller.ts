import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { ChangesAnswer } from './changes.answers.ts';
import { ChangesQuery, ChangesRead } from './changes.queries.ts';

/** What differs between two instants. */
@Controller('v1')
export class ChangesController extends ReadController {
  @Get('changes')
  @Needs('changes')
  @Reads('两个时点之间的变化', 'What differs between two instants, and because of which events', {
    query: ChangesQuery,
    answer: ChangesAnswer,
  })
  changes(@Asked() asked: Asked): Promise<ChangesAnswer> {
    return this.answer(ChangesRead, ChangesQuery, asked);
  }
}
