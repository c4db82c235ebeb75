import type { ReactNode } from 'react';
import { EventCards } from './event-cards.tsx';
import type { Evidence } from './event-marks.tsx';
import { Explanation } from './explanation.tsx';

/** What is behind what was clicked: events, a card each, or how the ledger explains it. */
export default function EvidenceCards({ evidence }: { readonly evidence: Evidence }): ReactNode {
  return 'of' in evidence ? (
    <Explanation title={evidence.title} of={evidence.of} />
  ) : (
    <EventCards title={evidence.title} events={evidence.events} />
  );
}
