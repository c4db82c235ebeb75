import { idOf, refuse, type Context, type EffectiveEvent, type PlainDate, type Refusal } from '#libs/kernel';
import { fewestExceeding } from '#libs/rules';
import { incoherentBallots, incoherentVote } from '../shared/ballots.ts';
import type { CadreRegister } from '../shared/facts.ts';
import { mayBeFinding } from '../shared/found.ts';
import { by, type DataOf, type Guards } from '../dsl/kinds.ts';
import type { Move, PostRef, VoteOutcome } from './appointment.parts.ts';
import { RULES_OF, type Body } from './appointment.enrich.ts';
import { knownOtherwise } from './appointment.eligibility.ts';
import { samePost, teamOn, vacantForLetter, vacantForVote } from './appointment.incumbency.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { doneAgain } from './appointment.once.ts';
import {
  approvedIds,
  candidatesOf,
  entry,
  isForElection,
  leavesOf,
  nameOf,
  settlingVote,
  winnersOf,
  type AppointmentState,
} from './appointment.state.ts';
import { assigns, NEVER_SKIPPED, needOf, type Step } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;
type Vote = Data['DeliberationVoteRecorded'] | Data['PlenaryVoteRecorded'];

function inProcedure(state: AppointmentState, step: Step): Refusal | undefined {
  return needOf(step, state) === 'unused'
    ? refuse('STEP_NOT_IN_PROCEDURE', { step, action: state.action, method: state.method })
    : undefined;
}

/** Refuses somebody whom the case is not about, once it says whom it is about. */
function known(state: AppointmentState, cadreId: string): Refusal | undefined {
  const candidates = candidatesOf(state);
  const unknown = candidates.length > 0 && !candidates.includes(cadreId);
  return unknown ? refuse('NOT_CANDIDATE', { cadreId, candidates }) : undefined;
}

function applied(state: AppointmentState, step: Step, results: readonly { cadreId: string }[]): Refusal | undefined {
  const stranger = results.find(({ cadreId }) => !state.applicantIds.includes(cadreId));
  const refusal = stranger && refuse('NOT_CANDIDATE', { cadreId: stranger.cadreId, candidates: state.applicantIds });
  return inProcedure(state, step) ?? refusal;
}

/** Refuses a vote whose counts cannot be true, and one that is secret and yet tells who voted how. */
function soundVote(state: AppointmentState, vote: Vote): Refusal | undefined {
  if (vote.ballot === 'secret' && vote.namedVotes)
    return refuse('SECRET_BALLOT_NAMED', { named: vote.namedVotes.length });
  return incoherentVote(vote) ?? known(state, vote.cadreId);
}

function nobody(eligible: number, present: number): Refusal | undefined {
  return eligible === 0 || present === 0 ? refuse('NOBODY_VOTED', { eligible, present }) : undefined;
}

/** Refuses a list that names the same twice. */
function namedTwice(what: string, names: readonly string[]): Refusal | undefined {
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? undefined : refuse('ALREADY_RECORDED', { what, id: twice });
}

function votesWithin(candidates: readonly { cadreId: string; votes: number }[], whole: number): Refusal | undefined {
  const ids = candidates.map(({ cadreId }) => cadreId);
  const twice = namedTwice('recommendation', ids);
  if (twice) return twice;
  const tooMany = candidates.find(({ votes }) => votes > whole);
  return tooMany && refuse('VOTES_EXCEED_VALID', { cadreId: tooMany.cadreId, votes: tooMany.votes, valid: whole });
}

function ofThisCase({ posts }: AppointmentState, post: PostRef | undefined): Refusal | undefined {
  return post && !posts.some((own) => samePost(own, post))
    ? refuse('POST_NOT_IN_CASE', { teamId: post.teamId, postId: post.postId })
    : undefined;
}

