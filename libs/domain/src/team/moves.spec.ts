import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '#libs/kernel';
import {
  LETTER,
  authorisePost,
  command,
  registerCadre,
  registerTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };
const post = { teamId: 'lizhen', postId: 'deputy', cadreId: 'wang' };
const sent = (name: string, fields: object): Act => command(name, { ...post, ...fields });
const township = [
  registerTeam('lizhen', 'subdistrict'),
  authorisePost('lizhen', 'deputy'),
  authorisePost('lizhen', 'head').with({ elected: true, principal: true, rank: '141' }),
  registerCadre('wang'),
  registerCadre('li'),
];
const inOffice = sent('AssignIncumbent', { ...old, effectiveOn: '2019-03-01', onProbation: true }).as('in office');

/** How a rule meets an act: the code refused with live, and what old papers say of the rule. */
async function met(rule: string, before: readonly Act[], act: Act): Promise<readonly [string, string | undefined]> {
  const live = await (await given(...before).ledgerNow()).tell(act);
  const story = await given(...before)
    .when(act.with(old))
    .thenAccepted();
  const { checks } = (await story.ledger.events('team-lizhen')).at(-1)!.meta;
  return [isRefusal(live) ? live.refused : 'accepted', checks.find(({ ruleId }) => ruleId === rule)?.outcome];
}

describe('who comes into a post, stays in it and leaves it', () => {
  test.each(['AssignIncumbent', 'RelieveIncumbent'])(
    'by %s on no case and no document is refused live',
    async (name) => {
      const before = name === 'AssignIncumbent' ? township : [...township, inOffice];
      const bare = sent(name, { effectiveOn: '2019-07-01', basis: undefined, ground: '工作需要' });
      await given(...before)
        .when(bare)
        .thenRefused('MOVE_WITHOUT_BASIS', { cadreId: 'wang', postId: 'deputy' });
      await given(...before)
        .when(bare.with({ basis: LETTER }))
        .thenAccepted();
    },
  );

  test('is confirmed once probation is over: live refused before, found in old papers', async () => {
    const early = sent('ConfirmIncumbent', { effectiveOn: '2019-08-01' });
    expect(await met('probation.length', [...township, inOffice], early)).toEqual(['PROBATION_NOT_ENDED', 'violated']);
    await given(...township, inOffice)
      .when(early)
      .thenRefused('PROBATION_NOT_ENDED', { cadreId: 'wang', on: '2019-08-01', until: '2020-03-01' });
    const longAgo = inOffice.with({ effectiveOn: '2018-08-01' });
    await given(...township, longAgo)
      .when(early)
      .thenAccepted();
  });

  test('is confirmed on a document, or in the case that put him there', () =>
    given(...township, inOffice.with({ effectiveOn: '2018-08-01' }))
      .when(sent('ConfirmIncumbent', { effectiveOn: '2019-08-01', basis: undefined }))
      .thenRefused('MOVE_WITHOUT_BASIS'));

  test('comes into an elected post and leaves it by the congress: live refused, found in old papers', async () => {
    const head = { postId: 'head' };
    const elected = sent('AssignIncumbent', { ...head, effectiveOn: '2019-07-01' });
    expect(await met('team.elected', township, elected)).toEqual(['CONGRESS_BYPASSED', 'violated']);
    await given(...township)
      .when(elected.with({ basis: { ...LETTER, kind: 'electionReport' } }))
      .thenAccepted();
    const before = [...township, elected.with(old).as('elected')];
    const relieved = sent('RelieveIncumbent', { ...head, effectiveOn: '2019-08-01', ground: '工作调动' });
    expect(await met('team.elected', before, relieved)).toEqual(['CONGRESS_BYPASSED', 'violated']);
  });

  test('is one more than authorised: live refused, found in old papers', async () => {
    const slots = command('SetHeadcount', { teamId: 'lizhen', headcount: 40, slotCount: 1 }).on('2019-01-01');
    const other = authorisePost('lizhen', 'other');
    const more = sent('AssignIncumbent', { cadreId: 'li', postId: 'other', effectiveOn: '2019-07-01' });
    expect(await met('eligibility.slots', [...township, other, slots, inOffice], more)).toEqual([
      'SLOTS_EXCEEDED',
      'violated',
    ]);
  });

  test('more than a year ago is entered from old papers: live it is refused', async () => {
    const late = sent('AssignIncumbent', { entryMode: 'live', effectiveOn: '2018-08-04' });
    await given(...township)
      .when(late)
      .thenRefused('LIVE_TOO_OLD', { on: '2018-08-04', today: '2019-08-05', months: 12 });
    await given(...township)
      .when(late.with({ effectiveOn: '2018-08-05' }))
      .thenAccepted();
    await given(...township)
      .when(late.with(old))
      .thenAccepted();
  });
});
