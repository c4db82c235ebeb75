import { expect, it } from '@jest/globals';
import { domain, terms } from '#libs/domain';
import type { JsonObject } from '#libs/kernel';
import { commandEntries } from '../../apps/api/src/commands/command-entries.ts';
import { fieldsOf, type CommandLine, type Field } from '../../apps/web/src/api/schema.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const TYPES = domain.features.flatMap(({ kinds }) => Object.keys(kinds));
const CODES = new Set(terms().map(({ code }) => code));
/** What an office itself writes in Latin letters: marks of a document, roman numerals of a grade. */
const OWN = /[A-Z]+|\b[a-z]\b/g;

/** Codes that stand in a sentence as they are written: anything of Latin letters in Chinese, run-together words in English. */
function codesIn(sentence: string, language: (typeof LANGUAGES)[number]): string[] {
  if (language === 'en') return sentence.match(/\b[a-z]+(?:[A-Z][a-z]*|\d)\w*/g) ?? [];
  return sentence.replaceAll(OWN, ' ').match(/[A-Za-z]{2,}\w*/g) ?? [];
}

/** Fields whose texts people see as they stand. */
function seenAsTheyAre(fields: readonly Field[], data: JsonObject): string[] {
  return fields.flatMap((field) => {
    const value = data[field.name];
    if (value === undefined) return [];
    if (field.is === 'group') return seenAsTheyAre(field.fields, value as JsonObject);
    if (field.is === 'groups')
      return (value as readonly JsonObject[]).flatMap((row) => seenAsTheyAre(field.fields, row));
    const isCode = typeof value === 'string' && CODES.has(value);
    return ['text', 'plain', 'long'].includes(field.is) && isCode ? [`${field.name}: ${value}`] : [];
  });
}

describeInBrowser('what is on record is told in words', (executablePath) => {
  const screens = screensOf(executablePath);
  const recorded = async (type: string, language: string): Promise<readonly JsonObject[]> =>
    (await screens.read(`/v1/events?type=${type}&limit=200`, 'supervisor', language))['items'] as JsonObject[];

  it.each(LANGUAGES)('no record of the demo is told by a code (%s)', async (language) => {
    const told: string[] = [];
    let count = 0;
    for (const type of TYPES) {
      const items = await recorded(type, language);
      count += items.length;
      told.push(...items.map(({ summary }) => String(summary)).filter((each) => codesIn(each, language).length > 0));
    }
    expect(count).toBeGreaterThan(3000);
    expect(told).toEqual([]);
  });

  it('no field of a correction shows a code of what is on record', async () => {
    const shown: string[] = [];
    for (const type of TYPES) {
      const forms = (commandEntries() as readonly CommandLine[]).filter(({ yields }) => yields === type);
      const fields = forms.flatMap(({ schema }) => fieldsOf(schema));
      const items = await recorded(type, 'zh-CN');
      shown.push(
        ...items.flatMap(({ data }) => seenAsTheyAre(fields, data as JsonObject).map((each) => `${type} ${each}`)),
      );
    }
    expect([...new Set(shown)]).toEqual([]);
  });

  it('a ground that old papers state by a code is corrected in words, and stays as it is where nothing is typed', async () => {
    const items = await recorded('IncumbentAssigned', 'zh-CN');
    const { stream, eventId } = items.find(({ data }) => (data as JsonObject)['ground'] === 'takeOver')!;
    for (const [language, label, word] of [
      ['zh-CN', '任职事由', '建账前已任'],
      ['en', 'Why the cadre takes the post', 'take over'],
    ] as const) {
      const page = await screens.open(`/record/correct/${String(stream)}/${String(eventId)}`, {
        role: 'recorder',
        language,
      });
      const field = page.getByRole('textbox', { name: new RegExp(label) });
      await field.waitFor();
      await page.locator(`input[value="${word}"]`).waitFor();
      expect(await page.locator('main').innerText()).not.toContain('takeOver');
      // The post is one of the team in whose stream the record stands.
      const post = page.getByRole('combobox', { name: language === 'en' ? 'Post that is taken' : '职位', exact: true });
      await post.and(page.locator(':enabled:not([value=""])')).waitFor();
      const button = page.getByRole('button', { name: language === 'en' ? 'Record the correction' : '记入更正' });
      expect(await button.isDisabled()).toBe(true);
    }
  });
});
