import { createContext, useContext } from 'react';
import type { Evidence } from './event-marks.tsx';

/** Shows what is behind something. */
export type Show = (evidence: Evidence) => void;

/** How what is in the shell opens the drawer. */
export const EvidenceContext = createContext<Show>(() => undefined);

/** Opens the drawer with the events behind a number, a cell or a state, or with how the ledger explains it. */
export function useEvidence(): Show {
  return useContext(EvidenceContext);
}
