import { wordsOf } from '../../i18n/words.ts';

/** What the navigation and the search call this part. */
export const nav = wordsOf({ nav: '记一件事' }, { nav: 'Record' });
