/** What a square of a vote stands for, in the order in which they are drawn. */
export const SQUARES = ['agree', 'disagree', 'defer', 'abstain', 'recused', 'open', 'absent'] as const;
/** One of {@link SQUARES}. */
export type Square = (typeof SQUARES)[number];

/** A vote as it was counted. Every number counts persons. */
export interface Ballot {
  /** Entitled to attend (应到). */
  readonly eligible: number;
  readonly present: number;
  readonly agree: number;
  readonly disagree: number;
  readonly defer: number;
  readonly abstain: number;
  readonly recused: number;
  /** It is still being entered: of whom no vote is told, none has been entered yet. */
  readonly unfinished?: boolean;
}

/** A line that a rule of the day draws: so many are needed. */
export interface Needed {
  readonly quorum?: number;
  readonly majority?: number;
}

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The vote that an event records; undefined for one that records none. */
export function ballotOf(data: Readonly<Record<string, unknown>>): Ballot | undefined {
  if (typeof data['eligible'] !== 'number' || typeof data['present'] !== 'number') return undefined;
  if (typeof data['agree'] !== 'number') return undefined;
  return {
    eligible: data['eligible'],
    present: data['present'],
    agree: data['agree'],
    disagree: count(data['disagree']),
    defer: count(data['defer']),
    abstain: count(data['abstain']),
    recused: count(data['recused']),
  };
}

/** How many were needed, by what the rules saw when the vote was recorded. */
export function neededOf(
  checks: readonly { readonly ruleId: string; readonly inputs: Readonly<Record<string, unknown>> }[],
): Needed {
  const needed = (of: RegExp): number | undefined => {
    const found = checks.find(({ ruleId }) => of.test(ruleId))?.inputs['needed'];
    return typeof found === 'number' ? found : undefined;
  };
  const [quorum, majority] = [needed(/\.quorum$/), needed(/\.majority$/)];
  return { ...(quorum === undefined ? {} : { quorum }), ...(majority === undefined ? {} : { majority }) };
}

/**
 * One square for each person entitled: those who voted first, those who were away last. Somebody present of whom no vote
 * is recorded counts as abstaining, once the vote is entered.
 */
export function squaresOf(ballot: Ballot): Square[] {
  const { eligible, present, agree, disagree, defer, recused } = ballot;
  const told = agree + disagree + defer + ballot.abstain + recused;
  const untold = Math.max(present - told, 0);
  const abstain = ballot.abstain + (ballot.unfinished === true ? 0 : untold);
  const counts: Record<Square, number> = {
    agree,
    disagree,
    defer,
    abstain,
    recused,
    open: ballot.unfinished === true ? untold : 0,
    absent: Math.max(eligible - present, 0),
  };
  return SQUARES.flatMap((square) => Array.from({ length: counts[square] }, () => square));
}
