import { act, Command, commandsOf } from '../../../libs/domain/src/dsl/commands.ts';
import { Id, Says } from '../../../libs/domain/src/dsl/fields.ts';
import * as events from './gift.events.ts';

@Command({
  yields: 'GiftHandedIn',
  creates: true,
  says: {
    zh: '登记干部上交收受的礼品,每件登记一次。',
    en: 'Records that a cadre handed in a gift, once for each gift.',
  },
  example: { effectiveOn: '2019-03-01', giftId: 'L2019-02', cadreId: 'C20120701', what: '茶叶' },
  after: ['RegisterCadre'],
})
export class HandInGift extends act(events.GiftHandedIn) {
  @Says('Id to be given to the gift 礼品编号; made by the ledger when left out')
  @Id({ optional: true })
  giftId?: string;
}

// --8<-- README
@Command({
  yields: 'GiftReturned',
  writers: ['recorder', 'approver'],
  says: {
    zh: '登记上交的礼品退还赠送人,每件一次。',
    en: 'Records that a gift which was handed in is given back, once for each gift.',
  },
  example: { effectiveOn: '2019-04-01', giftId: 'L2019-02', to: '赠送单位' },
  after: ['HandInGift'],
})
export class ReturnGift extends act(events.GiftReturned) {
  @Says('Id of the gift 礼品编号') @Id() giftId: string;
}
// -->8--

/** Every command of the `gift` stream. */
export const giftCommands = commandsOf(HandInGift, ReturnGift);
