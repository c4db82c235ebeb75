import { mayRead, type Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const findings: Feature = {
  entries: [{ section: 'audit', to: '/findings', words: nav, offeredTo: (reader) => mayRead(reader, 'findings') }],
  routes: [
    { path: 'findings', load: () => import('./findings-page.tsx') },
    { path: 'findings/:findingId', load: () => import('./finding-page.tsx') },
  ],
};
