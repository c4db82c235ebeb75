import { describe, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER, assign, authorisePost, command, type Act } from '../../support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  decided,
  district,
  letter,
  motion,
  notice,
  noticeOver,
  onCase,
  opening,
  opinion,
  poll,
  skip,
  talks,
} from '../../support/appointments.ts';
import { advised, expectAnswered, refused, violated, type WrongAct } from '../wrong-act.ts';

// Acts of an appointment that the rules bar, beside those of the sixty inputs: each by HTTP, live and from old papers, in
// both languages.

const second = { teamId: 'bureau', postId: 'second' };
const zhaoInOffice = assign('zhao', 'lizhen', 'deputy').on('2015-03-01');
const heldSince = (acts: readonly Act[], since: string, rank = '142'): Act[] => [
  ...acts,
  authorisePost('bureau', 'second').with({ rank }),
  assign('wang', 'bureau', 'second').on(since).as('wang in the bureau'),
];
const leaving = approved.with({ leaving: [second] });
const labelled = (acts: readonly Act[], label: string, fields: JsonObject): Act[] =>
  acts.map((act) => (act.label === label ? act.with(fields).as(label) : act));
/** The post that the case fills made a principal's. */
const forPrincipal = (acts: readonly Act[]): Act[] => labelled(acts, 'post lizhen deputy', { rank: '141' });
const opened = (acts: readonly Act[], fields: JsonObject): Act[] =>
  acts.map((act) => (act === opening ? opening.with(fields) : act));
const objection = onCase('RecordObjection', { objectionId: 'o1', category: 'conduct', named: true }).on('2019-02-12');
const upheld = onCase('ResolveObjection', { objectionId: 'o1', verdict: 'upheld' }).on('2019-02-18');
const exceptionally = onCase('RecordExceptionalPromotion', {
  cadreId: 'wang',
  ground: 'outstanding',
  consent: { organ: '市委组织部', documentNo: '市组复〔2019〕6号', issuedOn: '2019-01-25' },
}).on('2019-01-25');
const CHAIR = { teamId: 'xiang', postId: 'chair' };
const inTheChair = [
  authorisePost('xiang', 'chair').with({ elected: true }),
  assign('wang', 'xiang', 'chair')
    .with({ basis: { ...LETTER, kind: 'electionReport' } })
    .on('2015-03-01'),
];

