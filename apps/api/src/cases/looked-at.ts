import { domain, openConditions, type Facts } from '#libs/domain';
import { idOf, refuse, type NextAct, type StreamName } from '#libs/kernel';
import { FoldedCandidacy } from '../eligibility/candidacy.ts';
import type { CaseRead } from './cases.queries.ts';

/** An act, with the conditions that are still to be looked at by it. */
export type ActWithConditions = NextAct & { readonly open?: readonly string[] };

/**
 * How a case goes on, by what the ledger knows of its candidates too: a check of eligibility names the conditions that
 * nobody has looked at and the ledger cannot tell, and nobody is offered for the vote before they are.
 */
export function lookedAt(read: CaseRead, stream: StreamName, acts: readonly NextAct[]): ActWithConditions[] {
  const fact = read.ledger.facts.one('appointment', idOf(stream), read.cut);
  const [post, ...others] = fact?.posts ?? [];
  // Of several posts the vote says which one it is for.
  if (!stream.startsWith('appointment-') || !fact || !post || others.length > 0) return [...acts];
  const voted = idsIn(acts, 'DeliberationVoteRecorded');
  const known = new Map(voted.map((cadreId) => [cadreId, knownOf(read, fact, { cadreId, ...post })]));
  const open = new Map([...known].map(([cadreId, { unchecked }]) => [cadreId, unchecked]));
  const asked = idsIn(acts, 'EligibilityChecked');
  const more = voted.filter((cadreId) => open.get(cadreId)!.length > 0 && !asked.includes(cadreId));
  const lawful = acts.filter(({ type, about }) => {
    return type !== 'ExceptionalPromotionRecorded' || known.get(String(about?.['cadreId']))?.served === false;
  });
  return [
    ...more.map((cadreId) => ({ type: 'EligibilityChecked', needed: true, about: { cadreId } })),
    ...formally(read, post, lawful),
  ].map((act) => told(act, open));
}

interface Post {
  readonly teamId: string;
  readonly postId: string;
}

/** Where another body appoints to the post, its act is needed before the letter; elsewhere there is none. */
function formally({ ledger, cut }: CaseRead, { teamId, postId }: Post, acts: readonly NextAct[]): NextAct[] {
  const post = ledger.facts.one('post', `${teamId}/${postId}`, cut);
  const body = post?.elected ? undefined : post?.appointedBy;
  if (body === undefined) return acts.filter(({ type }) => type !== 'FormalAppointmentRecorded');
  const [cadreId] = idsIn(acts, 'FormalAppointmentRecorded');
  const missing = cadreId && refuse('FORMAL_APPOINTMENT_MISSING', { cadreId, postId, body, appointed: null });
  return acts.map((act) => {
    if (act.type === 'FormalAppointmentRecorded') return { ...act, needed: true };
    return missing && act.type === 'AppointmentIssued' && !act.refusal ? { ...act, refusal: missing } : act;
  });
}

function idsIn(acts: readonly NextAct[], type: string): string[] {
  return acts.flatMap(({ type: of, about }) => (of === type && about?.['cadreId'] ? [String(about['cadreId'])] : []));
}

/** What nobody has looked at of a candidate, and whether he has the years; undefined where the ledger cannot tell. */
function knownOf(
  { ledger, cut }: CaseRead,
  fact: Facts['appointment'],
  { cadreId, teamId, postId }: Post & { readonly cadreId: string },
): { readonly unchecked: readonly string[]; readonly served: boolean | undefined } {
  const on = cut.asOf;
  const candidacy = FoldedCandidacy.at(ledger, cut, { cadreId, teamId, postId, on, action: fact.action });
  const rules = domain.rulesOn(on, candidacy.folded.timelineOf(domain.regulations));
  const conditions = candidacy.conditions();
  const { outcome } = conditions.find(({ condition }) => condition === 'seniority') ?? {};
  return {
    unchecked: openConditions(fact, conditions, rules),
    served: outcome === 'passed' || outcome === 'failed' ? outcome === 'passed' : undefined,
  };
}

function told(act: NextAct, open: ReadonlyMap<string, readonly string[]>): ActWithConditions {
  const cadreId = String(act.about?.['cadreId']);
  const unchecked = open.get(cadreId) ?? [];
  if (unchecked.length === 0) return act;
  if (act.type === 'EligibilityChecked') return { ...act, open: unchecked };
  if (act.type !== 'DeliberationVoteRecorded') return act;
  const said = act.refusal === undefined || act.refusal.refused === 'ELIGIBILITY_UNCHECKED';
  return said ? { ...act, refusal: refuse('ELIGIBILITY_UNCHECKED', { cadreId, unchecked: [...unchecked] }) } : act;
}
