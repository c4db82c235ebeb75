import { beforeAll, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.ts';
import { GIVEN, REFUSED, type RefusedAct } from './support/refused.ts';
import { screensOf } from './support/screens.ts';

type Tongue = 'zh' | 'en';

describeInBrowser('a refusal stands at the field that it is about', (executablePath) => {
  const screens = screensOf(executablePath);
  const labels = new Map<string, Readonly<Record<Tongue, string>>>();

  beforeAll(async () => {
    for (const act of GIVEN)
      await screens.record(
        act.name,
        act.bodyFor((label) => ({ stream: label, targetEventId: label })),
      );
    const { items } = await screens.read('/v1/commands', 'recorder');
    for (const { name, schema } of items as { name: string; schema: { properties: Record<string, JsonObject> } }[]) {
      for (const [field, { 'x-label': label }] of Object.entries(schema.properties)) {
        labels.set(`${name}.${field}`, label as Record<Tongue, string>);
      }
    }
  });

  /** Fills in the form of an act, the field that makes it wrong last. */
  async function fillIn({ command, body, typed }: RefusedAct, language: 'zh-CN' | 'en'): Promise<Page> {
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
    const about = encodeURIComponent(JSON.stringify(given));
    const page = await screens.open(`/record/${command}?about=${about}`, { role: 'recorder', language });
    if (typed) {
      const label = labels.get(`${command}.${typed[0]}`)![language === 'en' ? 'en' : 'zh'];
      await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(typed[1]);
    }
    return page;
  }

  /** The field of that name, which is marked as wrong. */
  function wrongField(page: Page, { command, at }: RefusedAct, tongue: Tongue): Locator {
    const label = labels.get(`${command}.${at}`)![tongue];
    const named = page.locator('.rec-label, legend').filter({ hasText: label });
    return page.locator('[data-wrong="true"]').filter({ has: named }).first();
  }

  it.each(REFUSED.map((act) => [act.command, act.code, act] as const))('%s, %s', async (_, __, act) => {
    const page = await fillIn(act, 'zh-CN');
    const field = wrongField(page, act, 'zh');
    await field.waitFor();
    const said = await field.innerText();
    for (const part of [...act.says, ...(act.cite === undefined ? [] : [act.cite])]) expect(said).toContain(part);
    // What the rule says comes with the list of rules.
    const leads = field.locator('.rec-by a');
    if (act.rule === undefined) expect(await leads.count()).toBe(0);
    else expect(await leads.getAttribute('href')).toBe(`/rules/${act.rule}`);
    expect(said).toMatch(act.rule === undefined ? /./ : /依据:/);
    expect(await page.getByRole('button', { name: '记入台账' }).isDisabled()).toBe(true);
  });

  const over = (from: string, to: string): string =>
    `/record/StartPublicNotice?about=${encodeURIComponent(JSON.stringify({ from, to, effectiveOn: '2019-08-06' }))}`;

  it('a notice over National Day is counted by its calendar, which says what its marks mean', async () => {
    const page = await screens.open(over('2018-09-26', '2018-10-09'), { role: 'recorder' });
    await page.getByRole('status').filter({ hasText: '共 7 个工作日' }).waitFor();
    await page.getByText('加框的按放假通知调休').waitFor();
    const special = await page.locator('.rec-month button[data-special="true"]').allInnerTexts();
    expect(special.map((text) => text.split(/\s/)[0])).toEqual(['24', '29', '30', '1', '2', '3', '4', '5']);
  });

  it.each([
    ['zh-CN', '2027 年的节假日安排尚未载入'],
    ['en', 'The public holidays of 2027 are not loaded'],
  ] as const)(
    'a notice into a year of which nobody knows the holidays, before it is whole: %s',
    async (language, words) => {
      const page = await screens.open(over('2026-12-30', '2027-01-06'), { role: 'recorder', language });
      await page.getByRole('status').filter({ hasText: words }).waitFor();
      expect(
        await page.getByRole('button', { name: language === 'en' ? 'Record' : '记入台账', exact: true }).isDisabled(),
      ).toBe(true);
    },
  );

  it.each(REFUSED.filter(({ en }) => en).map((act) => [act.command, act.code, act] as const))(
    '%s, %s, in English',
    async (_, __, act) => {
      const page = await fillIn(act, 'en');
      const field = wrongField(page, act, 'en');
      await field.waitFor();
      const said = await field.innerText();
      for (const part of act.en!) expect(said).toContain(part);
    },
  );
});
