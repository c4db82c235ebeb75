import type { PlainDate } from '#libs/kernel';
import type { DataOf, Evolve } from '../dsl/kinds.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import {
  PHASES,
  approvedIds,
  candidatesOf,
  entry,
  lookedAt,
  nameOf,
  noCase,
  stillToElect,
  type AppointmentState,
  type Phase,
  type Table,
} from './appointment.state.ts';
import { assigns, needOf, type Step } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;

function without<Value>(table: Table<Value>, key: string): Table<Value> {
  const { [key]: _, ...rest } = table;
  return rest;
}

function forward(state: AppointmentState, to: Phase): Phase {
  if (state.phase === 'deferred' || state.phase === 'rejected') return state.phase;
  const [now, then] = [state.phase, to].map((phase) => (PHASES as readonly string[]).indexOf(phase));
  return then! > now! ? to : state.phase;
}

// A step that was done twice keeps the day on which it was last done.
function done(state: AppointmentState, step: Step, on: PlainDate, to: Phase = state.phase): AppointmentState {
  return { ...state, steps: { ...state.steps, [step]: on }, lastStep: step, phase: forward(state, to) };
}

function undone(steps: AppointmentState['steps'], ...names: readonly Step[]): AppointmentState['steps'] {
  return Object.fromEntries(Object.entries(steps).filter(([step]) => !names.some((name) => name === step)));
}

function opened(data: Data['AppointmentCaseOpened'], on: PlainDate): AppointmentState {
  const { action, method, occasion, differential, termChange, posts, cadreIds, plenaryRequired } = data;
  return {
    ...noCase,
    phase: 'opened',
    lastStep: 'opened',
    openedOn: on,
    action,
    method,
    occasion,
    differential: differential ?? false,
    termChange: termChange ?? false,
    plenaryRequired: plenaryRequired ?? false,
    posts: posts.map(({ teamId, postId, elected }) => ({ teamId, postId, elected: elected ?? false })),
    cadreIds: cadreIds ?? [],
  };
}

function recommended(
  state: AppointmentState,
  step: 'talkRecommendation' | 'meetingRecommendation',
  { posts, candidates }: Data['TalkRecommendationRecorded'] | Data['MeetingRecommendationRecorded'],
  on: PlainDate,
): AppointmentState {
  const recommendation = { on, posts: posts ?? state.posts, candidates };
  return {
    ...done(state, step, on, 'recommended'),
    recommendations: [...state.recommendations, recommendation],
  };
}

function deliberated(state: AppointmentState, data: Data['DeliberationVoteRecorded'], on: PlainDate): AppointmentState {
  const { cadreId, outcome = 'invalidNoQuorum', post, leaving = [], concurrentGround } = data;
  // A meeting without a quorum has happened, but it decides nothing.
  if (outcome === 'invalidNoQuorum') return { ...state, lastStep: 'deliberation', phase: forward(state, 'consulted') };
  const decisions = {
    ...state.decisions,
    [cadreId]: { outcome, on, post, leaving, keeps: concurrentGround !== undefined },
  };
  const after = { ...state, decisions, plenaryVotes: without(state.plenaryVotes, cadreId), lastStep: 'deliberation' };
  if (outcome === 'approved') return { ...done(after, 'deliberation', on), phase: ahead(after, 'decided') };
  return { ...after, phase: approvedIds(after).length > 0 ? after.phase : outcome };
}

// What was put off comes back with new material only: it is consulted on again, and then voted on as if for the first time.
function consulted(state: AppointmentState, consultedIds: readonly string[], on: PlainDate): AppointmentState {
  // A case that names nobody yet is consulted on as a whole.
  const isAbout = (cadreId: string): boolean => consultedIds.length === 0 || consultedIds.includes(cadreId);
  const decisions = Object.entries(state.decisions).filter(
    ([cadreId, { outcome }]) => outcome !== 'deferred' || !isAbout(cadreId),
  );
  const after = { ...state, decisions: Object.fromEntries(decisions), consultedIds };
  return {
    ...done(after, 'consultation', on, 'consulted'),
    ...(state.phase === 'deferred' ? { phase: 'consulted' } : {}),
  };
}

