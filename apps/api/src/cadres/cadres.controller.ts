import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { CadreTimelineRead } from '../events/events.handlers.ts';
import { ListQuery, ReadQuery } from '../reads/read.ts';
import { CadreRead, CadresQuery, CadresRead } from './cadres.handlers.ts';

/** The cadres. */
@Controller('v1')
export class CadresController extends ReadController {
  @Get('cadres')
  @Needs('cadres')
  @Reads(CadresQuery, 'Cadres, found by name, pinyin or initials', '干部查询')
  cadres(@Asked() asked: Asked): Promise<object> {
    return this.answer(CadresRead, CadresQuery, asked);
  }

  @Get('cadres/:id')
  @Needs('cadres')
  @Reads(ReadQuery, 'Profile of a cadre', '干部概况')
  cadre(@Asked() asked: Asked): Promise<object> {
    return this.answer(CadreRead, ReadQuery, asked);
  }

  @Get('cadres/:id/timeline')
  @Needs('cadres')
  @Reads(ListQuery, 'What happened to a cadre', '干部履历', 'Event')
  timeline(@Asked() asked: Asked): Promise<object> {
    return this.answer(CadreTimelineRead, ListQuery, asked);
  }
}