function postOfCase(state: AppointmentState, post: PostRef | undefined): Refusal | undefined {
  const { posts, action } = state;
  // The lower post that goes with a demotion is none of those that it takes away.
  if (action === 'demote') return undefined;
  const foreign = ofThisCase(state, post);
  if (foreign) return foreign;
  const open = !post && posts.length > 1 && assigns(action);
  return open
    ? refuse('POST_NOT_NAMED', { posts: posts.map(({ teamId, postId }) => `${teamId}/${postId}`) })
    : undefined;
}

/** Refuses an election to a post that is filled otherwise, and one that would take several posts at once. */
function standsFor(state: AppointmentState, cadreId: string, passed: boolean): Refusal | undefined {
  const { posts, action, decisions } = state;
  const { post } = entry(decisions, cadreId) ?? {};
  if (assigns(action)) {
    if (!post || isForElection(state, cadreId)) return undefined;
    const { teamId, postId } = post;
    return refuse('POST_DIFFERS', { teamId, postId, field: 'elected', given: true, of: false });
  }
  const elected = posts.filter((own) => own.elected);
  return passed && elected.length > 1 ? refuse('RELIEF_OF_EACH', { posts: elected.map(nameOf) }) : undefined;
}

interface Won {
  readonly cadreId: string;
  readonly outcome?: VoteOutcome | undefined;
  readonly post?: PostRef | undefined;
}

/**
 * Refuses to give a post that another has won: by the vote that settles it, which is the election of an elected post, the full
 * committee's where it votes, and else the standing committee's. Up to then several may stand for it.
 */
function wonByAnother(
  state: AppointmentState,
  settling: 'deliberation' | 'plenary' | 'election',
  { cadreId, outcome, post = entry(state.decisions, cadreId)?.post }: Won,
): Refusal | undefined {
  const own = post && state.posts.find((each) => samePost(each, post));
  if (!own || outcome !== 'approved' || !assigns(state.action)) return undefined;
  if (settling !== settlingVote(state, own)) return undefined;
  const other = winnersOf(state, own).find((id) => id !== cadreId);
  return other === undefined
    ? undefined
    : refuse('POST_WON', { teamId: own.teamId, postId: own.postId, cadreId: other });
}

function alreadyIssued({ documentNo, on }: NonNullable<AppointmentState['letter']>): Refusal {
  return refuse('ALREADY_ISSUED', { documentNo, on });
}

function unresolved(state: AppointmentState, objectionId: string): Refusal | undefined {
  const objection = entry(state.objections, objectionId);
  if (objection && objection.verdict === undefined) return undefined;
  return refuse('NOT_OPEN', { what: `objection ${objectionId}` });
}

function skippable(state: AppointmentState, step: Step, event: EffectiveEvent): Refusal | undefined {
  if (!event.meta.basis) return refuse('BASIS_REQUIRED', { entryMode: event.meta.entryMode });
  if (NEVER_SKIPPED.includes(step)) return refuse('STEP_NOT_SKIPPABLE', { step });
  if (state.steps[step] !== undefined) return refuse('ALREADY_RECORDED', { what: 'step', id: step });
  return inProcedure(state, step);
}

