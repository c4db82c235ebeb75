import { daysOf, holidayNotices } from '#libs/rules';
import { Controller, Get, Param } from '@nestjs/common';
import { Needs } from '../auth/access.guard.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { refused } from '../problems/problem.ts';
import { WorkingDaysAnswer } from './calendar.answers.ts';

/** The working days (工作日) that terms and notices are counted in. They are published, so everybody may read them. */
@Controller('v1/working-days')
export class CalendarController {
  @Get(':id')
  @Needs('session')
  @Documented({
    zh: '工作日历',
    en: 'The working days of a year: where it differs from weeks of five days',
    answer: WorkingDaysAnswer,
  })
  of(@Param('id') given: string): WorkingDaysAnswer {
    if (!/^\d{4}$/.test(given)) throw refused('NOT_FOUND', { what: `year ${given}` });
    const year = Number(given);
    const notice = holidayNotices[year]?.at(-1);
    if (!notice) return { year, closed: [], open: [] };
    const days = (runs: string): string[] => [...daysOf(`${given}-01-01`, runs)];
    return { year, instrument: notice.instrument, closed: days(notice.off), open: days(notice.on) };
  }
}
