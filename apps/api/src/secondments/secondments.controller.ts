import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { SecondmentsAnswer } from './secondments.answers.ts';
import { SecondmentsQuery, SecondmentsRead } from './secondments.queries.ts';

/** What is read of secondments. */
@Controller('v1')
export class SecondmentsController extends ReadController {
  @Get('secondments')
  @Needs('secondment')
  @Reads('挂职', 'Secondments, with those past their planned end', {
    query: SecondmentsQuery,
    answer: SecondmentsAnswer,
  })
  secondments(@Asked() asked: Asked): Promise<SecondmentsAnswer> {
    return this.answer(SecondmentsRead, SecondmentsQuery, asked);
  }
}
