import { Controller, Get } from '@nestjs/common';
import { Reads } from '../docs/reads.decorator.ts';
import { Asked, ReadController } from './asked.ts';
import { SecondmentsQuery, SecondmentsRead } from './secondment.ts';

/** What is read of secondments. */
@Controller('v1')
export class SecondmentController extends ReadController {
  @Get('secondments')
  @Reads(SecondmentsQuery, 'Secondments, with those past their planned end', '挂职')
  secondments(@Asked() asked: Asked): Promise<object> {
    return this.answer(SecondmentsRead, SecondmentsQuery, asked);
  }
}
