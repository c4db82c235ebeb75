import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { AssessmentsAnswer, RankingsAnswer } from './assessment.answers.ts';
import { AssessmentsQuery, AssessmentsRead, RankingsQuery, RankingsRead } from './assessment.queries.ts';

/** The annual assessments and the rankings that come of them. */
@Controller('v1')
export class AssessmentController extends ReadController {
  @Get('assessments')
  @Needs('assessment')
  @Reads('年度考核', 'Annual assessments: grades by cadre and team and year, votes where they may be seen', {
    query: AssessmentsQuery,
    answer: AssessmentsAnswer,
  })
  assessments(@Asked() asked: Asked): Promise<AssessmentsAnswer> {
    return this.answer(AssessmentsRead, AssessmentsQuery, asked);
  }

  @Get('rankings')
  @Needs('assessment')
  @Reads('考核排名', 'Rankings of the teams by year, with who was last and last twice', {
    query: RankingsQuery,
    answer: RankingsAnswer,
  })
  rankings(@Asked() asked: Asked): Promise<RankingsAnswer> {
    return this.answer(RankingsRead, RankingsQuery, asked);
  }
}
