import { refuse, type JsonObject, type Refusal } from '#libs/kernel';

/** A vote of a body whose members are entitled to attend. */
export interface MeetingVote {
  /** Entitled to attend (应到会). */
  readonly eligible: number;
  readonly present: number;
  readonly agree: number;
  readonly disagree: number;
  readonly defer?: number;
  readonly abstain: number;
  /** Members who left the vote because of a conflict (回避). */
  readonly recused?: number;
}

/** Refuses a vote whose counts cannot all be true. */
export function incoherentVote(vote: MeetingVote): Refusal | undefined {
  const { eligible, present, agree, disagree, abstain, defer = 0, recused = 0 } = vote;
  if (eligible === 0 || present === 0) return refuse('NOBODY_VOTED', { eligible, present });
  if (present > eligible) return refuse('PRESENT_EXCEEDS_ELIGIBLE', { present, eligible });
  const voting = present - recused;
  const tooMany = Object.entries({ agree, disagree, defer, abstain, recused }).find(([, count]) => count > present);
  if (tooMany) return refuse('VOTES_EXCEED_PRESENT', { vote: tooMany[0], count: tooMany[1], present });
  const cast = agree + disagree + defer + abstain;
  if (cast > present) return refuse('VOTES_EXCEED_PRESENT', { vote: 'all', count: cast, present });
  return cast === voting ? undefined : refuse('VOTES_DO_NOT_ADD_UP', { cast, present, recused, voting });
}

/** Ballots of a paper vote: given out, brought back, usable. */
export interface Ballots {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
}

/** Refuses ballots of which more come back than were given out, or are usable than came back. */
export function incoherentBallots({ issued, returned, valid }: Ballots): Refusal | undefined {
  if (returned > issued) return refuse('BALLOTS_EXCEED_ISSUED', { returned, issued });
  return valid > returned ? refuse('VALID_EXCEEDS_RETURNED', { valid, returned }) : undefined;
}

/** Marks of one subject in a review: four grades and the abstentions. */
export interface Grades {
  readonly excellent: number;
  readonly competent: number;
  readonly basic: number;
  readonly incompetent: number;
  readonly abstain: number;
}

/** Refuses grades that do not account for every valid ballot. */
export function incoherentGrades(grades: Grades, valid: number, of: JsonObject = {}): Refusal | undefined {
  const { excellent, competent, basic, incompetent, abstain } = grades;
  const total = excellent + competent + basic + incompetent + abstain;
  return total === valid ? undefined : refuse('GRADES_DO_NOT_ADD_UP', { ...of, total, valid });
}
