import type { Feature } from '#libs/kernel';
import { by } from '../../../libs/domain/src/dsl/kinds.ts';
import { giftCommands } from './gift.commands.ts';
import { evolve, facts, guard, noGift, type GiftState } from './gift.decide.ts';
import { giftKinds } from './gift.events.ts';

/** Gifts handed in (上交礼品): a feature made up for the README, whose last kind is added there. */
export const gift: Feature<GiftState> = {
  category: 'gift',
  idField: 'giftId',
  commands: giftCommands,
  kinds: giftKinds,
  initial: noGift,
  evolve: (state, event) => by<GiftState, GiftState>(evolve, state, event) ?? state,
  guard,
  admit: () => undefined,
  facts,
  factsVersion: 1,
};