function ahead(state: AppointmentState, to: Phase): Phase {
  return state.phase === 'deferred' || state.phase === 'rejected' ? to : forward(state, to);
}

// With the decision goes what other bodies made of it.
function reconsidered(state: AppointmentState, cadreId: string): AppointmentState {
  const after = {
    ...state,
    decisions: without(state.decisions, cadreId),
    plenaryVotes: without(state.plenaryVotes, cadreId),
    elections: without(state.elections, cadreId),
    formal: without(state.formal, cadreId),
    relieved: without(state.relieved, cadreId),
    lastStep: 'reconsideration',
  };
  if (approvedIds(after).length > 0) return after;
  return { ...after, steps: undone(after.steps, 'deliberation', 'plenary', 'election'), phase: 'consulted' };
}

function plenaryVoted(
  state: AppointmentState,
  { cadreId, outcome = 'invalidNoQuorum' }: Data['PlenaryVoteRecorded'],
  on: PlainDate,
): AppointmentState {
  if (outcome === 'invalidNoQuorum') return { ...state, lastStep: 'plenary' };
  const after = { ...state, plenaryVotes: { ...state.plenaryVotes, [cadreId]: { outcome, on } }, lastStep: 'plenary' };
  if (outcome === 'approved') return { ...done(after, 'plenary', on), phase: ahead(after, 'plenaryDecided') };
  return { ...after, phase: approvedIds(after).length > 0 ? after.phase : 'rejected' };
}

function electionHeld(
  state: AppointmentState,
  { cadreId, passed }: Data['ElectionResultRecorded'],
  on: PlainDate,
): AppointmentState {
  const after = { ...state, elections: { ...state.elections, [cadreId]: { passed, on } }, lastStep: 'election' };
  if (!passed && approvedIds(after).length === 0) return { ...after, phase: 'rejected' };
  // The step is taken once everybody stands elected who is to have a post that is filled so.
  return stillToElect(after).length > 0 ? after : { ...done(after, 'election', on), phase: ahead(after, 'cleared') };
}

function relievedBy(
  state: AppointmentState,
  { cadreId, post }: Data['CongressReliefRecorded'],
  on: PlainDate,
): AppointmentState {
  const relieved = [...(entry(state.relieved, cadreId) ?? []), nameOf(post)];
  const after = { ...state, relieved: { ...state.relieved, [cadreId]: relieved } };
  if (assigns(state.action)) return after;
  // Where the case itself takes the posts away, the congress has its step in it.
  const left = state.posts.filter(({ elected }) => elected).every((own) => relieved.includes(nameOf(own)));
  return left ? electionHeld(after, { cadreId, passed: true }, on) : after;
}

function issued(state: AppointmentState, data: Data['AppointmentIssued'], on: PlainDate): AppointmentState {
  const { documentNo, civilRank, moves = [] } = data;
  const probations = moves.flatMap(({ cadreId, assumes, onProbation, takesEffectOn, probationUntil }) =>
    assumes && onProbation && probationUntil !== undefined
      ? [
          [
            cadreId,
            { teamId: assumes.teamId, postId: assumes.postId, since: takesEffectOn, until: probationUntil },
          ] as const,
        ]
      : [],
  );
  return {
    ...done(state, 'issue', on),
    letter: { on, documentNo, civilRank, moves },
    probations: Object.fromEntries(probations),
    phase: probations.length > 0 ? 'onProbation' : 'issued',
  };
}

function reviewed(state: AppointmentState, cadreId: string, on: PlainDate): AppointmentState {
  const probations = without(state.probations, cadreId);
  const after = { ...state, probations, steps: { ...state.steps, probation: on }, lastStep: 'probation' };
  return Object.keys(probations).length > 0 ? after : { ...after, phase: 'concluded', closedOn: on };
}

