// 党的地方委员会全体会议对下一级党委、政府领导班子正职拟任人选和推荐人选表决办法(2004). It names no districts: a
// district that lets its full committee vote on townships does so by its own rule.
import { broken, held, rule } from '../rule.ts';
import { HALF, TWO_THIRDS, majority, quorum } from '../shares.ts';
import { local, provisional, type Edition } from '../versions.ts';
import { DISTRICT } from './instruments.ts';

const BY_ANALOGY: Edition = {
  title: '区委全委会票决,参照党的地方委员会全体会议对党政正职拟任人选表决办法(2004)',
  from: '2004-04-08',
};

export const plenaryQuorum = rule({
  id: 'plenary.quorum',
  class: 'P',
  code: 'QUORUM_NOT_MET',
  kind: 'threshold',
  unit: 'share',
  sentence: {
    zh: '全委会表决须有三分之二以上委员到会',
    en: 'Two thirds or more of the full committee must be present',
  },
  versions: [provisional(TWO_THIRDS), local(BY_ANALOGY, TWO_THIRDS)],
  evaluate: quorum,
  cases: [held({ eligible: 30, present: 20 }), broken({ eligible: 30, present: 19 })],
});

export const plenaryMajority = rule({
  id: 'plenary.majority',
  class: 'P',
  code: 'NOT_MORE_THAN_HALF',
  kind: 'threshold',
  unit: 'share',
  sentence: { zh: '全委会以应到会委员超过半数同意为通过', en: 'More than half of the full committee must agree' },
  versions: [provisional(HALF), local(BY_ANALOGY, HALF)],
  evaluate: majority,
  cases: [held({ eligible: 30, agree: 16 }), broken({ eligible: 30, agree: 15 })],
});

export const plenarySecret = rule({
  id: 'plenary.secret',
  class: 'P',
  code: 'BALLOT_NOT_SECRET',
  kind: 'predicate',
  sentence: { zh: '全委会表决采用无记名投票', en: 'The full committee votes by secret ballot' },
  versions: [local(BY_ANALOGY)],
  evaluate: (_, { ballot }: { ballot: string }) => ({ holds: ballot === 'secret' }),
  cases: [held({ ballot: 'secret' }), broken({ ballot: 'hands' })],
});

export const plenaryVote = rule({
  id: 'appointment.plenary',
  class: 'P',
  code: 'PLENARY_VOTE_REQUIRED',
  kind: 'predicate',
  sentence: { zh: '乡镇党政正职人选由区委全委会票决', en: 'Township principals are voted on by the full committee' },
  versions: [local(DISTRICT)],
  // Those on whom it has not voted; and, as a case is opened, the posts for which no such vote is foreseen.
  evaluate: (_, { cadreIds, posts = [] }: { cadreIds: readonly string[]; posts?: readonly string[] }) => ({
    holds: cadreIds.length + posts.length === 0,
  }),
  cases: [held({ cadreIds: [] }), broken({ cadreIds: ['chen'] }), broken({ cadreIds: [], posts: ['lizhen/head'] })],
});
