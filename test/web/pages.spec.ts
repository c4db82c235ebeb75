import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { screensOf, type Look } from './support/screens.ts';

const AT = 'asOf=2019-06-30&knownAt=2019-08-05T00:00:00%2B08:00';

describeInBrowser('every page', (executablePath) => {
  const screens = screensOf(executablePath);
  const looks: Look[] = [
    { language: 'zh-CN', scheme: 'light', width: 1440 },
    { language: 'en', scheme: 'dark', width: 1440 },
    { language: 'zh-CN', scheme: 'dark', width: 390 },
    { language: 'en', scheme: 'light', width: 390 },
  ];

  async function aTeam(): Promise<string> {
    const { items } = await screens.read('/v1/teams?kind=township&limit=1');
    return String((items as JsonObject[])[0]?.['id']);
  }

  const TEAM = 'the page of a team';
  const paths = [
    `/?${AT}`,
    '/teams',
    `${TEAM}?${AT}&side=yes`,
    TEAM,
    '/teams?q=没有',
    '/rules',
    '/rules/vote.quorum',
    '/findings',
    '/eligibility',
    '/waiting',
    '/events?q=rule:vote.quorum',
    '/nowhere',
  ];

  it.each(paths.flatMap((path) => looks.map((look) => ({ path, ...look }))))(
    'can be used by everybody, with eyes or without: %j',
    async ({ path, ...look }) => {
      const page = await screens.open(path.replace(TEAM, `/teams/${await aTeam()}`), look);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );

  it.each(looks)('can be used with the search, the drawer or a calendar open: %j', async (look) => {
    const page = await screens.open(`/teams/${await aTeam()}?${AT}`, look);
    await page.locator('.number').first().click();
    await page.locator('dialog.drawer article').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('dialog.palette [role=option]').first().waitFor();
    await expectAccessible(page);
  });

  it('is lost on nobody who is not signed in: the page to sign in on stands in its place', async () => {
    const page = await screens.open(`/teams?${AT}`, { role: null });
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('textbox', { name: '令牌' })
      .or(page.getByLabel('令牌'))
      .first()
      .fill(screens.tokenOf('inspector'));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '班子', level: 1 }).waitFor();
    expect(page.url()).toContain('asOf=2019-06-30');
    await page.getByRole('button', { name: '退出' }).first().click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
  });

  it('is offered by role in the demo, and shows a reader nothing that his role may not see', async () => {
    const page = await screens.open('/', { role: null, language: 'en' });
    await page.getByRole('button', { name: /^Cadre/ }).click();
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    const { reads } = await screens.read('/v1/session', 'cadre');
    expect((reads as JsonObject[]).some(({ permission, scope }) => permission === 'structure' && scope === 'all')).toBe(
      false,
    );
    expect(await page.getByRole('heading', { name: 'Ages' }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Recorded lately' }).count()).toBe(0);
  });

  it('tells an API consumer the structure in outline: small numbers are hidden, and no number gives them away', async () => {
    const page = await screens.open('/?asOf=2026-11-30', { role: 'apiConsumer' });
    const { age, cadres } = await screens.read('/v1/structure?asOf=2026-11-30', 'apiConsumer');
    const hidden = (age as JsonObject[]).filter(({ count }) => count === null);
    expect(hidden.length).toBeGreaterThan(1);
    const bars = page.getByRole('list', { name: '年龄结构' }).getByRole('listitem');
    await bars.first().waitFor();
    // Cases are not for it: it is not told that none is open.
    expect(await page.getByRole('heading', { name: '需要注意' }).count()).toBe(0);
    const told = await bars.allInnerTexts();
    expect(told.filter((text) => text.includes('隐去'))).toHaveLength(hidden.length);
    for (const { count } of (age as JsonObject[]).filter(({ count: shown }) => shown !== null)) {
      expect(told.some((text) => text.includes(`${String(count)} / ${String(cadres)}`))).toBe(true);
    }
  });

  it('leads from a bar of the structure to its list, at the same moment', async () => {
    const page = await screens.open(`/?${AT}`);
    const { age, cadres } = await screens.read(`/v1/structure?${AT}`);
    for (const { count, share } of age as JsonObject[]) {
      const line = page.getByRole('listitem').filter({ hasText: `${String(share)}%` });
      await line
        .getByRole('button', { name: `${String(count)} / ${String(cadres)}` })
        .first()
        .waitFor();
    }
    const link = page.getByRole('link', { name: /51-55岁/ });
    expect(await link.getAttribute('href')).toBe(
      `/cadres?age=51-55&${AT.replace('00:00:00', '00%3A00%3A00').replace('+', '%2B').replace('%2B08:00', '%2B08%3A00')}`,
    );
  });

  it('keeps its address, and with it the moment, through a change of language and of colours', async () => {
    const page = await screens.open(`/teams?kind=township&${AT}`);
    const before = page.url();
    await page
      .getByRole('button', { name: /English/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Teams', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Switch to dark' }).first().click();
    expect(await page.evaluate('document.documentElement.dataset.scheme')).toBe('dark');
    expect(page.url()).toBe(before);
    await page.reload();
    await page.getByRole('heading', { name: 'Teams', level: 1 }).waitFor();
  });
});
