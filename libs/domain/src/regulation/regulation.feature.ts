import type { Feature } from '#libs/kernel';
import { by } from '../dsl/kinds.ts';
import { regulationCommands } from './regulation.commands.ts';
import { admit, evolve, guard, noRegulations, tellMore, type RegulationState } from './regulation.decide.ts';
import { regulationKinds } from './regulation.events.ts';

/** What the district has set of the rules that are its own to set; one stream holds all of it, for every act looks there. */
export const regulation: Feature<RegulationState> = {
  category: 'regulation',
  idField: 'regulationId',
  commands: regulationCommands,
  kinds: regulationKinds,
  initial: noRegulations,
  evolve: (state, event) => by<RegulationState, RegulationState>(evolve, state, event) ?? state,
  guard,
  tellMore,
  admit,
  facts: {},
  factsVersion: 1,
};
