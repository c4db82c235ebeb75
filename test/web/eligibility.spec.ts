import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

describeInBrowser('a supervisor reads inside a case what the ledger says of a candidate', (executablePath) => {
  const screens = screensOf(executablePath);

  interface Open {
    readonly stream: string;
    readonly action: string;
    readonly asked: string;
  }

  /** A case under way of somebody who does not meet a condition for its post, by what the case does with him. */
  async function underWay(): Promise<Open> {
    const { items } = await screens.read('/v1/cases?category=appointment&limit=200');
    for (const { stream } of items as JsonObject[]) {
      const id = String(stream).slice('appointment-'.length);
      const history = await screens.read(`/v1/appointments/${id}/decision-history`);
      const [cadre] = (history['cadres'] ?? []) as JsonObject[];
      const [post] = (history['posts'] ?? []) as JsonObject[];
      if (!cadre || !post || history['closedOn']) continue;
      const action = String(history['action']);
      const asked = `cadre=${String(cadre['cadreId'])}&post=${String(post['teamId'])}/${String(post['postId'])}`;
      const { conditions } = await screens.read(`/v1/eligibility?${asked}&action=${action}`);
      if ((conditions as JsonObject[]).some(({ outcome }) => outcome === 'failed'))
        return { stream: String(stream), action, asked: `${asked}&action=${action}` };
    }
    throw new Error('every candidate of a case under way meets every condition');
  }

  it.each(['zh-CN', 'en'] as const)(
    'judged by what the case does with him, and explained so, in %s',
    async (language) => {
      const { stream, action, asked } = await underWay();
      const { conditions } = await screens.read(`/v1/eligibility?${asked}`, 'supervisor', language);
      const failed = (conditions as JsonObject[]).filter(({ outcome }) => outcome === 'failed');
      const page = await screens.open(`/cases/${stream}`, { language });
      const candidacy = page.locator('.candidacy').first();
      const lines = candidacy.locator('ul li');
      await lines.nth(failed.length - 1).waitFor();
      expect(await lines.count()).toBe(failed.length);
      for (const [n, { rule }] of failed.entries())
        expect(await lines.nth(n).innerText()).toContain(String((rule as JsonObject)['sentence']));
      const whole = candidacy.locator('a[href*="/eligibility?"]');
      expect(await whole.getAttribute('href')).toContain(`action=${action}`);

      const condition = String(failed[0]!['condition']);
      const explained = await screens.read(
        `/v1/explain?of=eligibility&condition=${condition}&${asked}`,
        'supervisor',
        language,
      );
      await lines.first().getByRole('button').click();
      const drawer = page.getByRole('dialog');
      for (const line of explained['arithmetic'] as string[])
        await drawer.getByText(line, { exact: true }).first().waitFor();
    },
  );
});
