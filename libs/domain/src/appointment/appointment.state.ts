import type { PlainDate } from '#libs/kernel';
import type { DataOf } from '../dsl/kinds.ts';
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

/** How far a case can be, in order; a case goes back only by what a vote decides. */
export const PHASES = [
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
  /** Whether the vote says that other posts are kept beside it (兼任). */
  readonly keeps: boolean;
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
  /** What was done of the inspection that is under way, or was concluded last: what comes after a conclusion begins another. */
  readonly inspection: readonly Step[];
  /** Who has marks of the exam, and of the interview. */
  readonly marked: { readonly exam: readonly string[]; readonly interview: readonly string[] };
  /** Why each is preferred among equals. */
  readonly preferred: Table<readonly string[]>;
  /** Organs that were asked and have not answered since. */
  readonly asked: readonly string[];
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
  inspection: [],
  marked: { exam: [], interview: [] },
  preferred: {},
  asked: [],
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

/** Organs of these, and of all that were asked, that have not answered since. */
export function silentOrgans({ asked, opinions }: AppointmentState, wanted: readonly string[]): string[] {
  const organs = [...new Set([...wanted, ...Object.keys(opinions)])];
  return organs.filter((organ) => asked.includes(organ) || entry(opinions, organ) === undefined);
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

/** Whether the post that somebody is to have, or to lose, is one of those that are filled by election. */
export function isForElection({ posts, decisions, action }: AppointmentState, cadreId: string): boolean {
  const { post } = assigns(action) ? (entry(decisions, cadreId) ?? {}) : {};
  return posts.some((own) => own.elected && (post === undefined || nameOf(own) === nameOf(post)));
}

/** Who was approved for an elected post, or is to lose one, and the congress has not said so yet. */
export function stillToElect(state: AppointmentState): string[] {
  return approvedIds(state).filter((id) => isForElection(state, id) && !entry(state.elections, id)?.passed);
}

/** By which vote a post of a case is won: up to it several may stand for the post. */
export function settlingVote(
  { plenaryRequired }: AppointmentState,
  { elected }: AppointmentState['posts'][number],
): 'deliberation' | 'plenary' | 'election' {
  if (elected) return 'election';
  return plenaryRequired ? 'plenary' : 'deliberation';
}

/** Those who have won a post of a case by the vote that settles it: one, where all is right. */
export function winnersOf(state: AppointmentState, post: AppointmentState['posts'][number]): string[] {
  const won: Readonly<Record<ReturnType<typeof settlingVote>, (cadreId: string) => boolean>> = {
    deliberation: () => true,
    plenary: (cadreId) => entry(state.plenaryVotes, cadreId)?.outcome === 'approved',
    election: (cadreId) => entry(state.elections, cadreId)?.passed === true,
  };
  return approvedIds(state).filter((cadreId) => {
    const theirs = entry(state.decisions, cadreId)?.post;
    return theirs !== undefined && nameOf(theirs) === nameOf(post) && won[settlingVote(state, post)](cadreId);
  });
}

/** What a post is called across teams. */
export function nameOf({ teamId, postId }: PostRef): string {
  return `${teamId}/${postId}`;
}

/** What people found, by what they looked at; the worst of several results of one check. */
export function lookedAt(checks: Data['EligibilityChecked']['checks']): Table<Looked> {
  const worstLast = checks.toSorted((a, b) => Number(a.result === 'failed') - Number(b.result === 'failed'));
  return Object.fromEntries(worstLast.map(({ check, result, document }) => [check, { result, document }]));
}

/** The people whom the case is about as far as it has come: the targets, the applicants, those named at its opening. */
export function candidatesOf({ targetIds, applicantIds, cadreIds }: AppointmentState): readonly string[] {
  if (targetIds.length > 0) return targetIds;
  return applicantIds.length > 0 ? applicantIds : cadreIds;
}

/** The posts that the decision on a cadre takes from him: those that it names, or those of a case that takes them away. */
export function leavesOf({ action, posts, decisions }: AppointmentState, cadreId: string): readonly PostRef[] {
  return assigns(action) ? (entry(decisions, cadreId)?.leaving ?? []) : posts;
}
