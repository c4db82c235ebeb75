import type { Feature } from '#libs/kernel';
import { assessmentCommands } from './assessment.commands.ts';
import { admit, enrich, evolve, facts, guard, noAssessment, type AssessmentState } from './assessment.decide.ts';
import { assessmentKinds } from './assessment.events.ts';
import { judge } from './assessment.judge.ts';
import { next } from './assessment.next.ts';
import { CASE_LOOKUPS } from '../shared/lookups.ts';

/** Annual assessments (年度考核) of the teams and their members: one a team and year. */
export const assessment: Feature<AssessmentState> = {
  category: 'assessment',
  idField: 'teamId',
  idFields: ['year', 'teamId'],
  commands: assessmentCommands,
  kinds: assessmentKinds,
  initial: noAssessment,
  evolve,
  guard,
  admit,
  enrich,
  gathers: {
    for: ['CadreGradeCertified'],
    sought: ({ data }) => [{ kind: 'admonition', ref: String(data['cadreId']) }],
  },
  judge,
  next,
  facts,
  lookups: {
    case: CASE_LOOKUPS,
    assessment: { sorted: [['teamId'], ['year', '@validFrom']], past: ['@validFrom'] },
    grade: { compared: true },
    teamGrade: { compared: true },
  },
  factsVersion: 105,
};
