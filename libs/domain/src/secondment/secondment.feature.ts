import type { Feature } from '#libs/kernel';
import { by } from '../dsl/kinds.ts';
import { secondmentCommands } from './secondment.commands.ts';
import {
  admit,
  awayFromHome,
  evolve,
  facts,
  gathers,
  guard,
  judge,
  noSecondments,
  type SecondmentsState,
} from './secondment.decide.ts';
import { secondmentKinds } from './secondment.events.ts';
import { next } from './secondment.next.ts';
import { CASE_LOOKUPS } from '../shared/lookups.ts';

/** Secondments (挂职), one stream for each cadre. */
export const secondment: Feature<SecondmentsState> = {
  category: 'secondment',
  idField: 'cadreId',
  commands: secondmentCommands,
  kinds: secondmentKinds,
  initial: noSecondments,
  evolve: (state, event) => by<SecondmentsState, SecondmentsState>(evolve, state, event) ?? state,
  guard,
  admit,
  gathers,
  judge,
  next,
  setConstraint: {
    after: ['SecondmentPlanned', 'SecondmentStarted', 'RecordCorrected', 'RecordAnnulled'],
    find: (cadreId, finder) => finder.byRef('incumbency', cadreId, ''),
    check: awayFromHome,
  },
  facts,
  lookups: {
    case: CASE_LOOKUPS,
    secondment: { sorted: [['state']], members: ['homeTeamId', 'hostTeamId'] },
  },
  factsVersion: 105,
};
