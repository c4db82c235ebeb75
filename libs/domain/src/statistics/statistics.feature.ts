import type { Feature } from '#libs/kernel';
import { by } from '../dsl/kinds.ts';
import { statisticsCommands } from './statistics.commands.ts';
import { admit, evolve, facts, guard, noStatistics, type StatisticsState } from './statistics.decide.ts';
import { statisticsKinds } from './statistics.events.ts';

/** The opening of the ledger (期初建账), and figures that others reported. */
export const statistics: Feature<StatisticsState> = {
  category: 'statistics',
  idField: 'source',
  commands: statisticsCommands,
  kinds: statisticsKinds,
  initial: noStatistics,
  evolve: (state, event) => by<StatisticsState, StatisticsState>(evolve, state, event) ?? state,
  guard,
  admit,
  facts,
  factsVersion: 2,
};
