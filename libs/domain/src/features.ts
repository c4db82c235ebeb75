import type { Feature } from '#libs/kernel';
import { appointment } from './appointment/appointment.feature.ts';
import { assessment } from './assessment/assessment.feature.ts';
import { assessmentRound } from './assessment/round.feature.ts';
import { cadre } from './cadre/cadre.feature.ts';
import { finding } from './finding/finding.feature.ts';
import { regulation } from './regulation/regulation.feature.ts';
import { exception } from './exception/exception.feature.ts';
import { secondment } from './secondment/secondment.feature.ts';
import { statistics } from './statistics/statistics.feature.ts';
import { supervision } from './supervision/supervision.feature.ts';
import { team } from './team/team.feature.ts';
import { training } from './training/training.feature.ts';

/** Every feature of the domain: the one list that registers them. */
export const features: readonly Feature[] = [
  team,
  cadre,
  statistics,
  appointment,
  assessmentRound,
  assessment,
  supervision,
  training,
  secondment,
  finding,
  regulation,
  exception,
];
