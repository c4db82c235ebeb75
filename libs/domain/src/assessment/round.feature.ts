import type { Feature } from '#libs/kernel';
import { roundCommands } from './round.commands.ts';
import { enrich, evolve, facts, guard, judge, noRound, type RoundState } from './round.decide.ts';
import { roundKinds } from './round.events.ts';
import { next } from './round.next.ts';
import { CASE_LOOKUPS } from '../shared/lookups.ts';

/** Rounds of the annual assessment (年度考核轮次), one a year, with the rankings of the teams. */
export const assessmentRound: Feature<RoundState> = {
  category: 'assessmentRound',
  idField: 'year',
  commands: roundCommands,
  kinds: roundKinds,
  initial: noRound,
  evolve,
  guard,
  admit: () => undefined,
  enrich,
  judge,
  next,
  setConstraint: {
    after: ['AssessmentRoundClosed'],
    find: (year, finder) => finder.byRef('assessment', year, ''),
  },
  facts,
  lookups: {
    case: CASE_LOOKUPS,
    ranking: {
      sorted: [
        ['year', 'last'],
        ['year', '@validFrom'],
      ],
      past: ['@validFrom'],
    },
  },
  factsVersion: 105,
};
