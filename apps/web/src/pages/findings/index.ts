import { mayRead, type Feature } from '../../app/feature.ts';
import { words } from './words.ts';

export const findings: Feature = {
  entries: [{ section: 'audit', to: '/findings', words, offeredTo: (reader) => mayRead(reader, 'findings') }],
  routes: [
    { path: 'findings', load: () => import('./findings-page.tsx') },
    { path: 'findings/:findingId', load: () => import('./finding-page.tsx') },
  ],
};
