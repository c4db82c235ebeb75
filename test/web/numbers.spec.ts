import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

describeInBrowser('a number leads to what it counts', (executablePath) => {
  const screens = screensOf(executablePath);

  /** Every summary of a search, the latest first. */
  async function summaries(path: string, language = 'zh-CN'): Promise<string[]> {
    const all: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await screens.read(`${path}&limit=200${cursor}`, 'supervisor', language);
      all.push(...(items as JsonObject[]).map(({ summary }) => String(summary)));
      if (nextCursor === undefined) return all;
      cursor = `&cursor=${encodeURIComponent(String(nextCursor))}`;
    }
  }

  const rows = (page: Page, label: string) => page.getByRole('table', { name: label }).locator('tbody tr');

  it.each([
    ['zh-CN', /^符合 \d/, /^问过 \d/, '操作流水', '自始'],
    ['en', /^held \d/, /^asked \d/, 'Records', 'the beginning'],
  ] as const)(
    'how often a rule was asked, and what it said, leads to those acts (%s)',
    async (language, held, asked, label, always) => {
      const rule = await screens.read('/v1/rules/talk.delay');
      const used = (rule['uses'] as { version: string; asked: number; held: number }[]).find((each) => each.held > 0)!;
      const page = await screens.open('/rules/talk.delay', { language });
      const line = page.getByRole('row').filter({ hasText: used.version === '1949-10-01' ? always : used.version });
      expect(await line.getByRole('link', { name: asked }).innerText()).toContain(String(used.asked));
      await line.getByRole('link', { name: held }).click();
      await page.getByRole('heading', { level: 1, name: label }).waitFor();
      const wanted = await summaries(
        `/v1/events?rule=talk.delay&ruleVersion=${used.version}&ruleOutcome=held&sort=-recorded`,
        language,
      );
      expect(wanted).toHaveLength(used.held);
      await rows(page, label).first().waitFor();
      expect(await rows(page, label).first().locator('th').innerText()).toBe(wanted[0]);
      expect(new URL(page.url()).searchParams.get('q')).toBe(`rule:talk.delay version:${used.version} outcome:held`);
      await page.getByText(String(rule['sentence'])).or(page.locator('.events-chips li').first()).first().waitFor();
      await expectAccessible(page);
    },
  );

  it('a rule is found for the search by its words', async () => {
    const { sentence } = (await screens.read('/v1/rules/talk.delay')) as { sentence: string };
    const page = await screens.open('/events');
    const field = page.getByRole('combobox', { name: '查找记录' });
    await field.fill(`rule:${sentence.slice(0, 6)}`);
    await page.getByRole('option').filter({ hasText: sentence }).first().click();
    await page.locator('.events-chips li').filter({ hasText: sentence }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('rule:talk.delay');
  });

  it.each(['zh-CN', 'en'] as const)(
    'how many cases wait, and how many are late, leads to them (%s)',
    async (language) => {
      const { open, overdue, items } = await screens.read('/v1/attention?limit=200', 'recorder', language);
      expect([Number(open) > 0, Number(overdue) > 0, Number(open) < 200]).toEqual([true, true, true]);
      const page = await screens.open('/', { role: 'recorder', language });
      const [of, late, label] =
        language === 'en'
          ? [`${String(open)} open`, `${String(overdue)} overdue`, 'Cases that wait']
          : [`在办 ${String(open)} 件`, `逾期 ${String(overdue)} 件`, '在办事项'];
      await page.getByRole('link', { name: of }).click();
      await page.getByRole('heading', { level: 1, name: label }).waitFor();
      await rows(page, label)
        .nth(Number(open) - 1)
        .waitFor();
      expect(await rows(page, label).count()).toBe((items as unknown[]).length);
      await expectAccessible(page);
      await page.goBack();
      await page.getByRole('link', { name: late }).click();
      await page.getByRole('heading', { level: 1, name: label }).waitFor();
      await rows(page, label)
        .nth(Number(overdue) - 1)
        .waitFor();
      expect(await rows(page, label).count()).toBe(Number(overdue));
      await rows(page, label).first().getByRole('link').click();
      await page.waitForURL(/\/cases\//);
    },
  );

  it('how many teams and cadres the district has leads to their lists', async () => {
    const page = await screens.open('/');
    await page.getByRole('link', { name: /^\d+ 名科级领导干部$/ }).click();
    await page.waitForURL(/\/cadres/);
    await page.goBack();
    await page.getByRole('link', { name: /^\d+ 个班子$/ }).click();
    await page.waitForURL(/\/teams/);
    const { teams } = await screens.read('/v1/structure');
    const { total } = teams as { total: number };
    await page.getByText(new RegExp(`^${total} 个班子,`)).waitFor();
    expect(new URL(page.url()).pathname).toBe('/teams');
  });
});
