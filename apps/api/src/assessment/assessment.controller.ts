import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { AssessmentsQuery, AssessmentsRead, RankingsQuery, RankingsRead } from './assessment.handlers.ts';

/** The annual assessments and the rankings that come of them. */
@Controller('v1')
export class AssessmentController extends ReadController {
  @Get('assessments')
  @Needs('assessment')
  @Reads(
    AssessmentsQuery,
    'Annual assessments: grades by cadre and team and year, votes where they may be seen',
    '年度考核',
  )
  assessments(@Asked() asked: Asked): Promise<object> {
    return this.answer(AssessmentsRead, AssessmentsQuery, asked);
  }

  @Get('rankings')
  @Needs('assessment')
  @Reads(RankingsQuery, 'Rankings of the teams by year, with who was last and last twice', '考核排名')
  rankings(@Asked() asked: Asked): Promise<object> {
    return this.answer(RankingsRead, RankingsQuery, asked);
  }
}
