import type { Prng } from '../prng.ts';

/** Members of the standing committee (区委常委会). */
const COMMITTEE = 11;
/** Members of the full committee (区委全委会). */
const FULL_COMMITTEE = 31;

/** How a vote ends. */
export type Outcome = 'approved' | 'rejected' | 'deferred' | 'noQuorum';

/** A vote of the standing committee that ends so. */
export function deliberation(rng: Prng, outcome: Outcome): Record<string, unknown> {
  const present = outcome === 'noQuorum' ? rng.int(5, 7) : rng.int(8, COMMITTEE);
  const recused = outcome === 'approved' && present > 9 && rng.chance(0.08) ? 1 : 0;
  const votes = present - recused;
  const agree =
    outcome === 'approved' ? votes - rng.int(0, Math.max(0, Math.min(2, votes - 6))) : rng.int(2, Math.min(5, votes));
  const rest = votes - agree;
  const disagree = outcome === 'deferred' ? Math.floor(rest / 3) : Math.ceil(rest / 2);
  const defer = outcome === 'deferred' ? rest - disagree : 0;
  const abstain = rest - disagree - defer;
  const ballot = rng.weighted([
    ['secret', 6],
    ['hands', 3],
    ['oral', 1],
  ] as const);
  return {
    eligible: COMMITTEE,
    present,
    agree,
    disagree,
    abstain,
    ballot,
    chairSpokeLast: true,
    ...(defer > 0 ? { defer } : {}),
    ...(recused > 0 ? { recused } : {}),
    ...(outcome === 'deferred' ? { viewsSplit: true } : {}),
  };
}

/** A vote of the full committee. */
export function plenary(rng: Prng, approved: boolean): Record<string, unknown> {
  const present = rng.int(23, FULL_COMMITTEE);
  const agree = approved ? present - rng.int(0, 5) : rng.int(9, 15);
  const abstain = Math.min(present - agree, rng.int(0, 2));
  return {
    eligible: FULL_COMMITTEE,
    present,
    agree,
    disagree: present - agree - abstain,
    abstain,
    ballot: 'secret',
  };
}

/** A count of votes on each candidate of a recommendation, the first of them ahead. */
export function shares(
  rng: Prng,
  cadreIds: readonly string[],
  whole: number,
): { readonly cadreId: string; readonly votes: number }[] {
  let left = whole;
  return cadreIds.map((cadreId, index) => {
    const votes = index === 0 ? Math.ceil(whole * (0.55 + rng.next() * 0.25)) : rng.int(0, Math.floor(left * 0.6));
    left -= votes;
    return { cadreId, votes };
  });
}

/** Grades on one subject of a review vote, by hand or at random. */
export interface Grades {
  readonly excellent: number;
  readonly competent: number;
  readonly basic: number;
  readonly incompetent: number;
}

/** A vote as most are: nearly all excellent or competent. */
export function goodGrades(rng: Prng, valid: number): Grades {
  const basic = rng.int(0, Math.floor(valid / 12));
  const incompetent = rng.chance(0.25) ? 1 : 0;
  const excellent = rng.int(Math.floor(valid / 4), Math.floor(valid / 2));
  return { excellent, competent: valid - excellent - basic - incompetent, basic, incompetent };
}

/** The four counts that lie at the two thresholds, for `valid` ballots. */
export const THRESHOLDS = {
  /** Exactly two thirds approve, or as few as still reach it. */
  justPassed: (valid: number): Grades => atApproval(valid, Math.ceil((valid * 2) / 3)),
  /** One vote fewer. */
  justLow: (valid: number): Grades => atApproval(valid, Math.ceil((valid * 2) / 3) - 1),
  /** Exactly one third disapprove, or as many as do not exceed it. */
  justTolerated: (valid: number): Grades => atDisapproval(valid, Math.floor(valid / 3)),
  /** One vote more. */
  justHigh: (valid: number): Grades => atDisapproval(valid, Math.floor(valid / 3) + 1),
} as const;
/** One of the four places at the thresholds. */
export type Threshold = keyof typeof THRESHOLDS;

function atApproval(valid: number, approving: number): Grades {
  const excellent = Math.floor(approving / 4);
  const incompetent = Math.floor((valid - approving) / 3);
  return { excellent, competent: approving - excellent, basic: valid - approving - incompetent, incompetent };
}

function atDisapproval(valid: number, incompetent: number): Grades {
  const excellent = Math.floor(valid / 6);
  return { excellent, competent: valid - incompetent - excellent, basic: 0, incompetent };
}
