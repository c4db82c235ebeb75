import type { Feature } from '../../app/feature.ts';
import { nav } from './nav.ts';

export const record: Feature = {
  entries: [{ section: 'daily', to: '/record', words: nav, offeredTo: (reader) => reader.commands.length > 0 }],
  routes: [
    { path: 'record', load: () => import('./record-page.tsx') },
    { path: 'record/meeting', load: () => import('./meeting-page.tsx') },
    { path: 'record/correct/:stream/:eventId', load: () => import('./correct-page.tsx') },
    { path: 'record/:command', load: () => import('./form-page.tsx') },
  ],
};
