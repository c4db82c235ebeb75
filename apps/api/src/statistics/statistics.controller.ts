import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { ListQuery } from '../reads/read.ts';
import { FiguresRead } from './figures.handlers.ts';
import { StructureQuery, StructureRead } from './structure.handlers.ts';

/** Statistics of the teams. */
@Controller('v1')
export class StatisticsController extends ReadController {
  @Get('structure')
  @Needs('structure')
  @Reads(StructureQuery, 'Structure of the leading teams: age, education, women, non-Party', '班子结构')
  structure(@Asked() asked: Asked): Promise<object> {
    return this.answer(StructureRead, StructureQuery, asked);
  }

  @Get('figures')
  @Needs('figures')
  @Reads(ListQuery, 'Figures that others reported', '上报数字')
  figures(@Asked() asked: Asked): Promise<object> {
    return this.answer(FiguresRead, ListQuery, asked);
  }
}
