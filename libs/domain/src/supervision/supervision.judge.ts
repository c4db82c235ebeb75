import type { Context, EffectiveEvent, Judgement, PlainDate, Rules } from '#libs/kernel';
import {
  admonitionCorrected,
  admonitionCorroborated,
  admonitionInfluence,
  admonitionReview,
  admonitionSettled,
  approverCompetent,
  deadlinesMet,
  inquiryReply,
  measureApproved,
  supervisionSteps,
  talkActor,
  talkDelay,
  talkRecord,
} from '#libs/rules';
import { by, type DataOf } from '../dsl/kinds.ts';
import { CARRYING_OUT, approversOf, missingBefore, stepsToClose, type Step } from './procedure.ts';
import { inService, type SupervisionState } from './supervision.decide.ts';
import type { SupervisionKinds } from './supervision.events.ts';

/** A case about to take a step, and the rules of that day. */
interface Asked {
  readonly state: SupervisionState;
  readonly rules: Rules;
}

type Judges = {
  [K in Step]?: (asked: Asked, data: DataOf<SupervisionKinds>[K], event: EffectiveEvent) => readonly Judgement[];
};

// An admonition in writing is filed from the day it was issued.
function toBeFiledFrom({ taken }: SupervisionState): PlainDate | undefined {
  return taken.TalkHeld ?? taken.AdmonitionIssued;
}

/** What was reviewed is put right before the case says so. */
function settled({ state: { taken, outcome }, rules }: Asked, step: Step): Judgement[] {
  if (taken.RectificationReviewed === undefined || outcome === undefined) return [];
  return admonitionSettled.ask(rules, { step, outcome });
}

const judges: Judges = {
  SupervisionCaseOpened: ({ rules }, { kind, origin, corroboration }) => {
    if (kind !== 'admonition' || origin.kind !== 'signal') return [];
    const second = corroboration !== undefined && corroboration.id !== origin.id;
    return admonitionCorroborated.ask(rules, { sources: second ? 2 : 1 }, { params: { signalId: origin.id } });
  },
  MeasureApproved: ({ state: { kind }, rules }, { approverRole }) =>
    approverCompetent.ask(rules, { kind, approverRole, needed: approversOf(kind) }),
  InquiryReplyReceived: ({ state: { inquiryReceivedOn: receivedOn }, rules }, _, { effectiveOn }) =>
    receivedOn === undefined ? [] : inquiryReply.ask(rules, { receivedOn, on: effectiveOn }),
  TalkHeld: ({ state, rules }, _, { effectiveOn }) => talkDelay.ask(rules, { from: state.openedOn, on: effectiveOn }),
  TalkRecordFiled: ({ state, rules }, _, { effectiveOn }) => {
    const from = toBeFiledFrom(state);
    return from === undefined ? [] : talkRecord.ask(rules, { from, on: effectiveOn });
  },
  RectificationReviewed: ({ state, rules }, { outcome }, { effectiveOn }) => {
    const issuedOn = state.taken.AdmonitionIssued;
    if (issuedOn === undefined) return [];
    return [
      ...admonitionReview.ask(rules, { issuedOn, on: effectiveOn }),
      ...admonitionCorrected.ask(rules, { outcome }),
    ];
  },
  AdmonitionReleased: ({ state, rules }, _, { effectiveOn }) => {
    const { influenceUntil: ends, cadreId, taken } = state;
    if (ends === undefined) return [];
    const params = { cadreId, on: effectiveOn };
    return [
      ...admonitionInfluence.ask(rules, { ...params, issuedOn: taken.AdmonitionIssued!, ends }, { params }),
      ...settled({ state, rules }, 'AdmonitionReleased'),
    ];
  },
  TalkRecorded: ({ rules }, { kind, talkerRole }) => (kind === 'occasion' ? talkActor.ask(rules, { talkerRole }) : []),
  SupervisionCaseClosed: ({ state, rules }, { outcome }) => {
    const open = stepsToClose(state).filter((step) => state.taken[step] === undefined);
    const good = outcome === 'corrected' || outcome === 'settled';
    return [
      ...deadlinesMet.ask(rules, { kind: state.kind, open }),
      ...(good ? settled({ state, rules }, 'SupervisionCaseClosed') : []),
    ];
  },
};

/** A measure is approved before it is carried out. */
function approval({ state: { kind, approvals, approvedOn }, rules }: Asked, step: Step): Judgement[] {
  if (!CARRYING_OUT.includes(step)) return [];
  const needed = approversOf(kind);
  const lacking = needed.some((role) => !approvals.includes(role));
  // Approved all the same: by somebody else, under an exception.
  const excepted = lacking && approvedOn !== undefined ? { exceptedOn: approvedOn } : {};
  return measureApproved.ask(rules, { kind, needed, approvals, ...excepted });
}

/** Each step comes after the ones it rests on. */
function order({ state, rules }: Asked, step: Step): Judgement[] {
  const missing = missingBefore(step, state);
  return missing ? supervisionSteps.ask(rules, { step, missing }) : [];
}

/** What the procedural and advisory rules say of an act. */
export function judge(
  state: SupervisionState,
  event: EffectiveEvent,
  context: Context<SupervisionState>,
): readonly Judgement[] {
  const { rules } = context;
  const step = event.type as Step;
  const asked = { state, rules };
  const own = by<Asked, readonly Judgement[]>(judges, asked, event) ?? [];
  return [...inService(event, context), ...order(asked, step), ...approval(asked, step), ...own];
}
