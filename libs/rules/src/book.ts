import type { Rule } from './rule.ts';
import * as assessment from './regulations/assessment.ts';
import * as district from './regulations/district.ts';
import * as education from './regulations/education.ts';
import * as eligibility from './regulations/eligibility.ts';
import * as employment from './regulations/employment.ts';
import * as moves from './regulations/moves.ts';
import * as party from './regulations/party.ts';
import * as plenaryVote from './regulations/plenary-vote.ts';
import * as probation from './regulations/probation.ts';
import * as ranks from './regulations/ranks.ts';
import * as retirement from './regulations/retirement.ts';
import * as selection from './regulations/selection.ts';
import * as selectionPersons from './regulations/selection-persons.ts';
import * as supervision from './regulations/supervision.ts';
import * as targetChecks from './regulations/target-checks.ts';
import * as training from './regulations/training.ts';

/** The files of the regulations. A rule that one of them exports is in the book. */
const regulations = [
  selection,
  selectionPersons,
  probation,
  plenaryVote,
  supervision,
  assessment,
  training,
  ranks,
  district,
  eligibility,
  targetChecks,
  retirement,
  party,
  employment,
  education,
  moves,
];

/** Every rule, by id. */
export const ruleBook: ReadonlyMap<string, Rule> = new Map(
  regulations
    .flatMap((regulation) => Object.values<Rule>(regulation))
    .map((rule) => [rule.id, rule] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
