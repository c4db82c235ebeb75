import { addDays, refuse, type JsonObject, type NextAct, type PlainDate, type Rules } from '#libs/kernel';
import { secondmentAssessed } from '#libs/rules';
import { entry, stateOf, type Secondment, type SecondmentsState } from './secondment.decide.ts';
import type { SecondmentKinds } from './secondment.events.ts';

type Step = keyof SecondmentKinds;

function act(type: Step, needed: boolean, about: JsonObject, dueOn?: PlainDate): NextAct {
  return { type, needed, about, ...(dueOn === undefined ? {} : { dueOn }) };
}

function blocked(type: Step, about: JsonObject, missing: Step): NextAct {
  return { type, needed: true, about, refusal: refuse('STEP_OUT_OF_ORDER', { step: type, missing: [missing] }) };
}

/** How a secondment goes on: the one that `secondmentId` names, or every one that is not over. */
export function next(state: SecondmentsState, on: PlainDate, rules: Rules, secondmentId?: string): readonly NextAct[] {
  const ids = secondmentId === undefined ? Object.keys(state.secondments) : [secondmentId];
  return ids.flatMap((id) => {
    const secondment = entry(state, id);
    return secondment ? actsOf(secondment, { secondmentId: id }, on, rules) : [];
  });
}

function actsOf(secondment: Secondment, about: JsonObject, on: PlainDate, rules: Rules): readonly NextAct[] {
  const { startedOn, plannedTo } = secondment;
  const tooEarly =
    startedOn !== undefined && on <= startedOn
      ? { refusal: refuse('DATE_ORDER', { start: startedOn, end: on, ...about }) }
      : {};
  const acts: Readonly<Record<ReturnType<typeof stateOf>, readonly NextAct[]>> = {
    planned: [
      act('SecondmentStarted', true, about, secondment.plannedFrom),
      blocked('SecondmentEnded', about, 'SecondmentStarted'),
      blocked('SecondmentAssessed', about, 'SecondmentEnded'),
      act('SecondmentCancelled', false, about),
    ],
    active: [
      { ...act('SecondmentEnded', true, about, plannedTo), ...tooEarly },
      act('SecondmentExtended', false, about),
      blocked('SecondmentAssessed', about, 'SecondmentEnded'),
    ],
    ended: [act('SecondmentAssessed', true, about, assessmentDueOn(secondment.endedOn, rules))],
    assessed: [],
    cancelled: [],
  };
  return acts[stateOf(secondment)];
}

function assessmentDueOn(endedOn: PlainDate | undefined, rules: Rules): PlainDate | undefined {
  const rule = secondmentAssessed;
  return endedOn !== undefined && rule.isIn(rules) ? addDays(endedOn, rule.valueIn(rules)) : undefined;
}
