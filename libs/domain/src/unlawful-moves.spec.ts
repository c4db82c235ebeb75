import { describe, expect, it } from '@jest/globals';
import { LETTER, assign, authorisePost, relieve, type Act } from '../../../test/support/acts.ts';
import { admonished, district, downward, issued, letter, opening } from '../../../test/support/appointments.ts';
import { always, comesTo } from '../../../test/support/comes-to.ts';

// A post that is given on a document alone, past every case: what bars somebody from it there bars him from it here.

const accepted = always('accepted');
const head = authorisePost('lizhen', 'principal').with({ principal: true, rank: '141' });
const given = (cadreId: string, postId: string, day: `${number}-${number}-${number}`): Act =>
  assign(cadreId, 'lizhen', postId).on(day).with({ basis: LETTER });
const left = relieve('li', 'bureau', 'deputy').with({ basis: LETTER });
const posts = [...district, head];

describe('a post given on a document alone', () => {
  it('is given to nobody whom an admonition bars from promotion', async () => {
    const before = [...posts, ...admonished('2018-12-20')];
    expect(await comesTo(before, given('wang', 'deputy', '2019-02-18'))).toEqual({
      live: 'INFLUENCE_PERIOD',
      backfill: 'appointment.influence',
    });
    expect(await comesTo(posts, given('wang', 'deputy', '2019-02-18'))).toEqual(accepted);
  });

  it('on the same level may be given while an admonition counts', async () => {
    const before = [...posts, ...admonished('2018-12-20', 'li'), left.on('2019-02-17')];
    expect(await comesTo(before, given('li', 'deputy', '2019-02-18'))).toEqual(accepted);
  });

  it('is given to nobody who has resigned in blame within a year', async () => {
    const before = [...downward('resignBlame'), letter.without('onProbation'), left.on('2019-02-18')];
    expect(await comesTo(before, given('li', 'deputy', '2019-07-01'))).toEqual({
      live: 'REMOVED_RECENTLY',
      backfill: 'eligibility.after-removal',
    });
  });

  it('of principal is given to nobody who was a deputy for less than two years', async () => {
    const late = assign('wang', 'bureau', 'second').on('2018-03-01').with({ basis: LETTER });
    const deputy = [...posts, authorisePost('bureau', 'second'), late];
    const gone = relieve('wang', 'bureau', 'second').on('2019-06-30').with({ basis: LETTER });
    expect(await comesTo([...deputy, gone], given('wang', 'principal', '2019-07-01'))).toEqual({
      live: 'SENIORITY_SHORT',
      backfill: 'eligibility.seniority',
    });
    const long = [...posts, left.on('2019-06-30')];
    expect(await comesTo(long, given('li', 'principal', '2019-07-01'))).toEqual(accepted);
  });

  it('above one on probation is given to nobody', async () => {
    const onProbation = assign('li', 'bureau', 'second').on('2015-03-01').with({ basis: LETTER, onProbation: true });
    const before = [...posts.slice(0, -2), authorisePost('bureau', 'second'), onProbation, head];
    expect(await comesTo(before, given('li', 'principal', '2019-07-01'))).toEqual({
      live: 'PROBATION_UNFINISHED',
      backfill: 'probation.unfinished',
    });
  });

  it('is asked of what its case decided nothing again', async () => {
    const before = [...issued, ...admonished('2019-02-25')];
    const typed = given('wang', 'deputy', '2019-02-28').with({ caseId: 'c1' });
    expect(await comesTo(before, typed)).toEqual(accepted);
  });

  it('is not given past what bars somebody by naming a case that has not decided on him', async () => {
    const before = [...posts, ...admonished('2018-12-20'), opening];
    expect(await comesTo(before, given('wang', 'deputy', '2019-02-18').with({ caseId: 'c1' }))).toEqual({
      live: 'INFLUENCE_PERIOD',
      backfill: 'appointment.influence',
    });
  });

  it('is given by an exception that two have signed', async () => {
    const document = { documentNo: '南组批〔2019〕3号', approvedBy: '部务会', reason: '工作需要' };
    const before = [...posts, ...admonished('2018-12-20')];
    const signed = given('wang', 'deputy', '2019-02-18').with({ exceptionBasis: document });
    expect((await comesTo(before, signed)).backfill).toBe('accepted');
  });
});
