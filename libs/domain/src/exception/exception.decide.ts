import {
  categoryOf,
  idOf,
  refuse,
  type EffectiveEvent,
  type FactRow,
  type Finder,
  type JsonObject,
  type NextAct,
  type PlainDate,
  type Refusal,
  type Timeline,
} from '#libs/kernel';
import type { Facts, FactsFrom } from '../shared/facts.ts';
import { by, type Evolve } from '../dsl/kinds.ts';
import type { ExceptionKinds } from './exception.events.ts';

/** Every state that an exception can be in. */
export const EXCEPTION_STATES = ['proposed', 'countersigned', 'declined'] as const;

/** An act that departs from a rule and waits for a second signature (例外会签). */
export interface ExceptionState {
  readonly state: 'none' | (typeof EXCEPTION_STATES)[number];
  readonly actStream: string;
  readonly command: string;
  readonly body: JsonObject;
  readonly rules: readonly string[];
  readonly about: readonly string[];
  readonly document?: Facts['exception']['document'];
  readonly proposedOn: PlainDate;
  readonly proposedBy: string;
  readonly decidedOn?: PlainDate;
  readonly decidedBy?: string;
  readonly lastStep: string;
}

/** Before anything is proposed. */
export const noException: ExceptionState = {
  state: 'none',
  actStream: '',
  command: '',
  body: {},
  rules: [],
  about: [],
  proposedOn: '',
  proposedBy: '',
  lastStep: '',
};

function decided(state: ExceptionState, to: ExceptionState['state'], event: EffectiveEvent): ExceptionState {
  return { ...state, state: to, decidedOn: event.effectiveOn, decidedBy: event.meta.actor.userId };
}

const changes: Evolve<ExceptionState, ExceptionKinds> = {
  ExceptionProposed: (state, { actStream, command, body, rules, about, document }, { effectiveOn, meta }) => ({
    ...state,
    state: 'proposed',
    actStream,
    command,
    body,
    rules,
    about,
    document: { documentNo: document.documentNo, approvedBy: document.approvedBy, reason: document.reason },
    proposedOn: effectiveOn,
    proposedBy: meta.actor.userId,
  }),
  ExceptionCountersigned: (state, _, event) => decided(state, 'countersigned', event),
  ExceptionDeclined: (state, _, event) => decided(state, 'declined', event),
};

/** How an event changes the exception. */
export function evolve(state: ExceptionState, event: EffectiveEvent): ExceptionState {
  const changed = by<ExceptionState, ExceptionState>(changes, state, event);
  return changed ? { ...changed, lastStep: event.type } : state;
}

/** Refuses a second decision, and the signature of the one who proposed. */
export function guard(
  { state, proposedBy }: ExceptionState,
  { type, stream, meta }: EffectiveEvent,
): Refusal | undefined {
  const id = idOf(stream);
  if (type === 'ExceptionProposed')
    return state === 'none' ? undefined : refuse('ALREADY_RECORDED', { what: 'exception', id });
  if (state !== 'proposed') return refuse('NOT_OPEN', { what: `exception ${id}`, state });
  const himself = type === 'ExceptionCountersigned' && meta.actor.userId === proposedBy;
  return himself ? refuse('SELF_COUNTERSIGNATURE', { exceptionId: id }) : undefined;
}

/** Refuses the correction of what was proposed or signed: another act is proposed anew. */
export function admit({ id, type, stream, correctedBy }: EffectiveEvent): Refusal | undefined {
  return correctedBy === undefined ? undefined : refuse('TARGET_NOT_CORRECTABLE', { stream, targetEventId: id, type });
}

/** Refuses to take a signature back: the act for which it was given follows at once, and is annulled itself where it was wrong. One by which nothing could be done is taken back. */
export function keepsSignature(own: Timeline<ExceptionState>, signed: readonly FactRow[]): Refusal | undefined {
  const { state, actStream } = own.at();
  const [given] = signed;
  return state === 'proposed' && given ? refuse('SIGNATURE_STANDS', { exceptionId: given.key, actStream }) : undefined;
}

/** The exception itself as far as it is countersigned, and the act that it was signed for was not refused since. */
export async function signatureOf(
  id: string,
  finder: Finder,
  own: Timeline<ExceptionState>,
  signature?: string,
): Promise<FactRow[]> {
  const { actStream } = own.at();
  if (signature !== undefined && (await finder.isGivenUp(signature))) return [];
  const found = actStream === '' ? [] : await finder.byRef('exception', actStream, '');
  return found.filter(({ key, value }) => key === id && value['state'] === 'countersigned');
}

/** What is signed stands with the signature. */
export function enrich({ command, body, proposedBy }: ExceptionState, { type, data }: EffectiveEvent): JsonObject {
  return type === 'ExceptionCountersigned' ? { ...data, command, body, proposedBy } : data;
}

/** An exception waits until it is countersigned or declined. */
export function next({ state }: ExceptionState): readonly NextAct[] {
  if (state !== 'proposed') return [];
  return [
    { type: 'ExceptionCountersigned', needed: true },
    { type: 'ExceptionDeclined', needed: false },
  ];
}

function subjectsOf(about: readonly string[]): string[] {
  return about.filter((stream) => categoryOf(stream) === 'cadre' || categoryOf(stream) === 'team');
}

/** What holds in this state of the exception. */
export const facts = {
  exception: (state, id) => {
    if (state.state === 'none' || !state.document) return [];
    const { actStream, command, rules, about, document, proposedOn, proposedBy, decidedOn, decidedBy } = state;
    const told = { command, rules, subjects: subjectsOf(about), document };
    const value = { actStream, ...told, state: state.state, proposedOn, proposedBy, decidedOn, decidedBy };
    return [{ key: id, ref: actStream, value }];
  },
  case: (state, id) => {
    if (state.state === 'none') return [];
    const { about, proposedOn, decidedOn, lastStep } = state;
    const open = state.state === 'proposed';
    const value: Facts['case'] = {
      category: 'exception',
      kind: 'exception',
      subjects: subjectsOf(about),
      state: state.state,
      step: lastStep,
      openedOn: proposedOn,
      closedOn: decidedOn,
      outcome: open ? undefined : state.state,
      held: 'restricted',
    };
    return [{ key: id, value }];
  },
} satisfies FactsFrom<ExceptionState>;
