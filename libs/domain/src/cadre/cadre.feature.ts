import type { Feature } from '#libs/kernel';
import { by } from '../dsl/kinds.ts';
import { cadreCommands } from './cadre.commands.ts';
import {
  admit,
  evolve,
  facts,
  gathers,
  guard,
  judge,
  holdsNoPostWhileAway,
  noCadre,
  type CadreState,
} from './cadre.decide.ts';
import { cadreKinds } from './cadre.events.ts';
import { cadreCounted, educationCounted, statusCounted } from '../shared/counted.ts';

/** Cadres (干部): who they are, what they bring along, and their coming and going. */
export const cadre: Feature<CadreState> = {
  category: 'cadre',
  idField: 'cadreId',
  commands: cadreCommands,
  kinds: cadreKinds,
  initial: noCadre,
  evolve: (state, event) => by<CadreState, CadreState>(evolve, state, event) ?? state,
  guard,
  admit,
  gathers,
  judge,
  setConstraint: {
    after: ['CadreDeparted', 'RecordCorrected', 'RecordAnnulled'],
    find: (id, finder) => finder.byRef('incumbency', id, ''),
    check: holdsNoPostWhileAway,
  },
  facts,
  lookups: {
    cadre: {
      sorted: [['name'], ['birth:7'], ['state'], ['state', '@validFrom']],
      past: ['@validFrom'],
      counted: cadreCounted,
      compared: true,
    },
    civilRank: { sorted: [['rank']] },
    politicalStatus: { counted: statusCounted, compared: true },
    education: { counted: educationCounted, compared: true },
  },
  factsVersion: 109,
};
