import { expect, test } from '@jest/globals';
import { domain } from '#libs/domain';
import { reactionsFeature } from './reactions.feature.ts';
import { Registry } from './registry.ts';
import { viewsOf } from './views.ts';

test('a ledger has a trail and the facts of each feature that has any; what reactions note is in the trail alone, for each note would be compared with all before it', () => {
  const registry = new Registry({ ...domain, features: [...domain.features, reactionsFeature] });
  const names = viewsOf(registry).map(({ name }) => name);
  const withFacts = domain.features.filter(({ facts }) => Object.keys(facts).length > 0);
  expect(names).toEqual(['trail', ...withFacts.map(({ category }) => `${category}Facts`)]);
});
