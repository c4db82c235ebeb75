import { factKindsOf } from '#libs/kernel';
import { factsView } from './facts-view.ts';
import type { Registry } from './registry.ts';
import { trailView } from './trail-view.ts';
import type { View } from './view.ts';

/** The views of a ledger: its audit trail, and the facts of each feature that has any. */
export function viewsOf({ domain }: Registry): View[] {
  const withFacts = domain.features.filter((feature) => factKindsOf(feature).length > 0);
  return [trailView, ...withFacts.map((feature) => factsView(feature))];
}
