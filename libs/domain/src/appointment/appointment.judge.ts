import {
  addDays,
  addMonths,
  refuse,
  type Context,
  type EffectiveEvent,
  type JsonObject,
  type Judgement,
  type PlainDate,
} from '#libs/kernel';
import { exceeds, fewestExceeding, fewestReaching, reaches } from '../shared/ballots.ts';
import { PARTY_MEMBER } from '../shared/codes.ts';
import type { CadreRegister, TeamRegister } from '../shared/facts.ts';
import { by, type DataOf } from '../dsl/kinds.ts';
import { callStep } from '../dsl/words.ts';
import type { PostRef, VoteOutcome } from './appointment.parts.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import {
  approvedIds,
  candidatesOf,
  decidedOn,
  entry,
  openObjections,
  votesLacking,
  type AppointmentState,
  type Notice,
} from './appointment.state.ts';
import { assigns, doneAfter, missingBefore, needOf, type Step } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;

/** What the rules of an act are asked with: the case before it, what was gathered for it, and its day. */
interface RuleContext {
  readonly state: AppointmentState;
  readonly context: Context<AppointmentState>;
  readonly on: PlainDate;
}

function procedural(ruleId: string, holds: boolean, inputs: JsonObject, code: string, params = inputs): Judgement {
  return { ruleId, inputs, holds, ...(holds ? {} : { refusal: refuse(code, params) }) };
}

function advisory(ruleId: string, holds: boolean, inputs: JsonObject): Judgement {
  return { ruleId, inputs, holds };
}

/** A vote that was taken is not just taken again: what was decided is reconsidered first, what was put off consulted on. */
function beforeAnother(vote: { readonly outcome: VoteOutcome } | undefined): string[] {
  if (vote?.outcome === 'deferred') return ['consultation'];
  return vote?.outcome === 'approved' || vote?.outcome === 'rejected' ? ['reconsideration'] : [];
}

type Lacks = { [K in keyof Data]?: (state: AppointmentState, data: Data[K]) => readonly string[] };

/** What an act wants for the cadre whom it is about, beside the steps of the case. */
const lacks: Lacks = {
  DeliberationVoteRecorded: (state, { cadreId }) => {
    const wanted = needOf('eligibility', state) === 'required' && state.skipped.eligibility === undefined;
    const unchecked = wanted && entry(state.failedChecks, cadreId) === undefined;
    return [...(unchecked ? ['eligibility'] : []), ...beforeAnother(entry(state.decisions, cadreId))];
  },
  PlenaryVoteRecorded: (state, { cadreId }) => [
    ...votesLacking(state, cadreId).filter((vote) => vote !== 'plenary'),
    ...beforeAnother(entry(state.plenaryVotes, cadreId)),
  ],
  // It is about those who have won their votes: somebody has.
  PublicNoticeStarted: (state) => {
    const lacking = Object.keys(state.decisions).map((cadreId) => votesLacking(state, cadreId));
    return lacking.sort((a, b) => a.length - b.length)[0] ?? [];
  },
  ElectionResultRecorded: (state, { cadreId }) => votesLacking(state, cadreId),
};

/** Whether a step belongs to the case and comes in its turn, with what is missing before it. */
function inOrder(state: AppointmentState, step: Step, more: readonly string[]): Judgement {
  if (needOf(step, state) === 'unused') {
    const { action, method } = state;
    return procedural('appointment.steps', false, { step, action, method }, 'STEP_NOT_IN_PROCEDURE');
  }
  const missing = [...new Set([...missingBefore(step, state), ...more])];
  const done = doneAfter(step, state);
  const inputs = { step, missing, done };
  return procedural('appointment.steps', missing.length + done.length === 0, inputs, 'STEP_OUT_OF_ORDER');
}

