import type { Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const rules: Feature = {
  entries: [{ section: 'audit', to: '/rules', words: nav, offeredTo: () => true }],
  routes: [
    { path: 'rules', load: () => import('./rules-page.tsx') },
    { path: 'rules/:ruleId', load: () => import('./rule-page.tsx') },
  ],
};
