import type { Feature } from '../../app/feature.ts';
import { words } from './words.ts';

export const home: Feature = {
  entries: [{ section: 'daily', to: '/', words }],
  routes: [{ path: '', load: () => import('./home-page.tsx') }],
};
