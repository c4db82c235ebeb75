import { describe, expect, it } from '@jest/globals';
import { languageOf } from './problem.ts';

describe('the language of an answer', () => {
  it.each([
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh;q=0.1, en;q=0.9', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['*, en', 'en'],
    ['zh;q=0, *', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh-Hant-HK, en;q=0.9', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['en;q=0.3, zh', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['english', 'zh-CN'],
    [';;,=', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ] as const)('for %j is %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
  });
});
