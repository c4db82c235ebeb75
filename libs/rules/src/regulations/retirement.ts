// 退休: the age at which cadres retire, raised step by step from 2025 on.
import { addMonths, type PartialDate, type PlainDate } from '#libs/kernel';
import { lastDayOf } from '../people.ts';
import { broken, held, rule } from '../rule.ts';
import { read, provisional, type Edition } from '../versions.ts';

const OLD_AND_WEAK_1978: Edition = {
  title: '国务院关于安置老弱病残干部的暂行办法(国发〔1978〕104号)',
  // Its day in 1978 was not found: from the first day on which it was in force for certain.
  from: '1979-01-01',
  until: '2025-01-01',
};
const GRADUAL_2025: Edition = { title: '国务院关于渐进式延迟法定退休年龄的办法(2024)', from: '2025-01-01' };

/** From when on the age rises: for whoever reaches the age of old in that month, or later. */
const RISE_FROM = { year: 2025, month: 1 };

type Ages = { readonly men: number; readonly women: number; readonly step: number; readonly most: number };

function monthsUntilRise(reached: PlainDate): number {
  return (Number(reached.slice(0, 4)) - RISE_FROM.year) * 12 + Number(reached.slice(5, 7)) - RISE_FROM.month;
}

/** The day on which somebody retires: the age of old, and later by a month for each `step` months of birth, up to `most`. */
function retiresOn({ men, women, step, most }: Ages, birth: PartialDate, sex: string): PlainDate {
  const months = sex === '1' ? men : women;
  const reached = addMonths(lastDayOf(birth), months);
  const late = monthsUntilRise(reached);
  const delay = late < 0 || most === 0 ? 0 : Math.min(most, Math.floor(late / step) + 1);
  return addMonths(lastDayOf(birth), months + delay);
}

type Person = { readonly cadreId: string; readonly birth: PartialDate; readonly sex: string; readonly on: PlainDate };

const person = (birth: PartialDate, sex: string, on: PlainDate): Person => ({ cadreId: 'chen', birth, sex, on });

export const retirementAge = rule({
  id: 'retirement.age',
  isCondition: true,
  class: 'P',
  code: 'PAST_RETIREMENT',
  kind: 'table',
  unit: 'months',
  sentence: {
    zh: '达到退休年龄的,应当退休,不再任职',
    en: 'Whoever has reached the age of retirement retires and is given no post',
  },
  versions: [
    read(OLD_AND_WEAK_1978, '4', { men: 720, women: 660 }),
    read(GRADUAL_2025, '1', { men: 720, women: 660, step: 4, most: 36 }),
  ],
  evaluate: (
    { men, women, step = 1, most = 0 }: Partial<Ages> & Pick<Ages, 'men' | 'women'>,
    { birth, sex, on }: Person,
  ) => {
    const retires = retiresOn({ men, women, step, most }, birth, sex);
    return { holds: on < retires, satisfiedBy: { retires } };
  },
  cases: [
    held(person('1959-03-10', '1', '2019-03-09'), '2019-03-09'),
    broken(person('1959-03-10', '1', '2019-03-10'), '2019-03-10'),
    held(person('1964-03', '2', '2019-03-30'), '2019-03-30'),
    broken(person('1964-03', '2', '2019-03-31'), '2019-03-31'),
    broken(person('1964-12-31', '1', '2025-01-15'), '2025-01-15'),
    held(person('1965-01-10', '1', '2025-02-09'), '2025-02-09'),
    broken(person('1965-04-10', '1', '2025-05-10'), '2025-05-10'),
    held(person('1965-05-10', '1', '2025-07-09'), '2025-07-09'),
    held(person('1965-10-10', '1', '2026-01-09'), '2026-01-09'),
    broken(person('1965-10-10', '1', '2026-01-10'), '2026-01-10'),
    held(person('1967-05-12', '1', '2028-01-11'), '2028-01-11'),
    broken(person('1967-05-12', '1', '2028-01-12'), '2028-01-12'),
    held(person('1972-03-10', '2', '2027-10-09'), '2027-10-09'),
    broken(person('1972-03-10', '2', '2027-10-10'), '2027-10-10'),
    held(person('1976-09-01', '1', '2039-08-31'), '2039-08-31'),
    broken(person('1980-01-01', '1', '2043-01-01'), '2043-01-01'),
  ],
});

export const promotionAge = rule({
  id: 'appointment.age',
  class: 'S',
  kind: 'threshold',
  unit: 'years',
  sentence: {
    zh: '提拔任职时一般不超过规定的任职年龄',
    en: 'A promotion is given before the age that is set for the post, as a rule',
  },
  // No national text sets one; districts take people off leading posts at 51 to 53.
  versions: [provisional(52)],
  evaluate: (years, { birth, on }: { cadreId: string; birth: PartialDate; on: PlainDate }) => {
    const until = addMonths(lastDayOf(birth), years * 12);
    return { holds: on < until, satisfiedBy: { until } };
  },
  cases: [
    held({ cadreId: 'chen', birth: '1967-05-12', on: '2019-05-11' }),
    broken({ cadreId: 'chen', birth: '1967-05-12', on: '2019-05-12' }),
  ],
});
