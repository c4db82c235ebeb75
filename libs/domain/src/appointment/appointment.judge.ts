import type { Context, EffectiveEvent, Judgement, PlainDate } from '#libs/kernel';
import {
  appointedByItsBody,
  appointmentEligibility,
  appointmentProcedure,
  appointmentSteps,
  caseFinished,
  chairSpeaksLast,
  civilRankStated,
  differential,
  disciplineAgrees,
  disciplineStillAgrees,
  electedByCongress,
  inspectionKin,
  inspectionMembers,
  inspectionSignatures,
  letterDelay,
  moreThanPosts,
  noObjectionOpen,
  noObjectionUpheld,
  noticeAfterDecision,
  noticeLength,
  noticeRun,
  plenarySecret,
  plenaryVote,
  postsLeft,
  probationLength,
  probationRequired,
  probationScope,
  recommendationAttendance,
  recommendationOrder,
  recommendationPost,
  recommendationTalks,
  recommendationValidity,
  topOfThePoll,
  voteMajority,
} from '#libs/rules';
import type { TeamRegister } from '../shared/facts.ts';
import { by, type DataOf } from '../dsl/kinds.ts';
import { callStep } from '../dsl/words.ts';
import type { Move, PostRef, VoteOutcome } from './appointment.parts.ts';
import { RULES_OF, type Body } from './appointment.enrich.ts';
import { conditionsAtTheVote, conditionsChecked } from './appointment.eligibility.ts';
import { postsGivenSince, postsUnsettled } from './appointment.incumbency.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { leftOut } from './appointment.left-out.ts';
import {
  answersAfter,
  decidedHereAlone,
  disciplineSays,
  filledHereAlone,
  opinionsIn,
  type RuleContext,
} from './appointment.others.ts';
import {
  approvedIds,
  candidatesOf,
  decidedOn,
  entry,
  nameOf,
  openObjections,
  stillToElect,
  votesLacking,
  type AppointmentState,
  type Notice,
} from './appointment.state.ts';
import { gradesStandAgainst, mayHave, standsAgainst } from './appointment.person.ts';
import { assigns, doneAfter, fills, missingBefore, needOf, type Step } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;

/** A vote that was taken is not just taken again: what was decided is reconsidered first, what was put off consulted on. */
export function beforeAnother(vote: { readonly outcome: VoteOutcome } | undefined): string[] {
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
  AppointmentIssued: (state) => noticeRunning(state),
};

/** What a letter waits for of the notice: its end, while one runs that the case must have. A second runs where the first ended early. */
export function noticeRunning(state: AppointmentState): string[] {
  const { notice, skipped } = state;
  const wanted = needOf('publicNotice', state) === 'required' && skipped.publicNotice === undefined;
  return wanted && notice && notice.concludedOn === undefined ? [leftToDo('publicNotice', state)] : [];
}

/**
 * What must come before a step and is missing. Before the letter everybody is elected who is to have a post that is filled so:
 * of several posts the election of one is not that of another, and none is held where nobody stands for it.
 */
export function missingFor(step: Step, state: AppointmentState): string[] {
  const missing = missingBefore(step, state);
  if (approvedIds(state).length === 0) return missing.map((each) => leftToDo(each, state));
  const settled = missing.filter((each) => each !== 'election').map((each) => leftToDo(each, state));
  return [...settled, ...(step === 'issue' && stillToElect(state).length > 0 ? ['election'] : [])];
}

/** What must come before another body appoints, and is missing: all that comes before an election, and the end of the notice. */
export function missingForFormal(state: AppointmentState): string[] {
  return [...new Set([...missingFor('election', state), ...noticeRunning(state)])];
}

/** What there is to do of a step that is missing: a notice that has begun is only to be concluded. */
function leftToDo(step: Step, { notice }: AppointmentState): string {
  return step === 'publicNotice' && notice ? 'noticeEnd' : step;
}

