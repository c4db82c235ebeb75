import { describe, expect, it } from '@jest/globals';
import { assign, authorisePost, depart, type Act } from '../../../test/support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  decided,
  district,
  letter,
  notice,
  noticeOver,
  onCase,
  opening,
} from '../../../test/support/appointments.ts';
import { always, comesTo } from '../../../test/support/comes-to.ts';

// What comes between a decision and its letter, or beside it, each act lawful by itself.

const accepted = always('accepted');
const second = { teamId: 'bureau', postId: 'second' };
const inAnother = (acts: readonly Act[]): Act[] =>
  acts.map((act) => act.with({ caseId: 'c2' }).as(`${act.label} in another case`));
const another = (vote: Act): Act[] => [
  authorisePost('bureau', 'second'),
  ...inAnother([opening.with({ posts: [second] }), ...consulted.slice(district.length + 1), vote, notice, noticeOver]),
];
const itsLetter = letter.with({ caseId: 'c2', documentNo: '南组发〔2019〕8号' });

describe('a letter', () => {
  it('appoints nobody who has left the service by its day, though the decision is older', async () => {
    const left = depart('wang').on('2019-02-16');
    expect(await comesTo([...cleared, left], letter)).toEqual(always('CADRE_NOT_ACTIVE'));
    expect(await comesTo([...cleared, depart('wang').on('2019-07-01')], letter)).toEqual(accepted);
  });

  it('says of a post that another letter gave since the vote whether it is left', async () => {
    const given = [...cleared, ...another(approved), letter, assign('wang', 'lizhen', 'deputy').on('2019-01-28')];
    expect(await comesTo(given, itsLetter)).toEqual({
      live: 'POSTS_UNSETTLED',
      backfill: 'appointment.posts-left',
    });
    const both = approved.with({ concurrentGround: '由其兼任' });
    const kept = [...cleared, ...another(both), letter, assign('wang', 'lizhen', 'deputy').on('2019-01-28')];
    expect(await comesTo(kept, itsLetter)).toEqual(accepted);
  });
});

describe('the government', () => {
  it('appoints once the notice is over', async () => {
    const given = (acts: readonly Act[]): Act[] =>
      acts.map((act) => (act.label === 'post lizhen deputy' ? act.with({ appointedBy: 'government' }) : act));
    const formal = onCase('RecordFormalAppointment', { cadreId: 'wang', body: 'government' });
    const early = { live: 'STEP_OUT_OF_ORDER', backfill: 'appointment.steps' };
    expect(await comesTo(given(decided), formal.on('2019-01-30'))).toEqual(early);
    expect(await comesTo(given([...decided, notice]), formal.on('2019-02-12'))).toEqual(early);
    expect(await comesTo(given(cleared), formal.on('2019-02-18'))).toEqual(accepted);
  });
});