/** What is impossible in a case (class H), kind by kind. */
const guards: Guards<AppointmentState, AppointmentKinds> = {
  AppointmentCaseOpened: (_, { action, posts, cadreIds = [] }) => {
    if (!assigns(action) && cadreIds.length !== 1) return refuse('ONE_CADRE', { action, count: cadreIds.length });
    return namedTwice('post', posts.map(nameOf));
  },
  VacancyPublished: (state) => inProcedure(state, 'vacancy'),
  ApplicantRecorded: (state) => inProcedure(state, 'applicants'),
  SelectionExamRecorded: (state, { results }) => applied(state, 'exam', results),
  InterviewRecorded: (state, { results }) => applied(state, 'interview', results),
  TalkRecommendationRecorded: (_, { invited, interviewed, candidates }) =>
    nobody(invited, interviewed) ??
    (interviewed > invited
      ? refuse('PRESENT_EXCEEDS_ELIGIBLE', { present: interviewed, eligible: invited })
      : votesWithin(candidates, interviewed)),
  MeetingRecommendationRecorded: (_, { expected, present, issued, returned, valid, candidates }) => {
    const none = nobody(expected, present);
    if (none) return none;
    if (present > expected) return refuse('PRESENT_EXCEEDS_ELIGIBLE', { present, eligible: expected });
    if (issued > present) return refuse('VOTES_EXCEED_PRESENT', { vote: 'issued', count: issued, present });
    return incoherentBallots({ issued, returned, valid }) ?? votesWithin(candidates, valid);
  },
  EligibilityChecked: (state, { post }) => ofThisCase(state, post),
  ConsultationRecorded: (state, { cadreIds = [] }) => first(cadreIds, (cadreId) => known(state, cadreId)),
  DeliberationVoteRecorded: (state, vote) =>
    soundVote(state, vote) ?? postOfCase(state, vote.post) ?? wonByAnother(state, 'deliberation', vote),
  ReconsiderationApproved: (state, { cadreId, eligible, agree }) => {
    if (state.letter) return alreadyIssued(state.letter);
    if (eligible === 0) return nobody(eligible, agree);
    if (agree > eligible) return refuse('VOTES_EXCEED_PRESENT', { vote: 'agree', count: agree, present: eligible });
    return entry(state.decisions, cadreId) ? undefined : refuse('NOTHING_DECIDED', { cadreId });
  },
  PlenaryVoteRecorded: (state, vote) =>
    inProcedure(state, 'plenary') ?? soundVote(state, vote) ?? wonByAnother(state, 'plenary', vote),
  PublicNoticeStarted: ({ notice }, { from, to }) => {
    if (notice && notice.concludedOn === undefined)
      return refuse('ALREADY_OPEN', { what: 'publicNotice', since: notice.from });
    return to < from
      ? refuse('DATE_IMPLAUSIBLE', { earlier: 'from', later: 'to', before: from, after: to })
      : undefined;
  },
  ObjectionReceived: (state, { objectionId }) =>
    entry(state.objections, objectionId)
      ? refuse('ALREADY_RECORDED', { what: 'objection', id: objectionId })
      : undefined,
  ObjectionResolved: (state, { objectionId }) => unresolved(state, objectionId),
  PublicNoticeConcluded: ({ notice }) =>
    notice && notice.concludedOn === undefined ? undefined : refuse('NOT_OPEN', { what: 'publicNotice' }),
  ElectionResultRecorded: (state, { cadreId, passed }) =>
    inProcedure(state, 'election') ??
    known(state, cadreId) ??
    standsFor(state, cadreId, passed) ??
    wonByAnother(state, 'election', { cadreId, outcome: passed ? 'approved' : 'rejected' }),
  FormalAppointmentRecorded: (state, { cadreId }) =>
    approvedIds(state).includes(cadreId) ? undefined : refuse('NOTHING_DECIDED', { cadreId }),
  CongressReliefRecorded: (state, { cadreId, post }) => {
    if (!approvedIds(state).includes(cadreId)) return refuse('NOTHING_DECIDED', { cadreId });
    const { teamId, postId } = post;
    const id = nameOf(post);
    const taken = leavesOf(state, cadreId).some((left) => samePost(left, post));
    if (!taken) return refuse('POST_NOT_IN_CASE', { teamId, postId });
    return entry(state.relieved, cadreId)?.includes(id)
      ? refuse('ALREADY_RECORDED', { what: 'congressRelief', id })
      : undefined;
  },
  AppointmentIssued: ({ letter }, { moves = [] }, { stream }) => {
    if (letter) return refuse('ALREADY_RECORDED', { what: 'letter', id: letter.documentNo });
    return moves.length > 0 ? undefined : refuse('NOTHING_DECIDED', { caseId: idOf(stream) });
  },
  AppointmentTalkHeld: (state, { cadreId }) => {
    const moved = state.letter?.moves.map((move) => move.cadreId) ?? approvedIds(state);
    return moved.length === 0 || moved.includes(cadreId)
      ? undefined
      : refuse('NOT_CANDIDATE', { cadreId, candidates: moved });
  },
  ProbationReviewed: (state, { cadreId }) => {
    if (entry(state.probations, cadreId)) return undefined;
    const postId = state.letter?.moves.find((move) => move.cadreId === cadreId)?.assumes?.postId ?? null;
    return refuse('NOT_ON_PROBATION', { cadreId, postId });
  },
  StepSkipped: (state, { step }, event) => skippable(state, step, event),
  AppointmentCaseTerminated: ({ letter }) => letter && alreadyIssued(letter),
};

