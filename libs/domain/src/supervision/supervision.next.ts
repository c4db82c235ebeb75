import { addDays, refuse, type NextAct, type PlainDate, type Refusal, type Rules } from '#libs/kernel';
import { talkDelay, talkRecord } from '#libs/rules';
import {
  CARRYING_OUT,
  OVER,
  STEP_OF,
  approversOf,
  isTaken,
  missingBefore,
  stepsToClose,
  type Step,
} from './procedure.ts';
import type { Measure } from './supervision.events.ts';
import { withoutAdmonition, type SupervisionState } from './supervision.decide.ts';

/** The steps of a case between its opening and its end, in their order. */
const ON_THE_WAY: readonly Step[] = [
  'InquiryLetterIssued',
  'InquiryReplyReceived',
  'TalkHeld',
  'AdmonitionIssued',
  'TalkRecordFiled',
  'SelfReviewReceived',
  'RectificationReportReceived',
  'RectificationReviewed',
  'AdmonitionReleased',
];

function refusalOf(state: SupervisionState, step: Step, on: PlainDate): Refusal | undefined {
  const { taken, kind, approvals, approvedOn, reviewDueOn, influenceUntil, cadreId, outcome } = state;
  const without = withoutAdmonition(state, step);
  if (without) return without;
  const missing = missingBefore(step, state) ?? [];
  if (missing.length > 0) return refuse('STEP_OUT_OF_ORDER', { step, missing });
  if (CARRYING_OUT.includes(step) && approvedOn === undefined)
    return refuse('MEASURE_NOT_APPROVED', { kind, needed: approversOf(kind), approvals });
  if (step === 'RectificationReviewed' && reviewDueOn !== undefined && on < reviewDueOn)
    return refuse('REVIEW_TOO_EARLY', { issuedOn: taken.AdmonitionIssued!, on, earliest: reviewDueOn });
  if (step === 'AdmonitionReleased' && taken.RectificationReviewed !== undefined && outcome !== 'corrected')
    return refuse('NOT_CORRECTED', { step, outcome: outcome ?? '' });
  if (step === 'AdmonitionReleased' && influenceUntil !== undefined && on < influenceUntil)
    return refuse('INFLUENCE_PERIOD', { until: influenceUntil, on, cadreId });
  return undefined;
}

function dueOn(
  { taken, openedOn, reviewDueOn, influenceUntil }: SupervisionState,
  step: Step,
  rules: Rules,
): PlainDate | undefined {
  const within = (rule: typeof talkDelay, from: PlainDate | undefined): PlainDate | undefined =>
    from !== undefined && rule.isIn(rules) ? addDays(from, rule.valueIn(rules)) : undefined;
  const due: Partial<Record<Step, PlainDate>> = {
    TalkHeld: within(talkDelay, openedOn),
    TalkRecordFiled: within(talkRecord, taken.TalkHeld ?? taken.AdmonitionIssued),
    RectificationReviewed: reviewDueOn,
    AdmonitionReleased: influenceUntil,
  };
  return due[step];
}

/** How a supervision case goes on. */
export function next(state: SupervisionState, on: PlainDate, rules: Rules): readonly NextAct[] {
  if (state.state === 'none' || OVER.includes(state.state)) return [];
  const { kind, taken, approvals, approvedOn } = state;
  const toClose = stepsToClose(state);
  const lacking = approvedOn === undefined ? approversOf(kind).filter((role) => !approvals.includes(role)) : [];
  const steps = ON_THE_WAY.filter((step) => STEP_OF[step]?.includes(kind as Measure) ?? true);
  const open = steps.filter((step) => !isTaken(step, state));
  const left = toClose.filter((step) => taken[step] === undefined);
  const carriedOut = CARRYING_OUT.find((step) => taken[step] !== undefined);
  return [
    ...lacking.map((approverRole) => ({ type: 'MeasureApproved', needed: true, about: { approverRole } })),
    ...open.map((step): NextAct => {
      const needed = toClose.includes(step) && taken[step] === undefined;
      const [refusal, due] = [refusalOf(state, step, on), needed ? dueOn(state, step, rules) : undefined];
      return { type: step, needed, ...(refusal ? { refusal } : {}), ...(due === undefined ? {} : { dueOn: due }) };
    }),
    {
      type: 'SupervisionCaseClosed',
      needed: true,
      ...(left.length > 0 ? { refusal: refuse('DEADLINE_OPEN', { kind, open: left }) } : {}),
    },
    { type: 'SupervisionCaseReferred', needed: false },
    {
      type: 'SupervisionCaseWithdrawn',
      needed: false,
      ...(carriedOut ? { refusal: refuse('MEASURE_CARRIED_OUT', { step: carriedOut, on: taken[carriedOut]! }) } : {}),
    },
  ];
}
