import {
  refuse,
  type Context,
  type EffectiveEvent,
  type JsonObject,
  type Judgement,
  type KeyedFact,
  type PlainDate,
  type Refusal,
  type Rules,
} from '#libs/kernel';
import { approvalLow, disapprovalHigh } from '#libs/rules';
import { incoherentBallots, incoherentGrades } from '../shared/ballots.ts';
import type { CadreRegister, Facts, FactsFrom, TeamRegister } from '../shared/facts.ts';
import { by, type DataOf, type Evolve, type Guards } from '../dsl/kinds.ts';
import type { AssessmentKinds, SubjectVotes, VoteOutcome } from './assessment.events.ts';

type Data = DataOf<AssessmentKinds>;
type Step = keyof AssessmentKinds;
type Table<Value> = Readonly<Record<string, Value>>;

/** How far an assessment has come, in order. */
export const ASSESSMENT_STATES: readonly string[] = [
  'open',
  'noticed',
  'debriefed',
  'voted',
  'certified',
  'fedBack',
  'closed',
];

/** The annual assessment (年度考核) of one team for one year. */
export interface AssessmentState {
  readonly state: string;
  readonly year: number;
  readonly teamId: string;
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate;
  /** The day of the last event of each kind recorded. */
  readonly steps: Table<PlainDate>;
  readonly lastStep: string;
  readonly meetingOn?: PlainDate;
  readonly debriefed: readonly string[];
  /** What each has spoken of so far. */
  readonly topics: Table<readonly string[]>;
  readonly talks: number;
  readonly polls: Table<Facts['opinionPoll']>;
  readonly votes: Table<Facts['reviewVote']>;
  readonly grades: Table<Facts['grade']>;
  readonly fitness: Table<Facts['fitness']>;
  readonly teamGrade?: Facts['teamGrade'];
  /** Whom the result was fed back to: cadres, and the team by its id. */
  readonly fedBack: readonly string[];
  /** Who has acknowledged that, likewise. */
  readonly acknowledged: readonly string[];
}

/** Before anything is recorded. */
export const noAssessment: AssessmentState = {
  state: 'none',
  year: 0,
  teamId: '',
  openedOn: '',
  steps: {},
  lastStep: '',
  debriefed: [],
  topics: {},
  talks: 0,
  polls: {},
  votes: {},
  grades: {},
  fitness: {},
  fedBack: [],
  acknowledged: [],
};

