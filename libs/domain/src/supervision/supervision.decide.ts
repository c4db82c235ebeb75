import {
  addMonths,
  idOf,
  refuse,
  type EffectiveEvent,
  type FactRow,
  type FactsSought,
  type Finder,
  type JsonObject,
  type Judgement,
  type PlainDate,
  type Reference,
  type Context,
  type Refusal,
  type Rules,
  type Timeline,
} from '#libs/kernel';
import { admonitionInfluence, admonitionReview, measuredInService } from '#libs/rules';
import type { CadreRegister, Facts } from '../shared/facts.ts';
import { mayBeFinding } from '../shared/found.ts';
import { by, type DataOf, type Evolve, type Guards } from '../dsl/kinds.ts';
import {
  ASKS_ANEW,
  CARRYING_OUT,
  LEADS_TO,
  OF_AN_ADMONITION,
  OVER,
  STEP_OF,
  approversOf,
  isTaken,
  type Step,
  type SupervisionStateName,
} from './procedure.ts';
import type { ApproverRole, Measure, OneStepTalk, Origin, SupervisionKinds } from './supervision.events.ts';

/** A supervision case (监督事项) on its way. */
export interface SupervisionState {
  readonly state: SupervisionStateName | 'none';
  readonly kind: Measure | OneStepTalk;
  readonly cadreId: string;
  readonly teamId?: string;
  readonly origin?: { readonly kind: string; readonly id: string };
  readonly openedOn: PlainDate;
  /** The steps taken so far, each with its last day. */
  readonly taken: Readonly<Partial<Record<Step, PlainDate>>>;
  readonly lastStep: string;
  readonly approvals: readonly ApproverRole[];
  readonly approvedOn?: PlainDate;
  readonly talks: readonly Facts['talk'][];
  readonly admonitionForm?: string;
  /** The day on which the person had the last inquiry letter; of the letter where that is not known. */
  readonly inquiryReceivedOn?: PlainDate;
  readonly influenceUntil?: PlainDate;
  readonly reviewDueOn?: PlainDate;
  readonly outcome?: string;
}

/** Before anything is recorded of it. */
export const noSupervision: SupervisionState = {
  state: 'none',
  kind: 'reminder',
  cadreId: '',
  openedOn: '',
  taken: {},
  lastStep: '',
  approvals: [],
  talks: [],
};

/** Whether the case has begun and is not over. */
export function isOpen({ state }: SupervisionState): boolean {
  return state !== 'none' && !OVER.includes(state);
}

const unchanged = (state: SupervisionState): SupervisionState => state;

/** What each event adds beside its step, its day and the state it leads to. */
const particulars: Evolve<SupervisionState, SupervisionKinds> = {
  SupervisionCaseOpened: (state, { kind, cadreId, teamId, origin }, { effectiveOn }) => ({
    ...state,
    kind,
    cadreId,
    teamId,
    origin: { kind: origin.kind, id: origin.id },
    openedOn: effectiveOn,
  }),
  MeasureApproved: (state, { approverRole }, { effectiveOn, meta }) => {
    const approvals = [...state.approvals, approverRole];
    const missing = approversOf(state.kind).filter((role) => !approvals.includes(role));
    // An approval passed by an exception stands for the one that it departs from.
    const approved = missing.length === 0 || meta.exceptionBasis !== undefined;
    if (!approved) return { ...state, approvals };
    const first = state.state === 'opened';
    return { ...state, approvals, approvedOn: effectiveOn, state: first ? 'approved' : state.state };
  },
  InquiryLetterIssued: (state, { receivedOn }, { effectiveOn }) => ({
    ...state,
    inquiryReceivedOn: receivedOn ?? effectiveOn,
  }),
  InquiryReplyReceived: unchanged,
  TalkHeld: (state, { talkerRole, talkerId, talkerName }, { effectiveOn }) => {
    const { kind, cadreId, teamId } = state;
    return {
      ...state,
      talks: [...state.talks, { kind, cadreId, teamId, talkerRole, talkerId, talkerName, heldOn: effectiveOn }],
    };
  },
  TalkRecordFiled: unchanged,
  AdmonitionIssued: (state, { form, influenceUntil, reviewDueOn }) => ({
    ...state,
    admonitionForm: form,
    influenceUntil,
    reviewDueOn,
  }),
  SelfReviewReceived: unchanged,
  RectificationReportReceived: unchanged,
  RectificationReviewed: (state, { outcome }) => ({ ...state, outcome }),
  AdmonitionReleased: unchanged,
  TalkRecorded: (state, { kind, cadreId, teamId, talkerRole, talkerId, talkerName, occasion }, { effectiveOn }) => ({
    ...state,
    kind,
    cadreId,
    teamId,
    openedOn: effectiveOn,
    outcome: 'held',
    talks: [{ kind, cadreId, teamId, talkerRole, talkerId, talkerName, occasion, heldOn: effectiveOn }],
  }),
  SupervisionCaseReferred: (state) => ({ ...state, outcome: 'referred' }),
  SupervisionCaseClosed: (state, { outcome }) => ({ ...state, outcome }),
  SupervisionCaseWithdrawn: (state) => ({ ...state, outcome: 'withdrawn' }),
};

