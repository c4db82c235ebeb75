import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { EventsAnswer } from '../events/events.answers.ts';
import { CadreTimelineRead } from '../events/events.queries.ts';
import { ListQuery, ReadQuery } from '../reads/read.ts';
import { CadreAnswer, CadresAnswer } from './cadres.answers.ts';
import { CadreRead, CadresQuery, CadresRead } from './cadres.queries.ts';

/** The cadres. */
@Controller('v1')
export class CadresController extends ReadController {
  @Get('cadres')
  @Needs('cadres')
  @Reads('干部查询', 'Cadres, found by name, pinyin or initials', { query: CadresQuery, answer: CadresAnswer })
  cadres(@Asked() asked: Asked): Promise<CadresAnswer> {
    return this.answer(CadresRead, CadresQuery, asked);
  }

  @Get('cadres/:id')
  @Needs('cadres')
  @Reads('干部概况', 'Profile of a cadre', { query: ReadQuery, answer: CadreAnswer })
  cadre(@Asked() asked: Asked): Promise<CadreAnswer> {
    return this.answer(CadreRead, ReadQuery, asked);
  }

  @Get('cadres/:id/timeline')
  @Needs('cadres')
  @Reads('干部履历', 'What happened to a cadre', { query: ListQuery, answer: EventsAnswer })
  timeline(@Asked() asked: Asked): Promise<EventsAnswer> {
    return this.answer(CadreTimelineRead, ListQuery, asked);
  }
}
