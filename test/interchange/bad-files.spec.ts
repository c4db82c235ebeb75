import { execFileSync } from 'node:child_process';
import { linkSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { FORM_ELEMENTS, masked, parseLrm, parseLrmx, printable, readForm, shown, understood } from '#libs/interchange';
import { formFiles, readForm as readFile } from '../../apps/cli/src/forms/files.ts';
import { applyNamed } from '../../apps/cli/src/import.command.ts';
import { file, folder, imported, lrmx, seeded } from './forms.ts';

/** How many forms the folder has in which some are bad; ten thousand when it is asked for. */
const FORMS = Number(process.env['FORMS'] ?? 500);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A ZIP file of one entry that unpacks to very much. */
function zipBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(32 * 1024 * 1024));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  return Buffer.concat([head, packed]);
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefgh'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
  .join('')}]><Person><XingMing>&h;</XingMing></Person>`;

const BAD: readonly (readonly [what: string, bytes: () => Uint8Array, code: string, value?: string])[] = [
  ['a ZIP file that unpacks to very much', zipBomb, 'NOT_XML', 'ZIP/Word/Excel'],
  ['a gzip file', () => gzipSync(Buffer.alloc(1024 * 1024)), 'NOT_XML', 'gzip'],
  ['a Word document of old', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'NOT_XML', 'Word/Excel 97'],
  ['a PDF', () => utf8('%PDF-1.4 …'), 'NOT_XML', 'PDF'],
  ['a photo', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'NOT_XML', 'JPEG'],
  ['a log', () => utf8('SQLite format 3\u0000'), 'NOT_XML', 'SQLite'],
  ['entities that expand', () => utf8(LAUGHS), 'XML_DOCTYPE'],
  [
    'an entity from outside',
    () => utf8('<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]><Person>&x;</Person>'),
    'XML_DOCTYPE',
  ],
  ['a document type in a later place', () => utf8('<Person/><!DOCTYPE Person>'), 'XML_MALFORMED'],
  ['a million elements deep', () => utf8(`<Person>${'<a>'.repeat(1_000_000)}`), 'XML_TOO_COMPLEX'],
  ['a million elements side by side', () => utf8(`<Person>${'<a/>'.repeat(1_000_000)}</Person>`), 'XML_TOO_COMPLEX'],
  [
    'a million attributes',
    () => utf8(`<Person ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ')}/>`),
    'XML_TOO_COMPLEX',
  ],
  ['a résumé of a million characters', () => utf8(lrmx({ JianLi: '(2014.05--'.repeat(100_000) })), 'TEXT_TOO_LONG'],
  ['a name of a million characters', () => utf8(lrmx({ XingMing: '张'.repeat(1_000_000) })), 'TEXT_TOO_LONG'],
  ['an end cut off', () => utf8(lrmx().slice(0, 700)), 'XML_MALFORMED'],
  ['an HTML page', () => utf8('<html><body>404</body></html>'), 'NOT_A_FORM', 'html'],
  ['nothing in it', () => new Uint8Array(0), 'FILE_EMPTY'],
  ['bytes at random', () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251), 'ENCODING_UNKNOWN'],
];

