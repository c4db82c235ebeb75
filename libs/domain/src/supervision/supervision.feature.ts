import type { Feature } from '#libs/kernel';
import { supervisionCommands } from './supervision.commands.ts';
import {
  admit,
  aloneForItsOrigin,
  enrich,
  evolve,
  findSameOrigin,
  gathers,
  goesBackTo,
  guard,
  noSupervision,
  type SupervisionState,
} from './supervision.decide.ts';
import { supervisionKinds } from './supervision.events.ts';
import { facts } from './supervision.facts.ts';
import { judge } from './supervision.judge.ts';
import { next } from './supervision.next.ts';
import { CASE_LOOKUPS } from '../shared/lookups.ts';

/** Supervision cases (监督事项): talks, inquiries and admonitions. */
export const supervision: Feature<SupervisionState> = {
  category: 'supervision',
  idField: 'supervisionId',
  commands: supervisionCommands,
  kinds: supervisionKinds,
  initial: noSupervision,
  evolve,
  isAboutWhomItBeginsWith: true,
  guard,
  admit,
  goesBackTo,
  gathers,
  enrich,
  judge,
  next,
  setConstraint: {
    after: ['SupervisionCaseOpened', 'RecordCorrected', 'RecordAnnulled'],
    find: findSameOrigin,
    check: aloneForItsOrigin,
  },
  facts,
  lookups: {
    case: CASE_LOOKUPS,
    supervision: {
      sorted: [['state', 'openedOn'], ['kind', 'openedOn'], ['openedOn'], ['kind']],
      members: ['teamId'],
      past: ['openedOn'],
    },
    admonition: { compared: true },
  },
  factsVersion: 105,
};
