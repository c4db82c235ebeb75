import { mayRead, type Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const teams: Feature = {
  entries: [
    {
      section: 'daily',
      to: '/teams',
      words: nav,
      offeredTo: (reader) => mayRead(reader, 'teams'),
      count: (structure) => structure.teams.total,
    },
  ],
  routes: [
    { path: 'teams', load: () => import('./teams-page.tsx') },
    { path: 'teams/:teamId', load: () => import('./team-page.tsx') },
  ],
};