const leadsTo: Partial<Readonly<Record<string, SupervisionStateName>>> = LEADS_TO;

/** The case after an event. */
export function evolve(before: SupervisionState, event: EffectiveEvent): SupervisionState {
  const after = by<SupervisionState, SupervisionState>(particulars, before, event);
  if (!after) return before;
  const step = event.type as Step;
  const { [ASKS_ANEW[step] ?? step]: _, ...taken } = before.taken;
  return {
    ...after,
    state: leadsTo[step] ?? after.state,
    lastStep: step,
    taken: { ...taken, [step]: event.effectiveOn },
  };
}

interface Talker {
  readonly talkerId?: string;
  readonly talkerName?: string;
}

function talkerFor(cadreId: string, { talkerId, talkerName }: Talker): Refusal | undefined {
  if (talkerId === cadreId) return refuse('SELF_TALK', { cadreId });
  if (talkerId === undefined && talkerName === undefined) return refuse('PERSON_MISSING', { who: 'talker' });
  return undefined;
}

/** What is impossible for a case (class H), kind by kind. */
const guards: Guards<SupervisionState, SupervisionKinds> = {
  MeasureApproved: ({ cadreId, approvals }, { approverId, approverName, approverRole }) => {
    if (approverId === cadreId) return refuse('SELF_APPROVAL', { cadreId });
    if (approvals.includes(approverRole)) return refuse('ALREADY_RECORDED', { what: 'approval', id: approverRole });
    const named = approverId !== undefined || approverName !== undefined;
    return named ? undefined : refuse('PERSON_MISSING', { who: 'approver' });
  },
  InquiryLetterIssued: (_, { receivedOn }, { effectiveOn }) =>
    receivedOn !== undefined && receivedOn < effectiveOn
      ? refuse('DATE_ORDER', { start: effectiveOn, end: receivedOn })
      : undefined,
  TalkHeld: ({ cadreId }, data) => talkerFor(cadreId, data),
  TalkRecorded: (_, data) => {
    const { kind, occasion } = data;
    const fits = (kind === 'occasion') === (occasion !== undefined);
    return talkerFor(data.cadreId, data) ?? (fits ? undefined : refuse('OCCASION_MISMATCH', { kind, occasion }));
  },
  SupervisionCaseWithdrawn: ({ taken }) => {
    const carriedOut = CARRYING_OUT.find((step) => taken[step] !== undefined);
    return carriedOut && refuse('MEASURE_CARRIED_OUT', { step: carriedOut, on: taken[carriedOut]! });
  },
};

