import { refuse, type EffectiveEvent, type Feature, type Refusal } from '#libs/kernel';
import { by, type Evolve, type Guards } from '../../../libs/domain/src/dsl/kinds.ts';
import type { GiftKinds } from './gift.events.ts';

/** A gift that a cadre was given and handed in (上交礼品). */
export interface GiftState {
  readonly state: 'none' | 'handedIn' | 'returned';
  readonly cadreId: string;
  readonly what: string;
}

export const noGift: GiftState = { state: 'none', cadreId: '', what: '' };

/** How each event changes it. */
export const evolve: Evolve<GiftState, GiftKinds> = {
  GiftHandedIn: (_, { cadreId, what }) => ({ state: 'handedIn', cadreId, what }),
  // --8<-- README
  GiftReturned: (state) => ({ ...state, state: 'returned' }),
  // -->8--
};

const guards: Guards<GiftState, GiftKinds> = {
  GiftHandedIn: (state, _, { stream }) =>
    state.state === 'none'
      ? undefined
      : refuse('ALREADY_RECORDED', { what: 'GiftHandedIn', id: stream.slice('gift-'.length) }),
  // --8<-- README
  GiftReturned: (state) => (state.state === 'handedIn' ? undefined : refuse('NOT_OPEN', { what: 'GiftHandedIn' })),
  // -->8--
};

/** Refuses an event that is impossible in this state. */
export function guard(state: GiftState, event: EffectiveEvent): Refusal | undefined {
  return by(guards, state, event);
}

/** What holds in this state. */
export const facts: Feature<GiftState>['facts'] = {
  gift: ({ state, cadreId, what }, id) =>
    state === 'none' ? [] : [{ key: id, ref: cadreId, value: { state, cadreId, what } }],
};
