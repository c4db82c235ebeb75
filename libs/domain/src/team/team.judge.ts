import {
  idOf,
  type Context,
  type EffectiveEvent,
  type FactsSought,
  type Judgement,
  type PlainDate,
} from '#libs/kernel';
import {
  awardGraded,
  electedByCongress,
  moveGrounded,
  patronOfOthers,
  probationLength,
  recordedInTime,
  retirementAge,
  slotsKept,
  slotsWithinHeadcount,
  yearCome,
} from '#libs/rules';
import { NO_PROMOTION, judgedOf, type Finding, type Judged } from '../shared/eligibility/judged.ts';
import type { Known } from '../shared/eligibility/known.ts';
import {
  demotionOf,
  influenceOf,
  intervalOf,
  probationOf,
  removalOf,
  seniorityOf,
} from '../shared/eligibility/of-the-person.ts';
import type { CadreRegister, Facts } from '../shared/facts.ts';
import { notSecondedThere } from '../shared/seconded.ts';
import type { DataOf } from '../dsl/kinds.ts';
import { entry, type TeamState } from './team.decide.ts';
import type { TeamKinds } from './team.events.ts';

type Data = DataOf<TeamKinds>;
type Moved = Data['IncumbentAssigned'] | Data['IncumbentRelieved'] | Data['IncumbentConfirmed'];

/** Kinds of document by which the people's congress says whom it has elected, or relieved. */
const CONGRESS_PAPERS: readonly string[] = ['electionReport'];

interface Given {
  readonly state: TeamState;
  readonly context: Context<TeamState>;
  readonly event: EffectiveEvent;
}

/** Whether an act follows from a case by itself: what it rests on was judged there. */
function followsFromACase({ meta }: EffectiveEvent): boolean {
  return meta.actor.role === 'system' && meta.onBehalfOf === undefined;
}

/** What a move sees of its case: the letter, once it has gone out. */
interface CaseRegister {
  readonly letter?: {
    readonly moves?: readonly {
      readonly cadreId: string;
      readonly assumes?: { readonly teamId: string; readonly postId: string };
      readonly takesEffectOn: PlainDate;
    }[];
  };
}

/** Whether the letter of a case gives somebody this post by the day of the move. */
function isInLetter({ context, event }: Given, move: Moved, caseId: string): boolean {
  const { letter } = context.referenced<CaseRegister | undefined>('appointment', caseId)?.at() ?? {};
  const moves = letter?.moves ?? [];
  return moves.some(
    ({ cadreId, assumes, takesEffectOn }) =>
      cadreId === move.cadreId &&
      assumes?.teamId === context.id &&
      assumes.postId === move.postId &&
      takesEffectOn <= event.effectiveOn,
  );
}

/** Whether the case that a move rests on has decided it; who is confirmed came into the post by it before. */
function decidedBy(given: Given, move: Moved, caseId?: string): boolean {
  if (caseId === undefined) return false;
  return given.event.type !== 'IncumbentAssigned' || isInLetter(given, move, caseId);
}

/** Whether a move rests on something, the congress had its say, and it is recorded while it is new. */
function moved(given: Given, move: Moved, caseId?: string): Judgement[] {
  const { state, context, event } = given;
  const { postId, cadreId } = move;
  const { rules, today, onRecord, entryMode } = context;
  const { basis } = event.meta;
  const grounded = decidedBy(given, move, caseId) || basis !== undefined;
  const asked = moveGrounded.ask(rules, { cadreId, postId, grounded }, { params: { cadreId, postId } });
  // That its case decided it was judged there; whether it still does is asked of the record.
  if (followsFromACase(event)) return onRecord && caseId !== undefined ? asked : [];
  const decided = caseId !== undefined || CONGRESS_PAPERS.includes(basis?.kind ?? '');
  const post = entry(state.posts, postId);
  return [
    ...asked,
    ...(post?.elected && event.type !== 'IncumbentConfirmed'
      ? electedByCongress.ask(rules, { cadreId, postId, title: post.title, decided })
      : []),
    // Of old papers it is said already that they are old, and a record does not grow old afterwards.
    ...(entryMode === 'live' && !onRecord ? recordedInTime.ask(rules, { on: event.effectiveOn, today }) : []),
  ];
}

