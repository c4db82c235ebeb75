import { mayRead, type Feature } from '../../app/feature.ts';
import { words } from './words.ts';

export const events: Feature = {
  entries: [{ section: 'audit', to: '/events', words, offeredTo: (reader) => mayRead(reader, 'events') }],
  routes: [{ path: 'events', load: () => import('./events-page.tsx') }],
};
