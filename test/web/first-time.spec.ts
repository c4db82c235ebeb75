import { expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/browser.ts';
import { TODAY, screensOf } from './support/screens.ts';

/** What people stumbled over who tried the screens for the first time. */
describeInBrowser('who sees the screens for the first time', (executablePath) => {
  const screens = screensOf(executablePath);

  /** Somebody who holds a post and is found by his name alone. */
  async function somebody(): Promise<{ id: string; name: string; pinyin: string }> {
    const { items } = await screens.read('/v1/cadres?state=active&limit=50', 'recorder');
    const all = items as JsonObject[];
    const one = all.find(
      ({ name, posts }) =>
        (posts as JsonObject[]).length > 0 && all.filter((each) => each['name'] === name).length === 1,
    )!;
    return { id: String(one['cadreId']), name: String(one['name']), pinyin: String(one['pinyin']) };
  }

  async function choose(page: Page, label: string, pinyin: string, name: string): Promise<void> {
    await page.getByRole('combobox', { name: label, exact: true }).fill(pinyin);
    await page.getByRole('option', { name }).first().click();
  }

  it('is told at once of more votes than members, whatever is still to be filled in', async () => {
    const page = await screens.open('/record/RecordDeliberationVote', { role: 'recorder', language: 'en' });
    await page.getByRole('textbox', { name: 'How many members are entitled to attend' }).fill('11');
    await page.getByRole('textbox', { name: 'How many are present' }).fill('11');
    await page.getByRole('textbox', { name: 'Votes for it' }).fill('12');
    await page.getByRole('status').getByText('12 votes').waitFor();
    await page.getByText('Still missing').waitFor();
    expect(await page.getByRole('button', { name: 'Record', exact: true }).isDisabled()).toBe(true);
  });

  it('is told what a field of a case is for, and not of a field of another act that is called alike', async () => {
    const said = '为什么启动';
    const opening = await screens.open('/record/OpenAppointmentCase', { role: 'recorder' });
    await opening.getByText(said).waitFor();
    const talk = await screens.open('/record/RecordTalk', { role: 'recorder' });
    await talk.getByText('谈话情形').first().waitFor();
    expect(await talk.getByText(said).count()).toBe(0);
  });

  it('chooses the file of a talk, and never types a checksum', async () => {
    const page = await screens.open('/record/FileTalkRecord', { role: 'recorder', language: 'en' });
    await page.getByRole('textbox', { name: 'Where it is kept' }).waitFor();
    expect(await page.getByRole('textbox', { name: /SHA-256/ }).count()).toBe(0);
    const file = { name: 'talk.txt', mimeType: 'text/plain', buffer: Buffer.from('talk') };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('talk.txt checksum').waitFor();
  });

  it('takes the day of the act for the document that follows the last one', async () => {
    const page = await screens.open('/record/RecordLeave', { role: 'recorder' });
    await page.getByRole('button', { name: /^接着上一份/ }).click();
    const issued = page.getByRole('textbox', { name: '印发日期' });
    await issued.and(page.locator(`[value="${TODAY}"]`)).waitFor();
    expect(await issued.inputValue()).toBe(TODAY);
    await page.getByRole('textbox', { name: '生效日期' }).fill('20190801');
    await issued.and(page.locator('[value="20190801"]')).waitFor();
    await issued.fill('20190802');
    await page.getByRole('textbox', { name: '生效日期' }).fill('20190803');
    expect(await issued.inputValue()).toBe('20190802');
  });

  it('relieves whoever holds the post without looking for his name', async () => {
    const [team] = (await screens.read('/v1/teams?kind=department&limit=1'))['items'] as JsonObject[];
    const { posts } = await screens.read(`/v1/teams/${String(team!['id'])}/composition`, 'recorder');
    const { title, incumbent } = (posts as JsonObject[]).find((post) => post['incumbent'])!;
    const holder = String((incumbent as JsonObject)['name']);
    const page = await screens.open('/record/RelieveIncumbent', { role: 'recorder' });
    await choose(page, '班子', String(team!['name']), String(team!['name']));
    await choose(page, '职位', holder, String(title));
    await page.locator('.rec-chips').getByRole('button', { name: holder, exact: true }).click();
    const chosen = page.getByRole('combobox', { name: '干部' });
    await chosen.and(page.locator(`[value="${holder}"]`)).waitFor();
    expect(await chosen.inputValue()).toBe(holder);
  });

  it('writes the number of a letter once', async () => {
    const page = await screens.open('/record/IssueAppointment', { role: 'recorder' });
    await page.getByRole('button', { name: /^接着上一份/ }).click();
    const number = await page.getByRole('textbox', { name: '文号', exact: true }).inputValue();
    expect(number).toMatch(/〔\d{4}〕/);
    await page
      .getByRole('textbox', { name: '任免通知文号' })
      .and(page.locator(`[value="${number}"]`))
      .waitFor();
  });

  it('turns the calendar of a notice to other months, and calls each row by what it is', async () => {
    const page = await screens.open('/record/StartPublicNotice', { role: 'recorder' });
    const months = page.locator('.rec-month caption');
    await months.first().waitFor();
    expect(await months.allInnerTexts()).toEqual(['2019 年 8 月', '2019 年 9 月']);
    await page.getByRole('button', { name: '上一月' }).click();
    expect(await months.allInnerTexts()).toEqual(['2019 年 7 月', '2019 年 8 月']);
    await page.getByRole('button', { name: '2019-07-10' }).click();
    await page.getByRole('textbox', { name: '公示开始日期' }).and(page.locator('[value="2019-07-10"]')).waitFor();
    await page.goto('/record/FormInspectionTeam');
    await page.getByRole('button', { name: '加一名考察组成员' }).click();
    expect(await page.getByRole('textbox', { name: '考察组成员' }).count()).toBe(2);
  });

  it('sees both versions of what was corrected in the records behind it', async () => {
    const born = { birth: '1990-03', sex: '2', entryKind: 'transferIn' };
    const made = await screens.record('RegisterCadre', { name: '诸葛正', ...born, effectiveOn: '2019-08-06' });
    const [targetEventId] = made['eventIds'] as string[];
    const basis = { kind: 'fileAudit', documentNo: '组档审〔2019〕9号', issuedOn: TODAY };
    const data = { name: '诸葛正', ...born, birth: '1991-03' };
    const reason = '经档案审核';
    const stream = String(made['stream']);
    await screens.record('CorrectRecord', { stream, targetEventId: targetEventId!, data, basis, reason }, 'approver');
    const page = await screens.open(`/cadres/${stream.slice('cadre-'.length)}`);
    await page.getByRole('button', { name: '1991-03', exact: true }).last().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('deletion').getByText('1990-03').waitFor();
    await drawer.getByText('→ 1991-03').waitFor();
    expect(await drawer.getByRole('deletion').count()).toBe(1);
  });

  it('is told when somebody else records on the same person while the form is filled in', async () => {
    const whom = await somebody();
    const page = await screens.open('/record/RecordLeave', { role: 'recorder' });
    await choose(page, '干部', whom.pinyin, whom.name);
    await page.getByRole('textbox', { name: '天数' }).fill('2');
    await screens.record('RecordLeave', { cadreId: whom.id, year: 2019, days: 1, effectiveOn: TODAY });
    await page.getByRole('status').getByText('填写期间,这件事上有了新的记录').waitFor();
    expect(await page.getByRole('textbox', { name: '天数' }).inputValue()).toBe('2');
  });

  it('begins each page at its head', async () => {
    const page = await screens.open('/record', { role: 'recorder' });
    await page.getByRole('link', { name: '挂职结束' }).click();
    await page.getByRole('heading', { level: 1, name: '挂职结束' }).waitFor();
    expect(await page.locator('html').evaluate((html) => html.scrollTop)).toBe(0);
  });

  it('reads no code in the head of a person, however late the words for codes come', async () => {
    const whom = await somebody();
    const page = await screens.open('/rules');
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/v1/codes**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/cadres/${whom.id}`);
    await page.getByRole('heading', { level: 1, name: whom.name }).waitFor();
    letGo();
    await page.locator('.sentence').getByText(/族$/).waitFor();
    expect(await page.locator('.sentence').innerText()).not.toMatch(/(?:^|· )\d+(?: ·|$)/m);
  });
});