/** Whether a step belongs to the case and comes in its turn, with what is missing before it. */
function inOrder({ state, context: { rules } }: RuleContext, step: Step, more: readonly string[]): Judgement[] {
  const { action, method } = state;
  if (needOf(step, state) === 'unused') {
    const params = { step, action, method };
    return appointmentProcedure.ask(rules, { ...params, belongs: false }, { params });
  }
  const missing = [...new Set([...missingFor(step, state), ...more])];
  return appointmentSteps.ask(rules, { step, missing, done: doneAfter(step, state) });
}

/** Whether enough were there, and where the vote was won, whether enough agreed. */
function counted({ context: { rules } }: RuleContext, body: Body, counts: Data['PlenaryVoteRecorded']): Judgement[] {
  const { eligible, present, agree, announcedOutcome, outcome } = counts;
  const { quorum, majority } = RULES_OF[body];
  // The meeting was held, so it is recorded; only a decision that it claims to have made is refused.
  const recordedAnyway = announcedOutcome !== 'approved';
  return [
    ...quorum.ask(rules, { eligible, present }, { recordedAnyway }),
    ...(outcome === 'approved' ? majority.ask(rules, { eligible, agree }) : []),
  ];
}

/** Whether the chair spoke last, where the minutes say so. */
function chairLast({ context: { rules } }: RuleContext, vote: Data['DeliberationVoteRecorded']): Judgement[] {
  const { chairSpokeLast } = vote;
  return chairSpokeLast === undefined ? [] : chairSpeaksLast.ask(rules, { chairSpokeLast });
}

/** Whether there are more candidates than posts; advice only where the case does not promise it. */
function candidatesOver({ state, context: { rules } }: RuleContext, stage: string, candidates: number): Judgement[] {
  const asked = state.differential ? differential : moreThanPosts;
  return asked.ask(rules, { stage, candidates, posts: state.posts.length });
}

function isTownshipPrincipal({ context, on }: RuleContext, { teamId, postId }: PostRef): boolean {
  const team = context.referenced<TeamRegister>('team', teamId).at(on);
  return team.kind === 'township' && entry(team.posts, postId)?.principal === true;
}

/** Whether a letter follows soon on what was decided. */
function lettersInTime({ state, context, on }: RuleContext, moves: readonly Move[]): Judgement[] {
  return moves.flatMap(({ cadreId }) => {
    const decided = decidedOn(state, cadreId);
    return decided === undefined ? [] : letterDelay.ask(context.rules, { cadreId, decidedOn: decided, on });
  });
}

function plenaryVoteHeld({ state, context }: RuleContext, required: boolean, ids: readonly string[]): Judgement[] {
  if (!required) return [];
  const cadreIds = ids.filter((cadreId) => entry(state.plenaryVotes, cadreId)?.outcome !== 'approved');
  return plenaryVote.ask(context.rules, { cadreIds });
}

function recommendedInTime({ state, context: { rules }, on }: RuleContext): Judgement[] {
  const last = state.recommendations.at(-1);
  if (!last) return [];
  const told = (posts: readonly PostRef[]): string[] => posts.map(({ teamId, postId }) => `${teamId}/${postId}`);
  return [
    ...recommendationValidity.ask(rules, { recommendedOn: last.on, on }),
    ...recommendationPost.ask(rules, { recommendedFor: told(last.posts), posts: told(state.posts) }),
  ];
}

/** At a change of term one of the two recommendations comes first, by the edition of the day. */
function recommendedInOrder({ state, context }: RuleContext, step: Step): Judgement[] {
  return state.termChange ? recommendationOrder.ask(context.rules, { step, done: Object.keys(state.steps) }) : [];
}

function passedOver({ state, context }: RuleContext, targetIds: readonly string[], reason?: string): Judgement[] {
  const candidates = state.recommendations.at(-1)?.candidates ?? [];
  const most = Math.max(0, ...candidates.map(({ votes }) => votes));
  const top = candidates.filter(({ votes }) => votes === most).map(({ cadreId }) => cadreId);
  return top.length === 0 ? [] : topOfThePoll.ask(context.rules, { top, targetIds, reasoned: reason !== undefined });
}

