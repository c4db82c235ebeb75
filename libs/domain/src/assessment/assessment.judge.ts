import type { Context, EffectiveEvent, Judgement, PlainDate } from '#libs/kernel';
import {
  assessmentSteps,
  debriefGiven,
  everybodyGraded,
  excellentQuota,
  excellentUnadmonished,
  membersOnly,
  reviewAttendance,
  yearCome,
} from '#libs/rules';
import type { Facts, IncumbencyFact, TeamRegister } from '../shared/facts.ts';
import { by, type DataOf } from '../dsl/kinds.ts';
import type { AssessmentState } from './assessment.decide.ts';
import type { AssessmentKinds } from './assessment.events.ts';
import type { RoundState } from './round.decide.ts';

type Data = DataOf<AssessmentKinds>;
type Step = keyof AssessmentKinds;

/** The steps that come before each step, in the order of the assessment; the last row is completeness. */
export const COMES_AFTER: Readonly<Record<Step, readonly Step[]>> = {
  TeamAssessmentOpened: [],
  AssessmentNoticePublished: [],
  DebriefRecorded: ['AssessmentNoticePublished'],
  OpinionPollRecorded: ['AssessmentNoticePublished'],
  ReviewVoteRecorded: ['AssessmentNoticePublished', 'DebriefRecorded'],
  AssessmentTalkHeld: ['AssessmentNoticePublished', 'DebriefRecorded'],
  CadreGradeCertified: ['AssessmentNoticePublished', 'DebriefRecorded', 'ReviewVoteRecorded'],
  UngradedRecorded: [],
  TeamGradeCertified: ['AssessmentNoticePublished', 'DebriefRecorded', 'ReviewVoteRecorded'],
  FitnessCertified: ['AssessmentNoticePublished', 'DebriefRecorded', 'ReviewVoteRecorded'],
  FeedbackDelivered: ['AssessmentNoticePublished', 'DebriefRecorded', 'ReviewVoteRecorded', 'TeamGradeCertified'],
  FeedbackAcknowledged: [],
  TeamAssessmentClosed: [
    'AssessmentNoticePublished',
    'DebriefRecorded',
    'OpinionPollRecorded',
    'ReviewVoteRecorded',
    'AssessmentTalkHeld',
    'TeamGradeCertified',
    'FeedbackDelivered',
  ],
};

function order(
  { state, context }: { state: AssessmentState; context: Context<AssessmentState> },
  step: Step,
  missing: readonly string[],
): Judgement[] {
  return assessmentSteps.ask(context.rules, { step, state: state.state, missing }, { params: { step, missing } });
}

/** The steps that are missing before another one; a cadre is certified after the vote on this very cadre. */
export function missingBefore(state: AssessmentState, step: Step, cadreId: string | undefined): string[] {
  return COMES_AFTER[step].filter((earlier) =>
    earlier === 'ReviewVoteRecorded' && cadreId !== undefined
      ? !Object.hasOwn(state.votes, cadreId)
      : state.steps[earlier] === undefined,
  );
}

/** The members of the team on the day the assessment was opened, each with the day of the earliest post held. */
function members({ teamId, openedOn }: AssessmentState, context: Context<AssessmentState>): Map<string, PlainDate> {
  const { incumbents } = context.referenced<TeamRegister>('team', teamId).at(openedOn);
  return earliest(Object.values(incumbents));
}

function earliest(incumbents: readonly IncumbencyFact[]): Map<string, PlainDate> {
  const since = new Map<string, PlainDate>();
  for (const held of incumbents) {
    const known = since.get(held.cadreId);
    if (known === undefined || held.since < known) since.set(held.cadreId, held.since);
  }
  return since;
}

function ofTheTeam(state: AssessmentState, cadres: readonly string[], context: Context<AssessmentState>): Judgement[] {
  const known = members(state, context);
  const notMembers = cadres.filter((cadreId) => !known.has(cadreId));
  const params = { cadres: notMembers, teamId: state.teamId, on: state.openedOn };
  return membersOnly.ask(context.rules, { cadres, notMembers }, { params });
}

