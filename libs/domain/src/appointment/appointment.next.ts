import { addDays, refuse, type NextAct, type PlainDate, type Refusal, type Rules } from '#libs/kernel';
import { noticeAfterDecision, noticeRun } from '#libs/rules';
import { peopleToLook } from './appointment.eligibility.ts';
import { beforeAnother, missingFor, missingForFormal, noticeRunning, unfinishedIn } from './appointment.judge.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { leftOut } from './appointment.left-out.ts';
import {
  approvedIds,
  candidatesOf,
  entry,
  leavesOf,
  nameOf,
  openObjections,
  silentOrgans,
  stillToElect,
  votesLacking,
  winnersOf,
  type AppointmentState,
  type Notice,
} from './appointment.state.ts';
import { NEVER_SKIPPED, STEPS, assigns, doneAfter, needOf, type Step } from './procedure.ts';

type Type = keyof AppointmentKinds;

interface Standing {
  readonly state: AppointmentState;
  readonly on: PlainDate;
  readonly rules: Rules;
}

/** Steps that are taken at once for the whole case, with the type of their event. */
const WHOLE: Partial<Readonly<Record<Step, Type>>> = {
  motion: 'MotionRecorded',
  vacancy: 'VacancyPublished',
  applicants: 'ApplicantRecorded',
  exam: 'SelectionExamRecorded',
  interview: 'InterviewRecorded',
  talkRecommendation: 'TalkRecommendationRecorded',
  meetingRecommendation: 'MeetingRecommendationRecorded',
  targets: 'InspectionTargetsSet',
  inspectionNotice: 'InspectionNoticePublished',
  inspectionTeam: 'InspectionTeamFormed',
  inspection: 'InspectionConcluded',
};

function act(type: Type, needed: boolean, more: Omit<NextAct, 'type' | 'needed'> = {}): NextAct {
  const given = Object.entries(more).filter(([, value]) => value !== undefined);
  return { type, needed, ...(Object.fromEntries(given) as typeof more) };
}

function inOrder(state: AppointmentState, step: Step, more: readonly string[] = []): Refusal | undefined {
  const missing = [...new Set([...missingFor(step, state), ...more])];
  return missing.length === 0 ? undefined : refuse('STEP_OUT_OF_ORDER', { step, missing, done: [] });
}

function opinionsIn(state: AppointmentState): Refusal | undefined {
  const missing = state.skipped.opinions === undefined ? silentOrgans(state, ['discipline']) : [];
  return missing.length === 0 ? undefined : refuse('OPINION_MISSING', { missing });
}

/** One act for each of some people; one that names nobody where the case does not say who they are. */
function each(
  ids: readonly string[],
  type: Type,
  needed: boolean,
  refusal: (cadreId: string) => Refusal | undefined,
): NextAct[] {
  return ids.map((cadreId) => act(type, needed, { about: { cadreId }, refusal: refusal(cadreId) }));
}

function unchecked({ failedChecks, skipped }: AppointmentState, cadreId: string): boolean {
  return entry(failedChecks, cadreId) === undefined && skipped.eligibility === undefined;
}

/** What people have yet to look at, by the rules of the day. */
function yetToLook({ state, rules }: Standing, cadreId: string): string[] {
  return peopleToLook(state, cadreId, (ruleId) => rules.version(ruleId) !== undefined);
}

function eligibility(standing: Standing): NextAct[] {
  const { state } = standing;
  const needed = needOf('eligibility', state) === 'required';
  const open = candidatesOf(state).filter(
    (cadreId) => unchecked(state, cadreId) || yetToLook(standing, cadreId).length > 0,
  );
  if (candidatesOf(state).length > 0)
    return each(open, 'EligibilityChecked', needed, () => inOrder(state, 'eligibility'));
  return [act('EligibilityChecked', needed, { refusal: inOrder(state, 'eligibility') })];
}

