import {
  idOf,
  refuse,
  type EffectiveEvent,
  type FactRow,
  type PlainDate,
  type Refusal,
  type Timeline,
} from '#libs/kernel';
import type { DataOf, Evolve, Guards } from '../dsl/kinds.ts';
import { by } from '../dsl/kinds.ts';
import type { Facts, FactsFrom } from '../shared/facts.ts';
import type { FindingKinds } from './finding.events.ts';

type Data = DataOf<FindingKinds>;

/** What was done about a finding (发现问题). */
export interface FindingState {
  readonly state: 'open' | 'acknowledged' | 'resolved' | 'waived';
  readonly on?: PlainDate;
  readonly by?: string;
  readonly role?: string;
  readonly words?: string;
  readonly reason?: string;
  readonly documentNo?: string;
}

/** Before anything is done about it. */
export const notHandled: FindingState = { state: 'open' };

function done(
  state: FindingState['state'],
  words: string | undefined,
  { effectiveOn, meta }: EffectiveEvent,
): FindingState {
  return {
    state,
    on: effectiveOn,
    by: meta.actor.userId,
    role: meta.actor.role,
    ...(words === undefined ? {} : { words }),
    ...(meta.reason === undefined ? {} : { reason: meta.reason }),
    ...(meta.basis ? { documentNo: meta.basis.documentNo } : {}),
  };
}

/** How each event changes it. */
export const evolve: Evolve<FindingState, FindingKinds> = {
  FindingAcknowledged: (_, { note }: Data['FindingAcknowledged'], event) => done('acknowledged', note, event),
  FindingResolved: (_, { outcome }: Data['FindingResolved'], event) => done('resolved', outcome, event),
  FindingWaived: (_, { ground }: Data['FindingWaived'], event) => done('waived', ground, event),
};

function settled({ state, on }: FindingState, { stream }: EffectiveEvent): Refusal | undefined {
  return state === 'resolved' || state === 'waived'
    ? refuse('FINDING_SETTLED', { findingId: idOf(stream), state, on: on ?? null })
    : undefined;
}

function withReason({ meta }: EffectiveEvent): Refusal | undefined {
  return meta.reason === undefined ? refuse('FINDING_REASON_REQUIRED', {}) : undefined;
}

function withDocument({ meta }: EffectiveEvent): Refusal | undefined {
  return meta.basis ? undefined : refuse('BASIS_REQUIRED', { entryMode: meta.entryMode });
}

const settles = (state: FindingState, _: object, event: EffectiveEvent): Refusal | undefined =>
  settled(state, event) ?? withReason(event) ?? withDocument(event);

const guards: Guards<FindingState, FindingKinds> = {
  FindingAcknowledged: (state, _, event) =>
    settled(state, event) ??
    (state.state === 'acknowledged'
      ? refuse('ALREADY_RECORDED', { what: 'FindingAcknowledged', id: idOf(event.stream) })
      : withReason(event)),
  FindingResolved: settles,
  FindingWaived: settles,
};

/** Refuses what comes after a finding is settled, and what says neither why nor by which document. */
export function guard(state: FindingState, event: EffectiveEvent): Refusal | undefined {
  return by(guards, state, event);
}

/** Only what was found is dealt with, and never by whoever recorded what it was found of. */
export function foundByOthers(own: Timeline<FindingState>, found: readonly FactRow[]): Refusal | undefined {
  const last = own.history.at(-1);
  if (!last) return undefined;
  const findingId = idOf(last.stream);
  const finding = found[0]?.value as Facts['finding'] | undefined;
  if (!finding) return refuse('FINDING_NOT_OPEN', { findingId });
  const himself = own.history.find(({ meta }) => meta.actor.userId === finding.recordedBy);
  return himself && refuse('FINDING_OF_ONE_SELF', { findingId, userId: finding.recordedBy, type: finding.type });
}

/** What holds in this state. */
export const facts = {
  findingHandling: ({ state, on, by: userId, role, words, reason, documentNo }, id) => {
    if (state === 'open' || on === undefined || userId === undefined || role === undefined) return [];
    const more = { words, reason, documentNo };
    return [{ key: id, value: { state, on, by: userId, role, ...defined(more) } }];
  },
} satisfies FactsFrom<FindingState>;

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