const ACTS: readonly WrongAct[] = [
  {
    about: 'the vote that gives a post which somebody holds',
    given: [...consulted, zhaoInOffice],
    act: approved,
    live: refused('POST_OCCUPIED'),
    names: ['zhao', '2015-03-01'],
  },
  {
    about: 'the letter that gives a post which somebody holds',
    given: [...cleared, zhaoInOffice.on('2019-02-18')],
    act: letter,
    live: refused('POST_OCCUPIED'),
    names: ['zhao', '2019-02-18'],
  },
  {
    about: 'a vote that does not say which posts a deputy leaves',
    given: heldSince(consulted, '2014-03-01'),
    act: approved,
    live: refused('POSTS_UNSETTLED', 'appointment.posts-left'),
    backfill: violated('appointment.posts-left'),
    names: ['wang', 'second'],
  },
  {
    about: 'a discipline organ that is not asked, on one paper',
    given: consulted.slice(0, consulted.indexOf(opinion)),
    act: skip('opinions', '2019-01-22'),
    live: refused('STEP_LEFT_OUT', 'appointment.step-left-out'),
    backfill: violated('appointment.step-left-out'),
    names: ['RecordOpinion'],
  },
  {
    about: 'a public notice that is left out for no post that the text frees of it',
    given: decided,
    act: skip('publicNotice', '2019-01-29'),
    live: refused('STEP_LEFT_OUT', 'appointment.step-left-out'),
    backfill: violated('appointment.step-left-out'),
    names: ['StartPublicNotice', 'ground'],
  },
  {
    about: 'a vote after the discipline organ objected',
    given: consulted.map((act) => (act === opinion ? act.with({ verdict: 'objection' }) : act)),
    act: approved,
    live: refused('DISCIPLINE_OBJECTS', 'appointment.opinion-against'),
    backfill: violated('appointment.opinion-against'),
    names: ['2019-01-22'],
  },
  {
    about: 'a letter after an objection was upheld',
    given: [...decided, notice, objection, noticeOver, upheld],
    act: letter,
    live: refused('OBJECTION_UPHELD', 'appointment.objection-upheld'),
    backfill: violated('appointment.objection-upheld'),
    names: ['o1'],
  },
  {
    about: 'a transfer that is a promotion',
    given: heldSince(forPrincipal(opened(consulted, { action: 'transfer' })), '2014-01-01'),
    act: leaving,
    live: refused('ACTION_MISFIT', 'appointment.action-rank'),
    names: ['wang'],
  },
  {
    about: 'a promotion downwards',
    given: heldSince(consulted, '2014-01-01', '141'),
    act: leaving,
    live: refused('ACTION_MISFIT', 'appointment.action-rank'),
    names: ['wang'],
  },
  {
    about: 'a promotion with too few years in the rank below',
    given: heldSince(forPrincipal(consulted), '2017-01-29'),
    act: leaving,
    live: refused('SENIORITY_SHORT', 'eligibility.seniority'),
    backfill: violated('eligibility.seniority'),
    names: ['wang', '2017-01-29', '2019-01-29'],
  },
  {
    about: 'a promotion by way of exception within a year of the last one',
    given: [
      ...labelled(heldSince(forPrincipal(consulted), '2018-03-01'), 'wang in the bureau', { onProbation: true }),
      command('ConfirmIncumbent', { ...second, cadreId: 'wang', basis: LETTER })
        .backfilled()
        .on('2018-12-01'),
      exceptionally,
    ],
    act: leaving,
    live: refused('PROMOTED_RECENTLY', 'eligibility.promotion-interval'),
    backfill: violated('eligibility.promotion-interval'),
    names: ['wang', '2019-03-01'],
  },
  {
    about: 'a promotion of somebody past the age of retirement',
    given: labelled([...district, opening, motion, talks, poll], 'cadre wang', { birth: '1959-01-10' }),
    act: onCase('SetInspectionTargets', { targetIds: ['wang', 'zhao'] }).on('2019-01-10'),
    live: refused('PAST_RETIREMENT', 'retirement.age'),
    backfill: violated('retirement.age'),
    names: ['wang', '2019-01-10'],
  },
  {
    about: 'a promotion of somebody past the age that the house has set',
    given: labelled([...district, opening, motion, talks, poll], 'cadre wang', { birth: '1959-01-11' }),
    act: onCase('SetInspectionTargets', { targetIds: ['wang', 'zhao'] }).on('2019-01-10'),
    live: advised('appointment.age'),
    names: [],
  },
  {
    about: 'a vote of nobody',
    given: consulted,
    act: approved.with({ eligible: 0, present: 0, agree: 0, disagree: 0 }),
    live: refused('NOBODY_VOTED'),
    names: ['0'],
  },
  {
    about: 'a letter that takes somebody from an elected post without the congress',
    given: [
      ...[...district, ...inTheChair, ...cleared.slice(district.length)].map((act) =>
        act === approved ? act.with({ leaving: [CHAIR] }) : act,
      ),
    ],
    act: letter,
    live: refused('CONGRESS_BYPASSED', 'team.elected'),
    backfill: violated('team.elected'),
    names: ['wang', 'chair'],
  },
  {
    about: 'talks before the meeting at a change of term under the edition of 2014',
    given: [...district, opening.with({ termChange: true }).on('2018-09-03'), motion.on('2018-09-04')],
    act: talks.on('2018-09-05'),
    live: refused('RECOMMENDATION_ORDER', 'recommendation.order'),
    backfill: violated('recommendation.order'),
    names: [],
  },
  {
    about: 'probation for the principal of a department',
    given: [
      ...district,
      authorisePost('bureau', 'chief').with({ principal: true, rank: '141' }),
      ...opened(cleared.slice(district.length), { posts: [{ teamId: 'bureau', postId: 'chief' }] }),
    ],
    act: letter,
    live: refused('PROBATION_OUT_OF_SCOPE', 'probation.scope'),
    backfill: violated('probation.scope'),
    names: ['chief'],
  },
  {
    about: 'a letter without probation for the deputy of a sub-district',
    given: cleared,
    act: letter.without('onProbation'),
    live: refused('PROBATION_REQUIRED', 'probation.required'),
    backfill: violated('probation.required'),
    names: ['wang'],
  },
];

describe('an act of an appointment that the rules bar', () => {
  it.each(ACTS.map((act) => [act.about, act] as const))('%s, is answered as it must be', (_, act) =>
    expectAnswered(act),
  );
});