describe('a bad file', () => {
  it.each(BAD.map(([what, bytes, code, value = '']) => [what, bytes, code, value] as const))(
    'with %s is refused in a line that says what it is and what to do',
    (_, bytes, code, value) => {
      const parsed = parseLrmx(bytes(), 'public');
      expect(parsed.form).toBeUndefined();
      const problems = parsed.form ? [] : parsed.problems;
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ code, ...(value === '' ? {} : { value }) });
      expect(problems[0]?.zh).toMatch(/[请不]/);
      expect(problems[0]?.en).toMatch(/[.]$/);
    },
  );

  it.each([
    ['a ZIP file', zipBomb, 'NOT_A_FORM'],
    ['a text of a million characters', () => utf8(`"${'张'.repeat(1_000_000)}"${',""'.repeat(32)}`), 'TEXT_TOO_LONG'],
    ['a million fields', () => utf8(`${'"x",'.repeat(1_000_000)}""`), 'LRM_FIELDS'],
  ])('of the older form with %s is refused', (_, bytes, code) => {
    const parsed = parseLrm(bytes(), 'public');
    expect(parsed.form ? [] : parsed.problems.map((each) => each.code)).toEqual([code]);
  });

  it('of 200 MB is refused before it is read', () => {
    const path = file(folder(), 'big.lrmx', '');
    truncateSync(path, 200 * 1024 * 1024);
    const { parsed } = readFile(path, 'public');
    expect(parsed.form ? [] : parsed.problems).toMatchObject([{ code: 'FILE_TOO_LARGE', value: '200 MB' }]);
  });

  it('whose texts are as long as they may be, and as bad as can be, is read to its end', () => {
    for (const piece of [
      '(2014.05--',
      '2014.05--2018.03(',
      '其间:',
      '( ',
      '"',
      '、任',
      '攻读',
      '2014.05',
      '大学专业',
      '\n 2014',
      '（任、',
    ]) {
      const JianLi = piece.repeat(Math.floor(20_000 / piece.length));
      const { form } = parseLrmx(utf8(lrmx({ JianLi, XianRenZhiWu: JianLi })), 'public');
      expect(readForm(form!).items.length).toBeGreaterThan(0);
    }
  });
});

describe('a form with something bad in it', () => {
  it.each([
    ['!!! no base64 at all !!!', 'PHOTO_BROKEN'],
    [Buffer.from('no image at all').toString('base64'), 'PHOTO_BROKEN'],
    ['aGVsbG8', 'PHOTO_BROKEN'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]).toString('base64'), 'PHOTO'],
    [`${Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')}${'A'.repeat(5 * 1024 * 1024)}`, 'PHOTO'],
  ])('is read all the same, and of its photo it is said what it is: %.30s', (ZhaoPian, code) => {
    const { form } = parseLrmx(utf8(lrmx({ ZhaoPian })), 'public');
    const { items } = readForm(form!);
    expect(items.find(({ element }) => element === 'ZhaoPian')?.reading).toMatchObject({ read: 'leftAside', code });
    expect(understood({ items }, 'name')).toHaveLength(1);
  });

  it.each(['../../../etc/passwd', '..\\张伟', '张\u001b[2J伟', '张\u202e伟', '张/伟', '0', "张'; DROP"])(
    'has no name in %j, and shows none of it as it is',
    (XingMing) => {
      const text = lrmx({ XingMing });
      const { form } = parseLrmx(utf8(text), 'public');
      const [item] = form ? readForm(form).items.filter(({ element }) => element === 'XingMing') : [];
      expect(item?.reading ?? { read: 'notUnderstood' }).toMatchObject({ read: 'notUnderstood' });
      expect(shown(item?.raw ?? '')).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/); // oxlint-disable-line no-control-regex
    },
  );

  it('has 40 members of the family, each left aside', () => {
    const member = '<Item><ChengWei>亲属</ChengWei><XingMing>李某试</XingMing></Item>';
    const empty = '<Item><ChengWei/><XingMing></XingMing></Item>';
    const text = lrmx().replace(
      /<JiaTingChengYuan>[^]*<\/JiaTingChengYuan>/,
      `<JiaTingChengYuan>${member.repeat(40)}${empty.repeat(5)}</JiaTingChengYuan>`,
    );
    const { form } = parseLrmx(utf8(text), 'public');
    const family = readForm(form!).items.filter(({ element }) => element === 'JiaTingChengYuan');
    expect(family).toHaveLength(40);
    expect(new Set(family.map(({ key }) => key)).size).toBe(40);
    expect(JSON.stringify(family)).not.toContain('李某试');
  });

  it('has its elements in any order, and some that nobody knows', () => {
    const elements = lrmx({ ZhaoPian: '' }).match(/<(?!Person)(\w+)(?: \/>|>[^]*?<\/\1>)/g) ?? [];
    expect(elements).toHaveLength(FORM_ELEMENTS.length);
    const further = ['<Xin><Nei>新项目</Nei></Xin>', '<Xin>又一项</Xin>'];
    const text = ['<Person xmlns:x="y">', ...elements.reverse(), ...further, '</Person>'].join('\n');
    const { form } = parseLrmx(utf8(text), 'public');
    const plain = parseLrmx(utf8(lrmx({ ZhaoPian: '' })), 'public');
    const { items } = readForm(form!);
    const usual = readForm(plain.form!).items;
    expect(items.slice(0, usual.length)).toEqual(usual);
    expect(items.slice(usual.length).map(({ key, raw }) => `${key} ${raw}`)).toEqual([
      '@xmlns:x:1 y',
      'Xin:1 新项目',
      'Xin:2 又一项',
    ]);
  });

  it('may lie under a name that would change how a line is shown', () => {
    const name = '张\u001b[31m\u202e伟\n.lrmx';
    const read = readFile(file(folder(), name, lrmx()), 'public');
    expect(read.parsed.form).toBeDefined();
    expect(printable(masked(read.fileName))).toBe('张�[31m�伟�.lrmx');
  });
});