/** Whether the team has room for one more; a letter was judged by it before. */
function room({ state, context, event }: Given): Judgement[] {
  const { slotCount, incumbents } = state;
  if (slotCount === undefined) return [];
  const inputs = { teamId: context.id, slotCount, incumbents: Object.keys(incumbents).length + 1 };
  return slotsKept.ask(context.rules, inputs, { recordedAnyway: followsFromACase(event) });
}

/** Probation ends on the day that its case says, where it has one. */
function probationOver({ state, context, event }: Given, { postId, cadreId }: Data['IncumbentConfirmed']): Judgement[] {
  const since = entry(state.incumbents, postId)?.since ?? event.effectiveOn;
  const settled = context
    .gathered<Facts['probation']>('probation', cadreId)
    .find(({ value }) => value.teamId === context.id && value.postId === postId && value.since === since);
  const ends = settled ? { ends: settled.value.until } : {};
  const on = event.effectiveOn;
  return probationLength.ask(
    context.rules,
    { cadreId, since, on, ...ends },
    { params: { cadreId, on }, recordedAnyway: followsFromACase(event) },
  );
}

/** Whether the team was graded excellent in the year that it is honoured for, where the ledger has its grade. */
function honoured({ context, event }: Given, { year }: Data['TeamHonourGranted']): Judgement[] {
  const grades = context.gathered<Facts['teamGrade']>('teamGrade', context.id);
  const graded = grades.find(({ value }) => value.year === year)?.value;
  return [
    ...(year === undefined ? [] : yearCome.ask(context.rules, { year, on: event.effectiveOn })),
    ...(graded ? awardGraded.ask(context.rules, { teamId: context.id, year: graded.year, grade: graded.grade }) : []),
  ];
}

/** Whether somebody who is given a post has not reached the age of retirement; of what a case decided that was asked there. */
function inAge({ context, event }: Given, { cadreId }: Data['IncumbentAssigned']): Judgement[] {
  const on = event.effectiveOn;
  const { birth, sex } = context.referenced<CadreRegister | undefined>('cadre', cadreId)?.at(on) ?? {};
  if (followsFromACase(event) || !birth || !sex) return [];
  return retirementAge.ask(context.rules, { cadreId, birth, sex, on });
}

/** What is of a year is not there before it. */
function inItsYear({ context, event }: Given, { year }: { readonly year: number }): Judgement[] {
  return yearCome.ask(context.rules, { year, on: event.effectiveOn });
}

/** Facts by which it is told of somebody whether a post is a promotion, and what bars him from it. */
const TOLD_BY = ['incumbency', 'admonition', 'downwardMove', 'secondment'] as const;

/** Whether who held a post served in it long enough; how long somebody was a clerk before his first is on no record. */
function yearsAsDeputyOf(judged: Judged): Finding {
  return judged.tenures.length > 0 ? seniorityOf(judged) : NO_PROMOTION;
}

/** What of a person bars a post that is given on a document alone; of what a case decided that was asked there. */
const BARS: readonly ((judged: Judged) => Finding)[] = [removalOf];
/** What of a person bars a promotion as well. */
const BARS_OF_PROMOTION = [influenceOf, yearsAsDeputyOf, probationOf, intervalOf, demotionOf];

