import { en } from './en.ts';
import { wordsOf } from './words.ts';
import { zh } from './zh-CN.ts';

/** What several pages say: `useWords(common)`. */
export const common = wordsOf(zh, en);
