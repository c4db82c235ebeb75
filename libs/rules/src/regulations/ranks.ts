// 公务员法 as revised in 2018: posts and civil ranks (职务与职级).
import type { PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { BEGINNING, read, type Edition } from '../versions.ts';

const CIVIL_SERVICE_LAW_2018: Edition = { title: '公务员法(2018修订)', from: '2019-06-01' };
const RANKS_2019: Edition = { title: '公务员职务与职级并行规定(2019)', from: '2019-06-01' };

/** Civil ranks, the highest first. */
const RANKS: readonly string[] = ['TY1', 'TY2', 'TY3', 'TY4', 'ZR1', 'ZR2', 'ZR3', 'ZR4', 'KY1', 'KY2'];

export const civilRankStated = rule({
  id: 'appointment.civil-rank',
  class: 'P',
  code: 'RANK_MISSING',
  kind: 'predicate',
  sentence: {
    zh: '降职、改任非领导职务(转任职级)应当明确职级',
    en: 'A demotion and a move to a non-leading post state the civil rank',
  },
  versions: [read(CIVIL_SERVICE_LAW_2018, '21、50')],
  evaluate: (_, { stated }: { action: string; stated: boolean }) => ({ holds: stated }),
  cases: [held({ action: 'demote', stated: true }), broken({ action: 'demote', stated: false })],
});

export const civilRankBegun = rule({
  id: 'civil-rank.begun',
  class: 'P',
  code: 'RANK_NOT_YET',
  kind: 'threshold',
  unit: 'words',
  sentence: {
    zh: '职级自2019年6月1日起施行,此前为非领导职务',
    en: 'Civil ranks begin on 1 June 2019; before it there are non-leading posts',
  },
  // It says from which day on there are ranks, and so it is asked of every day.
  versions: [read({ ...CIVIL_SERVICE_LAW_2018, from: BEGINNING }, '18、19、113', '2019-06-01')],
  evaluate: (since, { on }: { rank: string; on: PlainDate }) => ({ holds: on >= since, satisfiedBy: { since } }),
  cases: [held({ rank: 'ZR4', on: '2019-06-01' }), broken({ rank: 'ZR4', on: '2019-05-31' })],
});

export const rankInfluence = rule({
  id: 'civil-rank.influence',
  class: 'P',
  code: 'INFLUENCE_PERIOD',
  kind: 'predicate',
  sentence: {
    zh: '诫勉影响期未满的,不得晋升职级',
    en: 'Nobody rises in civil rank while an admonition counts',
  },
  versions: [read(RANKS_2019, '21')],
  evaluate: (
    _,
    {
      rank,
      heldRank,
      until,
    }: { cadreId: string; on: PlainDate; rank: string; heldRank: string; until: PlainDate | null },
  ) => ({ holds: until === null || RANKS.indexOf(rank) >= RANKS.indexOf(heldRank) }),
  cases: [
    held({ cadreId: 'chen', on: '2020-03-01', rank: 'ZR3', heldRank: 'ZR4', until: null }),
    broken({ cadreId: 'chen', on: '2020-03-01', rank: 'ZR3', heldRank: 'ZR4', until: '2020-06-01' }),
    held({ cadreId: 'chen', on: '2020-03-01', rank: 'ZR4', heldRank: 'ZR3', until: '2020-06-01' }),
  ],
});