/** Whether every organ that must be asked has answered: the discipline organ, and all that were asked. */
function opinionsIn({ state, context, on }: RuleContext, cadreIds: readonly string[]): Judgement {
  const nonParty = cadreIds.some((cadreId) => {
    const status = context.referenced<CadreRegister | undefined>('cadre', cadreId)?.at(on)?.politicalStatus?.status;
    return status !== undefined && !PARTY_MEMBER.includes(status);
  });
  const wanted = nonParty ? ['discipline', 'unitedFront'] : ['discipline'];
  const organs = [...new Set([...wanted, ...Object.keys(state.opinions)])];
  const missing = organs.filter((organ) => (entry(state.opinions, organ) ?? 'asked') === 'asked');
  const skipped = state.skipped.opinions !== undefined;
  return procedural('appointment.opinions', skipped || missing.length === 0, { missing }, 'OPINION_MISSING');
}

function quorum(
  { context: { rules } }: RuleContext,
  ruleId: string,
  { eligible, present, announcedOutcome }: Data['PlenaryVoteRecorded'],
): Judgement {
  const share = rules.share(ruleId);
  const inputs = { eligible, present, needed: fewestReaching(eligible, share) };
  const asked = procedural(ruleId, reaches(present, eligible, share), inputs, 'QUORUM_NOT_MET');
  // The meeting was held, so it is recorded; only a decision that it claims to have made is refused.
  return announcedOutcome === 'approved' ? asked : { ...asked, recordedAnyway: true };
}

function majority({ context: { rules } }: RuleContext, ruleId: string, vote: Data['PlenaryVoteRecorded']): Judgement[] {
  const { eligible, agree, outcome } = vote;
  const needed = fewestExceeding(eligible, rules.share(ruleId));
  return outcome === 'approved' ? [advisory(ruleId, true, { eligible, agree, needed })] : [];
}

/** Whether there are more candidates than posts; advice only where the case does not promise it. */
function differential({ state, context }: RuleContext, stage: string, candidates: number): Judgement {
  const more = context.rules.number('appointment.differential');
  const posts = state.posts.length;
  const inputs = { stage, candidates, posts, needed: posts + more };
  const holds = candidates >= posts + more;
  if (state.differential) return procedural('appointment.differential', holds, inputs, 'NOT_DIFFERENTIAL');
  return advisory('appointment.differential', holds, inputs);
}

function isTownshipPrincipal({ context, on }: RuleContext, { teamId, postId }: PostRef): boolean {
  const team = context.referenced<TeamRegister>('team', teamId).at(on);
  return team.kind === 'township' && entry(team.posts, postId)?.principal === true;
}

function plenaryVoteHeld({ state }: RuleContext, required: boolean, ids: readonly string[]): Judgement[] {
  if (!required) return [];
  const without = ids.filter((cadreId) => entry(state.plenaryVotes, cadreId)?.outcome !== 'approved');
  return [procedural('appointment.plenary', without.length === 0, { cadreIds: without }, 'PLENARY_VOTE_REQUIRED')];
}

function attendance(
  ruleId: string,
  { context: { rules } }: RuleContext,
  present: number,
  eligible: number,
): JsonObject & { holds: boolean } {
  const share = rules.share(ruleId);
  return { present, eligible, needed: fewestReaching(eligible, share), holds: reaches(present, eligible, share) };
}

function recommendedInTime({ state, context, on }: RuleContext): Judgement[] {
  const last = state.recommendations.at(-1);
  if (!last) return [];
  const expiresOn = addMonths(last.on, context.rules.number('recommendation.validity'));
  const inputs = { recommendedOn: last.on, expiresOn, on };
  const ours = (post: PostRef): boolean =>
    state.posts.some(({ teamId, postId }) => teamId === post.teamId && postId === post.postId);
  const told = (posts: readonly PostRef[]): string[] => posts.map(({ teamId, postId }) => `${teamId}/${postId}`);
  const posts = { recommendedFor: told(last.posts), posts: told(state.posts) };
  return [
    procedural('recommendation.validity', on < expiresOn, inputs, 'RECOMMENDATION_EXPIRED'),
    procedural('recommendation.post', last.posts.some(ours), posts, 'RECOMMENDATION_OTHER_POST'),
  ];
}

