import { cadres } from '../pages/cadres/index.ts';
import { cases } from '../pages/cases/index.ts';
import { eligibility } from '../pages/eligibility/index.ts';
import { events } from '../pages/events/index.ts';
import { findings } from '../pages/findings/index.ts';
import { home } from '../pages/home/index.ts';
import { record } from '../pages/record/index.ts';
import { rules } from '../pages/rules/index.ts';
import { teams } from '../pages/teams/index.ts';
import type { Feature } from './feature.ts';

/** Every feature of the application, in the order of the navigation. A new one has its line here. */
export const FEATURES: readonly Feature[] = [home, teams, cadres, cases, record, eligibility, findings, events, rules];