/** Refuses the review or the release of an admonition that is not issued. */
export function withoutAdmonition({ kind, taken }: SupervisionState, step: Step): Refusal | undefined {
  const issued = kind !== 'admonition' || taken.AdmonitionIssued !== undefined;
  return issued || !OF_AN_ADMONITION.includes(step) ? undefined : refuse('ADMONITION_NOT_ISSUED', { step });
}

const BEGINNINGS: readonly string[] = ['SupervisionCaseOpened', 'TalkRecorded'] satisfies Step[];

/** Refuses an event that is impossible in this state. */
export function guard(state: SupervisionState, event: EffectiveEvent): Refusal | undefined {
  const id = idOf(event.stream);
  if (BEGINNINGS.includes(event.type)) {
    if (state.state !== 'none') return refuse('ALREADY_RECORDED', { what: 'supervision', id });
    return by(guards, state, event);
  }
  if (!isOpen(state)) return refuse('NOT_OPEN', { what: `supervision ${id}`, state: state.state });
  const kinds = STEP_OF[event.type as Step];
  if (kinds && !kinds.includes(state.kind as Measure)) {
    return refuse('STEP_NOT_OF_KIND', { step: event.type, kind: state.kind, kinds });
  }
  const without = withoutAdmonition(state, event.type as Step);
  if (without) return without;
  if (isTaken(event.type as Step, state)) return refuse('ALREADY_RECORDED', { what: event.type, id });
  return by(guards, state, event);
}

/** What the ledger itself numbers; only the number of a signal is another office's. */
const OWN_ID = /^[A-Za-z0-9._-]+$/;

/** What a case goes back to, and what bears it out, each with its field. */
function originsIn({
  type,
  data,
}: Pick<EffectiveEvent, 'type' | 'data'>): { readonly field: string; readonly kind: string; readonly id: string }[] {
  if (!BEGINNINGS.includes(type)) return [];
  const { origin, corroboration } = data as Partial<DataOf<SupervisionKinds>['SupervisionCaseOpened']>;
  return Object.entries({ origin, corroboration }).flatMap(([field, named]) =>
    named ? [{ field: `${field}.id`, kind: named.kind, id: named.id }] : [],
  );
}

/** The earlier cases that a case goes back to. */
export function goesBackTo(event: EffectiveEvent): Reference[] {
  return originsIn(event).flatMap(({ field, kind, id }) => (kind === 'supervision' ? [{ field, ref: kind, id }] : []));
}

/** What is done to the person of the case. */
const DONE_TO_SOMEBODY: readonly string[] = ['InquiryLetterIssued', 'TalkHeld', 'AdmonitionIssued'] satisfies Step[];

/** The findings that a case goes back to are looked up, and whether its person has left when it is carried out. */
export const gathers = {
  for: [...BEGINNINGS, ...DONE_TO_SOMEBODY],
  sought: (event: EffectiveEvent, { own }: Context<SupervisionState>): readonly FactsSought[] =>
    DONE_TO_SOMEBODY.includes(event.type)
      ? [{ kind: 'departure', ref: own.at().cadreId }]
      : originsIn(event).flatMap(({ kind, id }) => (kind === 'finding' ? [{ kind, ref: id }] : [])),
  spared: (act: Pick<EffectiveEvent, 'type' | 'data'>): boolean =>
    BEGINNINGS.includes(act.type) && originsIn(act).every(({ kind }) => kind !== 'finding'),
};

/** Whether the person of the case is in service when something is done to him. */
export function inService({ type, effectiveOn: on }: EffectiveEvent, context: Context<SupervisionState>): Judgement[] {
  if (!DONE_TO_SOMEBODY.includes(type)) return [];
  const { cadreId } = context.own.at();
  const away = context.gathered('departure', cadreId).some(({ validFrom, validTo }) => validFrom <= on && on < validTo);
  return away ? measuredInService.ask(context.rules, { cadreId, state: 'departed', on }) : [];
}