// Ids are free words: `constructor` is a cadre like any other.
function entry<Value>(table: Table<Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const REACHES: Readonly<Partial<Record<Step, string>>> = {
  TeamAssessmentOpened: 'open',
  AssessmentNoticePublished: 'noticed',
  DebriefRecorded: 'debriefed',
  ReviewVoteRecorded: 'voted',
  CadreGradeCertified: 'certified',
  TeamGradeCertified: 'certified',
  FitnessCertified: 'certified',
  FeedbackDelivered: 'fedBack',
  TeamAssessmentClosed: 'closed',
};

function furthest(state: string, reached: string | undefined): string {
  // One that was not opened comes before them all.
  const place = (name: string): number => ASSESSMENT_STATES.indexOf(name);
  return reached !== undefined && place(reached) > place(state) ? reached : state;
}

function counts({ cadreId: _, ...ballots }: SubjectVotes): Omit<SubjectVotes, 'cadreId'> {
  return ballots;
}

function of({ year, teamId }: AssessmentState, on: PlainDate): { year: number; teamId: string; on: PlainDate } {
  return { year, teamId, on };
}

const changes: Evolve<AssessmentState, AssessmentKinds> = {
  TeamAssessmentOpened: (state, { year, teamId }, { effectiveOn }) => ({
    ...state,
    year,
    teamId,
    openedOn: effectiveOn,
  }),
  AssessmentNoticePublished: (state, { meetingOn }) => ({ ...state, meetingOn }),
  DebriefRecorded: (state, { cadreId, topics }) => ({
    ...state,
    debriefed: state.debriefed.includes(cadreId) ? state.debriefed : [...state.debriefed, cadreId],
    topics: { ...state.topics, [cadreId]: [...(entry(state.topics, cadreId) ?? []), ...topics] },
  }),
  OpinionPollRecorded: (state, { subjects }, { effectiveOn }) => {
    const polls = subjects.map((each) => [each.cadreId, { ...of(state, effectiveOn), ...counts(each) }]);
    return { ...state, polls: { ...state.polls, ...(Object.fromEntries(polls) as AssessmentState['polls']) } };
  },
  ReviewVoteRecorded: (state, { eligible, present, subjects, outcomes = [] }, { effectiveOn }) => {
    const known = new Map(outcomes.map(({ cadreId, outcome }) => [cadreId, outcome]));
    const votes = subjects.map((each) => {
      const outcome = known.get(each.cadreId);
      return [each.cadreId, { ...of(state, effectiveOn), eligible, present, ...counts(each), outcome }];
    });
    return { ...state, votes: { ...state.votes, ...(Object.fromEntries(votes) as AssessmentState['votes']) } };
  },
  AssessmentTalkHeld: (state, { talks }) => ({ ...state, talks: state.talks + talks }),
  CadreGradeCertified: (state, { cadreId, grade }, { effectiveOn }) => ({
    ...state,
    grades: { ...state.grades, [cadreId]: { ...of(state, effectiveOn), grade } },
  }),
  UngradedRecorded: (state, { cadreId, ground }, { effectiveOn }) => ({
    ...state,
    grades: { ...state.grades, [cadreId]: { ...of(state, effectiveOn), grade: 'ungraded', ground } },
  }),
  TeamGradeCertified: (state, { grade }, { effectiveOn }) => ({
    ...state,
    teamGrade: { ...of(state, effectiveOn), grade },
  }),
  FitnessCertified: (state, { cadreId, fitness }, { effectiveOn }) => ({
    ...state,
    fitness: { ...state.fitness, [cadreId]: { ...of(state, effectiveOn), fitness } },
  }),
  FeedbackDelivered: (state, { cadreId, teamId }) => ({ ...state, fedBack: [...state.fedBack, cadreId ?? teamId] }),
  FeedbackAcknowledged: (state, { cadreId, teamId }) => ({
    ...state,
    acknowledged: [...state.acknowledged, cadreId ?? teamId],
  }),
  TeamAssessmentClosed: (state, _, { effectiveOn }) => ({ ...state, closedOn: effectiveOn }),
};

/** How an event changes the assessment. */
export function evolve(state: AssessmentState, event: EffectiveEvent): AssessmentState {
  const changed = by<AssessmentState, AssessmentState>(changes, state, event);
  if (!changed) return state;
  const { type, effectiveOn } = event;
  return {
    ...changed,
    state: furthest(state.state, REACHES[type as Step]),
    steps: { ...state.steps, [type]: effectiveOn },
    lastStep: type,
  };
}

function withCadre(refusal: Refusal, cadreId: string): Refusal {
  return { ...refusal, params: { ...refusal.params, cadreId } };
}

/** Ballots that cannot be, and subjects who were voted on before. */
function incoherent(
  subjects: readonly SubjectVotes[],
  what: string,
  votedOn: (cadreId: string) => boolean,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const subject of subjects) {
    const { cadreId, valid } = subject;
    const refusal = incoherentBallots(subject) ?? incoherentGrades(subject, valid);
    if (refusal) return withCadre(refusal, cadreId);
    if (seen.has(cadreId) || votedOn(cadreId)) return refuse('ALREADY_RECORDED', { what, id: cadreId });
    seen.add(cadreId);
  }
  return undefined;
}

// What is in line with each outcome of the vote; anything else may be certified too, with a reason.
const GRADES_IN_LINE: Readonly<Record<string, readonly string[]>> = {
  passed: ['excellent', 'competent'],
  lowApproval: ['basicallyCompetent'],
  highDisapproval: ['basicallyCompetent', 'incompetent'],
};
const FITNESS_IN_LINE: Readonly<Record<string, readonly string[]>> = {
  passed: ['fit'],
  lowApproval: ['unfit'],
  highDisapproval: ['unfit', 'incompetent'],
};

function certifiable(
  state: AssessmentState,
  cadreId: string,
  certified: string,
  inLine: Readonly<Record<string, readonly string[]>>,
  reason: string | undefined,
): Refusal | undefined {
  const vote = entry(state.votes, cadreId);
  if (!vote) return undefined;
  if (vote.valid === 0) return refuse('NO_VALID_BALLOTS', { cadreId });
  const departs = vote.outcome !== undefined && !inLine[vote.outcome]?.includes(certified);
  return departs && reason === undefined
    ? refuse('CERTIFICATION_REASON_REQUIRED', { cadreId, certified, outcome: vote.outcome })
    : undefined;
}

