import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { describeInBrowser } from './support/browser.ts';
import { screensOf } from './support/screens.ts';

const inWords = {
  'zh-CN': { broken: /不符/, findings: '看问题', other: '看那件任免事项' },
  en: { broken: /broken/, findings: 'which', other: 'see the other case' },
} as const;
const languages = ['zh-CN', 'en'] as const;

describeInBrowser('advice', (executablePath) => {
  const screens = screensOf(executablePath);

  it.each(languages)('that a post is filled in two cases leads to the other one, in %s', async (language) => {
    const { items } = await screens.read('/v1/appointments?state=consulted&limit=1');
    const { caseId, posts } = (items as JsonObject[])[0]!;
    const given = (posts as JsonObject[]).map(({ teamId, postId }) => ({ teamId, postId }));
    const about = { action: 'promote', method: 'standard', posts: given, effectiveOn: '2019-08-06' };
    const page = await screens.open(`/record/OpenAppointmentCase?about=${encodeURIComponent(JSON.stringify(about))}`, {
      role: 'recorder',
      language,
    });
    const link = page.getByRole('link', { name: inWords[language].other });
    await link.first().waitFor();
    expect(await link.first().getAttribute('href')).toContain(encodeURIComponent(`appointment-${String(caseId)}`));
  });

  it.each(languages)('that was not heeded leads to the acts and to no list of findings, in %s', async (language) => {
    const { broken, findings } = inWords[language];
    const page = await screens.open('/rules/appointment.one-case', { language });
    await page.getByRole('link', { name: broken }).first().waitFor();
    expect(await page.getByRole('link', { name: findings }).count()).toBe(0);
    const procedural = await screens.open('/rules/vote.quorum', { language });
    await procedural.getByRole('link', { name: findings }).first().waitFor();
  });
});
