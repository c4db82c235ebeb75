import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseLrm, parseLrmx, readForm, understood, type Form } from '#libs/interchange';
import { COUNTY, COUNTY_FORMS, countyLedger } from './county.ts';
import { eventsIn, imported } from './forms.ts';
import { toldIn } from './told.ts';

/** What the forms say, as a person compared it with them by eye. */
const TOLD = join(COUNTY_FORMS, 'read-by-eye.txt');
const FILES = readdirSync(COUNTY_FORMS)
  .filter((name) => extname(name) !== '.txt')
  .sort();

function formIn(name: string): Form {
  const bytes = readFileSync(join(COUNTY_FORMS, name));
  const parsed = extname(name) === '.lrm' ? parseLrm(bytes, 'public') : parseLrmx(bytes, 'public');
  if (!parsed.form) throw new Error(JSON.stringify(parsed.problems));
  return parsed.form;
}

describe('the folder of forms of a county', () => {
  it('holds eighteen, in five encodings and two formats', () => {
    expect(FILES).toHaveLength(18);
    expect(new Set(FILES.map((name) => extname(name)))).toEqual(new Set(['.lrmx', '.lrm']));
  });

  it('is read as a person reads it', () => {
    const told = FILES.map((name) => `== ${name}\n${toldIn(formIn(name))}\n`).join('\n');
    if (process.env['UPDATE_DOCS']) writeFileSync(TOLD, told);
    else expect(told).toBe(readFileSync(TOLD, 'utf8'));
  });

  it.each(FILES)('%s is of nobody', (name) => {
    const numbers = understood(readForm(formIn(name)), 'identityNumber').map(({ reading }) => reading.meaning.number);
    expect(numbers.filter(({ checks }) => checks)).toEqual([]);
  });

  it('is of a county whose teams and posts a ledger takes in', async () => {
    const events = await eventsIn(await countyLedger());
    const count = (type: string): number => events.filter((event) => event.type === type).length;
    expect([count('TeamRegistered'), count('TeamRenamed'), count('PostAuthorised')]).toEqual([6, 3, 26]);
  });
});

describe('the folder of forms of a county, imported', () => {
  it('is of eighteen people who are new to the ledger, whatever is asked about them; the second time it brings nothing', async () => {
    const config = await countyLedger();
    const first = await imported(config, [COUNTY_FORMS], { district: COUNTY });
    expect(first.text.match(/新干部 new cadre/g)).toHaveLength(18);
    expect(first.questions.length).toBeGreaterThan(0);
    const events = await eventsIn(config);
    expect(events.filter(({ type }) => type === 'CadreRegistered')).toHaveLength(18);
    const again = await imported(config, [COUNTY_FORMS], { district: COUNTY });
    expect(again.acts).toBe(0);
    expect(await eventsIn(config)).toHaveLength(events.length);
  });
});