/** What was found wrong stands until the same is looked at again; of several results of one check the worst counts. */
function standingOf(failed: readonly string[] = [], checks: Data['EligibilityChecked']['checks']): readonly string[] {
  const looked = checks.map(({ check }) => check);
  const now = checks.filter(({ result }) => result === 'failed').map(({ check }) => check);
  return [...new Set([...failed.filter((check) => !looked.includes(check)), ...now])];
}

const added = (ids: readonly string[], ...more: readonly string[]): string[] => [...new Set([...ids, ...more])];

function marked(
  state: AppointmentState,
  step: 'exam' | 'interview',
  results: Data['SelectionExamRecorded']['results'],
  on: PlainDate,
): AppointmentState {
  const ids = added(state.marked[step], ...results.map(({ cadreId }) => cadreId));
  return { ...done(state, step, on, 'motioned'), marked: { ...state.marked, [step]: ids } };
}

// Who becomes a target after an inspection was not inspected by it: it is held anew, and what followed waits for it.
function targeted(state: AppointmentState, targetIds: readonly string[], on: PlainDate): AppointmentState {
  const before = state.steps.targets === undefined ? targetIds : state.targetIds;
  const more = targetIds.some((id) => !before.includes(id));
  const steps = more ? undone(state.steps, 'inspectionNotice', 'inspectionTeam', 'inspection') : state.steps;
  return { ...done({ ...state, steps }, 'targets', on, 'targeted'), targetIds, inspection: [] };
}

// After its conclusion a notice or another team begins an inspection anew.
function inspecting(state: AppointmentState, step: Step, on: PlainDate, to?: Phase): AppointmentState {
  const underWay = state.inspection.includes('inspection') ? [] : state.inspection;
  return { ...done(state, step, on, to), inspection: [...underWay, step] };
}