function topOfThePoll({ state }: RuleContext, targetIds: readonly string[], reason: string | undefined): Judgement[] {
  const candidates = state.recommendations.at(-1)?.candidates ?? [];
  const most = Math.max(0, ...candidates.map(({ votes }) => votes));
  const top = candidates.filter(({ votes }) => votes === most).map(({ cadreId }) => cadreId);
  if (top.length === 0) return [];
  const holds = reason !== undefined || top.some((cadreId) => targetIds.includes(cadreId));
  return [advisory('recommendation.top', holds, { top, targetIds })];
}

function checksPassed({ state }: RuleContext, cadreId: string): Judgement {
  const failed = entry(state.failedChecks, cadreId) ?? [];
  return procedural('appointment.eligibility', failed.length === 0, { cadreId, failed }, 'TARGET_DISQUALIFIED');
}

function probationBehindHim(
  given: RuleContext,
  { cadreId, leaving = [] }: Data['DeliberationVoteRecorded'],
): Judgement[] {
  const { state, context, on } = given;
  if (state.action !== 'promote' || leaving.length === 0) return [];
  const unfinished = leaving.filter(({ teamId, postId }) => {
    const { incumbents } = context.referenced<TeamRegister>('team', teamId).at(on);
    return entry(incumbents, postId)?.onProbation;
  });
  const posts = unfinished.map(({ teamId, postId }) => `${teamId}/${postId}`);
  return [procedural('probation.unfinished', posts.length === 0, { cadreId, posts }, 'PROBATION_UNFINISHED')];
}

function noticeAfterDecision({ state, context }: RuleContext, from: PlainDate): Judgement[] {
  const days = approvedIds(state).flatMap((cadreId) => decidedOn(state, cadreId) ?? []);
  const decided = days.sort().at(-1);
  if (decided === undefined) return [];
  const earliest = addDays(decided, context.rules.number('appointment.notice-order'));
  const inputs = { from, decidedOn: decided, earliest };
  return [procedural('appointment.notice-order', from >= earliest, inputs, 'NOTICE_BEFORE_DECISION')];
}

// Days after the earliest end are not counted: a notice that is long enough needs no calendar of the year it ends in.
function noticeLength({ context: { rules } }: RuleContext, from: PlainDate, to: PlainDate): Judgement[] {
  const rule = 'appointment.notice-length';
  if (!rules.has(rule)) return [];
  const needed = rules.number(rule);
  const earliest = rules.workingDays.windowEnd(from, needed);
  const inputs = { from, to, needed, earliest };
  if (to >= earliest) return [procedural(rule, true, inputs, 'NOTICE_TOO_SHORT')];
  return [procedural(rule, false, { ...inputs, days: rules.workingDays.inWindow(from, to) }, 'NOTICE_TOO_SHORT')];
}

function noticeKept({ context, on }: RuleContext, notice: Notice | undefined): Judgement[] {
  if (!notice) return [];
  const earliest = addDays(notice.to, context.rules.number('appointment.notice-order'));
  const { to, concludedOn, early } = notice;
  return [
    procedural('appointment.notice', early !== true, { to, concludedOn: concludedOn ?? null }, 'NOTICE_ENDED_EARLY'),
    procedural('appointment.notice-order', on >= earliest, { to, on, earliest }, 'NOTICE_NOT_OVER'),
  ];
}

function probationGiven(given: RuleContext, { moves = [] }: Data['AppointmentIssued']): Judgement[] {
  const { state, context, on } = given;
  if (state.action !== 'promote') return [];
  return moves.flatMap(({ cadreId, assumes, onProbation }) => {
    if (!assumes) return [];
    const { teamId, postId } = assumes;
    const post = entry(context.referenced<TeamRegister>('team', teamId).at(on).posts, postId);
    if (!post || post.elected || post.principal) return [];
    return [procedural('probation.required', onProbation, { cadreId, teamId, postId }, 'PROBATION_REQUIRED')];
  });
}

