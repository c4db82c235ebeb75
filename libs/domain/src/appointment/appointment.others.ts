import type { Context, Judgement, PlainDate } from '#libs/kernel';
import { appointmentOpinions, decidedOnce, oneCase, opinionAnswers } from '#libs/rules';
import { PARTY_MEMBER } from '../shared/codes.ts';
import type { CadreRegister, Facts } from '../shared/facts.ts';
import type { DataOf } from '../dsl/kinds.ts';
import type { PostRef } from './appointment.parts.ts';
import { fillingElsewhere } from './appointment.incumbency.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { entry, nameOf, silentOrgans, type AppointmentState } from './appointment.state.ts';
import { fills } from './procedure.ts';

/** What the rules of an act are asked with: the case before it, what was gathered for it, and its day. */
export interface RuleContext {
  readonly state: AppointmentState;
  readonly context: Context<AppointmentState>;
  readonly on: PlainDate;
}

/** Whether every organ that must be asked has answered: the discipline organ, and all that were asked. */
export function opinionsIn({ state, context, on }: RuleContext, cadreIds: readonly string[]): Judgement[] {
  const nonParty = cadreIds.some((cadreId) => {
    const status = context.referenced<CadreRegister | undefined>('cadre', cadreId)?.at(on)?.politicalStatus?.status;
    return status !== undefined && !PARTY_MEMBER.includes(status);
  });
  const wanted = nonParty ? ['discipline', 'unitedFront'] : ['discipline'];
  const missing = state.skipped.opinions === undefined ? silentOrgans(state, wanted) : [];
  return appointmentOpinions.ask(context.rules, { missing });
}

/** An organ that is asked answers afterwards; what it said unasked before answers another question. */
export function answersAfter({ state, context, on }: RuleContext, organ: string): Judgement[] {
  const { history } = context.own;
  const open = !state.asked.includes(organ) && context.own.at().asked.includes(organ);
  const question = history.find(
    ({ type, data, effectiveOn }) => type === 'OpinionRequested' && data['organ'] === organ && effectiveOn > on,
  );
  return opinionAnswers.ask(context.rules, { organ, on, askedOn: (open && question?.effectiveOn) || null });
}

/** What the discipline organ said last, and when. */
export function disciplineSays({ state, context, on }: RuleContext): { verdict: string; givenOn: PlainDate | null } {
  const given = context.own.history.findLast(
    ({ type, data, effectiveOn }) => type === 'OpinionReceived' && data['organ'] === 'discipline' && effectiveOn <= on,
  );
  return { verdict: entry(state.opinions, 'discipline') ?? 'asked', givenOn: given?.effectiveOn ?? null };
}

/** Whether no other case under way fills one of these posts. */
export function filledHereAlone({ context, on }: RuleContext, posts: readonly PostRef[]): Judgement[] {
  return oneCase.ask(context.rules, casesOf(posts.flatMap((post) => fillingElsewhere(context, post, on))));
}

/** Whether no other case has decided on somebody for the post that a vote gives. */
export function decidedHereAlone(
  { state, context, on }: RuleContext,
  vote: DataOf<AppointmentKinds>['DeliberationVoteRecorded'],
): Judgement[] {
  const { cadreId, post, outcome } = vote;
  if (!post || outcome !== 'approved' || !fills(state.action)) return [];
  const elsewhere = fillingElsewhere(context, post, on).filter(({ wonBy }) => wonBy.length > 0);
  return decidedOnce.ask(context.rules, { cadreId, ...casesOf(elsewhere) });
}

function casesOf(filled: readonly Facts['filling'][]): { posts: string[]; caseIds: string[] } {
  const each = (name: (one: Facts['filling']) => string): string[] => [...new Set(filled.map(name))];
  return { posts: each(nameOf), caseIds: each(({ caseId }) => caseId) };
}
