import { LedgerProblem } from '#libs/client';
import type { Offer, SignedIn } from '../app/feature.ts';
import type { Language } from '../i18n/words.ts';

/** What the ledger knows of the browser that asks. */
export interface Door {
  /** Absent when nobody is signed in. */
  readonly reader?: SignedIn;
  /** In the demo, the roles that one may sign in as. */
  readonly offers: readonly Offer[];
}

const PATH = '/v1/session';

/** Who is signed in, by the cookie of the browser. @throws LedgerProblem when the ledger does not say */
export async function knock(language: Language): Promise<Door> {
  const { signedIn, items } = await answerOf<{ signedIn: boolean; items: Offer[] }>(await fetch(`${PATH}/offers`));
  if (!signedIn) return { offers: items };
  const response = await fetch(PATH, { headers: { 'accept-language': language } });
  return { reader: await answerOf<SignedIn>(response), offers: [] };
}

/** Signs in by a token. @throws LedgerProblem when it is none of the ledger's */
export async function signIn(token: string, language: Language): Promise<Door> {
  const headers = { 'content-type': 'application/json', 'accept-language': language };
  const response = await fetch(PATH, { method: 'POST', headers, body: JSON.stringify({ token }) });
  return { reader: await answerOf<SignedIn>(response), offers: [] };
}

/** Signs out; the browser forgets its cookie. */
export async function signOut(csrf: string | undefined): Promise<void> {
  await fetch(PATH, { method: 'DELETE', headers: csrf === undefined ? {} : { 'x-csrf-token': csrf } });
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new LedgerProblem(response, body);
  return body as Answer;
}
