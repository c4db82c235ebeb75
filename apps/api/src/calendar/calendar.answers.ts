import { Field } from '../openapi/field.ts';

/** The working days of a year, as the notice on public holidays has them. */
export class WorkingDaysAnswer {
  @Field('年份 Year', { is: 'count' }) readonly year: number;
  @Field('依据 Notice on public holidays, the last one of that year; absent where none is on record', {
    optional: true,
  })
  readonly instrument?: string;
  @Field('放假 Days on which the offices are closed; weekends need not be named', { list: 'day' })
  readonly closed: readonly string[];
  @Field('调休上班 Weekend days on which the offices are open', { list: 'day' })
  readonly open: readonly string[];
}
