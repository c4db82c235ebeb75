import type { ApproverRole, Measure, OneStepTalk, SupervisionKinds } from './supervision.events.ts';

/** A step of a supervision case: the type of its event. */
export type Step = keyof SupervisionKinds;

const APPROVERS: Readonly<Record<Measure, readonly ApproverRole[]>> = {
  reminder: ['departmentHead'],
  focus: ['departmentHead'],
  integrity: ['departmentHead', 'disciplineOrgan'],
  inquiry: ['departmentHead'],
  admonition: ['committeePrincipal'],
};

/** Whose approval a measure needs, all of them; nobody's for a talk of one step. */
export function approversOf(kind: Measure | OneStepTalk): readonly ApproverRole[] {
  return (APPROVERS as Partial<Record<string, readonly ApproverRole[]>>)[kind] ?? [];
}

/** Steps by which a measure is carried out: they need its approval, and it cannot be withdrawn after them. */
export const CARRYING_OUT: readonly Step[] = ['InquiryLetterIssued', 'TalkHeld', 'AdmonitionIssued'];

const TALKS: readonly Measure[] = ['reminder', 'focus', 'integrity', 'admonition'];

/** Measures that have this step at all; any measure where a step is not listed. */
export const STEP_OF: Partial<Readonly<Record<Step, readonly Measure[]>>> = {
  InquiryLetterIssued: ['inquiry'],
  InquiryReplyReceived: ['inquiry'],
  TalkHeld: TALKS,
  TalkRecordFiled: TALKS,
  AdmonitionIssued: ['admonition'],
  SelfReviewReceived: ['admonition'],
  AdmonitionReleased: ['admonition'],
};

/** Steps that come before another one; of the steps in one inner list any one will do. */
const BEFORE: Partial<Readonly<Record<Step, readonly (readonly Step[])[]>>> = {
  InquiryReplyReceived: [['InquiryLetterIssued']],
  TalkRecordFiled: [['TalkHeld', 'AdmonitionIssued']],
  SelfReviewReceived: [['TalkHeld', 'AdmonitionIssued']],
  RectificationReportReceived: [['TalkHeld', 'AdmonitionIssued', 'InquiryReplyReceived']],
  RectificationReviewed: [['TalkHeld', 'AdmonitionIssued', 'InquiryReplyReceived']],
  AdmonitionReleased: [['RectificationReviewed']],
};

/**
 * What should have come before a step and has not, alternatives with `/` between, of those that the measure has at all;
 * undefined where nothing has to.
 */
export function missingBefore(
  step: Step,
  { kind, taken }: Pick<Procedure, 'kind' | 'taken'>,
): readonly string[] | undefined {
  const ofMeasure = (one: Step): boolean => STEP_OF[one]?.some((measure) => measure === kind) ?? true;
  // A second letter (函询) waits for the reply to the first.
  const isSecond = step === 'InquiryLetterIssued' && taken[step] !== undefined;
  const groups: readonly (readonly Step[])[] | undefined = isSecond ? [['InquiryReplyReceived']] : BEFORE[step];
  return groups
    ?.filter((steps) => steps.every((one) => taken[one] === undefined))
    .map((steps) => steps.filter(ofMeasure).join('/'));
}

const TO_CLOSE: Readonly<Record<Measure, readonly Step[]>> = {
  reminder: ['TalkHeld', 'TalkRecordFiled'],
  focus: ['TalkHeld', 'TalkRecordFiled'],
  integrity: ['TalkHeld', 'TalkRecordFiled'],
  inquiry: ['InquiryLetterIssued', 'InquiryReplyReceived'],
  admonition: [
    'AdmonitionIssued',
    'TalkRecordFiled',
    'SelfReviewReceived',
    'RectificationReportReceived',
    'RectificationReviewed',
    'AdmonitionReleased',
  ],
};

/** What a case is as far as its procedure depends on it: its measure, the form of its admonition, and what was done. */
export interface Procedure {
  readonly kind: Measure | OneStepTalk;
  readonly admonitionForm?: string;
  readonly taken: Readonly<Partial<Record<Step, unknown>>>;
  /** What the last review found. */
  readonly outcome?: string;
}

/**
 * The steps without which a case stays open. An admonition in writing has a talk on record only where one was held, and
 * one after which nothing was put right is never released.
 */
export function stepsToClose({ kind, admonitionForm, taken, outcome }: Procedure): readonly Step[] {
  const steps = (TO_CLOSE as Partial<Record<string, readonly Step[]>>)[kind] ?? [];
  const withoutTalk = admonitionForm === 'written' && taken.TalkHeld === undefined;
  const uncorrected = taken.RectificationReviewed !== undefined && outcome !== 'corrected';
  const left = [...(withoutTalk ? ['TalkRecordFiled'] : []), ...(uncorrected ? ['AdmonitionReleased'] : [])];
  return steps.filter((step) => !left.includes(step));
}

/** Steps that say something of an admonition: there is none before it is issued. */
export const OF_AN_ADMONITION: readonly Step[] = ['RectificationReviewed', 'AdmonitionReleased'];

/** Steps that are taken once in a case; once more only after a step that asks for them anew. */
export const ONCE: readonly Step[] = [
  'InquiryReplyReceived',
  'TalkRecordFiled',
  'AdmonitionIssued',
  'SelfReviewReceived',
  'AdmonitionReleased',
];

/** Whether a step is on record already, and nothing has come since that would have it taken again. */
export function isTaken(step: Step, { taken, outcome }: Pick<Procedure, 'taken' | 'outcome'>): boolean {
  if (taken[step] === undefined) return false;
  if (step === 'RectificationReviewed') return outcome === 'corrected';
  // The steps stand in the order in which each was taken last.
  const order = Object.keys(taken);
  if (step === 'RectificationReportReceived') return order.indexOf('RectificationReviewed') < order.indexOf(step);
  return ONCE.includes(step);
}

/** A step that asks for another one anew, however often that was taken before. */
export const ASKS_ANEW: Partial<Readonly<Record<Step, Step>>> = {
  InquiryLetterIssued: 'InquiryReplyReceived',
  TalkHeld: 'TalkRecordFiled',
};

/** The state in which each step leaves the case; as it was where a step is not listed. */
export const LEADS_TO = {
  SupervisionCaseOpened: 'opened',
  InquiryLetterIssued: 'letterIssued',
  InquiryReplyReceived: 'replied',
  TalkHeld: 'held',
  AdmonitionIssued: 'issued',
  SelfReviewReceived: 'rectifying',
  RectificationReportReceived: 'rectifying',
  RectificationReviewed: 'reviewed',
  TalkRecorded: 'closed',
  SupervisionCaseReferred: 'referred',
  SupervisionCaseClosed: 'closed',
  SupervisionCaseWithdrawn: 'withdrawn',
} as const satisfies Partial<Record<Step, string>>;

/** State of a supervision case. */
export type SupervisionStateName = (typeof LEADS_TO)[keyof typeof LEADS_TO] | 'approved';

/** Every state that a supervision case can be in. */
export const SUPERVISION_STATES: readonly SupervisionStateName[] = [...new Set(Object.values(LEADS_TO)), 'approved'];

/** States in which nothing is left to be done. */
export const OVER: readonly string[] = ['closed', 'referred', 'withdrawn'] satisfies SupervisionStateName[];
