import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_FORM,
  FAMILY_ELEMENTS,
  FORM_ELEMENTS,
  LARGEST_FORM_BYTES,
  parseLrm,
  parseLrmx,
  said,
  saidFurther,
  writeLrmx,
  type Form,
  type Parsed,
  type XmlElement,
} from '#libs/interchange';
import { formOf, IDENTITY, lrmx, ZHANG } from './forms.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function formIn(parsed: Parsed): Form {
  if (!parsed.form) throw new Error(JSON.stringify(parsed.problems));
  return parsed.form;
}

function codesIn(parsed: Parsed): string[] {
  return (parsed.form ? parsed.notes : parsed.problems).map(({ code }) => code);
}

// 张 伟 试 男 满 族 in GB18030, and the words around them.
const GB: Readonly<Record<string, number[]>> = {
  张: [0xd5, 0xc5],
  伟: [0xce, 0xb0],
  男: [0xc4, 0xd0],
  满: [0xc2, 0xfa],
  族: [0xd7, 0xe5],
  大: [0xb4, 0xf3],
  学: [0xd1, 0xa7],
  专: [0xd7, 0xa8],
};

function gb(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => GB[char] ?? [char.charCodeAt(0)]));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (const [index, char] of `\ufeff${text}`.split('').entries()) {
    view.setUint16(index * 2, char.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const PERSON = '<Person><XingMing>张伟</XingMing><XingBie>男</XingBie><MinZu>满族</MinZu></Person>';

describe('the .lrmx form', () => {
  it('is written with every element in its place and read back', () => {
    const form = formOf(ZHANG);
    const text = lrmx();
    const names = [...text.matchAll(/^ {2}<(\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual([...FORM_ELEMENTS]);
    expect(text).toContain('<Version>3.2.1.16</Version>');
    const read = formIn(parseLrmx(utf8(text), 'everything'));
    expect(read).toEqual({ ...form, texts: { ...emptyTexts(), ...ZHANG, Version: '3.2.1.16' }, family: read.family });
    expect(read.family[0]?.texts).toMatchObject(form.family[0]!.texts);
  });

  it('leaves out family, number and photo when only the public part is wanted', () => {
    const read = formIn(parseLrmx(utf8(lrmx()), 'public'));
    expect(read.family).toEqual([]);
    expect(JSON.stringify(read)).not.toContain(IDENTITY);
    expect(JSON.stringify(read)).not.toContain('aGVsbG8=');
    expect(JSON.stringify(read)).not.toContain('李某试');
  });

  it('takes (无), an empty element and an absent one alike', () => {
    const read = formIn(
      parseLrmx(utf8('<Person><JiGuan>(无)</JiGuan><MinZu/><XingMing>(无)</XingMing></Person>'), 'public'),
    );
    expect([said(read, 'JiGuan'), said(read, 'MinZu'), said(read, 'XingMing'), said(read, 'XingBie')]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('keeps what it does not know, with its place, attributes and depth', () => {
    const text = `<Person a="1"><XingMing>张</XingMing><DaoLingNianYue>203503</DaoLingNianYue>
      <X b="&quot;&lt;"><Y>1 &amp; 2</Y><Z/></X><Version>1</Version></Person>`;
    const read = formIn(parseLrmx(utf8(text), 'everything'));
    expect(saidFurther(read, 'DaoLingNianYue')).toBe('203503');
    const again = formIn(parseLrmx(utf8(writeLrmx(read)), 'everything'));
    expect(again.further).toEqual(read.further);
    expect(again.attributes).toEqual([['a', '1']]);
    expect(read.further.map(({ after }) => after)).toEqual(['XingMing', 'XingMing']);
  });

  it.each([
    ['a mark before it', utf8(`\ufeff${PERSON}`), []],
    ['GB18030 without saying so', gb(PERSON), ['ENCODING']],
    ['GB18030 that says so', gb(`<?xml version="1.0" encoding="gb2312"?>${PERSON}`), ['ENCODING']],
    ['GB18030 that says UTF-8', gb(`<?xml version="1.0" encoding="utf-8"?>${PERSON}`), ['ENCODING']],
    ['UTF-8 that says GBK', utf8(`<?xml version="1.0" encoding="GBK"?>${PERSON}`), ['ENCODING']],
    ['UTF-16, little end first', utf16(PERSON, true), ['ENCODING']],
    ['UTF-16, big end first', utf16(PERSON, false), ['ENCODING']],
    ['UTF-16 without a mark', utf16(PERSON, true).slice(2), ['ENCODING']],
  ])('is read in %s', (_, bytes, notes) => {
    const parsed = parseLrmx(bytes, 'public');
    expect(codesIn(parsed)).toEqual(notes);
    expect(said(formIn(parsed), 'XingMing')).toBe('张伟');
    expect(said(formIn(parsed), 'MinZu')).toBe('满族');
  });

  const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><Person><XingMing>&c;</XingMing></Person>`;

  it.each([
    ['entities that expand', LAUGHS, 'XML_DOCTYPE'],
    [
      'an entity from outside',
      '<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]><Person><XingMing>&x;</XingMing></Person>',
      'XML_DOCTYPE',
    ],
    ['a document type from outside', '<!DOCTYPE Person SYSTEM "http://localhost/x.dtd"><Person/>', 'XML_DOCTYPE'],
    ['an entity nobody declared', '<Person><XingMing>&nbsp;</XingMing></Person>', 'XML_MALFORMED'],
    ['an open element', '<Person><XingMing>张</Person>', 'XML_MALFORMED'],
    ['an end cut off', lrmx().slice(0, 600), 'XML_MALFORMED'],
    ['a NUL', '<Person><XingMing>\u0000</XingMing></Person>', 'XML_MALFORMED'],
    ['nothing but blanks', '  \n', 'NOT_XML'],
    ['no XML', 'PK\u0003\u0004', 'NOT_XML'],
    ['another document', '<html></html>', 'NOT_A_FORM'],
    ['an element twice', '<Person><MinZu>汉</MinZu><MinZu>满</MinZu></Person>', 'ELEMENT_TWICE'],
    ['markup in a text', '<Person><XingMing><b>张</b></XingMing></Person>', 'ELEMENT_NOT_TEXT'],
    ['endless depth', `<Person>${'<a>'.repeat(5000)}`, 'XML_TOO_COMPLEX'],
    ['endless elements', `<Person>${'<a/>'.repeat(20_000)}</Person>`, 'XML_TOO_COMPLEX'],
    ['nothing at all', '', 'FILE_EMPTY'],
  ])('is refused with %s', (_, text, code) => {
    const parsed = parseLrmx(utf8(text), 'everything');
    expect(parsed.form).toBeUndefined();
    expect(codesIn(parsed)).toEqual([code]);
  });

  it('is refused when its bytes are no text', () => {
    expect(codesIn(parseLrmx(Uint8Array.of(0x3c, 0x80, 0xff, 0x3e), 'public'))).toEqual(['ENCODING_UNKNOWN']);
    expect(codesIn(parseLrmx(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 'public'))).toEqual(['ENCODING_UNKNOWN']);
    const damaged = utf8(lrmx());
    damaged[damaged.indexOf(0xe6)] = 0x41;
    expect(codesIn(parseLrmx(damaged, 'public'))).toEqual(['ENCODING_UNKNOWN']);
  });

  it('is refused when it is too large, and read up to there', () => {
    expect(codesIn(parseLrmx(new Uint8Array(LARGEST_FORM_BYTES + 1), 'public'))).toEqual(['FILE_TOO_LARGE']);
    const photo = 'A'.repeat(LARGEST_FORM_BYTES - 10_000);
    const read = formIn(parseLrmx(utf8(lrmx({ ZhaoPian: photo })), 'everything'));
    expect(read.texts.ZhaoPian).toHaveLength(photo.length);
  });

  it('loses nothing on the way out and in, whatever the texts', () => {
    fc.assert(
      fc.property(anyForm(), (form) => {
        const read = formIn(parseLrmx(utf8(writeLrmx(form)), 'everything'));
        expect(writeLrmx(read)).toBe(writeLrmx(form));
        for (const [element, text] of Object.entries(form.texts)) expect(read.texts).toHaveProperty(element, text);
        expect(read.further).toEqual(form.further);
      }),
    );
  });

  it('answers any bytes with a form or with problems', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const parse of [parseLrmx, parseLrm]) {
          const parsed = parse(bytes, 'public');
          expect(parsed.form !== undefined || parsed.problems.length > 0).toBe(true);
        }
      }),
    );
  });
});

function emptyTexts(): Record<string, string> {
  return Object.fromEntries(FORM_ELEMENTS.filter((name) => name !== 'JiaTingChengYuan').map((name) => [name, '']));
}

const anyText = fc
  .string({ unit: fc.constantFrom(...'张党校 \n<>&"\';一 2019.05--至]]>@#()\t') })
  .map((text) => text.trim());

function anyElement(): fc.Arbitrary<XmlElement> {
  const name = fc.constantFrom('Q1', 'Q2', 'ns:Q3');
  const leaf = fc.record({
    name,
    attributes: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('', '1<"\'&', '张')), {
      selector: ([key]) => key,
    }),
    children: anyText.map((text) => (text === '' ? [] : [text])),
  });
  return fc.oneof(leaf, fc.record({ name, attributes: fc.constant([]), children: fc.array(leaf, { minLength: 1 }) }));
}

function anyForm(): fc.Arbitrary<Form> {
  const texts = fc.record(
    Object.fromEntries(
      FORM_ELEMENTS.filter((name) => name !== 'JiaTingChengYuan' && name !== 'Version').map((name) => [name, anyText]),
    ),
    { requiredKeys: [] },
  );
  const member = fc.record({
    texts: fc.record(Object.fromEntries(FAMILY_ELEMENTS.map((name) => [name, anyText]))),
    further: fc.array(anyElement(), { maxLength: 1 }),
  });
  const further = fc.record({ after: fc.constant('MinZu' as const), element: anyElement() });
  return fc.record({
    texts,
    family: fc.array(member, { maxLength: 3 }),
    attributes: fc.constant(EMPTY_FORM.attributes),
    further: fc.array(further, { maxLength: 3 }),
  });
}

describe('the older form', () => {
  const fields = [
    ...['张伟', '男', '197503', '满族', '辽宁', '199806', '健康', '辽宁', '199707'],
    ...['大学#@大专#', '大学学#专@大专学校#', '', '', '', '', '', '专长'],
    ...['1997.07--2005.03  某处\n2005.03--  某处', '', '', '妻子@儿子', '甲@乙', '197601@200101', '群众@', '某处@'],
    ...['职务', '', '', '', '单位', '20190630', '人', '20190701'],
  ];
  const text = fields.map((field) => `"${field}"`).join(',');

  it('is read field by field', () => {
    const form = formIn(parseLrm(utf8(text), 'everything'));
    expect(form.texts).toMatchObject({
      XingMing: '张伟',
      RuDangShiJian: '199806',
      CanJiaGongZuoShiJian: '199707',
      QuanRiZhiJiaoYu_XueLi: '大学',
      ZaiZhiJiaoYu_XueLi: '大专',
      QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '专',
      ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '大专学校',
      JianLi: '1997.07--2005.03  某处\n2005.03--  某处',
      TianBiaoShiJian: '20190701',
    });
    expect(form.family.map((member) => member.texts.XingMing)).toEqual(['甲', '乙']);
    expect(formIn(parseLrm(utf8(text), 'public')).family).toEqual([]);
  });

  it('may hold quotes in its texts, and empty fields after its last', () => {
    const quoted = text.replace('专长', '获"优秀"称号,"先进"').concat(',"",""');
    expect(formIn(parseLrm(utf8(quoted), 'public')).texts.ShuXiZhuanYeYouHeZhuanChang).toBe('获"优秀"称号,"先进"');
  });

  it('is read in GB18030, which it is written in', () => {
    const plain = fields.map((field) => field.replaceAll(/[^\p{ASCII}张伟男满族大学专]/gu, ''));
    const parsed = parseLrm(
      gb(
        plain
          .map((field) => `"${field}"`)
          .join('","')
          .slice(0)
          .replaceAll('"","', '","')
          .replace(/""$/, '"'),
      ),
      'public',
    );
    expect(codesIn(parsed)).toEqual([]);
    expect(said(formIn(parsed), 'XingMing')).toBe('张伟');
  });

  it.each([
    ['too few fields', '"张伟","男"', 'LRM_FIELDS'],
    ['a quote and a comma in a text', text.replace('专长', '专长","特长'), 'LRM_FIELDS'],
    ['no quotes', '张伟,男', 'NOT_A_FORM'],
    ['nothing', '', 'FILE_EMPTY'],
  ])('is refused with %s', (_, content, code) => {
    expect(codesIn(parseLrm(utf8(content), 'public')).at(-1)).toBe(code);
  });
});
