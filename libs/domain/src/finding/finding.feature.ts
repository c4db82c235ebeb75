import type { Feature } from '#libs/kernel';
import { by } from '../dsl/kinds.ts';
import { findingsAcross } from '../shared/findings.ts';
import { findingCommands } from './finding.commands.ts';
import { evolve, facts, foundByOthers, guard, notHandled, type FindingState } from './finding.decide.ts';
import { findingKinds } from './finding.events.ts';

/** What is done about findings (发现问题): acknowledged, resolved or waived, each with reason and document. */
export const finding: Feature<FindingState> = {
  category: 'finding',
  idField: 'findingId',
  commands: findingCommands,
  kinds: findingKinds,
  initial: notHandled,
  evolve: (state, event) => by<FindingState, FindingState>(evolve, state, event) ?? state,
  guard,
  admit: () => undefined,
  setConstraint: {
    after: Object.keys(findingKinds),
    find: (id, finder) => finder.byRef('finding', id, ''),
    check: foundByOthers,
  },
  facts: { ...facts, finding: () => [] },
  lookups: { finding: { sorted: [['on']], members: ['subjects'] } },
  factsVersion: 9,
  across: findingsAcross,
};
