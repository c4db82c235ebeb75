import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_FORM,
  FORM_ELEMENTS,
  parseLrmx,
  readForm,
  understood,
  type Form,
  type FormItem,
  type ReadForm,
  type TextElement,
} from '#libs/interchange';
import { formOf, IDENTITY, lrmx, ZHANG } from './forms.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(texts: Partial<Record<TextElement, string>>): ReadForm {
  return readForm({ ...EMPTY_FORM, texts });
}

/** What is left of an element's text when everything that some item claims is taken out. */
function unclaimed(text: string, items: readonly FormItem[], element: string): string {
  const chars = [...text.split('')];
  for (const item of items.filter((each) => each.element === element)) {
    for (const [start, end] of item.spans) {
      for (let at = start; at < end; at++) {
        // Claimed twice, or outside the text: what is left tells so.
        chars[at] = chars[at] === undefined || chars[at] === '' ? '!' : '';
      }
    }
  }
  return chars.join('').trim();
}

describe('a form that is read', () => {
  it('yields an item for each thing that it says, with element, line, value and meaning', () => {
    const { items } = read(ZHANG);
    expect(items.map(({ key, reading }) => `${key} ${reading.read}`)).toEqual([
      ...['XingMing:1', 'XingBie:1', 'ChuShengNianYue:1', 'MinZu:1', 'JiGuan:1'].map((key) => `${key} understood`),
      'ChuShengDi:1 leftAside',
      'RuDangShiJian:1 understood',
      'CanJiaGongZuoShiJian:1 understood',
      'JianKangZhuangKuang:1 leftAside',
      'QuanRiZhiJiaoYu_XueLi:1 understood',
      'QuanRiZhiJiaoYu_XueWei:1 part',
      'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi:1 part',
      'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi:1 part',
      'ZaiZhiJiaoYu_XueLi:1 understood',
      'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi:1 part',
      'XianRenZhiWu:1 understood',
      'JianLi:1 understood',
      'JianLi:2 understood',
      'JianLi:3 understood',
      'JianLi:4 understood',
      'JianLi:5 understood',
      'NianDuKaoHeJieGuo:1 notUnderstood',
      'ChengBaoDanWei:1 leftAside',
      'JiSuanNianLingShiJian:1 understood',
      'TianBiaoShiJian:1 understood',
      'TianBiaoRen:1 leftAside',
      'ShenFenZheng:1 understood',
      'ZhaoPian:1 leftAside',
    ]);
    expect(items.find(({ key }) => key === 'JianLi:3')).toMatchObject({
      line: 3,
      within: 'JianLi:2',
      raw: '2001.09--2004.07 辽宁省委党校经济管理专业学习',
    });
  });

  it('tells of family, photo and number, and shows none of them', () => {
    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64');
    const parsed = parseLrmx(utf8(lrmx({ ZhaoPian: photo })), 'public');
    const { items } = readForm(parsed.form!);
    const of = (element: string): unknown => items.filter((item) => item.element === element);
    expect(of('JiaTingChengYuan')).toMatchObject([{ raw: '', reading: { read: 'leftAside', code: 'FAMILY' } }]);
    expect(of('ZhaoPian')).toMatchObject([{ raw: '', reading: { read: 'leftAside', code: 'PHOTO' } }]);
    expect(of('ShenFenZheng')).toMatchObject([{ raw: '', reading: { read: 'understood' } }]);
    for (const secret of [IDENTITY, '李某试', photo]) expect(JSON.stringify(items)).not.toContain(secret);
    const [number] = understood({ items }, 'identityNumber');
    expect(number?.reading.meaning.number.hashedBy((digits) => digits.slice(0, 6))).toBe('210404');
    expect(number?.reading.meaning.number).toMatchObject({ isComplete: true, checks: false });
  });

  it('takes out an identity number wherever it was typed', () => {
    const { items } = read({ ...ZHANG, JiGuan: `辽宁 ${IDENTITY}`, JianLi: `1997.07--  某处 210404 19750307 000X` });
    expect(JSON.stringify(items)).not.toMatch(/2104041975|210404 1975/);
    expect(items.filter(({ reading }) => 'code' in reading && reading.code === 'IDENTITY_NUMBER')).toHaveLength(2);
  });

  it('claims or gives back every character, whatever the texts', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ...'2014.05--2018.03|1997年7月|至今|(其间:|)|（|）|\n|清河镇|镇长|、|，|；|副局长|任|兼|学习|专业|大学|学院|研究生|硕士|满族|5|9|.|-|—| |<br/>|法学|党校|2017年优秀|、2018年|称职|(正科级)|起|春'.split(
          '|',
        ),
      ),
      maxLength: 30,
    });
    const elements = FORM_ELEMENTS.filter((name) => !['JiaTingChengYuan', 'ShenFenZheng', 'ZhaoPian'].includes(name));
    const forms = fc.record(Object.fromEntries(elements.map((name) => [name, text])));
    fc.assert(
      fc.property(forms, (texts) => {
        const form: Form = { ...EMPTY_FORM, texts };
        const { items } = readForm(form);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        const keys = new Set(items.map(({ key }) => key));
        for (const { reading, within } of items) {
          if (reading.read === 'part') expect(keys).toContain(reading.of);
          if (within !== undefined) expect(keys).toContain(within);
          if (reading.read === 'notUnderstood' || reading.read === 'leftAside') expect(reading.zh).not.toBe('');
        }
        for (const [element, whole] of Object.entries(texts)) {
          const trimmed = whole.trim();
          const left = /^[(（]?\s*无\s*[)）]?$/.test(trimmed) ? '' : unclaimed(trimmed, items, element);
          expect([element, whole, left.replaceAll(/[\s、,，;；。\n/]|<br\/>/g, '')]).toEqual([element, whole, '']);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('throws at no text at all', () => {
    const texts = fc.record(
      Object.fromEntries(
        FORM_ELEMENTS.filter((name) => name !== 'JiaTingChengYuan').map((name) => [
          name,
          fc.oneof(fc.string({ unit: 'binary' }), fc.string()),
        ]),
      ),
    );
    fc.assert(fc.property(texts, (some) => expect(() => readForm(formOf(some))).not.toThrow()));
  });
});
