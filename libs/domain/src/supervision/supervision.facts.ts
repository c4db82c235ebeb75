import type { Fact, PlainDate } from '#libs/kernel';
import type { Facts } from '../shared/facts.ts';
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

/** What holds in this state of the case. */
export function facts(state: SupervisionState, id: string): Fact[] {
  if (state.state === 'none') return [];
  const { kind, cadreId, teamId, openedOn, approvedOn, taken, lastStep, outcome, origin, talks } = state;
  const shared = { kind, state: state.state, step: lastStep, openedOn, dueOn: dueOn(state), closedOn: closedOn(state) };
  const supervision: Facts['supervision'] = {
    ...shared,
    cadreId,
    teamId,
    approvedOn,
    heldOn: heldOn(state),
    reviewedOn: taken.RectificationReviewed,
    outcome,
  };
  const subjects = [`cadre-${cadreId}`, ...(teamId === undefined ? [] : [`team-${teamId}`])];
  const inList: Facts['case'] = { ...shared, category: 'supervision', subjects, outcome, held: 'restricted' };
  const held = talks.map((talk, index) => ({ kind: 'talk', key: `${id}/${index + 1}`, ref: cadreId, value: talk }));
  return [
    { kind: 'supervision', key: id, ref: cadreId, value: supervision },
    { kind: 'case', key: id, ref: `cadre-${cadreId}`, value: inList },
    ...held,
    ...admonition(state, id),
    ...(origin && isOpen(state)
      ? [{ kind: 'supervisionOrigin', key: id, ref: originOf(origin), value: { ...origin, cadreId } }]
      : []),
  ];
}

function admonition({ cadreId, taken, influenceUntil }: SupervisionState, id: string): Fact[] {
  const issuedOn = taken.AdmonitionIssued;
  if (issuedOn === undefined || influenceUntil === undefined) return [];
  const value: Facts['admonition'] = { cadreId, issuedOn, influenceUntil, releasedOn: taken.AdmonitionReleased };
  return [{ kind: 'admonition', key: id, ref: cadreId, value }];
}
