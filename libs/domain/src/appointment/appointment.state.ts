import type { PlainDate } from '#libs/kernel';
import type { DataOf, Evolve } from '../dsl/kinds.ts';
import type { Looked } from '../shared/eligibility/known.ts';
import type { Move, PostRef, VoteOutcome } from './appointment.parts.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { assigns, needOf, type Action, type Course, type Method, type Step } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;

/** Ids are free words, so a table is asked with {@link entry} only. */
export type Table<Value> = Readonly<Record<string, Value>>;

/** What stands under a key of a table. */
export function entry<Value>(table: Table<Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function without<Value>(table: Table<Value>, key: string): Table<Value> {
  const { [key]: _, ...rest } = table;
  return rest;
}

/** How far a case can be, in order; a case goes back only by what a vote decides. */
const PHASES = [
  'opened',
  'motioned',
  'recommended',
  'targeted',
  'inspected',
  'consulted',
  'decided',
  'plenaryDecided',
  'noticed',
  'cleared',
  'issued',
  'onProbation',
  'concluded',
] as const;
/** How far a case is: the phases, and the places beside the way. */
export type Phase = (typeof PHASES)[number] | 'deferred' | 'rejected' | 'terminated' | 'none';

/** Every state that a case can be shown in. */
export const CASE_STATES: readonly string[] = [...PHASES, 'deferred', 'rejected', 'suspended', 'terminated'];

/** What the standing committee decided about one cadre. */
export interface Decision {
  readonly outcome: VoteOutcome;
  readonly on: PlainDate;
  readonly post?: PostRef;
  readonly leaving: readonly PostRef[];
}

/** A recommendation by talks or by a meeting. */
export interface Recommendation {
  readonly on: PlainDate;
  readonly posts: readonly PostRef[];
  readonly candidates: readonly { readonly cadreId: string; readonly votes: number }[];
}

/** A public notice (任前公示). */
export interface Notice {
  readonly text: string;
  readonly scope?: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly channels: readonly string[];
  readonly concludedOn?: PlainDate;
  readonly early?: boolean;
}

/** A cadre on probation in a post that this case gave. */
export interface Probation {
  readonly teamId: string;
  readonly postId: string;
  readonly since: PlainDate;
  readonly until: PlainDate;
}

/** A case of appointment or removal (任免事项). */
export interface AppointmentState extends Course {
  readonly phase: Phase;
  readonly action: Action;
  readonly method: Method;
  readonly occasion?: string;
  readonly differential: boolean;
  readonly termChange: boolean;
  readonly posts: readonly (PostRef & { readonly elected: boolean })[];
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate;
  readonly lastStep: string;
  readonly steps: Readonly<Partial<Record<Step, PlainDate>>>;
  readonly skipped: Readonly<Partial<Record<Step, PlainDate>>>;
  /** The people of the case: named at its opening, then the applicants, then the targets. */
  readonly cadreIds: readonly string[];
  readonly applicantIds: readonly string[];
  readonly targetIds: readonly string[];
  readonly consultedIds: readonly string[];
  readonly recommendations: readonly Recommendation[];
  /** Who is promoted by way of exception, and since when the superior consents to it. */
  readonly exceptional: Table<{ readonly ground: string; readonly consentOn: PlainDate }>;
  /** Eligibility checks that a cadre did not pass. */
  readonly failedChecks: Table<readonly string[]>;
  /** What people found of a cadre, by what they looked at. */
  readonly looked: Table<Table<Looked>>;
  readonly inspectors: readonly string[];
  /** Opinions by organ; `asked` until the answer is in. */
  readonly opinions: Table<'asked' | 'none' | 'objection'>;
  readonly decisions: Table<Decision>;
  readonly plenaryVotes: Table<{ readonly outcome: VoteOutcome; readonly on: PlainDate }>;
  readonly elections: Table<{ readonly passed: boolean; readonly on: PlainDate }>;
  /** Appointments by the standing committee of the congress, or by the government. */
  readonly formal: Table<{ readonly body: string; readonly on: PlainDate }>;
  /** Elected posts of which the congress has relieved somebody, `team/post`. */
  readonly relieved: Table<readonly string[]>;
  readonly notice?: Notice;
  readonly objections: Table<{ readonly receivedOn: PlainDate; readonly verdict?: string }>;
  readonly letter?: {
    readonly on: PlainDate;
    readonly documentNo: string;
    readonly civilRank?: string;
    readonly moves: readonly Move[];
  };
  readonly talkedTo: readonly string[];
  readonly probations: Table<Probation>;
}

/** Before anything is recorded of it. */
export const noCase: AppointmentState = {
  phase: 'none',
  action: 'promote',
  method: 'standard',
  differential: false,
  termChange: false,
  plenaryRequired: false,
  posts: [],
  openedOn: '',
  lastStep: '',
  steps: {},
  skipped: {},
  cadreIds: [],
  applicantIds: [],
  targetIds: [],
  consultedIds: [],
  recommendations: [],
  exceptional: {},
  failedChecks: {},
  looked: {},
  inspectors: [],
  opinions: {},
  decisions: {},
  plenaryVotes: {},
  elections: {},
  formal: {},
  relieved: {},
  objections: {},
  talkedTo: [],
  probations: {},
};

/** Objections that nobody has answered yet. */
export function openObjections({ objections }: AppointmentState): string[] {
  return Object.keys(objections).filter((id) => objections[id]?.verdict === undefined);
}

/** The state that a case is shown in: an open objection suspends it while the letter has not gone out. */
export function stateOf(state: AppointmentState): string {
  const waiting = state.phase === 'noticed' || state.phase === 'cleared';
  return waiting && openObjections(state).length > 0 ? 'suspended' : state.phase;
}

/** Cadres whom no later vote has turned down after the standing committee approved them. */
export function approvedIds(state: AppointmentState): string[] {
  return Object.keys(state.decisions).filter((cadreId) => {
    const approved = state.decisions[cadreId]?.outcome === 'approved';
    const confirmed = (entry(state.plenaryVotes, cadreId)?.outcome ?? 'approved') === 'approved';
    return approved && confirmed && entry(state.elections, cadreId)?.passed !== false;
  });
}

/** Votes that a cadre has yet to win. */
export function votesLacking(state: AppointmentState, cadreId: string): ('deliberation' | 'plenary')[] {
  const won = { deliberation: entry(state.decisions, cadreId), plenary: entry(state.plenaryVotes, cadreId) };
  return (['deliberation', 'plenary'] as const).filter(
    (vote) => needOf(vote, state) === 'required' && won[vote]?.outcome !== 'approved',
  );
}

/** The day on which a cadre's appointment was decided. */
export function decidedOn(state: AppointmentState, cadreId: string): PlainDate | undefined {
  return entry(state.plenaryVotes, cadreId)?.on ?? entry(state.decisions, cadreId)?.on;
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
  const { cadreId, outcome = 'invalidNoQuorum', post, leaving = [] } = data;
  // A meeting without a quorum has happened, but it decides nothing.
  if (outcome === 'invalidNoQuorum') return { ...state, lastStep: 'deliberation', phase: forward(state, 'consulted') };
  const decisions = { ...state.decisions, [cadreId]: { outcome, on, post, leaving } };
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

function reconsidered(state: AppointmentState, cadreId: string): AppointmentState {
  const [decisions, plenaryVotes] = [without(state.decisions, cadreId), without(state.plenaryVotes, cadreId)];
  const after = { ...state, decisions, plenaryVotes, lastStep: 'reconsideration' };
  if (approvedIds(after).length > 0) return after;
  return { ...after, steps: undone(after.steps, 'deliberation', 'plenary'), phase: 'consulted' };
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
  if (passed) return { ...done(after, 'election', on), phase: ahead(after, 'cleared') };
  const others = Object.values(after.elections).some((election) => election.passed);
  return { ...after, phase: others ? after.phase : 'rejected' };
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

/** What a post is called across teams. */
export function nameOf({ teamId, postId }: PostRef): string {
  return `${teamId}/${postId}`;
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

/** What people found, by what they looked at; the worst of several results of one check. */
export function lookedAt(checks: Data['EligibilityChecked']['checks']): Table<Looked> {
  const worstLast = checks.toSorted((a, b) => Number(a.result === 'failed') - Number(b.result === 'failed'));
  return Object.fromEntries(worstLast.map(({ check, result, document }) => [check, { result, document }]));
}

const added = (ids: readonly string[], id: string): string[] => [...new Set([...ids, id])];

/** How each event changes the case. */
export const evolve: Evolve<AppointmentState, AppointmentKinds> = {
  AppointmentCaseOpened: (_, data, { effectiveOn }) => opened(data, effectiveOn),
  MotionRecorded: (state, _, { effectiveOn }) => done(state, 'motion', effectiveOn, 'motioned'),
  VacancyPublished: (state, _, { effectiveOn }) => done(state, 'vacancy', effectiveOn, 'motioned'),
  ApplicantRecorded: (state, { cadreId, qualified }, { effectiveOn }) => ({
    ...done(state, 'applicants', effectiveOn, 'motioned'),
    applicantIds: qualified ? added(state.applicantIds, cadreId) : state.applicantIds.filter((id) => id !== cadreId),
  }),
  SelectionExamRecorded: (state, _, { effectiveOn }) => done(state, 'exam', effectiveOn, 'motioned'),
  InterviewRecorded: (state, _, { effectiveOn }) => done(state, 'interview', effectiveOn, 'motioned'),
  TalkRecommendationRecorded: (state, data, { effectiveOn }) =>
    recommended(state, 'talkRecommendation', data, effectiveOn),
  MeetingRecommendationRecorded: (state, data, { effectiveOn }) =>
    recommended(state, 'meetingRecommendation', data, effectiveOn),
  InspectionTargetsSet: (state, { targetIds }, { effectiveOn }) => ({
    ...done(state, 'targets', effectiveOn, 'targeted'),
    targetIds,
  }),
  PreferenceGroundRecorded: (state) => state,
  ExceptionalPromotionRecorded: (state, { cadreId, ground, consent }) => ({
    ...state,
    exceptional: { ...state.exceptional, [cadreId]: { ground, consentOn: consent.issuedOn } },
  }),
  EligibilityChecked: (state, { cadreId, checks }, { effectiveOn }) => ({
    ...done(state, 'eligibility', effectiveOn, 'targeted'),
    failedChecks: { ...state.failedChecks, [cadreId]: standingOf(entry(state.failedChecks, cadreId), checks) },
    looked: { ...state.looked, [cadreId]: { ...entry(state.looked, cadreId), ...lookedAt(checks) } },
  }),
  InspectionNoticePublished: (state, _, { effectiveOn }) => done(state, 'inspectionNotice', effectiveOn),
  InspectionTeamFormed: (state, { inspectors }, { effectiveOn }) => ({
    ...done(state, 'inspectionTeam', effectiveOn),
    inspectors: inspectors.map(({ name }) => name),
  }),
  InspectionConcluded: (state, _, { effectiveOn }) => done(state, 'inspection', effectiveOn, 'inspected'),
  OpinionRequested: (state, { organ }) => ({
    ...state,
    opinions: { ...state.opinions, [organ]: entry(state.opinions, organ) ?? 'asked' },
  }),
  OpinionReceived: (state, { organ, verdict }, { effectiveOn }) => {
    const inspected = state.steps.inspection !== undefined || needOf('inspection', state) !== 'required';
    const after = done(state, 'opinions', effectiveOn, inspected ? 'inspected' : state.phase);
    return { ...after, opinions: { ...state.opinions, [organ]: verdict } };
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

/** The people whom the case is about as far as it has come: the targets, the applicants, those named at its opening. */
export function candidatesOf({ targetIds, applicantIds, cadreIds }: AppointmentState): readonly string[] {
  if (targetIds.length > 0) return targetIds;
  return applicantIds.length > 0 ? applicantIds : cadreIds;
}

/** The posts that the decision on a cadre takes from him: those that it names, or those of a case that takes them away. */
export function leavesOf({ action, posts, decisions }: AppointmentState, cadreId: string): readonly PostRef[] {
  return assigns(action) ? (entry(decisions, cadreId)?.leaving ?? []) : posts;
}
