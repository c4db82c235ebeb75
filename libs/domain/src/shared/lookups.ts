import type { FactLookups } from '#libs/kernel';

/** How the cases (事项) of every feature are found, so that one list can show them all. */
export const CASE_LOOKUPS: FactLookups = {
  sorted: [['state', 'openedOn'], ['kind', 'openedOn'], ['openedOn'], ['dueOn'], ['closedOn'], ['subjects[0]']],
  members: ['subjects'],
  past: ['openedOn', 'closedOn'],
};
