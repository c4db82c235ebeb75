import type { Feature } from '#libs/kernel';
import { by } from '../dsl/kinds.ts';
import { teamCommands } from './team.commands.ts';
import { admit, evolve, facts, guard, noTeam, takesInWhileActive, type TeamState } from './team.decide.ts';
import { teamKinds } from './team.events.ts';
import { gathers, judge } from './team.judge.ts';
import { teamCounted } from '../shared/counted.ts';

/** Leading teams (领导班子), their posts and incumbents. */
export const team: Feature<TeamState> = {
  category: 'team',
  idField: 'teamId',
  commands: teamCommands,
  kinds: teamKinds,
  initial: noTeam,
  evolve: (state, event) => by<TeamState, TeamState>(evolve, state, event) ?? state,
  guard,
  admit,
  judge,
  gathers,
  setConstraint: {
    after: ['TeamMerged', 'TeamAbolished', 'RecordCorrected', 'RecordAnnulled'],
    find: (id, finder) => finder.byRef('team', id, ''),
    check: takesInWhileActive,
  },
  facts,
  lookups: {
    team: { sorted: [['name'], ['kind']], counted: teamCounted, compared: true },
    post: { compared: true },
    incumbency: {
      sorted: [['@ref', '@validTo', '@recordedTo'], ['since']],
      lasting: 'since',
      past: ['since'],
      compared: true,
    },
    displaced: { sorted: [['intoTeamId']] },
  },
  factsVersion: 110,
};
