import type { Context, FactsSought, Judgement, PlainDate } from '#libs/kernel';
import { promotionAge, promotionInfluence, retirementAge } from '#libs/rules';
import type { CadreRegister, Facts } from '../shared/facts.ts';
import type { AppointmentState } from './appointment.state.ts';
import { assigns } from './procedure.ts';

/** The facts by which it is judged what stands against a person. */
export function soughtOf(cadreIds: readonly string[]): FactsSought[] {
  return cadreIds.map((ref) => ({ kind: 'admonition', ref }));
}

/** What stands against giving a person a post from a day on: an admonition that counts, or age. */
export function standsAgainst(
  { state: { action }, context }: { state: AppointmentState; context: Context<AppointmentState> },
  cadreId: string,
  on: PlainDate,
): Judgement[] {
  if (!assigns(action)) return [];
  const { rules } = context;
  const upwards = action === 'promote' || action === 'furtherUse';
  const known = context.gathered<Facts['admonition']>('admonition', cadreId);
  const admonitions = known
    .filter(({ validFrom, validTo }) => validFrom <= on && on < validTo)
    .map(({ value }) => ({ issuedOn: value.issuedOn, until: value.influenceUntil }));
  const { birth, sex } = context.referenced<CadreRegister | undefined>('cadre', cadreId)?.at(on) ?? {};
  return [
    ...(upwards ? promotionInfluence.ask(rules, { cadreId, on, admonitions }) : []),
    ...(birth && sex ? retirementAge.ask(rules, { cadreId, birth, sex, on }) : []),
    ...(birth && action === 'promote' ? promotionAge.ask(rules, { cadreId, birth, on }) : []),
  ];
}
