// From what age on people work. No text that was read says it: the ages are those of the house.
import { addMonths, firstDayOf, type PartialDate } from '#libs/kernel';
import { lastDayOf } from '../people.ts';
import { broken, held, rule, type Ruling } from '../rule.ts';
import { provisional } from '../versions.ts';

// A month that is known without its day is taken for the better.
function ofAge(years: number, { birth, startedWork }: { birth: PartialDate; startedWork: PartialDate }): Ruling {
  const earliest = addMonths(firstDayOf(birth), years * 12);
  return { holds: lastDayOf(startedWork) >= earliest, satisfiedBy: { earliest, age: years } };
}

export const workingAge = rule({
  id: 'work.age',
  class: 'P',
  code: 'DATE_IMPLAUSIBLE',
  kind: 'threshold',
  unit: 'years',
  sentence: { zh: '参加工作时应年满十六周岁', en: 'Work begins at the age of sixteen or later' },
  versions: [provisional(16)],
  evaluate: ofAge,
  cases: [
    held({ birth: '1970-05-20', startedWork: '1986-05-20' }),
    held({ birth: '1970-05-20', startedWork: '1986-05' }),
    broken({ birth: '1970-05-20', startedWork: '1986-05-19' }),
  ],
});

export const adultAtWork = rule({
  id: 'work.adult',
  class: 'S',
  kind: 'threshold',
  unit: 'years',
  sentence: {
    zh: '参加工作时未满十八周岁的,应当核对参加工作时间',
    en: 'Who began to work before the age of eighteen has the date looked at again',
  },
  versions: [provisional(18)],
  evaluate: ofAge,
  cases: [
    held({ birth: '1970-05-20', startedWork: '1988-05-20' }),
    broken({ birth: '1970-05-20', startedWork: '1988-05-19' }),
  ],
});
