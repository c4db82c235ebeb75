import { Ref, Says, Text } from '../../../libs/domain/src/dsl/fields.ts';
import { kind } from '../../../libs/domain/src/dsl/kinds.ts';

export class GiftHandedIn {
  @Says('Id of the cadre who hands it in 上交人')
  @Ref('cadre')
  cadreId: string;
  @Says('What the gift is 礼品名称')
  @Text()
  what: string;
}

// --8<-- README
export class GiftReturned {
  @Says('Whom it is given back to 退还对象')
  @Text()
  to: string;
}
// -->8--

/** Every kind of event on a `gift` stream. */
export const giftKinds = {
  GiftHandedIn: kind(GiftHandedIn, {
    called: '上交礼品',
    sensitivity: 'internal',
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}上交礼品“${d.what}”`,
    en: (d, named) => `${named('cadre', d.cadreId)} handed in “${d.what}”`,
  }),
  // --8<-- README
  GiftReturned: kind(GiftReturned, {
    called: '退还礼品',
    sensitivity: 'internal',
    pastFact: true,
    zh: (d) => `礼品退还${d.to}`,
    en: (d) => `Gift returned to ${d.to}`,
  }),
  // -->8--
};

/** The kinds of {@link giftKinds} as a type. */
export type GiftKinds = typeof giftKinds;
