import { wordsOf } from '../../i18n/words.ts';

/** What the navigation and the search call this part. */
export const nav = wordsOf({ nav: '干部' }, { nav: 'Cadres' });