/** Refuses an event that is impossible in this state. */
export function guard(state: AppointmentState, event: EffectiveEvent): Refusal | undefined {
  const caseId = event.stream.slice('appointment-'.length);
  const { phase, closedOn } = state;
  if (event.type === 'AppointmentCaseOpened') {
    if (phase !== 'none') return refuse('ALREADY_RECORDED', { what: 'appointmentCase', id: caseId });
  } else if (phase === 'none' || phase === 'terminated' || phase === 'concluded') {
    return refuse('CASE_NOT_OPEN', { caseId, state: phase, since: closedOn ?? null, on: event.effectiveOn });
  }
  return by(guards, state, event) ?? doneAgain(state, event);
}

function availablePost(
  context: Context<AppointmentState>,
  post: PostRef & { elected?: boolean },
  on: PlainDate,
): Refusal | undefined {
  const { teamId, postId } = post;
  const own = entry(teamOn(context, teamId, on).posts, postId);
  if (!own) return refuse('POST_NOT_AVAILABLE', { postId });
  const elected = post.elected ?? false;
  return own.elected === elected
    ? undefined
    : refuse('POST_DIFFERS', { teamId, postId, field: 'elected', given: elected, of: own.elected });
}

function heldBy(
  context: Context<AppointmentState>,
  { teamId, postId }: PostRef,
  cadreId: string,
  on: PlainDate,
): Refusal | undefined {
  // Once the letter of the case has taken the post away, that he is gone says nothing against it.
  const moves = (context.onRecord && context.own.at().letter?.moves) || [];
  const left = moves.filter((move) => move.cadreId === cadreId).flatMap(({ leaves = [] }) => leaves);
  if (left.some((post) => samePost(post, { teamId, postId }))) return undefined;
  const incumbent = entry(teamOn(context, teamId, on).incumbents, postId)?.cadreId;
  return incumbent === cadreId ? undefined : refuse('NOT_INCUMBENT', { postId, cadreId, incumbent: incumbent ?? null });
}

