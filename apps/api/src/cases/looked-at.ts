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
  const open = new Map(voted.map((cadreId) => [cadreId, openOf(read, fact, { cadreId, ...post })]));
  const asked = idsIn(acts, 'EligibilityChecked');
  const more = voted.filter((cadreId) => open.get(cadreId)!.length > 0 && !asked.includes(cadreId));
  return [...more.map((cadreId) => ({ type: 'EligibilityChecked', needed: true, about: { cadreId } })), ...acts].map(
    (act) => told(act, open),
  );
}

function idsIn(acts: readonly NextAct[], type: string): string[] {
  return acts.flatMap(({ type: of, about }) => (of === type && about?.['cadreId'] ? [String(about['cadreId'])] : []));
}

function openOf(
  { ledger, cut }: CaseRead,
  fact: Facts['appointment'],
  { cadreId, teamId, postId }: { readonly cadreId: string; readonly teamId: string; readonly postId: string },
): readonly string[] {
  const on = cut.asOf;
  const candidacy = FoldedCandidacy.at(ledger, cut, { cadreId, teamId, postId, on, action: fact.action });
  const rules = domain.rulesOn(on, candidacy.folded.timelineOf(domain.regulations));
  return openConditions(fact, candidacy.conditions(), rules);
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
