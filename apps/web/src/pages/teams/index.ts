import { mayRead, type Feature } from '../../app/feature.ts';
import { words } from './words.ts';

export const teams: Feature = {
  entries: [
    {
      section: 'daily',
      to: '/teams',
      words,
      offeredTo: (reader) => mayRead(reader, 'teams'),
      count: (structure) => structure.teams.total,
    },
  ],
  routes: [
    { path: 'teams', load: () => import('./teams-page.tsx') },
    { path: 'teams/:teamId', load: () => import('./team-page.tsx') },
  ],
};