function lettered(given: RuleContext, data: Data['AppointmentIssued']): Judgement[] {
  const { state, context } = given;
  const { moves = [], civilRank } = data;
  const ids = moves.map(({ cadreId }) => cadreId);
  const objections = openObjections(state);
  const principal = moves.some(({ assumes }) => assumes !== undefined && isTownshipPrincipal(given, assumes));
  // Before June 2019 there was no civil rank to be stated.
  const ranks = context.rules.has('appointment.civil-rank');
  const ranked = ranks && (state.action === 'demote' || state.action === 'toNonLeading');
  const rank = procedural('appointment.civil-rank', civilRank !== undefined, { action: state.action }, 'RANK_MISSING');
  return [
    opinionsIn(given, ids),
    ...plenaryVoteHeld(given, state.plenaryRequired || principal, ids),
    procedural('appointment.objection', objections.length === 0, { objections }, 'OBJECTION_UNRESOLVED'),
    ...noticeKept(given, state.notice),
    ...probationGiven(given, data),
    ...(ranked ? [rank] : []),
  ];
}

/** What a case is still waiting for before it can be concluded. */
export function unfinishedIn(state: AppointmentState): string[] {
  const talk = (state.letter?.moves ?? []).some(({ cadreId }) => !state.talkedTo.includes(cadreId));
  const wanted = needOf('talk', state) === 'required' && state.skipped.talk === undefined;
  return [
    ...(state.letter ? [] : ['issue']),
    ...openObjections(state).map((id) => `objection ${id}`),
    ...Object.keys(state.probations).map((cadreId) => `probation ${cadreId}`),
    ...(talk && wanted ? ['talk'] : []),
  ];
}

function finished({ state }: RuleContext): Judgement {
  const open = unfinishedIn(state);
  return procedural('appointment.conclusion', open.length === 0, { open }, 'CASE_UNFINISHED');
}

/** Which step of the procedure an event takes. */
const STEP_OF: Partial<Record<keyof Data, Step>> = {
  MotionRecorded: 'motion',
  VacancyPublished: 'vacancy',
  ApplicantRecorded: 'applicants',
  SelectionExamRecorded: 'exam',
  InterviewRecorded: 'interview',
  TalkRecommendationRecorded: 'talkRecommendation',
  MeetingRecommendationRecorded: 'meetingRecommendation',
  InspectionTargetsSet: 'targets',
  EligibilityChecked: 'eligibility',
  InspectionNoticePublished: 'inspectionNotice',
  InspectionTeamFormed: 'inspectionTeam',
  InspectionConcluded: 'inspection',
  OpinionReceived: 'opinions',
  ConsultationRecorded: 'consultation',
  DeliberationVoteRecorded: 'deliberation',
  PlenaryVoteRecorded: 'plenary',
  PublicNoticeStarted: 'publicNotice',
  ElectionResultRecorded: 'election',
  AppointmentIssued: 'issue',
  AppointmentTalkHeld: 'talk',
  ProbationReviewed: 'probation',
};
/** Which step the acts belong to that take none themselves. */
const BESIDE: Partial<Record<keyof Data, Step>> = {
  PreferenceGroundRecorded: 'targets',
  OpinionRequested: 'opinions',
  ReconsiderationApproved: 'deliberation',
  ObjectionReceived: 'publicNotice',
  ObjectionResolved: 'publicNotice',
  PublicNoticeConcluded: 'publicNotice',
};

/** The types of the events that belong to a step: those that take it, and those beside it. */
export function typesOfStep(step: Step): string[] {
  return Object.entries({ ...STEP_OF, ...BESIDE }).flatMap(([type, of]) => (of === step ? [type] : []));
}

for (const [type, step] of Object.entries(STEP_OF)) callStep(step, type);
callStep('reconsideration', 'ReconsiderationApproved');
callStep('objection', 'ObjectionResolved');

type Rulings = {
  [K in keyof Data]?: (given: RuleContext, data: Data[K], event: EffectiveEvent) => readonly Judgement[];
};

