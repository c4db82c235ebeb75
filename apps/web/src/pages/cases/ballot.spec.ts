import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ballotOf, neededOf, squaresOf } from './ballot.ts';

const ballot = fc
  .tuple(fc.nat(12), fc.nat(5), fc.nat(4), fc.nat(4), fc.nat(3), fc.nat(5), fc.nat(3))
  .map(([agree, disagree, defer, abstain, recused, away, silent]) => {
    const present = agree + disagree + defer + abstain + recused + silent;
    return { eligible: present + away, present, agree, disagree, defer, abstain, recused };
  });

describe('a vote that is drawn', () => {
  test('has a square for everybody entitled, those who agree first', () => {
    fc.assert(
      fc.property(ballot, (vote) => {
        const squares = squaresOf(vote);
        expect(squares).toHaveLength(vote.eligible);
        expect(squares.slice(0, vote.agree).every((square) => square === 'agree')).toBe(true);
        expect(squares.filter((square) => square === 'absent')).toHaveLength(vote.eligible - vote.present);
        expect(squares.filter((square) => square === 'disagree')).toHaveLength(vote.disagree);
      }),
    );
  });

  test('has nobody abstain who is not entered yet, and everybody of whom nothing is told once it is on record', () => {
    const typed = { eligible: 11, present: 10, agree: 6, disagree: 0, defer: 0, abstain: 0, recused: 0 };
    expect(squaresOf({ ...typed, unfinished: true }).join(' ')).toBe(`${'agree '.repeat(6)}open open open open absent`);
    expect(squaresOf(typed).filter((square) => square === 'abstain')).toHaveLength(4);
  });

  test('is read from an event, and from no other', () => {
    expect(ballotOf({ eligible: 11, present: 10, agree: 8, disagree: 1, abstain: 1, ballot: 'secret' })).toEqual({
      ...{ eligible: 11, present: 10, agree: 8, disagree: 1, defer: 0, abstain: 1, recused: 0 },
    });
    expect(ballotOf({ expected: 30, present: 20 })).toBeUndefined();
    expect(ballotOf({})).toBeUndefined();
  });

  test('has the lines of the rules that were asked', () => {
    const checks = [
      { ruleId: 'appointment.steps', inputs: { needed: 1 } },
      { ruleId: 'vote.quorum', inputs: { needed: 8 } },
      { ruleId: 'vote.majority', inputs: { needed: 6 } },
    ];
    expect(neededOf(checks)).toEqual({ quorum: 8, majority: 6 });
    expect(neededOf([])).toEqual({});
  });
});
