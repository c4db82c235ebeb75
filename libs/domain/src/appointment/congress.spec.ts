import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { LETTER, assign, authorisePost, type Act } from '../../../../test/support/acts.ts';
import { cleared, consulted, decided, downward, letter, onCase, vote } from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };
const CHAIR = { teamId: 'xiang', postId: 'chair' };
/** Wang, for whom the case is, chairs the congress of a township, a post that is filled by election. */
const inOffice: readonly Act[] = [
  authorisePost('xiang', 'chair').with({ elected: true }),
  assign('wang', 'xiang', 'chair').on('2015-03-01').as('wang in the chair'),
];
const leaving = (acts: readonly Act[], ...left: JsonObject[]): Act[] =>
  acts.map((act) => (act.name === 'RecordDeliberationVote' ? act.with({ leaving: left }).as(act.label) : act));
/** The same acts where the vote says that wang leaves the chair for his new post. */
const before = (acts: readonly Act[]): Act[] => {
  const place = acts.findIndex(({ name }) => name === 'OpenAppointmentCase');
  return leaving([...acts.slice(0, place), ...inOffice, ...acts.slice(place)], CHAIR);
};
const relief = onCase('RecordCongressRelief', { cadreId: 'wang', post: CHAIR, body: '乡人民代表大会' }).on(
  '2019-02-18',
);

const bypassed = (postId: string): JsonObject => ({ cadreId: 'wang', postId, title: `${postId}职位`, decided: false });

describe('an elected post that a letter takes from whom it puts elsewhere', () => {
  test('is left by the congress: live the letter is refused without it, with rule and source', async () => {
    const refusal = await given(...before(cleared))
      .when(letter)
      .thenRefused('CONGRESS_BYPASSED', bypassed('chair'));
    expect(refusal).toMatchObject({ rule: 'team.elected', cite: expect.stringContaining('2014') });
    await given(...before(cleared), relief)
      .when(letter)
      .thenAccepted();
  });

  test('is found in old papers, and no longer once its relief is on record', async () => {
    const checks = async (acts: readonly Act[], act: Act): Promise<unknown[]> => {
      const story = await given(...acts)
        .when(act)
        .thenAccepted();
      const events = await story.ledger.events('appointment-c1');
      return events
        .at(-1)!
        .meta.checks.filter(({ ruleId }) => ruleId === 'team.elected')
        .map(({ outcome, eventId }) => [outcome, events.find(({ id }) => id === eventId)?.type]);
    };
    const papers = letter.with(old).as('letter of old');
    expect(await checks(before(cleared), papers)).toEqual([['violated', undefined]]);
    expect(await checks([...before(cleared), papers], relief.with(old))).toEqual([['passed', 'AppointmentIssued']]);
    expect(await checks([...before(cleared), relief], papers)).toEqual([['passed', undefined]]);
  });

  test('is asked of no other post that is left', () =>
    given(...before(cleared).map((act) => (act.label === 'post xiang chair' ? act.with({ elected: false }) : act)))
      .when(letter)
      .thenAccepted());
});

describe('the congress relieves', () => {
  test('nobody on whom nothing is decided', () =>
    given(...before(consulted))
      .when(relief.on('2019-01-26'))
      .thenRefused('NOTHING_DECIDED', { cadreId: 'wang' }));

  test('of no post that the decision does not take', () =>
    given(...before(decided))
      .when(relief.with({ post: { teamId: 'lizhen', postId: 'head' } }))
      .thenRefused('POST_NOT_IN_CASE', { teamId: 'lizhen', postId: 'head' }));

  test('of no post that is not elected', () =>
    given(...before(decided).map((act) => (act.label === 'post xiang chair' ? act.with({ elected: false }) : act)))
      .when(relief)
      .thenRefused('POST_DIFFERS', { teamId: 'xiang', postId: 'chair', field: 'elected', given: true, of: false }));

  test('of one post once', () =>
    given(...before(decided), relief)
      .when(relief.on('2019-02-19').as('relief again'))
      .thenRefused('ALREADY_RECORDED', { what: 'congressRelief', id: 'xiang/chair' }));

  test('of the post that a case of removal takes, which is the step of that case', async () => {
    const elected = (acts: readonly Act[]): Act[] =>
      acts.map((act) => (act.label === 'post bureau deputy' ? act.with({ elected: true }).as(act.label) : act));
    const acts = elected(downward('remove'));
    const out = letter.without('onProbation');
    await given(...acts)
      .when(out)
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'issue', missing: ['election'], done: [] });
    const post = { teamId: 'bureau', postId: 'deputy' };
    const story = await given(...acts, relief.with({ cadreId: 'li', post }))
      .when(out)
      .thenAccepted();
    const issued = (await story.ledger.events('appointment-c1')).at(-1)!;
    expect(issued.data['moves']).toEqual([expect.objectContaining({ leaves: [post], takesEffectOn: '2019-02-18' })]);
  });

  test('of several posts one by one: the letter waits for each', async () => {
    const seat = { teamId: 'xiang', postId: 'seat' };
    const both = leaving(
      before([...cleared]).flatMap((act) =>
        act.label === 'wang in the chair'
          ? [
              act,
              authorisePost('xiang', 'seat').with({ elected: true }),
              assign('wang', 'xiang', 'seat').on('2015-03-01'),
            ]
          : [act],
      ),
      CHAIR,
      seat,
    );
    await given(...both, relief)
      .when(letter)
      .thenRefused('CONGRESS_BYPASSED', bypassed('seat'));
    await given(...both, relief, relief.with({ post: seat }).as('relief of the seat'))
      .when(letter)
      .thenAccepted();
  });
});

test('a vote that turns the candidate down leaves nothing for the congress to do', () =>
  given(...before(consulted), vote(3, 11).with({ leaving: [CHAIR] }))
    .when(relief)
    .thenRefused('NOTHING_DECIDED', { cadreId: 'wang' }));
