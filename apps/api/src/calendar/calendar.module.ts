import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.ts';

/** The working days that terms and notices are counted in. */
@Module({ controllers: [CalendarController] })
export class CalendarModule {}
