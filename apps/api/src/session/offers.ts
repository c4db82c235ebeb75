import type { Credential } from '../auth/credentials.ts';

/** Gives the credentials that are offered to whoever opens the login page. Only the demo has any to give. */
export abstract class Offers {
  abstract list(): readonly Credential[];
}

/** Nothing is offered: everywhere but in the demo. */
export const nothingOffered: Offers = { list: () => [] };