function checksPassed({ state, context }: RuleContext, cadreId: string): Judgement[] {
  return appointmentEligibility.ask(context.rules, { cadreId, failed: entry(state.failedChecks, cadreId) ?? [] });
}

/** The posts that a vote takes: those that it names, and where the case takes posts away, these. */
function leftBy({ state }: RuleContext, { leaving = [] }: Data['DeliberationVoteRecorded']): readonly PostRef[] {
  return assigns(state.action) ? leaving : [...state.posts, ...leaving];
}

function postsSettled(given: RuleContext, vote: Data['DeliberationVoteRecorded']): Judgement[] {
  const { state, context, on } = given;
  if (vote.outcome !== 'approved' || !assigns(state.action) || state.action === 'reappoint') return [];
  return postsLeft.ask(context.rules, { cadreId: vote.cadreId, posts: postsUnsettled(context, vote, on) });
}

/** Whether the letter leaves nobody with two posts of which no vote speaks. What comes after it answers for itself. */
function givenOnce({ state, context }: RuleContext, move: Move): Judgement[] {
  const decision = entry(state.decisions, move.cadreId);
  if (!decision || context.onRecord || !fills(state.action)) return [];
  const { cadreId } = move;
  return postsLeft.ask(context.rules, { cadreId, posts: postsGivenSince(context, move, decision) });
}

function notBeforeDecision({ state, context }: RuleContext, from: PlainDate): Judgement[] {
  const days = approvedIds(state).flatMap((cadreId) => decidedOn(state, cadreId) ?? []);
  const decided = days.sort().at(-1);
  if (decided === undefined) return [];
  const params = { from, decidedOn: decided };
  return noticeAfterDecision.ask(context.rules, { after: decided, on: from }, { params });
}

function noticeKept({ context: { rules }, on }: RuleContext, notice: Notice | undefined): Judgement[] {
  if (!notice) return [];
  const { to, concludedOn = null } = notice;
  return [
    ...noticeRun.ask(rules, { to, concludedOn }),
    ...noticeAfterDecision.ask(rules, { after: to, on }, { code: 'NOTICE_NOT_OVER', params: { to, on } }),
  ];
}

/** Whether a post is one of those that begin on probation, and whether this one does. */
function probationGiven(given: RuleContext, { moves = [] }: Data['AppointmentIssued']): Judgement[] {
  const { state, context, on } = given;
  return moves.flatMap(({ cadreId, assumes, onProbation }) => {
    if (!assumes) return [];
    const { teamId, postId } = assumes;
    const { kind, posts } = context.referenced<TeamRegister>('team', teamId).at(on);
    const post = entry(posts, postId);
    if (!post || post.elected) return [];
    const params = { cadreId, teamId, postId };
    const inScope = kind !== 'township' && !post.principal;
    if (!inScope) return probationScope.ask(context.rules, { ...params, onProbation }, { params });
    return state.action === 'promote'
      ? probationRequired.ask(context.rules, { ...params, onProbation }, { params })
      : [];
  });
}

/** Whether the body that appoints to a post has done so. */
function formallyAppointed({ state, context, on }: RuleContext, moves: readonly Move[]): Judgement[] {
  return moves.flatMap(({ cadreId, assumes }) => {
    const post =
      assumes && entry(context.referenced<TeamRegister>('team', assumes.teamId).at(on).posts, assumes.postId);
    if (!assumes || !post?.appointedBy || post.elected) return [];
    const asked = { cadreId, postId: assumes.postId, body: post.appointedBy };
    return appointedByItsBody.ask(context.rules, { ...asked, appointed: entry(state.formal, cadreId)?.body ?? null });
  });
}