/** Whether somebody may be given a post by what befell him and, where it is a promotion, by what he served. */
function unbarred(given: Given, data: Data['IncumbentAssigned']): Judgement[] {
  const { context, event } = given;
  const { cadreId, postId, caseId } = data;
  // A case that is named and has not decided on him has asked nothing of him.
  if (followsFromACase(event) || (caseId !== undefined && isInLetter(given, data, caseId))) return [];
  const { id: teamId, rules, own } = context;
  const on = event.effectiveOn;
  const known: Known = {
    cadre: (day) => context.referenced<CadreRegister | undefined>('cadre', cadreId)?.at(day),
    team: (day) => own.at(day),
    // The stay that is judged says nothing of whether it might begin.
    rows: (kind) =>
      context
        .gathered<Facts[typeof kind]>(kind, cadreId)
        .filter(({ key, value }) => key !== `${teamId}/${postId}` || !('since' in value) || value.since !== on),
  };
  const judged = judgedOf({ cadreId, teamId, postId, on }, known, rules);
  return [...(judged.promotion ? BARS_OF_PROMOTION : []), ...BARS].flatMap((find) => find(judged).judgement ?? []);
}

/** Whether somebody is seconded to the team that gives him a post; of what a case decided that was asked there. */
function freeOfSecondment({ context, event }: Given, { cadreId }: Data['IncumbentAssigned']): Judgement[] {
  return followsFromACase(event)
    ? []
    : notSecondedThere(context, { cadreId, teamId: context.id, on: event.effectiveOn });
}

type Rulings = { [K in keyof Data]?: (given: Given, data: Data[K]) => readonly Judgement[] };

const rulings: Rulings = {
  IncumbentAssigned: (given, data) => [
    ...moved(given, data, data.caseId),
    ...inAge(given, data),
    ...unbarred(given, data),
    ...freeOfSecondment(given, data),
    ...room(given),
  ],
  IncumbentConfirmed: (given, data) => [
    ...moved(given, data, entry(given.state.incumbents, data.postId)?.caseId),
    ...probationOver(given, data),
  ],
  IncumbentRelieved: (given, data) => moved(given, data),
  PastIncumbencyRecorded: (given, data) => moved(given, data),
  HeadcountSet: ({ state, context }, { headcount, slotCount }) => {
    const [teamId, incumbents] = [context.id, Object.keys(state.incumbents).length];
    return [
      ...slotsWithinHeadcount.ask(context.rules, { teamId, slotCount, headcount }),
      // That there are fewer posts now has happened; who is one too many is found.
      ...slotsKept.ask(context.rules, { teamId, slotCount, incumbents }, { recordedAnyway: true }),
    ];
  },
  TeamHonourGranted: honoured,
  TargetScoreRecorded: inItsYear,
  PledgeReviewed: inItsYear,
  PatronAssigned: ({ state, context }, { patronId }) => {
    const posts = Object.keys(state.incumbents).filter((postId) => state.incumbents[postId]?.cadreId === patronId);
    return patronOfOthers.ask(context.rules, { patronId, posts });
  },
};

/** Asks the procedural rules of who comes into a post, stays in it and leaves it, and of what a team is honoured for. */
export function judge(state: TeamState, event: EffectiveEvent, context: Context<TeamState>): readonly Judgement[] {
  const given: Given = { state, context, event };
  const ask = rulings[event.type as keyof Data] as ((of: Given, data: object) => readonly Judgement[]) | undefined;
  return ask?.(given, event.data) ?? [];
}

/**
 * What bars somebody from a post is told by the posts that he held and what befell him; when probation ends is settled in
 * the case that put him into the post; grades are those of the yearly assessment.
 */
export const gathers = {
  for: ['IncumbentAssigned', 'IncumbentConfirmed', 'TeamHonourGranted'],
  notAtOpening: true as const,
  sought: (event: EffectiveEvent): readonly FactsSought[] => {
    const { type, stream, data } = event;
    if (type === 'TeamHonourGranted') return [{ kind: 'teamGrade', ref: idOf(stream) }];
    const ref = String(data['cadreId']);
    if (type === 'IncumbentConfirmed') return [{ kind: 'probation', ref }];
    return followsFromACase(event) ? [] : TOLD_BY.map((kind) => ({ kind, ref }));
  },
};
