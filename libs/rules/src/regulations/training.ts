// 干部教育培训工作条例: regulations on the education and training of cadres.
import { broken, held, rule } from '../rule.ts';
import { SEVENTH, exceeds } from '../shares.ts';
import { contentRead, provisional, read, type Edition } from '../versions.ts';

const TRAINING_2023: Edition = { title: '干部教育培训工作条例(2023)', from: '2023-09-19' };
// Of March 2013; its day was not found.
const TRAINEES_2013: Edition = {
  title: '中共中央组织部关于在干部教育培训中进一步加强学员管理的规定(2013)',
  from: '2013-04-01',
  until: TRAINING_2023.from,
};

// Articles 61, 62 and, since 2019, 67, 68 of the law were read as one: which of them has the register was not told apart.
const CIVIL_SERVANTS_2005: Edition = { title: '公务员法(2005)', from: '2006-01-01', until: '2019-06-01' };
const CIVIL_SERVANTS_2018: Edition = { title: '公务员法(2018修订)', from: '2019-06-01' };

export const trainingRegistered = rule({
  id: 'training.registered',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '培训实行登记管理:培训班结束时,每名学员完成、退学或者考试的情况均已登记',
    en: 'Training is registered: when a class is closed it is on record of every trainee that he completed it, left it or sat its exam',
  },
  versions: [contentRead(CIVIL_SERVANTS_2005), contentRead(CIVIL_SERVANTS_2018)],
  evaluate: (_, { cadreIds }: { cadreIds: readonly string[] }) => ({ holds: cadreIds.length === 0 }),
  cases: [held({ cadreIds: [] }), broken({ cadreIds: ['chen'] })],
});

export const trainingLeave = rule({
  id: 'training.leave',
  class: 'P',
  code: 'LEAVE_TOO_LONG',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '请假时间累计超过总学时七分之一的,按退学处理',
    en: 'Leave of more than one seventh of the class hours means withdrawal',
  },
  versions: [contentRead(TRAINEES_2013, SEVENTH), read(TRAINING_2023, '15', SEVENTH)],
  evaluate: (share, { leaveHours, classHours }: { leaveHours: number; classHours: number }) => ({
    holds: !exceeds(leaveHours, classHours, share),
  }),
  cases: [held({ leaveHours: 10, classHours: 70 }), broken({ leaveHours: 11, classHours: 70 })],
});

export const trainingCredits = rule({
  id: 'training.credits',
  class: 'P',
  code: 'CREDITS_EXCEED_CLASS',
  kind: 'predicate',
  sentence: {
    zh: '一个班次所计学分合计不超过其总学时',
    en: 'The credits of a class are no more than its class hours in all',
  },
  // No national text says what a credit is worth.
  versions: [provisional()],
  evaluate: (_, { credits, classHours }: { cadreId: string; credits: number; classHours: number }) => ({
    holds: credits <= classHours,
  }),
  cases: [
    held({ cadreId: 'chen', credits: 50, classHours: 50 }),
    broken({ cadreId: 'chen', credits: 51, classHours: 50 }),
  ],
});
