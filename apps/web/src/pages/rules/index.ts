import type { Feature } from '../../app/feature.ts';
import { words } from './words.ts';

export const rules: Feature = {
  entries: [{ section: 'audit', to: '/rules', words, offeredTo: () => true }],
  routes: [
    { path: 'rules', load: () => import('./rules-page.tsx') },
    { path: 'rules/:ruleId', load: () => import('./rule-page.tsx') },
  ],
};
