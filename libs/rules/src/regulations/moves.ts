// How people come into posts and leave them (任免): what an act of it must rest on, and which action it is by the ranks.
import { addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { contentRead, provisional, read, unconfirmed } from '../versions.ts';
import { LEDGER, SELECTION_2014, SELECTION_2019 } from './instruments.ts';

/** By action, where the new post may stand to the one held: a smaller number is a higher rank. */
function fits(action: string, rank: string, rankHeld: string): boolean {
  if (action === 'transfer') return rank === rankHeld;
  if (action === 'demote') return rank > rankHeld;
  return rank <= rankHeld;
}

export const actionFits = rule({
  id: 'appointment.action-rank',
  class: 'H',
  code: 'ACTION_MISFIT',
  kind: 'predicate',
  sentence: {
    zh: '提拔不降低职务层次,交流不改变职务层次,降职降低职务层次',
    en: 'A promotion does not go downwards, a transfer stays in the rank, and a demotion goes to a lower one',
  },
  versions: [contentRead(LEDGER)],
  evaluate: (
    _,
    { action, rank, rankHeld }: { cadreId: string; action: string; rank: string; rankHeld: string | null },
  ) => ({ holds: rankHeld === null || fits(action, rank, rankHeld) }),
  cases: [
    held({ cadreId: 'chen', action: 'promote', rank: '141', rankHeld: '142' }),
    broken({ cadreId: 'chen', action: 'promote', rank: '142', rankHeld: '141' }),
    held({ cadreId: 'chen', action: 'transfer', rank: '142', rankHeld: '142' }),
    broken({ cadreId: 'chen', action: 'transfer', rank: '141', rankHeld: '142' }),
    held({ cadreId: 'chen', action: 'demote', rank: '142', rankHeld: '141' }),
    broken({ cadreId: 'chen', action: 'demote', rank: '142', rankHeld: '142' }),
    held({ cadreId: 'chen', action: 'transfer', rank: '141', rankHeld: null }),
  ],
});

export const secondedElsewhere = rule({
  id: 'secondment.own-unit',
  class: 'H',
  code: 'SECONDMENT_SAME_UNIT',
  kind: 'predicate',
  sentence: {
    zh: '挂职不在干部任职的单位进行',
    en: 'Nobody is seconded to the unit in which he holds a post',
  },
  versions: [contentRead(LEDGER)],
  evaluate: (_, { posts }: { cadreId: string; secondmentId: string; on: PlainDate; posts: readonly string[] }) => ({
    holds: posts.length === 0,
  }),
  cases: [
    held({ cadreId: 'chen', secondmentId: 'g1', on: '2019-05-01', posts: [] }),
    broken({ cadreId: 'chen', secondmentId: 'g1', on: '2019-05-01', posts: ['lizhen/deputy'] }),
  ],
});

export const hostActive = rule({
  id: 'secondment.host-active',
  class: 'H',
  code: 'TEAM_NOT_ACTIVE',
  kind: 'predicate',
  sentence: {
    zh: '挂职到岗之日,接收的班子尚未撤销、并入其他班子',
    en: 'The host of a secondment has not been abolished or merged when the cadre arrives',
  },
  versions: [contentRead(LEDGER)],
  evaluate: (_, { state }: { secondmentId: string; teamId: string; state: string; on: PlainDate }) => ({
    holds: state === 'active',
  }),
  cases: [
    held({ secondmentId: 'g1', teamId: 'lizhen', state: 'active', on: '2019-05-01' }),
    broken({ secondmentId: 'g1', teamId: 'lizhen', state: 'abolished', on: '2019-05-01' }),
    broken({ secondmentId: 'g1', teamId: 'lizhen', state: 'merged', on: '2019-05-01' }),
  ],
});

export const yearCome = rule({
  id: 'ledger.year-come',
  class: 'H',
  code: 'YEAR_NOT_COME',
  kind: 'predicate',
  sentence: {
    zh: '年度开始之后,方有该年度的考核、得分、表彰、休假',
    en: 'A year is assessed, scored, honoured and taken leave of once it has begun',
  },
  versions: [contentRead(LEDGER)],
  evaluate: (_, { year, on }: { year: number; on: PlainDate }) => ({
    holds: year <= Number(on.slice(0, 4)),
    satisfiedBy: { earliest: `${year}-01-01` },
  }),
  cases: [held({ year: 2019, on: '2019-01-01' }), broken({ year: 2019, on: '2018-12-31' })],
});

export const exceptionalConsent = rule({
  id: 'promotion.exceptional-consent',
  class: 'P',
  code: 'EXCEPTIONAL_WITHOUT_CONSENT',
  kind: 'predicate',
  sentence: {
    zh: '破格提拔须在讨论决定前报经上级组织部门同意',
    en: 'The superior department consents to an exceptional promotion before the matter is deliberated',
  },
  versions: [read(SELECTION_2014, '35'), contentRead(SELECTION_2019)],
  evaluate: (_, { consentOn, on }: { cadreId: string; consentOn: PlainDate; on: PlainDate }) => ({
    holds: consentOn <= on,
  }),
  cases: [
    held({ cadreId: 'chen', consentOn: '2018-05-10', on: '2018-05-10' }),
    broken({ cadreId: 'chen', consentOn: '2018-05-11', on: '2018-05-10' }),
  ],
});

export const appointedByItsBody = rule({
  id: 'appointment.body',
  class: 'P',
  code: 'FORMAL_APPOINTMENT_MISSING',
  kind: 'predicate',
  sentence: {
    zh: '由人大常委会、政府任命的职务,经其任命,任职时间自任命之日起计算',
    en: 'Where the standing committee of the congress or the government appoints, it does, and the time in the post counts from that day',
  },
  versions: [read(SELECTION_2014, '44'), unconfirmed(SELECTION_2019)],
  evaluate: (_, { body, appointed }: { cadreId: string; postId: string; body: string; appointed: string | null }) => ({
    holds: body === appointed,
  }),
  cases: [
    held({ cadreId: 'chen', postId: 'head', body: 'government', appointed: 'government' }),
    broken({ cadreId: 'chen', postId: 'head', body: 'government', appointed: 'standingCommittee' }),
    broken({ cadreId: 'chen', postId: 'head', body: 'government', appointed: null }),
  ],
});

export const moveGrounded = rule({
  id: 'team.basis',
  class: 'P',
  code: 'MOVE_WITHOUT_BASIS',
  kind: 'predicate',
  sentence: {
    zh: '任职、免职、转正须有任免事项或者依据文件',
    en: 'An assignment, a relief and a confirmation rest on an appointment case or on a document',
  },
  versions: [provisional()],
  evaluate: (_, { grounded }: { cadreId: string; postId: string; grounded: boolean }) => ({ holds: grounded }),
  cases: [
    held({ cadreId: 'chen', postId: 'deputy', grounded: true }),
    broken({ cadreId: 'chen', postId: 'deputy', grounded: false }),
  ],
});

export const electedByCongress = rule({
  id: 'team.elected',
  class: 'P',
  code: 'CONGRESS_BYPASSED',
  kind: 'predicate',
  sentence: {
    zh: '选任职务的任免经选举或者法律程序,须有任免事项或者人大的文件',
    en: 'Who holds an elected post is elected and relieved by the congress: in an appointment case, or by its paper',
  },
  versions: [contentRead(SELECTION_2014), unconfirmed(SELECTION_2019)],
  evaluate: (_, { decided }: { cadreId: string; postId: string; title: string; decided: boolean }) => ({
    holds: decided,
  }),
  cases: [
    held({ cadreId: 'chen', postId: 'head', title: '镇长', decided: true }),
    broken({ cadreId: 'chen', postId: 'head', title: '镇长', decided: false }),
  ],
});

export const recordedInTime = rule({
  id: 'team.live-age',
  class: 'P',
  code: 'LIVE_TOO_OLD',
  kind: 'period',
  unit: 'months',
  sentence: {
    zh: '任免发生满一年后方登记的,按补录登记',
    en: 'What took effect more than a year ago goes in as old papers',
  },
  versions: [provisional(12)],
  evaluate: (months, { on, today }: { on: PlainDate; today: PlainDate }) => ({
    holds: addMonths(on, months) >= today,
    satisfiedBy: { months },
  }),
  cases: [held({ on: '2018-08-05', today: '2019-08-05' }), broken({ on: '2018-08-04', today: '2019-08-05' })],
});
