import { act, Command, commandsOf } from '../../../libs/domain/src/dsl/commands.ts';
import { Id } from '../../../libs/domain/src/dsl/fields.ts';
import * as events from './gift.events.ts';

@Command({ yields: 'GiftHandedIn', creates: true })
export class HandInGift extends act(events.GiftHandedIn) {
  @Id({ optional: true }) giftId?: string;
}

// --8<-- README
@Command({ yields: 'GiftReturned', writers: ['recorder', 'approver'] })
export class ReturnGift extends act(events.GiftReturned) {
  @Id() giftId: string;
}
// -->8--

/** Every command of the `gift` stream. */
export const giftCommands = commandsOf(HandInGift, ReturnGift);