describe('what an import tells of a folder', () => {
  it('has no control characters, whatever the files are called and whatever is wrong with them', async () => {
    const config = await seeded();
    const dir = folder();
    file(dir, '张\u001b[31m\u202e伟\n.lrmx', lrmx());
    file(dir, '坏\u001b[2J\u0007.lrmx', 'no form');
    file(dir, '李伟.lrmx', lrmx({ XingMing: '李\u202e伟', JiGuan: '辽宁\u0085\u2028锦州' }));
    const { text, id, totals } = await imported(config, [dir], { apply: false });
    expect(totals).toMatchObject({ forms: 3, failed: 2 });
    expect(text).toContain('张�[31m�伟�.lrmx');
    expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    // It is applied all the same: what is told is not by what the file is found.
    const lines: string[] = [];
    await applyNamed(config, id, (line) => lines.push(line));
    expect(lines.join('\n')).toContain(`${totals.acts} / ${totals.acts}`);
  });

  it('says of what is no ordinary file that it is none', () => {
    const path = join(folder(), 'pipe.lrmx');
    execFileSync('mkfifo', [path]);
    const { parsed } = readFile(path, 'public');
    expect(parsed.form ? [] : parsed.problems.map(({ code }) => code)).toEqual(['FILE_NOT_REGULAR']);
  });
});

describe('a folder of many forms, some of them bad', () => {
  it('says of each bad one what is wrong with it, reads the others, and keeps nothing of them', () => {
    const dir = folder();
    const photo = `${Buffer.from('ffd8ffe000104a46', 'hex').toString('base64')}${'A'.repeat(400_000)}`;
    const good = file(dir, 'good.lrmx', lrmx({ ZhaoPian: photo }));
    for (let index = 1; index < FORMS - 30; index++)
      linkSync(good, join(dir, `${String(index).padStart(5, '0')}.lrmx`));
    const bad = Array.from({ length: 30 }, (_, index) => BAD[index % BAD.length]!);
    for (const [index, [, bytes]] of bad.entries())
      file(dir, `${String(index * 31).padStart(5, '0')}-bad.lrmx`, bytes());
    expect(readdirSync(dir)).toHaveLength(FORMS);
    const counts = new Map<string, number>();
    let names = 0;
    let before = 0;
    let most = 0;
    for (const [index, path] of formFiles([dir]).entries()) {
      const { parsed } = readFile(path, 'public');
      for (const { code } of parsed.form ? [] : parsed.problems) counts.set(code, (counts.get(code) ?? 0) + 1);
      if (parsed.form) names += understood(readForm(parsed.form), 'name').length;
      const { rss } = process.memoryUsage();
      // What the first of them brought with it, the compiled code and the widest of the bad ones, is there to stay.
      if (index === Math.floor(FORMS / 2)) before = rss;
      if (index > FORMS / 2) most = Math.max(most, rss);
    }
    process.stdout.write(
      `${FORMS} forms read: ${Math.round(before / 2 ** 20)} MB half-way, at most ${Math.round(most / 2 ** 20)} MB after\n`,
    );
    expect(names).toBe(FORMS - 30);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(30);
    expect([...counts.keys()].sort()).toEqual([...new Set(BAD.map(([, , code]) => code))].sort());
    // The photos of half of the forms alone are more than that.
    expect(most - before).toBeLessThan(80 * 2 ** 20);
  }, 300_000);
});