/** Whether the congress has relieved whom the letter takes an elected post from; a case of removal has a step for it. */
function relievedByCongress({ state, context, on }: RuleContext, moves: readonly Move[]): Judgement[] {
  if (!assigns(state.action)) return [];
  return moves.flatMap(({ cadreId, leaves = [] }) =>
    leaves.flatMap((left) => {
      const { teamId, postId } = left;
      const post = entry(context.referenced<TeamRegister>('team', teamId).at(on).posts, postId);
      if (!post?.elected) return [];
      const decided = entry(state.relieved, cadreId)?.includes(nameOf(left)) ?? false;
      return electedByCongress.ask(context.rules, { cadreId, postId, title: post.title, decided });
    }),
  );
}

function lettered(given: RuleContext, data: Data['AppointmentIssued']): Judgement[] {
  const { state, context } = given;
  const { moves = [], civilRank } = data;
  const ids = moves.map(({ cadreId }) => cadreId);
  const objections = openObjections(state);
  const upheld = Object.keys(state.objections).filter((id) => state.objections[id]?.verdict === 'upheld');
  const principal = moves.some(({ assumes }) => assumes !== undefined && isTownshipPrincipal(given, assumes));
  const { action } = state;
  // The rank goes with the post that is taken.
  const inferred = moves.length > 0 && moves.every(({ assumes }) => assumes !== undefined);
  const ranked = action === 'demote' || action === 'toNonLeading';
  return [
    ...opinionsIn(given, ids),
    ...disciplineStillAgrees.ask(context.rules, disciplineSays(given)),
    ...plenaryVoteHeld(given, state.plenaryRequired || principal, ids),
    ...noObjectionOpen.ask(context.rules, { objections }),
    ...noObjectionUpheld.ask(context.rules, { objections: upheld }),
    ...noticeKept(given, state.notice),
    ...lettersInTime(given, moves),
    ...probationGiven(given, data),
    ...formallyAppointed(given, moves),
    ...relievedByCongress(given, moves),
    ...moves.flatMap((move) => givenOnce(given, move)),
    ...ids.flatMap((cadreId) => standsAgainst(given, cadreId, given.on)),
    ...moves.flatMap(({ cadreId, assumes, leaves = [], takesEffectOn }) =>
      assumes ? mayHave(given, { cadreId, post: assumes, leaving: leaves, on: takesEffectOn }) : [],
    ),
    ...(ranked
      ? civilRankStated.ask(
          context.rules,
          { action, stated: civilRank !== undefined || inferred },
          { params: { action } },
        )
      : []),
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
  ExceptionalPromotionRecorded: 'eligibility',
  OpinionRequested: 'opinions',
  ReconsiderationApproved: 'deliberation',
  FormalAppointmentRecorded: 'election',
  CongressReliefRecorded: 'election',
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
callStep('objection', 'ObjectionReceived');
callStep('formalAppointment', 'FormalAppointmentRecorded');
callStep('noticeEnd', 'PublicNoticeConcluded');

type Rulings = {
  [K in keyof Data]?: (given: RuleContext, data: Data[K], event: EffectiveEvent) => readonly Judgement[];
};

/** What the procedural (P) and advisory (S) rules beside the order of steps say, kind by kind. */
const rulings: Rulings = {
  AppointmentCaseOpened: (given, { posts, action, plenaryRequired = false }) => {
    if (!assigns(action)) return [];
    const { rules } = given.context;
    const principals = posts.filter((post) => isTownshipPrincipal(given, post));
    const promised = plenaryRequired ? [] : principals.map(({ teamId, postId }) => `${teamId}/${postId}`);
    return [
      ...plenaryVote.ask(rules, { cadreIds: [], posts: promised }),
      ...(fills(action) ? filledHereAlone(given, posts) : []),
    ];
  },
  TalkRecommendationRecorded: (given, { invited, interviewed }) => [
    ...recommendedInOrder(given, 'talkRecommendation'),
    ...recommendationTalks.ask(given.context.rules, { eligible: invited, present: interviewed }),
  ],
  MeetingRecommendationRecorded: (given, { expected, present, candidates }) => [
    ...recommendedInOrder(given, 'meetingRecommendation'),
    ...recommendationAttendance.ask(given.context.rules, { eligible: expected, present }),
    ...candidatesOver(given, 'recommendation', candidates.length),
  ],
  InspectionTargetsSet: (given, { targetIds }, { meta }) => [
    ...recommendedInTime(given),
    ...candidatesOver(given, 'inspection', targetIds.length),
    ...passedOver(given, targetIds, meta.reason),
    ...targetIds.flatMap((cadreId) => [
      ...standsAgainst(given, cadreId, given.on),
      ...gradesStandAgainst(given, cadreId, given.on),
    ]),
  ],
  EligibilityChecked: conditionsChecked,
  InspectionTeamFormed: ({ context: { rules } }, { inspectors }) => {
    const members = new Set(inspectors.map(({ name }) => name)).size;
    const kin = inspectors.filter((inspector) => inspector.kin).map(({ name }) => name);
    return [...inspectionMembers.ask(rules, { members }), ...inspectionKin.ask(rules, { kin })];
  },
  InspectionConcluded: ({ state, context }, { signedBy }) =>
    inspectionSignatures.ask(context.rules, { missing: state.inspectors.filter((name) => !signedBy.includes(name)) }),
  OpinionReceived: (given, { organ }) => answersAfter(given, organ),
  ConsultationRecorded: (given, { cadreIds }) => [
    ...opinionsIn(given, cadreIds ?? []),
    ...(given.state.differential
      ? candidatesOver(given, 'consultation', (cadreIds ?? candidatesOf(given.state)).length)
      : []),
  ],
  DeliberationVoteRecorded: (given, counts) => [
    ...opinionsIn(given, [counts.cadreId]),
    ...disciplineAgrees.ask(given.context.rules, disciplineSays(given)),
    ...checksPassed(given, counts.cadreId),
    ...(counts.post && counts.outcome === 'approved'
      ? mayHave(given, { cadreId: counts.cadreId, post: counts.post, leaving: leftBy(given, counts), on: given.on })
      : []),
    ...conditionsAtTheVote(given, counts),
    ...postsSettled(given, counts),
    ...decidedHereAlone(given, counts),
    ...standsAgainst(given, counts.cadreId, given.on),
    ...counted(given, 'vote', counts),
    ...chairLast(given, counts),
  ],
  ReconsiderationApproved: ({ context: { rules } }, { eligible, agree }) =>
    voteMajority.ask(rules, { eligible, agree }),
  PlenaryVoteRecorded: (given, counts) => [
    ...plenarySecret.ask(given.context.rules, { ballot: counts.ballot }),
    ...counted(given, 'plenary', counts),
  ],
  PublicNoticeStarted: (given, { from, to }) => [
    ...notBeforeDecision(given, from),
    ...noticeLength.ask(given.context.rules, { from, to }),
  ],
  ObjectionReceived: ({ state, context: { rules } }) =>
    appointmentSteps.ask(rules, { step: 'objection', missing: state.notice ? [] : ['publicNotice'], done: [] }),
  FormalAppointmentRecorded: ({ state, context }) =>
    appointmentSteps.ask(context.rules, { step: 'formalAppointment', missing: missingForFormal(state), done: [] }),
  AppointmentIssued: lettered,
  ProbationReviewed: ({ state, context, on }, { cadreId }) => {
    const { since = on, until } = entry(state.probations, cadreId) ?? {};
    const ends = until === undefined ? {} : { ends: until };
    return probationLength.ask(context.rules, { cadreId, since, on, ...ends }, { params: { cadreId, on } });
  },
  StepSkipped: ({ state, context: { rules }, on }, skipped) => leftOut({ state, on, rules }, skipped),
  AppointmentCaseConcluded: ({ state, context }) => caseFinished.ask(context.rules, { open: unfinishedIn(state) }),
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
  return [...inOrder(given, step, more), ...own];
}