function opinions({ state }: Standing): NextAct[] {
  if (state.skipped.opinions !== undefined) return [];
  const unasked = entry(state.opinions, 'discipline') === undefined;
  return [
    ...(unasked ? [act('OpinionRequested', false, { about: { organ: 'discipline' } })] : []),
    ...silentOrgans(state, ['discipline']).map((organ) =>
      act('OpinionReceived', true, { about: { organ }, refusal: inOrder(state, 'opinions') }),
    ),
  ];
}

function consultation({ state }: Standing): NextAct[] {
  const needed = state.steps.consultation === undefined || state.phase === 'deferred';
  return needed
    ? [act('ConsultationRecorded', true, { refusal: inOrder(state, 'consultation') ?? opinionsIn(state) })]
    : [];
}

/** For which posts somebody may be voted on, of several by their names: those that nobody has won. */
function postsToGive(state: AppointmentState): ({ teamId: string; postId: string } | undefined)[] {
  const { posts, action } = state;
  if (!assigns(action)) return [undefined];
  const free = posts.filter((post) => winnersOf(state, post).length === 0);
  return posts.length < 2 ? free.map(() => undefined) : free.map(({ teamId, postId }) => ({ teamId, postId }));
}

function deliberation(standing: Standing): NextAct[] {
  const { state } = standing;
  const undecided = candidatesOf(state).filter((cadreId) => entry(state.decisions, cadreId) === undefined);
  const approved = approvedIds(state);
  // Also whom the full committee or the congress has turned down.
  const turnedDown = Object.entries(state.decisions).filter(
    ([cadreId, { outcome }]) => outcome !== 'deferred' && !approved.includes(cadreId),
  );
  const refusalOf = (cadreId: string): Refusal | undefined => {
    const wanted = needOf('eligibility', state) === 'required' && unchecked(state, cadreId);
    const failed = entry(state.failedChecks, cadreId) ?? [];
    const open = yetToLook(standing, cadreId);
    return (
      inOrder(state, 'deliberation', wanted ? ['eligibility'] : []) ??
      opinionsIn(state) ??
      (failed.length > 0 ? refuse('TARGET_DISQUALIFIED', { cadreId, failed }) : undefined) ??
      (open.length > 0 ? refuse('ELIGIBILITY_UNCHECKED', { cadreId, unchecked: open }) : undefined)
    );
  };
  // Who stands beside those that were approved need not be voted on: the post is taken.
  const needed = approved.length < Math.max(state.posts.length, 1);
  const votes = undecided.flatMap((cadreId) =>
    postsToGive(state).map((post) =>
      act('DeliberationVoteRecorded', needed, {
        about: { cadreId, ...(post ? { post } : {}) },
        refusal: refusalOf(cadreId),
      }),
    ),
  );
  return [
    ...(candidatesOf(state).length === 0
      ? [act('DeliberationVoteRecorded', true, { refusal: inOrder(state, 'deliberation') ?? opinionsIn(state) })]
      : votes),
    ...(state.letter ? [] : turnedDown).map(([cadreId]) =>
      act('ReconsiderationApproved', false, { about: { cadreId } }),
    ),
  ];
}

function plenary({ state }: Standing): NextAct[] {
  const { posts, decisions, plenaryVotes, steps } = state;
  const approved = Object.keys(decisions).filter((id) => votesLacking(state, id)[0] === 'plenary');
  if (approved.length === 0)
    return steps.plenary === undefined
      ? [act('PlenaryVoteRecorded', true, { refusal: inOrder(state, 'plenary', ['deliberation']) })]
      : [];
  // Who was turned down is reconsidered first, and nobody is voted on whose post another has won.
  const open = approved.filter((cadreId) => {
    const given = entry(decisions, cadreId)?.post;
    const isTaken = posts.some(
      (post) => given && nameOf(post) === nameOf(given) && !post.elected && winnersOf(state, post).length > 0,
    );
    return entry(plenaryVotes, cadreId)?.outcome !== 'rejected' && !isTaken;
  });
  return each(open, 'PlenaryVoteRecorded', true, (cadreId) =>
    inOrder(state, 'plenary', beforeAnother(entry(plenaryVotes, cadreId))),
  );
}

