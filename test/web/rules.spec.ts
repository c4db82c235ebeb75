import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

describeInBrowser('a supervisor reads the rules', (executablePath) => {
  const screens = screensOf(executablePath);

  it('of a day, narrows them to a class, and sees how one was written over time', async () => {
    const page = await screens.open('/rules?asOf=2018-06-30');
    const rows = page.getByRole('table', { name: '规则' }).locator('tbody tr');
    await rows.first().waitFor();
    const { items } = await screens.read('/v1/rules?on=2018-06-30');
    expect(await rows.count()).toBe((items as JsonObject[]).length);

    await page.getByRole('radiogroup', { name: '类别' }).getByText('提示').click();
    await page.waitForURL(({ searchParams }) => searchParams.get('class') === 'S');
    const advice = (items as JsonObject[]).filter((rule) => rule['class'] === 'S');
    await rows.nth(advice.length).waitFor({ state: 'detached' });
    expect(await rows.locator('th').allInnerTexts()).toEqual(advice.map(({ sentence }) => sentence));

    await page.goto('/rules/vote.quorum');
    const versions = page.getByRole('table', { name: '各个时期' });
    await versions.waitFor();
    const quorum = await screens.read('/v1/rules/vote.quorum');
    for (const { from, instrument } of quorum['versions'] as JsonObject[]) {
      const row = versions.getByRole('row').filter({ hasText: String(from) });
      expect(await row.innerText()).toContain(String(instrument));
    }
    for (const { version, asked } of quorum['uses'] as JsonObject[]) {
      const row = versions.getByRole('row').filter({ hasText: String(version) });
      expect(await row.innerText()).toContain(`问过 ${String(asked)} 次`);
    }
  });

  it('from a rule that a decision was judged by', async () => {
    const { items } = await screens.read('/v1/appointments?state=all&limit=1');
    const caseId = String((items as JsonObject[])[0]?.['caseId']);
    const page = await screens.open(`/cases/appointment-${caseId}`, { language: 'en' });
    const checks = page.getByRole('table', { name: 'Rules that were asked' }).first();
    const link = checks.getByRole('link').first();
    const id = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname.replace('/rules/', '');
    const { sentence } = await screens.read(`/v1/rules/${id}`, 'supervisor', 'en');
    await link.click();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: String(sentence) })
      .waitFor();
    expect(new URL(page.url()).pathname).toBe(`/rules/${id}`);
  });

  it('and finds which decisions of a year broke which article, each with its record', async () => {
    const page = await screens.open('/findings?year=2018');
    const { items } = await screens.read('/v1/findings?from=2018-01-01&to=2018-12-31&limit=200');
    const findings = items as JsonObject[];
    expect(findings.length).toBeGreaterThanOrEqual(8);
    const rows = page.getByRole('table', { name: '发现的问题' }).locator('tbody tr');
    await rows.nth(findings.length).waitFor({ state: 'detached' });
    await rows.first().getByRole('link').first().click();
    await page.getByText('还没有人处理。').waitFor();
    const [evidence] = (findings[0]?.['evidence'] ?? []) as JsonObject[];
    await page.getByRole('button', { name: String(evidence?.['summary']) }).click();
    await page.getByRole('dialog', { name: '依据的记录' }).getByRole('article').waitFor();
  });

  it('and asks why somebody may not come into a post, condition by condition', async () => {
    const { items } = await screens.read('/v1/cadres?limit=1');
    const { cadreId, name } = (items as JsonObject[])[0] ?? {};
    const teams = await screens.read('/v1/teams?kind=department&limit=1');
    const team = String((teams['items'] as JsonObject[])[0]?.['id']);
    const { posts } = await screens.read(`/v1/teams/${team}/composition`);
    const post = (posts as JsonObject[])[0];
    const page = await screens.open(`/cadres/${String(cadreId)}`, { language: 'en' });
    await page.getByRole('main').getByRole('link', { name: 'Eligibility' }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('cadre') === cadreId);
    await page.goto(`${page.url()}&team=${team}&post=${String(post?.['postId'])}`);
    const rows = page.getByRole('table', { name: 'Condition by condition' }).locator('tbody tr');
    await rows.first().waitFor();
    const asked = `/v1/eligibility?cadre=${String(cadreId)}&post=${team}/${String(post?.['postId'])}`;
    const { conditions } = await screens.read(asked, 'supervisor', 'en');
    expect(await rows.count()).toBe((conditions as JsonObject[]).length);
    expect(await page.getByRole('combobox', { name: 'Cadre' }).inputValue()).toBe(name);
  });
});
