import { Controller, Get } from '@nestjs/common';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { CadreTimelineRead } from '../events/events.handlers.ts';
import { ListQuery, ReadQuery } from '../reads/read.ts';
import { CadreRead, CadresQuery, CadresRead } from './cadres.handlers.ts';

/** The cadres. */
@Controller('v1')
export class CadresController extends ReadController {
  @Get('cadres')
  @Reads(CadresQuery, 'Cadres, found by name, pinyin or initials', '干部查询')
  cadres(@Asked() asked: Asked): Promise<object> {
    return this.answer(CadresRead, CadresQuery, asked);
  }

  @Get('cadres/:id')
  @Reads(ReadQuery, 'Profile of a cadre', '干部概况')
  cadre(@Asked() asked: Asked): Promise<object> {
    return this.answer(CadreRead, ReadQuery, asked);
  }

  @Get('cadres/:id/timeline')
  @Reads(ListQuery, 'What happened to a cadre', '干部履历', 'Event')
  timeline(@Asked() asked: Asked): Promise<object> {
    return this.answer(CadreTimelineRead, ListQuery, asked);
  }
}