/** Whether a notice ended before its last day: it counts for nothing, and is published again. */
function endedEarly({ to, concludedOn }: Notice): boolean {
  return concludedOn !== undefined && concludedOn < to;
}

function publicNotice({ state, on }: Standing): NextAct[] {
  const { notice, decisions } = state;
  if (notice && notice.concludedOn === undefined) {
    // Broken off before its last day, it stands in the way of the letter.
    return [act('PublicNoticeConcluded', on >= notice.to, { dueOn: notice.to })];
  }
  if (notice && !endedEarly(notice)) return [];
  const lacking = Object.keys(decisions).map((cadreId) => votesLacking(state, cadreId));
  const more = lacking.sort((a, b) => a.length - b.length)[0] ?? [];
  const needed = needOf('publicNotice', state) === 'required';
  return [act('PublicNoticeStarted', needed, { refusal: inOrder(state, 'publicNotice', more) })];
}

function election({ state }: Standing): NextAct[] {
  const standing = stillToElect(state);
  if (standing.length === 0) return [];
  return each(standing, 'ElectionResultRecorded', true, (cadreId) =>
    inOrder(state, 'election', votesLacking(state, cadreId)),
  );
}

function issue({ state, on, rules }: Standing): NextAct[] {
  const { notice } = state;
  const objections = openObjections(state);
  const order = noticeAfterDecision;
  const earliest = notice && order.isIn(rules) ? addDays(notice.to, order.valueIn(rules)) : undefined;
  const approved = approvedIds(state);
  const unvoted = approved.filter((id) => votesLacking(state, id).includes('plenary'));
  const refusal =
    inOrder(state, 'issue', noticeRunning(state)) ??
    (approved.length === 0 ? refuse('NOTHING_DECIDED', {}) : undefined) ??
    opinionsIn(state) ??
    (unvoted.length > 0 ? refuse('PLENARY_VOTE_REQUIRED', { cadreIds: unvoted }) : undefined) ??
    (entry(state.opinions, 'discipline') === 'objection' ? refuse('DISCIPLINE_OBJECTS_LATE', {}) : undefined) ??
    (objections.length > 0 ? refuse('OBJECTION_UNRESOLVED', { objections }) : undefined) ??
    (notice &&
      noticeRun.ask(rules, { to: notice.to, concludedOn: notice.concludedOn ?? null }).find(({ holds }) => !holds)
        ?.refusal) ??
    (notice && earliest !== undefined && on < earliest
      ? refuse('NOTICE_NOT_OVER', { to: notice.to, on, earliest })
      : undefined);
  return [act('AppointmentIssued', true, { refusal })];
}

function talk({ state }: Standing): NextAct[] {
  const moved = state.letter?.moves.map(({ cadreId }) => cadreId) ?? [];
  const needed = needOf('talk', state) === 'required';
  if (!state.letter) return [act('AppointmentTalkHeld', needed, { refusal: inOrder(state, 'talk', ['issue']) })];
  const open = moved.filter((cadreId) => !state.talkedTo.includes(cadreId));
  return each([...new Set(open)], 'AppointmentTalkHeld', needed, () => inOrder(state, 'talk'));
}

function probation({ state, on }: Standing): NextAct[] {
  return Object.entries(state.probations).map(([cadreId, { until }]) => {
    const early = on < until ? refuse('PROBATION_NOT_ENDED', { cadreId, until, on }) : undefined;
    return act('ProbationReviewed', true, {
      about: { cadreId },
      refusal: inOrder(state, 'probation') ?? early,
      dueOn: until,
    });
  });
}

const BY_STEP: Partial<Readonly<Record<Step, (standing: Standing) => readonly NextAct[]>>> = {
  eligibility,
  opinions,
  consultation,
  deliberation,
  plenary,
  publicNotice,
  election,
  issue,
  talk,
  probation,
};