function recordedOnce(table: Table<unknown>, what: string, id: string): Refusal | undefined {
  return entry(table, id) === undefined ? undefined : refuse('ALREADY_RECORDED', { what, id });
}

/** What is impossible in an assessment (class H), kind by kind. */
const guards: Guards<AssessmentState, AssessmentKinds> = {
  AssessmentNoticePublished: ({ steps, meetingOn: announced, teamId }, { meetingOn }) =>
    // It is published again where the day of the meeting is another one.
    steps['AssessmentNoticePublished'] === undefined || announced !== meetingOn
      ? undefined
      : refuse('ALREADY_RECORDED', { what: 'assessmentNotice', id: teamId }),
  DebriefRecorded: (state, { cadreId, topics }) => {
    const before = entry(state.topics, cadreId) ?? [];
    const anew = before.length === 0 || topics.some((topic) => !before.includes(topic));
    return anew ? undefined : refuse('ALREADY_RECORDED', { what: 'debrief', id: cadreId });
  },
  OpinionPollRecorded: (state, { subjects }) =>
    incoherent(subjects, 'opinionPoll', (cadreId) => entry(state.polls, cadreId) !== undefined),
  ReviewVoteRecorded: (state, { eligible, present, subjects }) => {
    if (present > eligible) return refuse('PRESENT_EXCEEDS_ELIGIBLE', { present, eligible });
    const tooMany = subjects.find(({ issued }) => issued > present);
    if (tooMany) {
      const { issued: count, cadreId } = tooMany;
      return refuse('VOTES_EXCEED_PRESENT', { vote: 'issued', count, present, cadreId });
    }
    // A vote without a single valid ballot is held again.
    return incoherent(subjects, 'reviewVote', (cadreId) => (entry(state.votes, cadreId)?.valid ?? 0) > 0);
  },
  AssessmentTalkHeld: (_, { startedOn }, { effectiveOn }) =>
    startedOn !== undefined && effectiveOn < startedOn
      ? refuse('DATE_ORDER', { start: startedOn, end: effectiveOn })
      : undefined,
  CadreGradeCertified: (state, { cadreId, grade, reason }) =>
    recordedOnce(state.grades, 'grade', cadreId) ?? certifiable(state, cadreId, grade, GRADES_IN_LINE, reason),
  UngradedRecorded: (state, { cadreId }) => recordedOnce(state.grades, 'grade', cadreId),
  TeamGradeCertified: (state, { teamId }) => {
    if (state.teamGrade) return refuse('ALREADY_RECORDED', { what: 'teamGrade', id: teamId });
    const votes = Object.values(state.votes);
    return votes.length > 0 && votes.every(({ valid }) => valid === 0) ? refuse('NO_VALID_BALLOTS', {}) : undefined;
  },
  FitnessCertified: (state, { cadreId, fitness, reason }) =>
    recordedOnce(state.fitness, 'fitness', cadreId) ?? certifiable(state, cadreId, fitness, FITNESS_IN_LINE, reason),
  FeedbackDelivered: ({ fedBack }, { cadreId, teamId }) =>
    once(fedBack, cadreId === undefined ? 'teamFeedback' : 'feedback', cadreId ?? teamId),
  FeedbackAcknowledged: ({ fedBack, acknowledged }, { cadreId, teamId }) => {
    const to = cadreId ?? teamId;
    if (!fedBack.includes(to)) return refuse('FEEDBACK_NOT_DELIVERED', { to });
    return once(acknowledged, cadreId === undefined ? 'teamAcknowledgement' : 'acknowledgement', to);
  },
};

function once(before: readonly string[], what: string, id: string): Refusal | undefined {
  return before.includes(id) ? refuse('ALREADY_RECORDED', { what, id }) : undefined;
}

/** Refuses an event that is impossible in this state. */
export function guard(state: AssessmentState, event: EffectiveEvent): Refusal | undefined {
  if (event.type === 'TeamAssessmentOpened') {
    return state.state === 'none' ? undefined : refuse('ALREADY_OPEN', { what: 'assessment', since: state.openedOn });
  }
  if (state.state === 'none') return refuse('NOT_OPEN', { what: 'assessment' });
  if (state.closedOn !== undefined && event.type !== 'FeedbackAcknowledged') {
    return refuse('ASSESSMENT_CLOSED', { what: 'assessment', closedOn: state.closedOn });
  }
  return by(guards, state, event);
}

