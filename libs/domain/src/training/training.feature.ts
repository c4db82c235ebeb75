import type { Feature } from '#libs/kernel';
import { trainingCommands } from './training.commands.ts';
import { admit, evolve, facts, gathers, guard, judge, noTraining, type TrainingState } from './training.decide.ts';
import { trainingKinds } from './training.events.ts';
import { next } from './training.next.ts';
import { CASE_LOOKUPS } from '../shared/lookups.ts';

/** Training classes and exams (教育培训), with what became of each trainee. */
export const training: Feature<TrainingState> = {
  category: 'training',
  idField: 'trainingId',
  commands: trainingCommands,
  kinds: trainingKinds,
  initial: noTraining,
  evolve,
  guard,
  admit,
  gathers,
  judge,
  next,
  facts,
  lookups: { case: CASE_LOOKUPS },
  factsVersion: 105,
};
