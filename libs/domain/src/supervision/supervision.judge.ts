import {
  addDays,
  addMonths,
  refuse,
  type Context,
  type EffectiveEvent,
  type JsonObject,
  type Judgement,
  type PlainDate,
  type Rules,
} from '#libs/kernel';
import { by, type DataOf } from '../dsl/kinds.ts';
import { BEFORE, CARRYING_OUT, approversOf, stepsToClose, type Step } from './procedure.ts';
import type { SupervisionState } from './supervision.decide.ts';
import type { SupervisionKinds } from './supervision.events.ts';

/** A case about to take a step, and the rules of that day. */
interface Asked {
  readonly state: SupervisionState;
  readonly rules: Rules;
}

type Judges = {
  [K in Step]?: (asked: Asked, data: DataOf<SupervisionKinds>[K], event: EffectiveEvent) => readonly Judgement[];
};

const OCCASION_TALKERS = ['committeePrincipal', 'departmentHead'];

function within(ruleId: string, from: PlainDate | undefined, on: PlainDate, rules: Rules): Judgement[] {
  if (from === undefined) return [];
  const due = addDays(from, rules.number(ruleId));
  return [{ ruleId, inputs: { from, on, due }, holds: on <= due }];
}

// An admonition in writing is filed from the day it was issued.
function toBeFiledFrom({ taken }: SupervisionState): PlainDate | undefined {
  return taken.TalkHeld ?? taken.AdmonitionIssued;
}

function inOrder(step: Step, missing: readonly string[]): Judgement {
  const inputs = { step, missing };
  const refusal = refuse('STEP_OUT_OF_ORDER', inputs);
  return { ruleId: 'supervision.steps', inputs, holds: missing.length === 0, refusal };
}

const judges: Judges = {
  SupervisionCaseOpened: (_, { kind, origin, corroboration }) => {
    if (kind !== 'admonition' || origin.kind !== 'signal') return [];
    const second = corroboration !== undefined && corroboration.id !== origin.id;
    const refusal = refuse('CORROBORATION_MISSING', { signalId: origin.id });
    return [{ ruleId: 'admonition.corroboration', inputs: { sources: second ? 2 : 1 }, holds: second, refusal }];
  },
  MeasureApproved: ({ state }, { approverRole }) => {
    const needed = approversOf(state.kind);
    const inputs = { kind: state.kind, approverRole, needed };
    const holds = needed.includes(approverRole);
    return [{ ruleId: 'supervision.approval', inputs, holds, refusal: refuse('APPROVER_NOT_COMPETENT', inputs) }];
  },
  InquiryLetterIssued: ({ state }) => {
    if (state.taken.InquiryLetterIssued === undefined) return [];
    const answered = state.taken.InquiryReplyReceived !== undefined;
    return [inOrder('InquiryLetterIssued', answered ? [] : ['InquiryReplyReceived'])];
  },
  TalkHeld: ({ state, rules }, _, { effectiveOn }) => within('talk.delay', state.openedOn, effectiveOn, rules),
  TalkRecordFiled: ({ state, rules }, _, { effectiveOn }) =>
    within('talk.record', toBeFiledFrom(state), effectiveOn, rules),
  RectificationReviewed: ({ state, rules }, { outcome }, { effectiveOn }) => {
    const issuedOn = state.taken.AdmonitionIssued;
    if (issuedOn === undefined) return [];
    const earliest = addMonths(issuedOn, rules.number('admonition.review'));
    const inputs = { issuedOn, on: effectiveOn, earliest };
    const refusal = refuse('REVIEW_TOO_EARLY', inputs);
    return [
      { ruleId: 'admonition.review', inputs, holds: effectiveOn >= earliest, refusal },
      { ruleId: 'admonition.uncorrected', inputs: { outcome }, holds: outcome === 'corrected' },
    ];
  },
  AdmonitionReleased: ({ state }, _, { effectiveOn }) => {
    const until = state.influenceUntil;
    if (until === undefined) return [];
    const inputs = { until, on: effectiveOn };
    const refusal = refuse('INFLUENCE_PERIOD', { ...inputs, cadreId: state.cadreId });
    return [{ ruleId: 'admonition.influence', inputs, holds: effectiveOn >= until, refusal }];
  },
  TalkRecorded: (_, { kind, talkerRole }) =>
    kind === 'occasion'
      ? [{ ruleId: 'talk.actor', inputs: { talkerRole }, holds: OCCASION_TALKERS.includes(talkerRole) }]
      : [],
  SupervisionCaseClosed: ({ state }) => {
    const open = stepsToClose(state).filter((step) => state.taken[step] === undefined);
    const inputs = { kind: state.kind, open };
    return [
      { ruleId: 'supervision.steps', inputs, holds: open.length === 0, refusal: refuse('DEADLINE_OPEN', inputs) },
    ];
  },
};

/** A measure is approved before it is carried out. */
function approval({ kind, approvals, approvedOn }: SupervisionState, step: Step): Judgement[] {
  if (!CARRYING_OUT.includes(step)) return [];
  const needed = approversOf(kind);
  const inputs: JsonObject = { kind, needed, approvals };
  const refusal = refuse('MEASURE_NOT_APPROVED', inputs);
  return [{ ruleId: 'supervision.approval', inputs, holds: approvedOn !== undefined, refusal }];
}

/** Each step comes after the ones it rests on. */
function order({ taken }: SupervisionState, step: Step): Judgement[] {
  const alternatives = BEFORE[step];
  if (!alternatives) return [];
  const missing = alternatives
    .filter((steps) => steps.every((one) => taken[one] === undefined))
    .map((steps) => steps.join('/'));
  return [inOrder(step, missing)];
}

/** What the procedural and advisory rules say of an act. */
export function judge(
  state: SupervisionState,
  event: EffectiveEvent,
  { rules }: Context<SupervisionState>,
): readonly Judgement[] {
  const step = event.type as Step;
  const own = by<Asked, readonly Judgement[]>(judges, { state, rules }, event) ?? [];
  return [...order(state, step), ...approval(state, step), ...own];
}
