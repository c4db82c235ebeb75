import type { PlainDate } from '#libs/kernel';

/** What is to be done with a cadre (任免类型). */
export const ACTIONS = [
  'promote',
  'furtherUse',
  'transfer',
  'reappoint',
  'remove',
  'demote',
  'toNonLeading',
  'resignVoluntary',
  'resignBlame',
  'resignOrdered',
] as const;
/** One of {@link ACTIONS}. */
export type Action = (typeof ACTIONS)[number];

/** How the people are found (选任方式). */
export const METHODS = ['standard', 'openSelection', 'competition', 'organizational'] as const;
/** One of {@link METHODS}. */
export type Method = (typeof METHODS)[number];

/** The steps of a case, in the order of the procedure. */
export const STEPS = [
  'motion',
  'vacancy',
  'applicants',
  'exam',
  'interview',
  'talkRecommendation',
  'meetingRecommendation',
  'targets',
  'eligibility',
  'inspectionNotice',
  'inspectionTeam',
  'inspection',
  'opinions',
  'consultation',
  'deliberation',
  'plenary',
  'publicNotice',
  'election',
  'issue',
  'talk',
  'probation',
] as const;
/** One of {@link STEPS}. */
export type Step = (typeof STEPS)[number];

/** Whether a step is taken: always, where it is wanted, never, or where the post or the letter asks for it. */
type Cell = 'required' | 'optional' | 'unused' | 'ifPlenary' | 'ifElected' | 'ifProbation';
/** A {@link Cell} settled for one case. */
export type Need = 'required' | 'optional' | 'unused';

type Column = 'promote' | 'transfer' | 'remove' | 'resign' | 'resignOrdered';

const COLUMN_OF: Readonly<Record<Action, Column>> = {
  promote: 'promote',
  furtherUse: 'promote',
  transfer: 'transfer',
  reappoint: 'transfer',
  remove: 'remove',
  demote: 'remove',
  toNonLeading: 'remove',
  resignVoluntary: 'resign',
  resignBlame: 'resign',
  resignOrdered: 'resignOrdered',
};

function cells(promote: Cell, transfer: Cell, remove: Cell, resign: Cell, resignOrdered: Cell): Record<Column, Cell> {
  return { promote, transfer, remove, resign, resignOrdered };
}

const [R, o, x]: [Cell, Cell, Cell] = ['required', 'optional', 'unused'];

/**
 * The procedure, step by step. A step waits for every required step of a lower rank; steps of one rank go side by
 * side, as do the two recommendations, whose order is that of their edition. `ownRule` marks a step whose absence a rule of its own reports, with a code of its own.
 */
const PROCEDURE: Readonly<Record<Step, { rank: number; cells: Record<Column, Cell>; ownRule?: true }>> = {
  motion: { rank: 1, cells: cells(R, R, R, R, R) },
  vacancy: { rank: 2, cells: cells(x, x, x, x, x) },
  applicants: { rank: 3, cells: cells(x, x, x, x, x) },
  exam: { rank: 4, cells: cells(x, x, x, x, x) },
  interview: { rank: 5, cells: cells(x, x, x, x, x) },
  talkRecommendation: { rank: 6, cells: cells(R, o, x, x, x) },
  meetingRecommendation: { rank: 6, cells: cells(R, o, x, x, x) },
  targets: { rank: 8, cells: cells(R, o, x, x, x) },
  eligibility: { rank: 9, cells: cells(R, R, o, x, x) },
  inspectionNotice: { rank: 9, cells: cells(R, o, x, x, x) },
  inspectionTeam: { rank: 10, cells: cells(R, R, R, o, R) },
  inspection: { rank: 11, cells: cells(R, R, R, o, R) },
  opinions: { rank: 9, cells: cells(R, R, R, R, R), ownRule: true },
  consultation: { rank: 12, cells: cells(R, R, R, R, R) },
  deliberation: { rank: 13, cells: cells(R, R, R, R, R) },
  plenary: { rank: 14, cells: cells('ifPlenary', 'ifPlenary', 'ifPlenary', x, x), ownRule: true },
  publicNotice: { rank: 15, cells: cells(R, o, x, x, x) },
  election: { rank: 16, cells: cells('ifElected', 'ifElected', 'ifElected', 'ifElected', 'ifElected') },
  issue: { rank: 17, cells: cells(R, R, R, R, R) },
  talk: { rank: 18, cells: cells(R, R, R, o, R) },
  probation: { rank: 19, cells: cells('ifProbation', x, x, x, x) },
};

