import { describe, expect, it } from '@jest/globals';
import { parseLrmx, readForm, understood, type FormItem } from '#libs/interchange';
import { messyForms, type MessyForm } from './messy.ts';

/** How many forms are read; two thousand of four hundred people in the long run. */
const FORMS = Number(process.env['MESSY_FORMS'] ?? 300);
const PEOPLE = Math.ceil(FORMS / 5);

function itemsOf(form: MessyForm): readonly FormItem[] {
  const parsed = parseLrmx(form.bytes, 'public');
  if (!parsed.form) throw new Error(`${form.fileName}: ${JSON.stringify(parsed.problems)}`);
  return readForm(parsed.form).items;
}

describe('forms of many hands', () => {
  const forms = messyForms(20191201, PEOPLE, FORMS);

  it('are the same for the same seed, and other ones for another', () => {
    const again = messyForms(20191201, PEOPLE, 20);
    expect(again.map(({ bytes }) => bytes)).toEqual(forms.slice(0, 20).map(({ bytes }) => bytes));
    expect(messyForms(1, PEOPLE, 1)[0]!.bytes).not.toEqual(forms[0]!.bytes);
  });

  it('are of nobody: no identity number has its right check character', () => {
    const numbers = forms.flatMap((form) => understood({ items: itemsOf(form) }, 'identityNumber'));
    const shapes = numbers.map(({ reading: { meaning } }) => `${meaning.number.isComplete} ${meaning.number.checks}`);
    expect([...new Set(shapes)]).toEqual(['true false']);
  });

  it('have every value in an item, each with one reading', () => {
    for (const form of forms) {
      const items = itemsOf(form);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      for (const [element, text] of Object.entries(form.texts)) {
        const told = items
          .filter((item) => item.element === element)
          .map(({ raw }) => raw)
          .join('');
        const plain = (value: string): string => value.replaceAll(/<br\/>|[\s、,，;；。/]/g, '');
        if (['ShenFenZheng', 'ZhaoPian'].includes(element) || /^[(（]?无[)）]?$/.test(text)) continue;
        // Pieces told in passing come after the line that they are in: the same characters, whatever their order.
        expect([form.fileName, element, [...plain(told)].sort().join('')]).toEqual([
          form.fileName,
          element,
          [...plain(text)].sort().join(''),
        ]);
      }
      const count = (element: string): number => items.filter((item) => item.element.startsWith(element)).length;
      expect([count('JiaTingChengYuan'), count('QiTa')]).toEqual([form.family, form.further]);
    }
  });

  it('have the months that were written, in every line that was written to be read', () => {
    let lines = 0;
    for (const form of forms) {
      const periods = understood({ items: itemsOf(form) }, 'period').filter(({ within }) => within === undefined);
      const told = periods.map(({ line, reading: { meaning } }) => {
        return { line, from: meaning.from.date, ...(meaning.to ? { to: meaning.to.date } : {}) };
      });
      expect([form.fileName, told]).toEqual([form.fileName, form.clean]);
      lines += told.length;
    }
    expect(lines).toBeGreaterThan(FORMS);
  });

  it('have nothing that is taken for a title and is not one', () => {
    const words = new Set<string>();
    for (const form of forms) {
      for (const {
        reading: { meaning },
      } of understood({ items: itemsOf(form) }, 'period')) {
        if (meaning.activity.kind !== 'posts') continue;
        for (const { text } of meaning.activity.clauses) words.add(text);
      }
    }
    expect([...words].filter((word) => !/(?:记|长|任|席|员|部)$/.test(word))).toEqual([]);
  });
});