/** A step of the case as acts: none where it is done, left out, or not to be taken any more. */
function actsOf(step: Step, standing: Standing): readonly NextAct[] {
  const { state } = standing;
  const need = needOf(step, state);
  if (need === 'unused' || state.skipped[step] !== undefined || doneAfter(step, state).length > 0) return [];
  if (step === 'issue' && state.letter) return [];
  const type = WHOLE[step];
  if (!type) return BY_STEP[step]!(standing);
  if (state.steps[step] !== undefined) return step === 'applicants' && !state.steps.exam ? [act(type, false)] : [];
  return [act(type, need === 'required', { refusal: inOrder(state, step) })];
}

/** Who is not yet voted on may be promoted before the time (破格), should his years be too few: that lies outside the case. */
function exceptions(state: AppointmentState): NextAct[] {
  if (state.action !== 'promote' && state.action !== 'furtherUse') return [];
  const open = candidatesOf(state).filter(
    (cadreId) => entry(state.decisions, cadreId) === undefined && entry(state.exceptional, cadreId) === undefined,
  );
  return each(open, 'ExceptionalPromotionRecorded', false, () => undefined);
}

/** Whom the committee has approved another body may have to appoint, as the post has it: that lies outside the case. */
function formalActs(state: AppointmentState): NextAct[] {
  if (!assigns(state.action)) return [];
  const open = approvedIds(state).filter((cadreId) => entry(state.formal, cadreId) === undefined);
  const missing = missingForFormal(state);
  const step = 'formalAppointment';
  const refusal = missing.length > 0 ? refuse('STEP_OUT_OF_ORDER', { step, missing, done: [] }) : undefined;
  return each(open, 'FormalAppointmentRecorded', false, () => refusal);
}

/** The posts that are to be left: which of them are elected, so that the congress relieves of them, lies outside the case. */
function reliefs(state: AppointmentState): NextAct[] {
  if (!assigns(state.action)) return [];
  return approvedIds(state).flatMap((cadreId) =>
    leavesOf(state, cadreId)
      .filter((post) => !entry(state.relieved, cadreId)?.includes(nameOf(post)))
      .map(({ teamId, postId }) =>
        act('CongressReliefRecorded', false, { about: { cadreId, post: { teamId, postId } } }),
      ),
  );
}

/** What a text lets be left out of what the case requires and has not done, with what that needs where the case does not show it. */
function skips(standing: Standing): NextAct[] {
  const { state } = standing;
  const open = STEPS.filter(
    (step) => !NEVER_SKIPPED.includes(step) && state.steps[step] === undefined && state.skipped[step] === undefined,
  );
  return open.flatMap((step) =>
    leftOut(standing, { step })
      .filter(({ inputs }) => (inputs['allowed'] as readonly string[]).length > 0)
      .map(({ refusal }) => act('StepSkipped', false, { about: { step }, refusal })),
  );
}

function beside(standing: Standing): NextAct[] {
  const { state } = standing;
  const objections = openObjections(state).map((objectionId) =>
    act('ObjectionResolved', true, { about: { objectionId } }),
  );
  if (state.letter) return objections;
  return [
    ...objections,
    ...exceptions(state),
    ...formalActs(state),
    ...reliefs(state),
    ...(state.notice ? [act('ObjectionReceived', false)] : []),
    ...skips(standing),
    act('AppointmentCaseTerminated', state.phase === 'rejected'),
  ];
}

function conclusion({ state }: Standing): NextAct {
  const open = unfinishedIn(state);
  const refusal = open.length > 0 ? refuse('CASE_UNFINISHED', { open }) : undefined;
  return act('AppointmentCaseConcluded', true, { refusal });
}

/** How a case of appointment or removal goes on. */
export function next(state: AppointmentState, on: PlainDate, rules: Rules): readonly NextAct[] {
  if (['none', 'terminated', 'concluded'].includes(state.phase)) return [];
  const standing = { state, on, rules };
  return [...STEPS.flatMap((step) => actsOf(step, standing)), ...beside(standing), conclusion(standing)];
}
