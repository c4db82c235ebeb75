import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { EventsAnswer } from '../events/events.answers.ts';
import { TeamTimelineRead } from '../events/events.queries.ts';
import { ListQuery, ReadQuery } from '../reads/read.ts';
import { CompositionAnswer, TeamAnswer, TeamsAnswer } from './teams.answers.ts';
import { CompositionRead, TeamRead, TeamsQuery, TeamsRead } from './teams.queries.ts';

/** The leading teams. */
@Controller('v1')
export class TeamsController extends ReadController {
  @Get('teams')
  @Needs('teams')
  @Reads('领导班子', 'Leading teams', { query: TeamsQuery, answer: TeamsAnswer })
  teams(@Asked() asked: Asked): Promise<TeamsAnswer> {
    return this.answer(TeamsRead, TeamsQuery, asked);
  }

  @Get('teams/:id')
  @Needs('teams')
  @Reads('班子概况', 'One team', { query: ReadQuery, answer: TeamAnswer })
  team(@Asked() asked: Asked): Promise<TeamAnswer> {
    return this.answer(TeamRead, ReadQuery, asked);
  }

  @Get('teams/:id/composition')
  @Needs('teams')
  @Reads('班子成员', 'Who sits in a team', { query: ReadQuery, answer: CompositionAnswer })
  composition(@Asked() asked: Asked): Promise<CompositionAnswer> {
    return this.answer(CompositionRead, ReadQuery, asked);
  }

  @Get('teams/:id/timeline')
  @Needs('teamTimeline')
  @Reads('班子履历', 'What happened to a team', { query: ListQuery, answer: EventsAnswer })
  timeline(@Asked() asked: Asked): Promise<EventsAnswer> {
    return this.answer(TeamTimelineRead, ListQuery, asked);
  }
}