/** What somebody does himself, and does no more when he has left. */
const BY_HIMSELF: readonly string[] = ['DebriefRecorded', 'FeedbackAcknowledged'] satisfies Step[];

/** Refuses the assessment of a team that is not there on the day it is opened, and what somebody who has left would have done. */
export function admit(event: EffectiveEvent, context: Context<AssessmentState>): Refusal | undefined {
  const { cadreId } = event.data;
  if (BY_HIMSELF.includes(event.type) && typeof cadreId === 'string') {
    const { state } = context.referenced<CadreRegister>('cadre', cadreId).at(event.effectiveOn);
    return state === 'departed' ? refuse('CADRE_NOT_ACTIVE', { cadreId, state, on: event.effectiveOn }) : undefined;
  }
  if (event.type !== 'TeamAssessmentOpened') return undefined;
  const teamId = String(event.data['teamId']);
  const { state } = context.referenced<TeamRegister>('team', teamId).at(event.effectiveOn);
  return state === 'active' ? undefined : refuse('TEAM_NOT_ACTIVE', { teamId, state, on: event.effectiveOn });
}

function outcomeOf(vote: SubjectVotes, rules: Rules): VoteOutcome {
  const { valid, excellent, competent, incompetent } = vote;
  if (valid === 0) return 'noValidBallots';
  // More than a third incompetent leaves less than two thirds for the rest: only the graver is told.
  const holds = (judgements: readonly Judgement[]): boolean => judgements.every((judgement) => judgement.holds);
  if (!holds(disapprovalHigh.ask(rules, { incompetent, valid }))) return 'highDisapproval';
  return holds(approvalLow.ask(rules, { approving: excellent + competent, valid })) ? 'passed' : 'lowApproval';
}

/** Works out what the rules of the day make of a review vote. */
export function enrich(_: AssessmentState, event: EffectiveEvent, rules: Rules): JsonObject {
  return by<Rules, JsonObject>(completions, rules, event) ?? event.data;
}

const completions = {
  ReviewVoteRecorded: (
    rules: Rules,
    { subjects }: Data['ReviewVoteRecorded'],
    { data }: EffectiveEvent,
  ): JsonObject => ({
    ...data,
    outcomes: subjects.map((vote) => ({ cadreId: vote.cadreId, outcome: outcomeOf(vote, rules) })),
  }),
};

function ownFact(state: AssessmentState): Facts['assessment'] {
  const { year, teamId, openedOn, closedOn, meetingOn, debriefed, talks, steps } = state;
  return {
    year,
    teamId,
    state: state.state,
    openedOn,
    noticeOn: steps['AssessmentNoticePublished'],
    meetingOn,
    debriefed,
    talks,
    feedbackOn: steps['FeedbackDelivered'],
    closedOn,
  };
}

function caseOf(state: AssessmentState): Facts['case'] {
  const { teamId, openedOn, closedOn, lastStep, grades, teamGrade } = state;
  return {
    category: 'assessment',
    kind: 'annual',
    subjects: [`team-${teamId}`, ...Object.keys(grades).map((cadreId) => `cadre-${cadreId}`)],
    state: state.state,
    step: lastStep,
    openedOn,
    closedOn,
    outcome: teamGrade?.grade,
    held: 'internal',
  };
}

function ofMembers<Value extends JsonObject>(
  { state }: AssessmentState,
  id: string,
  table: Table<Value>,
): KeyedFact<Value>[] {
  if (state === 'none') return [];
  return Object.entries(table).map(([cadreId, value]) => ({ key: `${id}/${cadreId}`, ref: cadreId, value }));
}

/** What holds in this state of the assessment. */
export const facts = {
  assessment: (state, id) =>
    state.state === 'none' ? [] : [{ key: id, ref: String(state.year), value: ownFact(state) }],
  teamGrade: ({ state, teamId, teamGrade }, id) =>
    state !== 'none' && teamGrade ? [{ key: id, ref: teamId, value: teamGrade }] : [],
  grade: (state, id) => ofMembers(state, id, state.grades),
  fitness: (state, id) => ofMembers(state, id, state.fitness),
  reviewVote: (state, id) => ofMembers(state, id, state.votes),
  opinionPoll: (state, id) => ofMembers(state, id, state.polls),
  case: (state, id) => (state.state === 'none' ? [] : [{ key: id, value: caseOf(state) }]),
} satisfies FactsFrom<AssessmentState>;