/** What the procedural (P) and advisory (S) rules beside the order of steps say, kind by kind. */
const rulings: Rulings = {
  AppointmentCaseOpened: (given, { posts, action, plenaryRequired = false }) => {
    const principals = posts.filter((post) => isTownshipPrincipal(given, post));
    const holds = plenaryRequired || principals.length === 0;
    const inputs = { cadreIds: [], posts: principals.map(({ teamId, postId }) => `${teamId}/${postId}`) };
    return assigns(action) ? [procedural('appointment.plenary', holds, inputs, 'PLENARY_VOTE_REQUIRED')] : [];
  },
  TalkRecommendationRecorded: (given, { invited, interviewed }) => {
    const { holds, ...inputs } = attendance('recommendation.talks', given, interviewed, invited);
    return [advisory('recommendation.talks', holds, inputs)];
  },
  MeetingRecommendationRecorded: (given, { expected, present, candidates }) => {
    const { holds, ...inputs } = attendance('recommendation.attendance', given, present, expected);
    return [
      procedural('recommendation.attendance', holds, inputs, 'QUORUM_NOT_MET'),
      differential(given, 'recommendation', candidates.length),
    ];
  },
  InspectionTargetsSet: (given, { targetIds }, { meta }) => [
    ...recommendedInTime(given),
    differential(given, 'inspection', targetIds.length),
    ...topOfThePoll(given, targetIds, meta.reason),
  ],
  InspectionTeamFormed: ({ context: { rules } }, { inspectors }) => {
    const needed = rules.number('inspection.members');
    const kin = inspectors.filter((inspector) => inspector.kin).map(({ name }) => name);
    const members = inspectors.length;
    return [
      procedural('inspection.members', members >= needed, { members, needed }, 'INSPECTORS_TOO_FEW'),
      procedural('inspection.kin', kin.length === 0, { kin }, 'INSPECTOR_IS_KIN'),
    ];
  },
  InspectionConcluded: ({ state }, { signedBy }) => {
    const missing = state.inspectors.filter((name) => !signedBy.includes(name));
    return [procedural('inspection.signatures', missing.length === 0, { missing }, 'SIGNATURE_MISSING')];
  },
  ConsultationRecorded: (given, { cadreIds }) => [
    opinionsIn(given, cadreIds ?? []),
    ...(given.state.differential
      ? [differential(given, 'consultation', (cadreIds ?? candidatesOf(given.state)).length)]
      : []),
  ],
  DeliberationVoteRecorded: (given, vote) => [
    opinionsIn(given, [vote.cadreId]),
    checksPassed(given, vote.cadreId),
    ...probationBehindHim(given, vote),
    quorum(given, 'vote.quorum', vote),
    ...majority(given, 'vote.majority', vote),
  ],
  ReconsiderationApproved: ({ context: { rules } }, { eligible, agree }) => {
    const share = rules.share('vote.majority');
    const inputs = { agree, eligible, needed: fewestExceeding(eligible, share) };
    return [procedural('vote.majority', exceeds(agree, eligible, share), inputs, 'NOT_MORE_THAN_HALF')];
  },
  PlenaryVoteRecorded: (given, vote) => [
    procedural('plenary.secret', vote.ballot === 'secret', { ballot: vote.ballot }, 'BALLOT_NOT_SECRET'),
    quorum(given, 'plenary.quorum', vote),
    ...majority(given, 'plenary.majority', vote),
  ],
  PublicNoticeStarted: (given, { from, to }) => [...noticeAfterDecision(given, from), ...noticeLength(given, from, to)],
  AppointmentIssued: lettered,
  ProbationReviewed: ({ state, on }, { cadreId }) => {
    const until = entry(state.probations, cadreId)?.until ?? on;
    return [procedural('probation.length', on >= until, { cadreId, until, on }, 'PROBATION_NOT_ENDED')];
  },
  AppointmentCaseConcluded: (given) => [finished(given)],
};

/** Asks the procedural and advisory rules of an act; the order of the steps first. */
export function judge(
  state: AppointmentState,
  event: EffectiveEvent,
  context: Context<AppointmentState>,
): readonly Judgement[] {
  const step = STEP_OF[event.type as keyof Data];
  const given = { state, context, on: event.effectiveOn };
  const own = by<RuleContext, readonly Judgement[]>(rulings, given, event) ?? [];
  if (!step) return own;
  const more = by<AppointmentState, readonly string[]>(lacks, state, event) ?? [];
  return [inOrder(state, step, more), ...own];
}
