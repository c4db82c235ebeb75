import { wordsOf } from '../../../i18n/words.ts';

/** What the navigation says of recording: it is loaded with every page, what the forms say is not. */
export const words = wordsOf({ nav: '记一件事' }, { nav: 'Record' });
