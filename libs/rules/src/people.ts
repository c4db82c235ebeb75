import { addDays, addMonths, firstDayOf, type PartialDate, type PlainDate } from '#libs/kernel';

/** The last day that a date may mean: that of its month, where the day is not known. */
export function lastDayOf(date: PartialDate): PlainDate {
  return date.length === 'YYYY-MM'.length ? addDays(addMonths(firstDayOf(date), 1), -1) : date;
}
