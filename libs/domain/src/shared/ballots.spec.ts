import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exceeds, fewestExceeding, fewestReaching, reaches } from '#libs/rules';
import { incoherentBallots, incoherentGrades, incoherentVote } from './ballots.ts';

const TWO_THIRDS = { numerator: 2, denominator: 3 };
const THIRD = { numerator: 1, denominator: 3 };
const HALF = { numerator: 1, denominator: 2 };
const count = fc.nat({ max: 5000 });
const share = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));

// Slow and obvious: lays the parts of the whole side by side.
function compared(part: number, whole: number, { numerator, denominator }: typeof HALF): number {
  return BigInt(part) * BigInt(denominator) < BigInt(whole) * BigInt(numerator)
    ? -1
    : Number(BigInt(part) * BigInt(denominator) > BigInt(whole) * BigInt(numerator));
}

describe('shares are compared by whole numbers', () => {
  test.each([
    [7, 5, 4],
    [9, 6, 5],
    [11, 8, 6],
    [13, 9, 7],
    [30, 20, 16],
  ])('of %i members %i make a quorum and %i a decision', (members, present, agree) => {
    expect(fewestReaching(members, TWO_THIRDS)).toBe(present);
    expect(reaches(present, members, TWO_THIRDS)).toBe(true);
    expect(reaches(present - 1, members, TWO_THIRDS)).toBe(false);
    expect(fewestExceeding(members, HALF)).toBe(agree);
    expect(exceeds(agree, members, HALF)).toBe(true);
    expect(exceeds(agree - 1, members, HALF)).toBe(false);
  });

  test('exactly two thirds reach two thirds, exactly half is not more than half, exactly a third not more than a third', () => {
    expect(reaches(20, 30, TWO_THIRDS)).toBe(true);
    expect(exceeds(15, 30, HALF)).toBe(false);
    expect(exceeds(10, 30, THIRD)).toBe(false);
    expect(exceeds(11, 30, THIRD)).toBe(true);
  });

  test('nobody never reaches anything', () => {
    expect(reaches(0, 0, TWO_THIRDS)).toBe(false);
    expect(exceeds(0, 0, HALF)).toBe(false);
  });

  test('they agree with arithmetic in big integers', () =>
    fc.assert(
      fc.property(count, count, share, (part, whole, of) => {
        expect(exceeds(part, whole, of)).toBe(compared(part, whole, of) > 0);
        if (whole > 0) expect(reaches(part, whole, of)).toBe(compared(part, whole, of) >= 0);
      }),
    ));

  test('the fewest that reach or exceed do so, and one fewer does not', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), share, (whole, of) => {
        const [reaching, exceeding] = [fewestReaching(whole, of), fewestExceeding(whole, of)];
        expect([reaches(reaching, whole, of), reaches(reaching - 1, whole, of)]).toEqual([true, false]);
        expect([exceeds(exceeding, whole, of), exceeds(exceeding - 1, whole, of)]).toEqual([true, false]);
      }),
    ));
});

describe('counts of a vote must all be able to be true', () => {
  const vote = { eligible: 13, present: 11, agree: 8, disagree: 1, defer: 1, abstain: 1, recused: 0 };

  test('a vote that adds up is let in', () => expect(incoherentVote(vote)).toBeUndefined());

  test('recused members do not vote', () =>
    expect(incoherentVote({ ...vote, recused: 1, abstain: 0 })).toBeUndefined());

  test.each([
    [{ present: 14 }, 'PRESENT_EXCEEDS_ELIGIBLE'],
    [{ agree: 12 }, 'VOTES_EXCEED_PRESENT'],
    [{ agree: 11 }, 'VOTES_EXCEED_PRESENT'],
    [{ agree: 7 }, 'VOTES_DO_NOT_ADD_UP'],
    [{ recused: 1 }, 'VOTES_DO_NOT_ADD_UP'],
  ])('%j is refused with %s', (change, code) =>
    expect(incoherentVote({ ...vote, ...change })).toMatchObject({ refused: code }),
  );

  test('every way to share out the present votes is let in, and no other', () =>
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), ([agree, disagree, defer, abstain, recused]) => {
        const present = agree + disagree + defer + abstain + recused;
        const sound = { eligible: present + 2, present, agree, disagree, defer, abstain, recused };
        expect(incoherentVote(sound)).toBeUndefined();
        expect(incoherentVote({ ...sound, present: present + 1 })).toMatchObject({ refused: 'VOTES_DO_NOT_ADD_UP' });
      }),
    ));
});

describe('ballots and grades must account for each other', () => {
  test.each([
    [{ issued: 30, returned: 31, valid: 29 }, 'BALLOTS_EXCEED_ISSUED'],
    [{ issued: 30, returned: 28, valid: 29 }, 'VALID_EXCEEDS_RETURNED'],
  ])('%j is refused with %s', (ballots, code) => expect(incoherentBallots(ballots)).toMatchObject({ refused: code }));

  test('grades and abstentions make up the valid ballots', () => {
    const grades = { excellent: 10, competent: 15, basic: 3, incompetent: 1, abstain: 0 };
    expect(incoherentGrades(grades, 29)).toBeUndefined();
    expect(incoherentGrades(grades, 30)).toMatchObject({
      refused: 'GRADES_DO_NOT_ADD_UP',
      params: { total: 29, valid: 30 },
    });
  });
});
