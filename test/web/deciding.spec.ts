import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

/** What people stumbled over who asked for the first time what the rules say. */
describeInBrowser('who asks for the first time what the rules say', (executablePath) => {
  const screens = screensOf(executablePath);

  it.each([
    ['zh-CN', '事由', '依据文件', '还缺'],
    ['en', 'Why the record is made', 'Document that the act rests on', 'Still missing'],
  ] as const)(
    'is asked at once why a finding is settled and by which document, in %s',
    async (language, reason, document, missing) => {
      const { items } = await screens.read('/v1/findings?limit=1');
      const { findingId } = (items as JsonObject[])[0]!;
      const look = { role: 'approver', language } as const;
      const page = await screens.open(`/record/ResolveFinding?stream=finding-${String(findingId)}`, look);
      const status = page.getByText(missing).first();
      await status.getByText(reason).waitFor();
      expect(await status.innerText()).toContain(document);
      expect(await page.locator('details').getByRole('textbox', { name: reason, exact: true }).count()).toBe(0);
      const way = page.locator('.page-head').getByText(language === 'en' ? '/ Findings' : '/ 发现的问题');
      await way.waitFor();
    },
  );

  it.each(['zh-CN', 'en'] as const)('is told that what a rule only advises bars nobody, in %s', async (language) => {
    const { items } = await screens.read('/v1/appointments?state=consulted&limit=20');
    const [post] = (items as JsonObject[])[0]!['posts'] as JsonObject[];
    const cadres = (await screens.read('/v1/cadres?state=active&limit=30', 'recorder'))['items'] as JsonObject[];
    for (const { cadreId } of cadres) {
      const asked = `cadre=${String(cadreId)}&post=${String(post!['teamId'])}/${String(post!['postId'])}`;
      const { conditions } = await screens.read(`/v1/eligibility?${asked}`, 'recorder', language);
      const advised = (conditions as JsonObject[]).find(
        ({ outcome, rule }) => outcome === 'failed' && (rule as JsonObject)['class'] === 'S',
      );
      if (!advised) continue;
      const path = `/eligibility?cadre=${String(cadreId)}&team=${String(post!['teamId'])}&post=${String(post!['postId'])}`;
      const page = await screens.open(path, { language });
      const row = page.getByRole('row', { name: String((advised['rule'] as JsonObject)['sentence']) });
      const result = row.getByRole('cell').first();
      await result.waitFor();
      expect(await result.innerText()).toBe(language === 'en' ? 'note' : '提示');
      return;
    }
    throw new Error('everybody meets what is only advised');
  });

  it.each(['zh-CN', 'en'] as const)(
    'sees on a phone whom a finding concerns and how far it is, in %s',
    async (language) => {
      const { items } = await screens.read('/v1/findings?limit=1');
      const [finding] = items as JsonObject[];
      const name = String((finding!['subjects'] as JsonObject[])[0]!['name']);
      const page = await screens.open('/findings', { language, width: 390 });
      const row = page.getByRole('row').nth(1);
      const open = row.getByText(language === 'en' ? 'Open' : '未处理', { exact: true });
      for (const told of [row.getByRole('link', { name }).locator('visible=true'), open]) {
        await told.waitFor();
        const { x, width } = (await told.boundingBox())!;
        expect(x + width).toBeLessThanOrEqual(390);
      }
    },
  );

  it('reads no name of a command in what a preview says that would be refused in turn', async () => {
    const page = await screens.open('/rules/appointment.notice-length?number=7&from=2014-01-14');
    const table = page.getByRole('table').last();
    await table.getByText('由此引起').first().waitFor();
    expect(await table.innerText()).not.toMatch(/[A-Za-z]{3,}/);
  });

  it('is told the year of a record that is not of this one', async () => {
    screens.pass(200);
    const page = await screens.open('/');
    const rows = page.getByRole('table', { name: '最近记录' }).locator('tbody tr');
    await rows.first().waitFor();
    for (const told of await rows.allInnerTexts()) expect(told).toContain('2019-08-05 14:00');
  });
});
