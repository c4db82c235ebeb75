import type { Judgement, PlainDate, Rules } from '#libs/kernel';
import { stepLeftOut } from '#libs/rules';
import type { DataOf } from '../dsl/kinds.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { candidatesOf, entry, type AppointmentState } from './appointment.state.ts';
import { needOf } from './procedure.ts';

/** What the case shows of itself, on a day, that a text may let a step be left out for. */
function groundsOf(state: AppointmentState, on: PlainDate): string[] {
  const { termChange, steps, exceptional } = state;
  const about = candidatesOf(state);
  const people = about.length > 0 ? about : Object.keys(exceptional);
  const consented = (cadreId: string): boolean => (entry(exceptional, cadreId)?.consentOn ?? '9999') <= on;
  return [
    ...(termChange ? ['termChange'] : []),
    ...(!termChange && steps.talkRecommendation !== undefined ? ['talksAgree'] : []),
    ...(people.length > 0 && people.every(consented) ? ['superiorConsents'] : []),
  ];
}

/** Whether a text lets a step be left out that the case requires; what it does not require is left out freely. */
export function leftOut(
  { state, on, rules }: { readonly state: AppointmentState; readonly on: PlainDate; readonly rules: Rules },
  { step, ground }: Pick<DataOf<AppointmentKinds>['StepSkipped'], 'step' | 'ground'>,
): Judgement[] {
  if (needOf(step, state) !== 'required') return [];
  const grounds = [...groundsOf(state, on), ...(ground ? [ground] : [])];
  return stepLeftOut.ask(rules, { step, grounds }, { params: { step } });
}
