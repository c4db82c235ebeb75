import { mayRead, type Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const events: Feature = {
  entries: [{ section: 'audit', to: '/events', words: nav, offeredTo: (reader) => mayRead(reader, 'events') }],
  routes: [{ path: 'events', load: () => import('./events-page.tsx') }],
};
