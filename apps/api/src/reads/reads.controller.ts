import { Controller, Get } from '@nestjs/common';
import { Reads } from '../docs/reads.decorator.ts';
import { Asked, ReadController } from './asked.ts';
import { CadreRead, CadresQuery, CadresRead } from './cadres.ts';
import { CasesQuery, CasesRead } from './cases.ts';
import { ChangesQuery, ChangesRead } from './changes.ts';
import { CadreTimelineRead, EventsQuery, EventsRead, StreamTimelineRead, TeamTimelineRead } from './events.ts';
import { FiguresRead } from './figures.ts';
import { ListQuery, ReadQuery } from './read.ts';
import { StructureQuery, StructureRead } from './structure.ts';
import { CompositionRead, TeamRead, TeamsQuery, TeamsRead } from './teams.ts';

/** The reading side: every answer says for which two dates and which place in the log it was given. */
@Controller('v1')
export class ReadsController extends ReadController {
  @Get('structure')
  @Reads(StructureQuery, 'Structure of the leading teams: age, education, women, non-Party', '班子结构')
  structure(@Asked() asked: Asked): Promise<object> {
    return this.answer(StructureRead, StructureQuery, asked);
  }

  @Get('teams')
  @Reads(TeamsQuery, 'Leading teams', '领导班子')
  teams(@Asked() asked: Asked): Promise<object> {
    return this.answer(TeamsRead, TeamsQuery, asked);
  }

  @Get('teams/:id')
  @Reads(ReadQuery, 'One team', '班子概况')
  team(@Asked() asked: Asked): Promise<object> {
    return this.answer(TeamRead, ReadQuery, asked);
  }

  @Get('teams/:id/composition')
  @Reads(ReadQuery, 'Who sits in a team', '班子成员')
  composition(@Asked() asked: Asked): Promise<object> {
    return this.answer(CompositionRead, ReadQuery, asked);
  }

  @Get('teams/:id/timeline')
  @Reads(ListQuery, 'What happened to a team', '班子履历', 'Event')
  teamTimeline(@Asked() asked: Asked): Promise<object> {
    return this.answer(TeamTimelineRead, ListQuery, asked);
  }

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
  cadreTimeline(@Asked() asked: Asked): Promise<object> {
    return this.answer(CadreTimelineRead, ListQuery, asked);
  }

  @Get('cases')
  @Reads(CasesQuery, 'Every case of every kind in one list', '事项一览', 'CaseLine')
  cases(@Asked() asked: Asked): Promise<object> {
    return this.answer(CasesRead, CasesQuery, asked);
  }

  @Get('cases/:id/timeline')
  @Reads(ListQuery, 'The events of one stream', '事项履历', 'Event')
  streamTimeline(@Asked() asked: Asked): Promise<object> {
    return this.answer(StreamTimelineRead, ListQuery, asked);
  }

  @Get('events')
  @Reads(EventsQuery, 'Audit search over the log, in the order of recording', '审计查询', 'Event')
  events(@Asked() asked: Asked): Promise<object> {
    return this.answer(EventsRead, EventsQuery, asked);
  }

  @Get('changes')
  @Reads(ChangesQuery, 'What differs between two instants, and because of which events', '两个时点之间的变化')
  changes(@Asked() asked: Asked): Promise<object> {
    return this.answer(ChangesRead, ChangesQuery, asked);
  }

  @Get('figures')
  @Reads(ListQuery, 'Figures that others reported', '上报数字')
  figures(@Asked() asked: Asked): Promise<object> {
    return this.answer(FiguresRead, ListQuery, asked);
  }
}
