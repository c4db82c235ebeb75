import { mayRead, type Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const eligibility: Feature = {
  entries: [
    { section: 'daily', to: '/eligibility', words: nav, offeredTo: (reader) => mayRead(reader, 'eligibility') },
  ],
  routes: [{ path: 'eligibility', load: () => import('./eligibility-page.tsx') }],
};
