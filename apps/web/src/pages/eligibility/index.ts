import { mayRead, type Feature } from '../../app/feature.ts';
import { words } from './words.ts';

export const eligibility: Feature = {
  entries: [{ section: 'daily', to: '/eligibility', words, offeredTo: (reader) => mayRead(reader, 'eligibility') }],
  routes: [{ path: 'eligibility', load: () => import('./eligibility-page.tsx') }],
};
