import type { PlainDate } from '#libs/kernel';
import type { Facts, FactsFrom } from '../shared/facts.ts';
import { OVER } from './procedure.ts';
import { isOpen, originOf, type SupervisionState } from './supervision.decide.ts';

function closedOn({ state, taken, lastStep }: SupervisionState): PlainDate | undefined {
  return OVER.includes(state) ? taken[lastStep as keyof typeof taken] : undefined;
}

/** The next day that something in the case is due, as far as an event has fixed one. */
function dueOn({ state, taken, reviewDueOn, influenceUntil }: SupervisionState): PlainDate | undefined {
  if (OVER.includes(state) || taken.AdmonitionReleased) return undefined;
  return taken.RectificationReviewed ? influenceUntil : reviewDueOn;
}

function heldOn({ taken, talks }: SupervisionState): PlainDate | undefined {
  return talks.at(-1)?.heldOn ?? taken.AdmonitionIssued ?? taken.InquiryLetterIssued;
}

function stepsOf(
  state: SupervisionState,
): Pick<Facts['case'], 'kind' | 'state' | 'step' | 'openedOn' | 'dueOn' | 'closedOn'> {
  const { kind, openedOn, lastStep } = state;
  return { kind, state: state.state, step: lastStep, openedOn, dueOn: dueOn(state), closedOn: closedOn(state) };
}

/** What holds in this state of the case. */
export const facts = {
  supervision: (state, id) => {
    if (state.state === 'none') return [];
    const { cadreId, teamId, approvedOn, taken, outcome } = state;
    const value: Facts['supervision'] = {
      ...stepsOf(state),
      cadreId,
      teamId,
      approvedOn,
      heldOn: heldOn(state),
      reviewedOn: taken.RectificationReviewed,
      outcome,
    };
    return [{ key: id, ref: cadreId, value }];
  },
  case: (state, id) => {
    if (state.state === 'none') return [];
    const { cadreId, teamId, outcome } = state;
    const subjects = [`cadre-${cadreId}`, ...(teamId === undefined ? [] : [`team-${teamId}`])];
    const value: Facts['case'] = { ...stepsOf(state), category: 'supervision', subjects, outcome, held: 'restricted' };
    return [{ key: id, ref: `cadre-${cadreId}`, value }];
  },
  talk: ({ state, cadreId, talks }, id) =>
    state === 'none' ? [] : talks.map((value, index) => ({ key: `${id}/${index + 1}`, ref: cadreId, value })),
  admonition: ({ state, cadreId, taken, influenceUntil }, id) => {
    const issuedOn = taken.AdmonitionIssued;
    if (state === 'none' || issuedOn === undefined || influenceUntil === undefined) return [];
    const value = { cadreId, issuedOn, influenceUntil, releasedOn: taken.AdmonitionReleased };
    return [{ key: id, ref: cadreId, value }];
  },
  supervisionOrigin: (state, id) => {
    const { origin, cadreId } = state;
    if (state.state === 'none' || !origin || !isOpen(state)) return [];
    return [{ key: id, ref: originOf(origin), value: { ...origin, cadreId } }];
  },
} satisfies FactsFrom<SupervisionState>;
