import { Controller, Get } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Reads } from '../openapi/reads.decorator.ts';
import { Asked, ReadController } from '../reads/asked.ts';
import { SecondmentsQuery, SecondmentsRead } from './secondments.handlers.ts';

/** What is read of secondments. */
@Controller('v1')
export class SecondmentsController extends ReadController {
  @Get('secondments')
  @Needs('secondment')
  @Reads(SecondmentsQuery, 'Secondments, with those past their planned end', '挂职')
  secondments(@Asked() asked: Asked): Promise<object> {
    return this.answer(SecondmentsRead, SecondmentsQuery, asked);
  }
}