/** Who talks and who approves is in service on that day; somebody may have been so before the ledger knew of him. */
function doerAway({ data, effectiveOn: on }: EffectiveEvent, context: Context<SupervisionState>): Refusal | undefined {
  for (const cadreId of [data['talkerId'], data['approverId']]) {
    if (typeof cadreId !== 'string') continue;
    const { state } = context.referenced<CadreRegister>('cadre', cadreId).at(on);
    if (state === 'departed') return refuse('CADRE_NOT_ACTIVE', { cadreId, state, on });
  }
  return undefined;
}

/** Whether a letter of inquiry says that it was received on a day that has not come. */
function receivedAhead({ type, data }: EffectiveEvent, today: PlainDate): Refusal | undefined {
  const receivedOn = type === 'InquiryLetterIssued' ? String(data['receivedOn'] ?? '') : '';
  return receivedOn > today ? refuse('FUTURE_FACT', { type, effectiveOn: receivedOn, today }) : undefined;
}

/** Refuses an event for what lies outside the case: it is opened for a cadre in service, and goes back to what there is. */
export function admit(event: EffectiveEvent, context: Context<SupervisionState>): Refusal | undefined {
  const impossible = doerAway(event, context) ?? receivedAhead(event, context.today);
  if (impossible || !BEGINNINGS.includes(event.type)) return impossible;
  const isNoFinding = (id: string): boolean =>
    !mayBeFinding(context, id, (data) => originsIn({ ...event, data }).some((held) => held.id === id));
  const unknown = originsIn(event).find(({ kind, id }) => {
    if (kind !== 'signal' && !OWN_ID.test(id)) return true;
    return kind === 'finding' ? isNoFinding(id) : kind === 'supervision' && id === context.id;
  });
  if (unknown) return refuse('UNKNOWN_REFERENCE', { field: unknown.field, id: unknown.id });
  const cadreId = String(event.data['cadreId']);
  const { state } = context.referenced<CadreRegister>('cadre', cadreId).at(event.effectiveOn);
  return state === 'active' ? undefined : refuse('CADRE_NOT_ACTIVE', { cadreId, state, on: event.effectiveOn });
}

/** Works out how long an admonition counts, and from when on rectification is reviewed. */
export function enrich(_: SupervisionState, { type, data, effectiveOn }: EffectiveEvent, rules: Rules): JsonObject {
  if (type !== 'AdmonitionIssued') return data;
  return {
    ...data,
    influenceUntil: addMonths(effectiveOn, admonitionInfluence.valueIn(rules)),
    reviewDueOn: addMonths(effectiveOn, admonitionReview.valueIn(rules)),
  };
}

/** By what a case is found that goes back to the same thing. */
export function originOf({ kind, id }: Pick<Origin, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** The cases, this one among them, that go back to what this one goes back to. */
export async function findSameOrigin(
  _: string,
  finder: Finder,
  own: Timeline<SupervisionState>,
): Promise<readonly FactRow[]> {
  const origins = new Set(own.days().flatMap(({ state }) => (state.origin ? [originOf(state.origin)] : [])));
  const found = await Promise.all([...origins].map((origin) => finder.byRef('supervisionOrigin', origin, '')));
  return found.flat();
}

/** Refuses a case that is open while another one that goes back to the same thing is open too. */
export function aloneForItsOrigin(own: Timeline<SupervisionState>, found: readonly FactRow[]): Refusal | undefined {
  const id = idOf(own.history[0]?.stream ?? '');
  const others = found.filter(({ key }) => key !== id);
  const days = own.days();
  for (const [index, { on, state }] of days.entries()) {
    if (!isOpen(state)) continue;
    const until = days[index + 1]?.on;
    const other = others.find((row) => row.validTo > on && (until === undefined || row.validFrom < until));
    if (other) return refuse('ALREADY_OPEN', { what: `supervision ${other.key}`, since: other.validFrom });
  }
  return undefined;
}