/** How each event changes the case. */
export const evolve: Evolve<AppointmentState, AppointmentKinds> = {
  AppointmentCaseOpened: (_, data, { effectiveOn }) => opened(data, effectiveOn),
  MotionRecorded: (state, _, { effectiveOn }) => done(state, 'motion', effectiveOn, 'motioned'),
  VacancyPublished: (state, _, { effectiveOn }) => done(state, 'vacancy', effectiveOn, 'motioned'),
  ApplicantRecorded: (state, { cadreId, qualified }, { effectiveOn }) => ({
    ...done(state, 'applicants', effectiveOn, 'motioned'),
    applicantIds: qualified ? added(state.applicantIds, cadreId) : state.applicantIds.filter((id) => id !== cadreId),
  }),
  SelectionExamRecorded: (state, { results }, { effectiveOn }) => marked(state, 'exam', results, effectiveOn),
  InterviewRecorded: (state, { results }, { effectiveOn }) => marked(state, 'interview', results, effectiveOn),
  TalkRecommendationRecorded: (state, data, { effectiveOn }) =>
    recommended(state, 'talkRecommendation', data, effectiveOn),
  MeetingRecommendationRecorded: (state, data, { effectiveOn }) =>
    recommended(state, 'meetingRecommendation', data, effectiveOn),
  InspectionTargetsSet: (state, { targetIds }, { effectiveOn }) => targeted(state, targetIds, effectiveOn),
  PreferenceGroundRecorded: (state, { cadreId, ground }) => ({
    ...state,
    preferred: { ...state.preferred, [cadreId]: added(entry(state.preferred, cadreId) ?? [], ground) },
  }),
  ExceptionalPromotionRecorded: (state, { cadreId, ground, consent }) => ({
    ...state,
    exceptional: { ...state.exceptional, [cadreId]: { ground, consentOn: consent.issuedOn } },
  }),
  EligibilityChecked: (state, { cadreId, checks }, { effectiveOn }) => ({
    ...done(state, 'eligibility', effectiveOn, 'targeted'),
    failedChecks: { ...state.failedChecks, [cadreId]: standingOf(entry(state.failedChecks, cadreId), checks) },
    looked: { ...state.looked, [cadreId]: { ...entry(state.looked, cadreId), ...lookedAt(checks) } },
  }),
  InspectionNoticePublished: (state, _, { effectiveOn }) => inspecting(state, 'inspectionNotice', effectiveOn),
  InspectionTeamFormed: (state, { inspectors }, { effectiveOn }) => ({
    ...inspecting(state, 'inspectionTeam', effectiveOn),
    inspectors: inspectors.map(({ name }) => name),
  }),
  InspectionConcluded: (state, _, { effectiveOn }) => inspecting(state, 'inspection', effectiveOn, 'inspected'),
  OpinionRequested: (state, { organ }) => ({
    ...state,
    asked: added(state.asked, organ),
    opinions: { ...state.opinions, [organ]: entry(state.opinions, organ) ?? 'asked' },
  }),
  OpinionReceived: (state, { organ, verdict }, { effectiveOn }) => {
    const inspected = state.steps.inspection !== undefined || needOf('inspection', state) !== 'required';
    const after = done(state, 'opinions', effectiveOn, inspected ? 'inspected' : state.phase);
    const asked = state.asked.filter((one) => one !== organ);
    return { ...after, asked, opinions: { ...state.opinions, [organ]: verdict } };
  },
  ConsultationRecorded: (state, { cadreIds }, { effectiveOn }) =>
    consulted(state, cadreIds ?? candidatesOf(state), effectiveOn),
  DeliberationVoteRecorded: (state, data, { effectiveOn }) => deliberated(state, data, effectiveOn),
  ReconsiderationApproved: (state, { cadreId }) => reconsidered(state, cadreId),
  PlenaryVoteRecorded: (state, data, { effectiveOn }) => plenaryVoted(state, data, effectiveOn),
  PublicNoticeStarted: (state, { text, scope, from, to, channels }) => ({
    ...state,
    notice: { text, scope, from, to, channels },
    phase: forward(state, 'noticed'),
    lastStep: 'publicNotice',
  }),
  ObjectionReceived: (state, { objectionId }, { effectiveOn }) => ({
    ...state,
    objections: { ...state.objections, [objectionId]: { receivedOn: effectiveOn } },
  }),
  ObjectionResolved: (state, { objectionId, verdict }) => ({
    ...state,
    objections: { ...state.objections, [objectionId]: { ...entry(state.objections, objectionId)!, verdict } },
  }),
  PublicNoticeConcluded: (state, { early }, { effectiveOn }) => ({
    ...done(state, 'publicNotice', effectiveOn, 'cleared'),
    notice: state.notice && { ...state.notice, concludedOn: effectiveOn, early: early ?? false },
  }),
  ElectionResultRecorded: (state, data, { effectiveOn }) => electionHeld(state, data, effectiveOn),
  FormalAppointmentRecorded: (state, { cadreId, body }, { effectiveOn }) => ({
    ...state,
    formal: { ...state.formal, [cadreId]: { body, on: effectiveOn } },
  }),
  CongressReliefRecorded: (state, data, { effectiveOn }) => relievedBy(state, data, effectiveOn),
  AppointmentIssued: (state, data, { effectiveOn }) => issued(state, data, effectiveOn),
  AppointmentTalkHeld: (state, { cadreId }, { effectiveOn }) => ({
    ...done(state, 'talk', effectiveOn),
    talkedTo: added(state.talkedTo, cadreId),
  }),
  ProbationReviewed: (state, { cadreId }, { effectiveOn }) => reviewed(state, cadreId, effectiveOn),
  StepSkipped: (state, { step }, { effectiveOn }) => ({
    ...state,
    skipped: { ...state.skipped, [step]: effectiveOn },
  }),
  AppointmentCaseTerminated: (state, _, { effectiveOn }) => ({ ...state, phase: 'terminated', closedOn: effectiveOn }),
  AppointmentCaseConcluded: (state, _, { effectiveOn }) => ({ ...state, phase: 'concluded', closedOn: effectiveOn }),
};