/** Who is graded excellent was not admonished in that year, and not too many are. */
function excellent(state: AssessmentState, cadreId: string, context: Context<AssessmentState>): Judgement[] {
  const { year } = state;
  const known = context.gathered<Facts['admonition']>('admonition', cadreId);
  const admonishedOn = [...new Set(known.map(({ value }) => value.issuedOn))];
  const before = Object.values(state.grades).filter((each) => each.grade === 'excellent').length;
  return [
    ...excellentUnadmonished.ask(context.rules, { cadreId, year, admonishedOn }),
    ...excellentQuota.ask(context.rules, { excellent: before + 1, members: members(state, context).size }),
  ];
}

type Judges = {
  [K in Step]?: (
    of: { state: AssessmentState; context: Context<AssessmentState> },
    data: Data[K],
    event: EffectiveEvent,
  ) => readonly Judgement[];
};

const judges: Judges = {
  TeamAssessmentOpened: ({ state, context }, { year }, { effectiveOn }) => {
    const round = context.referenced<RoundState>('assessmentRound', String(year)).at(effectiveOn);
    const open = round.state !== 'none' && round.state !== 'closed';
    return [
      ...yearCome.ask(context.rules, { year, on: effectiveOn }),
      ...order({ state, context }, 'TeamAssessmentOpened', open ? [] : ['AssessmentRoundOpened']),
    ];
  },
  ReviewVoteRecorded: ({ state, context }, { eligible, present, subjects }, { effectiveOn: on }) => {
    const { rules } = context;
    const stillThere = context.referenced<TeamRegister>('team', state.teamId).at(on);
    const there = new Set(Object.values(stillThere.incumbents).map(({ cadreId }) => cadreId));
    const silent = [...members(state, context)]
      .filter(([cadreId]) => there.has(cadreId) && !state.debriefed.includes(cadreId))
      .map(([cadreId, since]) => ({ cadreId, since }));
    const voted = subjects.map(({ cadreId }) => cadreId);
    return [
      ...reviewAttendance.ask(rules, { eligible, present }),
      ...debriefGiven.ask(rules, { silent, on }, { params: {} }),
      ...ofTheTeam(state, voted, context),
    ];
  },
  CadreGradeCertified: ({ state, context }, { cadreId, grade }) => [
    ...ofTheTeam(state, [cadreId], context),
    ...(grade === 'excellent' ? excellent(state, cadreId, context) : []),
  ],
  DebriefRecorded: ({ state, context }, { cadreId }) => ofTheTeam(state, [cadreId], context),
  OpinionPollRecorded: ({ state, context }, { subjects }) =>
    ofTheTeam(
      state,
      subjects.map(({ cadreId }) => cadreId),
      context,
    ),
  UngradedRecorded: ({ state, context }, { cadreId }) => ofTheTeam(state, [cadreId], context),
  FitnessCertified: ({ state, context }, { cadreId }) => ofTheTeam(state, [cadreId], context),
  TeamAssessmentClosed: ({ state, context }) => {
    const missing = [...members(state, context).keys()].filter((cadreId) => !Object.hasOwn(state.grades, cadreId));
    return everybodyGraded.ask(context.rules, { missing }, { params: { cadres: missing, on: state.openedOn } });
  },
};

/** Asks the procedural rules of the assessment: its steps, attendance, debriefs, membership and coverage. */
export function judge(
  state: AssessmentState,
  event: EffectiveEvent,
  context: Context<AssessmentState>,
): readonly Judgement[] {
  const step = event.type as Step;
  const more = by<{ state: AssessmentState; context: Context<AssessmentState> }, readonly Judgement[]>(
    judges,
    { state, context },
    event,
  );
  if (COMES_AFTER[step].length === 0) return more ?? [];
  const certified = step === 'CadreGradeCertified' || step === 'FitnessCertified';
  const cadreId = certified ? String(event.data['cadreId']) : undefined;
  return [...order({ state, context }, step, missingBefore(state, step, cadreId)), ...(more ?? [])];
}