function first<Item>(items: readonly Item[], ask: (item: Item) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const refusal = ask(item);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The outcome is computed; one that was announced must agree with it. */
function announced({ rules }: Context<AppointmentState>, vote: Vote, body: Body): Refusal | undefined {
  const { announcedOutcome, outcome, agree, eligible } = vote;
  // Without a quorum it is a procedural matter: the meeting was held, and what it announced counts for nothing.
  if (announcedOutcome === undefined || announcedOutcome === outcome || outcome === 'invalidNoQuorum') return undefined;
  if (announcedOutcome !== 'approved') return refuse('OUTCOME_DISAGREES', { announced: announcedOutcome, outcome });
  if (outcome === 'deferred') return refuse('OUTCOME_DISAGREES', { announced: announcedOutcome, outcome });
  const { majority } = RULES_OF[body];
  const needed = fewestExceeding(eligible, majority.valueIn(rules));
  const { cite } = rules.version(majority.id) ?? {};
  return refuse('NOT_MORE_THAN_HALF', { agree, eligible, needed }, { rule: majority.id, ...(cite ? { cite } : {}) });
}

type Admissions = {
  [K in keyof Data]?: (context: Context<AppointmentState>, data: Data[K], event: EffectiveEvent) => Refusal | undefined;
};

/** Refuses a letter that the team could not follow: its post is gone, or the cadre is. */
function assumable(
  context: Context<AppointmentState>,
  { cadreId, assumes, ...move }: Move,
  on: PlainDate,
): Refusal | undefined {
  if (!assumes) return undefined;
  const post = entry(teamOn(context, assumes.teamId, on).posts, assumes.postId);
  if (!post) return refuse('POST_NOT_AVAILABLE', { postId: assumes.postId });
  const { body } = entry(context.own.at(on).formal, cadreId) ?? {};
  // Whom the committee itself appoints, or the congress elects, no other body does: he would take office on another day.
  if (body !== undefined && (post.elected || post.appointedBy === undefined)) {
    const { teamId, postId } = assumes;
    return refuse('NOT_APPOINTED_BY', { teamId, postId, cadreId, body });
  }
  if (move.onProbation && post.elected) {
    return refuse('PROBATION_NOT_ALLOWED', { postId: assumes.postId, title: post.title });
  }
  const { state } = context.referenced<CadreRegister>('cadre', cadreId).at(move.takesEffectOn);
  return state === 'active' ? undefined : refuse('CADRE_NOT_ACTIVE', { cadreId, state, on: move.takesEffectOn });
}

/** Refuses somebody who has left the service by then. Old papers may be older than the registration. */
function gone(context: Context<AppointmentState>, cadreId: string, on: PlainDate): Refusal | undefined {
  const { state } = context.referenced<CadreRegister>('cadre', cadreId).at(on);
  return state === 'departed' ? refuse('CADRE_NOT_ACTIVE', { cadreId, state, on }) : undefined;
}

const admissions: Admissions = {
  InspectionTargetsSet: (context, { targetIds }, { effectiveOn }) =>
    first(targetIds, (cadreId) => gone(context, cadreId, effectiveOn)),
  AppointmentCaseOpened: (context, { posts, action, cadreIds = [], originFindingId }, { effectiveOn }) => {
    const holder = (cadreId: string): Refusal | undefined => {
      const refusals = posts.map((post) => heldBy(context, post, cadreId, effectiveOn));
      // Taken from somebody, every post is his; appointed again, each of several keeps his own.
      return action === 'reappoint' && refusals.includes(undefined) ? undefined : first(refusals, (refusal) => refusal);
    };
    if (
      originFindingId !== undefined &&
      !mayBeFinding(context, originFindingId, (data) => data['originFindingId'] === originFindingId)
    ) {
      return refuse('UNKNOWN_REFERENCE', { field: 'originFindingId', id: originFindingId });
    }
    const ofHolders = action === 'reappoint' || !assigns(action);
    return (
      first(posts, (post) => availablePost(context, post, effectiveOn)) ??
      (ofHolders ? first(cadreIds, holder) : undefined)
    );
  },
  EligibilityChecked: (context, checked, { effectiveOn }) =>
    knownOtherwise({ state: context.own.at(effectiveOn), context, on: effectiveOn }, checked),
  DeliberationVoteRecorded: (context, vote, { effectiveOn }) => {
    const state = context.own.at(effectiveOn);
    return (
      announced(context, vote, 'vote') ??
      first(vote.leaving ?? [], (post) => heldBy(context, post, vote.cadreId, effectiveOn)) ??
      gone(context, vote.cadreId, effectiveOn) ??
      first(vote.post ? [vote.post] : [], ({ teamId, postId }) =>
        entry(teamOn(context, teamId, effectiveOn).posts, postId)
          ? undefined
          : refuse('POST_NOT_AVAILABLE', { postId }),
      ) ??
      vacantForVote(context, state, vote, effectiveOn)
    );
  },
  PlenaryVoteRecorded: (context, vote) => announced(context, vote, 'plenary'),
  CongressReliefRecorded: (context, { post: { teamId, postId } }, { effectiveOn }) =>
    availablePost(context, { teamId, postId, elected: true }, effectiveOn),
  AppointmentIssued: (context, { moves = [] }, { effectiveOn }) =>
    first(
      moves,
      (move) =>
        assumable(context, move, effectiveOn) ??
        (move.assumes ? gone(context, move.cadreId, effectiveOn) : undefined) ??
        vacantForLetter(context, moves, move),
    ),
};

/** Refuses an event for what lies outside the case. */
export function admit(event: EffectiveEvent, context: Context<AppointmentState>): Refusal | undefined {
  return by(admissions, context, event);
}
