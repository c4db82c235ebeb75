import { mayRead, type Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const cadres: Feature = {
  entries: [
    {
      section: 'daily',
      to: '/cadres',
      words: nav,
      offeredTo: (reader) => mayRead(reader, 'cadres'),
      count: (structure) => structure.cadres,
    },
  ],
  routes: [
    { path: 'cadres', load: () => import('./cadres-page.tsx') },
    { path: 'cadres/:cadreId', load: () => import('./cadre-page.tsx') },
    { path: 'cadres/:cadreId/form', load: () => import('./form-page.tsx') },
  ],
};
