// 中国共产党章程: who may join the Party.
import { addMonths, firstDayOf, type PartialDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { BEGINNING, read, unconfirmed, type Edition } from '../versions.ts';
import { lastDayOf } from '../people.ts';

const CHARTER_2002: Edition = { title: '中国共产党章程', from: '2002-11-14' };
// What its earlier editions say was not read.
const CHARTER_BEFORE: Edition = { title: '中国共产党章程(2002年以前)', from: BEGINNING, until: CHARTER_2002.from };

export const partyAge = rule({
  id: 'party.age',
  class: 'P',
  code: 'POLITICAL_STATUS_CONFLICT',
  kind: 'threshold',
  unit: 'years',
  sentence: { zh: '年满十八岁方可入党', en: 'The Party is joined at the age of eighteen or later' },
  versions: [unconfirmed(CHARTER_BEFORE, 18), read(CHARTER_2002, '1', 18)],
  // A month that is known without its day is taken for the better.
  evaluate: (years, { birth, joined }: { birth: PartialDate; joined: PartialDate }) => {
    const earliest = addMonths(firstDayOf(birth), years * 12);
    return { holds: lastDayOf(joined) >= earliest, satisfiedBy: { earliest } };
  },
  cases: [
    held({ birth: '1970-05-20', joined: '1988-05-20' }),
    held({ birth: '1970-05', joined: '1988-05' }),
    broken({ birth: '1970-05-20', joined: '1988-05-19' }),
    broken({ birth: '1970-05', joined: '1988-04' }),
  ],
});
