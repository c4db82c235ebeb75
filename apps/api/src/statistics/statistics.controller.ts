import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { ListQuery } from '../reads/read.ts';
import { FiguresAnswer, StructureAnswer } from './statistics.answers.ts';
import { FiguresRead, StructureQuery, StructureRead } from './statistics.queries.ts';

/** Statistics of the teams. */
@Controller('v1')
export class StatisticsController extends ReadController {
  @Get('structure')
  @Needs('structure')
  @Reads('班子结构', 'Structure of the leading teams: age, education, women, non-Party', {
    query: StructureQuery,
    answer: StructureAnswer,
  })
  structure(@Asked() asked: Asked): Promise<StructureAnswer> {
    return this.answer(StructureRead, StructureQuery, asked);
  }

  @Get('figures')
  @Needs('figures')
  @Reads('上报数字', 'Figures that others reported', { query: ListQuery, answer: FiguresAnswer })
  figures(@Asked() asked: Asked): Promise<FiguresAnswer> {
    return this.answer(FiguresRead, ListQuery, asked);
  }
}
