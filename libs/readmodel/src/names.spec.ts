import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { match } from 'pinyin-pro';
import { domain } from '#libs/domain';
import type { Recorded } from '#libs/kernel';
import { Registry, ViewsFile, tableName } from '#libs/runtime';
import { NamesReader } from './names-reader.ts';
import { namesView } from './names-view.ts';
import { charactersOf, isFoundBy, searchText, sortTextOf } from './pinyin.ts';

const NAMES = [
  ...['王建国', '王建', '王剑', '汪一', '单雄信', '吕布', '张三', '张三丰', '曾国藩', '长孙无忌', '尉迟恭', '乐毅'],
  ...[
    '买买提·艾力',
    '阿依古丽·吐尔逊',
    '吴　磊',
    '李 明',
    '欧阳修',
    '覃重',
    '仇和',
    '解缙',
    '安安',
    '西安',
    '先安',
    'c1某',
  ],
];

async function searchIn(names: readonly string[]): Promise<NamesReader> {
  const file = new ViewsFile(':memory:');
  file.install(namesView);
  const table = (name: string): string => tableName(namesView, name);
  const projection = namesView.open({ db: file.db, registry: new Registry(domain), table });
  for (const [n, name] of names.entries()) {
    const event = { stream: `cadre-c${n}`, type: 'CadreRegistered', data: { name } } as unknown as Recorded;
    projection.project({ event, stored: event, seq: n + 1, known: n + 1 });
  }
  return new NamesReader(file.db, { table: (_, name) => table(name) });
}

async function found(reader: NamesReader, words: string): Promise<string[]> {
  const answer = await reader.search('cadre', words, 1000);
  if (!answer || !('names' in answer)) throw new Error(`${words}: too many`);
  return [...answer.names].sort();
}

describe('a name', () => {
  it.each([
    [
      '买买提·艾力',
      ['maimaitiaili', 'mmtal', '买买提·艾力', '买买提•艾力', '买买提．艾力', '买买提艾力', '艾力', '提·艾'],
    ],
    ['吴　磊', ['吴磊', '吴 磊', 'wulei', 'wl']],
    ['吕布', ['lvbu', 'lübu', 'lv bu', "lv'bu", 'lb', '吕b', '布']],
    ['单雄信', ['shanxx', 'danxx', 'sxx', 'dxx', '单xiong', 'shanxiongx', 'xiongxin']],
    ['王建国', ['WJG', 'wangjian', 'wangji', 'wang', 'wan', 'w', '建guo', 'jianguo', 'jg', 'guo']],
    ['c1某', ['c1m', 'C1', 'c1某', '1mou']],
    ['西安', ['xian', "xi'an", 'xa']],
  ])('%s is found by characters, pinyin, initials and a mix, with any dot and with none', async (name, words) => {
    const reader = await searchIn(NAMES);
    for (const each of words) expect([each, (await found(reader, each)).includes(name)]).toEqual([each, true]);
  });

  it('is not found by what it is not', async () => {
    const reader = await searchIn(NAMES);
    for (const words of ['建wang', '王国', 'wangguo', 'xyz', '9', 'wanj', '建王']) {
      expect([words, (await found(reader, words)).filter((name) => name === '王建国')]).toEqual([words, []]);
    }
  });

  it('is looked up as surely as by going through all names, whatever is asked', async () => {
    const reader = await searchIn(NAMES);
    const words = fc.oneof(
      // Parts of a name, each character as itself, in full, or by its initial.
      fc
        .tuple(fc.constantFrom(...NAMES), fc.nat(3), fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }), fc.nat(3))
        .map(([name, start, forms, cut]) => {
          const some = charactersOf(name).slice(start, start + forms.length);
          const text = some.map(
            ({ text: one, readings }, n) =>
              [one, ...readings, readings[0]?.[0] ?? one][forms[n]! % (readings.length + 2)]!,
          );
          return text.join('').slice(0, -cut || undefined);
        }),
      fc.string({ unit: fc.constantFrom(...'wangjihuosxelv王建买'), minLength: 1, maxLength: 7 }),
    );
    await fc.assert(
      fc.asyncProperty(words, async (asked) => {
        const wanted = searchText(asked);
        const plainly = NAMES.filter((name) => wanted !== '' && isFoundBy(charactersOf(name), wanted)).sort();
        const answer = await reader.search('cadre', asked, 1000);
        expect([asked, answer && 'names' in answer ? [...answer.names].sort() : []]).toEqual([asked, plainly]);
        // Whatever another program finds by pinyin is found.
        const elsewhere = NAMES.filter(
          (name) => match(name, wanted, { continuous: true, lastPrecision: 'start', v: true }) !== null,
        );
        expect([asked, elsewhere.filter((name) => !plainly.includes(name) && !/[·　 ]/.test(name))]).toEqual([
          asked,
          [],
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('of many that are meant is told by a test, not by a list', async () => {
    const reader = await searchIn(Array.from({ length: 40 }, (_, n) => `王${String.fromCodePoint(0x4e00 + n)}`));
    const answer = await reader.search('cadre', 'w', 10);
    if (!answer || !('meantOf' in answer)) throw new Error('a list');
    expect([...answer.meantOf(['王一', '张三', '王丁'])]).toEqual(['王一', '王丁']);
    expect(await reader.search('cadre', ' · ', 10)).toBeUndefined();
  });

  it('has the same normal form however it was typed, and keeps its place in the order of pinyin', async () => {
    const reader = await searchIn(['买买提·艾力', '买买提•艾力', '吴磊', '吴　磊']);
    expect(reader.alike('cadre', '买买提・艾力').sort()).toEqual(['买买提·艾力', '买买提•艾力'].sort());
    expect(reader.alike('cadre', '吴 磊').sort()).toEqual(['吴　磊', '吴磊'].sort());
    expect(reader.alike('team', '吴磊')).toEqual([]);
    expect(['王建', '汪一', '万里', '王剑国'].toSorted((a, b) => (sortTextOf(a) < sortTextOf(b) ? -1 : 1))).toEqual([
      '万里',
      '王建',
      '王剑国',
      '汪一',
    ]);
  });
});
