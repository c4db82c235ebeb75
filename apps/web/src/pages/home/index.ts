import type { Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const home: Feature = {
  entries: [{ section: 'daily', to: '/', words: nav }],
  routes: [
    { path: '', load: () => import('./home-page.tsx') },
    { path: 'waiting', load: () => import('./waiting-page.tsx') },
  ],
};
