import type { Context, Judgement, PlainDate } from '#libs/kernel';
import { secondmentEndsWithPost } from '#libs/rules';
import type { Facts } from './facts.ts';

/** Whether somebody is seconded, or about to be, to the team that gives him a post on a day. */
export function notSecondedThere(
  context: Pick<Context<unknown>, 'gathered' | 'rules'>,
  { cadreId, teamId, on }: { readonly cadreId: string; readonly teamId: string; readonly on: PlainDate },
): Judgement[] {
  const secondments = context
    .gathered<Facts['secondment']>('secondment', cadreId)
    .filter(({ validFrom, validTo }) => validFrom <= on && on < validTo)
    .filter(({ value: { hostTeamId, state } }) => hostTeamId === teamId && (state === 'planned' || state === 'active'))
    .map(({ key }) => key.slice(`${cadreId}/`.length));
  return secondmentEndsWithPost.ask(context.rules, { cadreId, on, secondments });
}
