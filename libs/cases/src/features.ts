import type { Feature } from '#libs/kernel';
import { cadre } from './cadre/cadre.feature.ts';
import { statistics } from './statistics/statistics.feature.ts';
import { team } from './team/team.feature.ts';

/** Every feature of the domain: the one list that registers them. */
export const features: readonly Feature[] = [team, cadre, statistics];
