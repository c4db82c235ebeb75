// 公务员法 as revised in 2018: posts and civil ranks (职务与职级).
import { broken, held, rule } from '../rule.ts';
import { read, type Edition } from '../versions.ts';

const CIVIL_SERVICE_LAW_2018: Edition = { title: '公务员法(2018修订)', from: '2019-06-01' };

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
