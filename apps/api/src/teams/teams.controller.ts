import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import type { Data } from '../reads/answer.ts';
import { Context } from '../reads/context.decorator.ts';
import { EventsAnswer } from '../events/events.answers.ts';
import { TeamTimelineRead } from '../events/events.queries.ts';
import { ListQuery, ReadContext, ReadQuery } from '../reads/read.ts';
import { CompositionAnswer, TeamAnswer, TeamsAnswer } from './teams.answers.ts';
import { CompositionRead, TeamRead, TeamsQuery, TeamsRead } from './teams.queries.ts';

/** The leading teams. */
@Controller('v1')
export class TeamsController {
  private readonly queries: QueryBus;

  constructor(queries: QueryBus) {
    this.queries = queries;
  }

  @Get('teams')
  @Needs('teams')
  @Reads('领导班子', 'Leading teams', TeamsAnswer)
  teams(@Query() query: TeamsQuery, @Context() context: ReadContext): Promise<Data<TeamsAnswer>> {
    return this.queries.execute(new TeamsRead(context, query));
  }

  @Get('teams/:id')
  @Needs('teams')
  @Reads('班子概况', 'One team', TeamAnswer)
  team(@Param('id') id: string, @Query() query: ReadQuery, @Context() context: ReadContext): Promise<Data<TeamAnswer>> {
    return this.queries.execute(new TeamRead(context, query, id));
  }

  @Get('teams/:id/composition')
  @Needs('teams')
  @Reads('班子成员', 'Who sits in a team', CompositionAnswer)
  composition(
    @Param('id') id: string,
    @Query() query: ReadQuery,
    @Context() context: ReadContext,
  ): Promise<Data<CompositionAnswer>> {
    return this.queries.execute(new CompositionRead(context, query, id));
  }

  @Get('teams/:id/timeline')
  @Needs('teamTimeline')
  @Reads('班子履历', 'What happened to a team', EventsAnswer)
  timeline(
    @Param('id') id: string,
    @Query() query: ListQuery,
    @Context() context: ReadContext,
  ): Promise<Data<EventsAnswer>> {
    return this.queries.execute(new TeamTimelineRead(context, query, id));
  }
}
