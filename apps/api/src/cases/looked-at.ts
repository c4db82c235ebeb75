import { barOf, domain, openConditions, type Facts } from '#libs/domain';
import { categoryOf, idOf, refuse, type NextAct, type Refusal, type StreamName } from '#libs/kernel';
import { FoldedCandidacy } from '../eligibility/candidacy.ts';
import type { CaseRead } from './cases.queries.ts';

/** An act, with the conditions that are still to be looked at by it. */
export type ActWithConditions = NextAct & { readonly open?: readonly string[] };

/** How a case goes on, by what lies outside it too: the assessments of a round, and what is known of candidates. */
export function lookedAt(read: CaseRead, stream: StreamName, acts: readonly NextAct[]): readonly ActWithConditions[] {
  const category = categoryOf(stream);
  if (category === 'assessmentRound') return afterAssessments(read, idOf(stream), acts);
  return category === 'appointment' ? byCandidates(read, stream, acts) : acts;
}

/** A round is closed once the assessment of every team is. */
function afterAssessments({ ledger, cut }: CaseRead, year: string, acts: readonly NextAct[]): NextAct[] {
  const assessments = ledger.facts.byRef('assessment', year, cut);
  const teams = assessments.filter(({ value }) => value.state !== 'closed').map(({ value }) => value.teamId);
  const refusal = teams.length === 0 ? undefined : refuse('ASSESSMENTS_OPEN', { teams, count: teams.length });
  return acts.map((act) =>
    refusal && act.type === 'AssessmentRoundClosed' && !act.refusal ? { ...act, refusal } : act,
  );
}

/**
 * How a case goes on by what the ledger knows of its candidates: a check of eligibility names the conditions that
 * nobody has looked at and the ledger cannot tell, and nobody is offered for the vote before they are, nor where the
 * ledger itself knows of something that stands against him.
 */
function byCandidates(read: CaseRead, stream: StreamName, acts: readonly NextAct[]): ActWithConditions[] {
  const fact = read.ledger.facts.one('appointment', idOf(stream), read.cut);
  const [post, ...others] = fact?.posts ?? [];
  // Of several posts the vote says which one it is for.
  if (!fact || !post || others.length > 0) return [...acts];
  const exceptionOpen = idsIn(acts, 'ExceptionalPromotionRecorded');
  const voted = idsIn(acts, 'DeliberationVoteRecorded');
  const candidates = new Map(
    voted.map((cadreId) => {
      const excepted = !exceptionOpen.includes(cadreId);
      return [cadreId, knownOf(read, fact, { cadreId, ...post, excepted })];
    }),
  );
  const asked = idsIn(acts, 'EligibilityChecked');
  const more = voted.filter((cadreId) => candidates.get(cadreId)!.open.length > 0 && !asked.includes(cadreId));
  const lawful = acts.filter(({ type, about }) => {
    return type !== 'ExceptionalPromotionRecorded' || candidates.get(String(about?.['cadreId']))?.served === false;
  });
  return [
    ...more.map((cadreId) => ({ type: 'EligibilityChecked', needed: true, about: { cadreId } })),
    ...formally(read, post, lawful),
  ].map((act) => told(act, candidates.get(String(act.about?.['cadreId']))));
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

/** What is known of a candidate. */
interface Candidate {
  /** What nobody has looked at and the ledger cannot tell. */
  readonly open: readonly string[];
  /** Whether he has the years; undefined where the ledger cannot tell. */
  readonly served: boolean | undefined;
  /** The refusal that a vote on him would meet for what the ledger knows of him. */
  readonly bar: Refusal | undefined;
}

function knownOf(
  { ledger, cut }: CaseRead,
  fact: Facts['appointment'],
  { cadreId, teamId, postId, excepted }: Post & { readonly cadreId: string; readonly excepted: boolean },
): Candidate {
  const on = cut.asOf;
  const candidacy = FoldedCandidacy.at(ledger, cut, { cadreId, teamId, postId, on, action: fact.action });
  const rules = domain.rulesOn(on, candidacy.folded.timelineOf(domain.regulations));
  const conditions = candidacy.conditions();
  const { outcome } = conditions.find(({ condition }) => condition === 'seniority') ?? {};
  return {
    open: openConditions(fact, conditions, rules),
    served: outcome === 'passed' || outcome === 'failed' ? outcome === 'passed' : undefined,
    // Who is promoted by way of exception needs no years.
    bar: barOf(fact, excepted ? conditions.filter(({ condition }) => condition !== 'seniority') : conditions),
  };
}

/** An act with what is open of whom it is about; a vote on him waits for that, and for what stands against him. */
function told(act: NextAct, candidate: Candidate | undefined): ActWithConditions {
  const { open = [], bar } = candidate ?? {};
  if (act.type === 'EligibilityChecked') return open.length === 0 ? act : { ...act, open };
  if (act.type !== 'DeliberationVoteRecorded') return act;
  if (act.refusal !== undefined && act.refusal.refused !== 'ELIGIBILITY_UNCHECKED') return act;
  const cadreId = String(act.about?.['cadreId']);
  const unchecked =
    open.length === 0 ? act.refusal : refuse('ELIGIBILITY_UNCHECKED', { cadreId, unchecked: [...open] });
  const refusal = bar ?? unchecked;
  return refusal === undefined ? act : { ...act, refusal };
}
