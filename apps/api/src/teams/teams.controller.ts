import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { TeamTimelineRead } from '../events/events.handlers.ts';
import { ListQuery, ReadQuery } from '../reads/read.ts';
import { CompositionRead, TeamRead, TeamsQuery, TeamsRead } from './teams.handlers.ts';

/** The leading teams. */
@Controller('v1')
export class TeamsController extends ReadController {
  @Get('teams')
  @Needs('teams')
  @Reads(TeamsQuery, 'Leading teams', '领导班子')
  teams(@Asked() asked: Asked): Promise<object> {
    return this.answer(TeamsRead, TeamsQuery, asked);
  }

  @Get('teams/:id')
  @Needs('teams')
  @Reads(ReadQuery, 'One team', '班子概况')
  team(@Asked() asked: Asked): Promise<object> {
    return this.answer(TeamRead, ReadQuery, asked);
  }

  @Get('teams/:id/composition')
  @Needs('teams')
  @Reads(ReadQuery, 'Who sits in a team', '班子成员')
  composition(@Asked() asked: Asked): Promise<object> {
    return this.answer(CompositionRead, ReadQuery, asked);
  }

  @Get('teams/:id/timeline')
  @Needs('teamTimeline')
  @Reads(ListQuery, 'What happened to a team', '班子履历', 'Event')
  timeline(@Asked() asked: Asked): Promise<object> {
    return this.answer(TeamTimelineRead, ListQuery, asked);
  }
}
