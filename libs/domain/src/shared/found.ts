import type { Context, JsonObject } from '#libs/kernel';

/** The ids of findings that the ledger makes out; what a rule of the calendar is called for a subject and a year is none. */
const FINDING_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whether an id may be that of a finding: one that the ledger makes out stands when an act names it. Facts of kind `finding`
 * are gathered. What an act on record named may have lapsed since; what a correction names anew may not.
 * @param named whether the data that a correction replaces name it already
 */
export function mayBeFinding(context: Context<unknown>, id: string, named: (data: JsonObject) => boolean): boolean {
  const { onRecord, replaced } = context;
  const stood = onRecord && (replaced === undefined || named(replaced));
  return stood || !FINDING_ID.test(id) || context.gathered('finding', id).length > 0;
}
