import { mayRead, type Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const cases: Feature = {
  entries: [{ section: 'daily', to: '/cases', words: nav, offeredTo: (reader) => mayRead(reader, 'cases') }],
  routes: [
    { path: 'cases', load: () => import('./cases-page.tsx') },
    { path: 'cases/:stream', load: () => import('./case-page.tsx') },
    { path: 'cases/:stream/history', load: () => import('./history-page.tsx') },
  ],
};
