import { describe, expect, it } from '@jest/globals';
import type { Config } from '#libs/node';
import { answered, eventsIn, file, folder, imported, lrmx, seeded } from './forms.ts';

function form(XingMing: string, JianLi: string, more: Parameters<typeof lrmx>[0] = {}): string {
  return lrmx({ XingMing, ShenFenZheng: '', JianLi, XianRenZhiWu: '', NianDuKaoHeJieGuo: '', ...more });
}

const LATER = form('李某试', '2005.03--2012.05  外地某局科员\n2012.05--  清河镇镇长');
const EARLIER = form('王某试', '2005.03--2012.05  清河镇镇长\n2012.05--  外地某局局长');

async function acts(config: Config): Promise<string[]> {
  const events = (await eventsIn(config)).filter(({ meta }) => meta.actor.userId === 'u-import');
  return events.flatMap(({ type, data, meta }) =>
    /Incumben|Corrected|Annulled/.test(type)
      ? [
          `${type} ${String(data['postId'] ?? '')} ${meta.effectiveOn.slice(0, 7)} ${String(data['until'] ?? '')}`.trim(),
        ]
      : [],
  );
}

async function withBoth(): Promise<{ config: Config; path: string }> {
  const config = await seeded();
  await imported(config, [file(folder(), 'later.lrmx', LATER)]);
  const path = file(folder(), 'earlier.lrmx', EARLIER);
  await imported(config, [path]);
  return { config, path };
}

describe('an earlier incumbent of a post that has a later one on record', () => {
  it('is recorded from the one day to the other, nobody is unseated, and nothing is asked', async () => {
    const { config, path } = await withBoth();
    expect(await acts(config)).toEqual([
      'IncumbentAssigned mayor 2012-05',
      'PastIncumbencyRecorded mayor 2005-03 2012-05-01',
    ]);
    const again = await imported(config, [path]);
    expect([again.acts, again.questions]).toEqual([0, []]);
  });

  it('is recorded too when the forms come the other way round, with the same times in the post', async () => {
    const config = await seeded();
    await imported(config, [file(folder(), 'earlier.lrmx', EARLIER)]);
    await imported(config, [file(folder(), 'later.lrmx', LATER)]);
    expect(await acts(config)).toEqual([
      'IncumbentAssigned mayor 2005-03',
      'IncumbentRelieved mayor 2012-05',
      'IncumbentAssigned mayor 2012-05',
    ]);
  });

  it('whose time reaches into that of the later one is asked about, and nobody is unseated', async () => {
    const config = await seeded();
    await imported(config, [file(folder(), 'later.lrmx', LATER)]);
    const late = form('王某试', '2005.03--2012.09  清河镇镇长\n2012.09--  外地某局局长');
    const done = await imported(config, [file(folder(), 'earlier.lrmx', late)]);
    expect(done.questions.map(({ kind, code }) => [kind, code])).toEqual([['refused', 'POST_OCCUPIED']]);
    expect(await acts(config)).toEqual(['IncumbentAssigned mayor 2012-05']);
  });

  it('of several before the later one are recorded each, in whatever order their forms come', async () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const config = await seeded();
      await imported(config, [file(folder(), 'later.lrmx', LATER)]);
      const texts: Record<string, string> = {
        a: form('王某试', '2001.03--2005.03  清河镇镇长\n2005.03--  外地某局局长'),
        b: form('赵某试', '2005.03--2009.05  清河镇镇长\n2009.05--  外地某局局长'),
      };
      for (const each of order) await imported(config, [file(folder(), `${each}.lrmx`, texts[each]!)]);
      expect((await acts(config)).slice(1).sort()).toEqual([
        'PastIncumbencyRecorded mayor 2001-03 2005-03-01',
        'PastIncumbencyRecorded mayor 2005-03 2009-05-01',
      ]);
    }
  });

  it.each([
    ['another end', '2005.03--2010.05  清河镇镇长\n2010.05--  外地某局局长', 'RecordCorrected'],
    ['another beginning', '2006.03--2012.05  清河镇镇长\n2012.05--  外地某局局长', 'RecordCorrected'],
    ['both otherwise', '2006.03--2010.05  清河镇镇长\n2010.05--  外地某局局长', 'RecordCorrected'],
  ])(
    'with %s in a second edition is asked, and set right by one act when the form is right',
    async (_, JianLi, type) => {
      const { config } = await withBoth();
      const path = file(folder(), 'second.lrmx', form('王某试', JianLi, { TianBiaoShiJian: '20200101' }));
      const first = await imported(config, [path]);
      expect(first.questions.map(({ code }) => code)).toContain('TENURE_DIFFERS');
      await answered(config, first.id, ({ code }) => (code === 'TENURE_DIFFERS' ? 'form' : undefined));
      await imported(config, [path]);
      expect((await acts(config)).slice(2).map((act) => act.split(' ')[0])).toEqual([type]);
      const again = await imported(config, [path]);
      expect([again.acts, again.questions.map(({ code }) => code)]).toEqual([
        0,
        expect.not.arrayContaining(['TENURE_DIFFERS']),
      ]);
    },
  );

  it('that a second edition has not is asked, and annulled by one act when it was never held', async () => {
    const { config } = await withBoth();
    const path = file(
      folder(),
      'second.lrmx',
      form('王某试', '2012.05--  外地某局局长', { TianBiaoShiJian: '20200101' }),
    );
    const who = await imported(config, [path]);
    await answered(config, who.id, ({ kind, choices }) => (kind === 'who' ? choices[0]!.id : undefined));
    const first = await imported(config, [path]);
    expect(first.questions.map(({ code }) => code)).toContain('TENURE_NOT_IN_FORM');
    await answered(config, first.id, ({ code }) => (code === 'TENURE_NOT_IN_FORM' ? 'annul' : undefined));
    await imported(config, [path]);
    expect((await acts(config)).slice(2).map((act) => act.split(' ')[0])).toEqual(['RecordAnnulled']);
  });
});
