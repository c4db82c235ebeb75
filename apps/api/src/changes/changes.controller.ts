import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { ChangesQuery, ChangesRead } from './changes.handlers.ts';

/** What differs between two instants. */
@Controller('v1')
export class ChangesController extends ReadController {
  @Get('changes')
  @Needs('changes')
  @Reads(ChangesQuery, 'What differs between two instants, and because of which events', '两个时点之间的变化')
  changes(@Asked() asked: Asked): Promise<object> {
    return this.answer(ChangesRead, ChangesQuery, asked);
  }
}