const BY_CONTEST: Partial<Record<Step, Cell>> = {
  vacancy: R,
  applicants: R,
  exam: R,
  interview: o,
  talkRecommendation: o,
  meetingRecommendation: o,
};

/** What another method than the standard one changes in the column of a promotion. */
const CHANGES: Readonly<Record<Method, Partial<Record<Step, Cell>>>> = {
  standard: {},
  openSelection: BY_CONTEST,
  competition: BY_CONTEST,
  organizational: { talkRecommendation: o, meetingRecommendation: o },
};

/** What may be known of a case's procedure. */
export interface Course {
  readonly action: Action;
  readonly method: Method;
  readonly plenaryRequired: boolean;
  readonly posts: readonly { readonly elected: boolean }[];
  readonly probations: Readonly<Record<string, unknown>>;
  /** When each step was done, or left out with a basis. */
  readonly steps: Readonly<Partial<Record<Step, PlainDate>>>;
  readonly skipped: Readonly<Partial<Record<Step, PlainDate>>>;
}

/** Actions by which a cadre comes into a post; the others only take one away. */
const ASSIGNING: readonly Action[] = ['promote', 'furtherUse', 'transfer', 'reappoint'];

/** Whether the action puts a cadre into a post. */
export function assigns(action: Action): boolean {
  return ASSIGNING.includes(action);
}

/** Whether the action brings a cadre into a post that he has not: who is appointed again keeps his own. */
export function fills(action: Action): boolean {
  return assigns(action) && action !== 'reappoint';
}

/** Whether a step belongs to the procedure of this case. */
export function needOf(step: Step, course: Course): Need {
  const changed = assigns(course.action) ? CHANGES[course.method][step] : undefined;
  const cell = changed ?? PROCEDURE[step].cells[COLUMN_OF[course.action]];
  if (cell === 'ifPlenary') return course.plenaryRequired ? 'required' : 'unused';
  if (cell === 'ifElected') return course.posts.some(({ elected }) => elected) ? 'required' : 'unused';
  if (cell === 'ifProbation') {
    // Once it is reviewed nobody is on probation any more.
    return Object.keys(course.probations).length > 0 || course.steps.probation !== undefined ? 'required' : 'unused';
  }
  return cell;
}

/** Required steps that must come before this one and are neither done nor left out with a basis. */
export function missingBefore(step: Step, course: Course): Step[] {
  const { rank } = PROCEDURE[step];
  return STEPS.filter((other) => {
    const { rank: earlier, ownRule } = PROCEDURE[other];
    if (earlier >= rank || ownRule || needOf(other, course) !== 'required') return false;
    return course.steps[other] === undefined && course.skipped[other] === undefined;
  });
}

/** The letter, where it has gone out although this step should have come before it. */
export function doneAfter(step: Step, course: Course): Step[] {
  return PROCEDURE[step].rank < PROCEDURE.issue.rank && course.steps.issue !== undefined ? ['issue'] : [];
}

/** Steps that nobody may leave out: a decision is made by its vote, and a letter makes it known. */
export const NEVER_SKIPPED: readonly Step[] = ['deliberation', 'plenary', 'election', 'issue', 'probation'];

/** A step of one case as its page shows it. */
export interface StepLine {
  readonly step: Step;
  readonly need: Need;
  readonly state: 'done' | 'skipped' | 'open' | 'unused';
  readonly on?: PlainDate;
}

/** Every step of a case with how far it is. */
export function courseOf(course: Course): StepLine[] {
  return STEPS.map((step) => {
    const need = needOf(step, course);
    const [done, skipped] = [course.steps[step], course.skipped[step]];
    if (done !== undefined) return { step, need, state: 'done', on: done };
    if (skipped !== undefined) return { step, need, state: 'skipped', on: skipped };
    return { step, need, state: need === 'unused' ? 'unused' : 'open' };
  });
}
