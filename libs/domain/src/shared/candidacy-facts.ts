import type { JsonObject } from '#libs/kernel';

/** Fact `candidacy` (拟任免人选), key caseId/cadreId, ref cadreId: whom an open case is about, and the posts that it takes. */
export interface CandidacyFact extends JsonObject {
  readonly cadreId: string;
  readonly action: string;
  /** The posts of the case. */
  readonly posts: readonly { readonly teamId: string; readonly postId: string }[];
  /** The posts that the cadre leaves by it, as far as that is settled. */
  readonly leaves: readonly { readonly teamId: string; readonly postId: string }[];
  /** Whether the votes on the cadre are won. */
  readonly decided: boolean;
}

/** Fact `filling` (拟任职位), key caseId/teamId/postId, ref teamId/postId: a post that a case fills, until its letter or its end. */
export interface FillingFact extends JsonObject {
  readonly caseId: string;
  readonly teamId: string;
  readonly postId: string;
  /** Who has won the post by the vote that settles it: nobody yet, or one. */
  readonly wonBy: readonly string[];
}
