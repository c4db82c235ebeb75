import { describe, expect, it } from '@jest/globals';
import type { Config } from '#libs/node';
import { eventsIn, file, folder, imported, lrmx, seeded } from './forms.ts';

const form = (JianLi: string, more: Parameters<typeof lrmx>[0] = {}): string =>
  lrmx({ JianLi, XianRenZhiWu: '', ...more });

async function services(config: Config): Promise<unknown[]> {
  const events = (await eventsIn(config)).filter(({ type }) => type === 'ServiceElsewhereRecorded');
  return events.map(({ data, meta }) => [data['post'], meta.effectiveOn, data['until'] ?? '', meta.effectivePrecision]);
}

async function assigned(config: Config): Promise<number> {
  const events = await eventsIn(config);
  return events.filter(({ type, meta }) => type === 'IncumbentAssigned' && meta.actor.userId === 'u-import').length;
}

describe('a line of a unit that the ledger has not', () => {
  it.each([
    ['1995.07--2005.03  外地某局科员', [['外地某局科员', '1995-07-01', '2005-03', 'month']]],
    ['1995.07.15--2005.03.20  外地某局科员', [['外地某局科员', '1995-07-15', '2005-03-20', undefined]]],
    ['2015.07--  市农业局副局长、党组成员', [['市农业局副局长、党组成员', '2015-07-01', '', 'month']]],
    ['2005.03--2008.03  锦州市古塔区财政局局长', [['锦州市古塔区财政局局长', '2005-03-01', '2008-03', 'month']]],
    ['1995.07--2005.03  历任外地某局科员、副科长', [['外地某局科员、副科长', '1995-07-01', '2005-03', 'month']]],
    ['2005.03--2008.03  区财政局局长、区国资局局长（兼）', [['区国资局局长', '2005-03-01', '2008-03', 'month']]],
    ['2005.03--2008.03  清河镇镇长，区政协常委', [['区政协常委', '2005-03-01', '2008-03', 'month']]],
    ['1995.07--2005.03  清河镇党政办主任', [['清河镇党政办主任', '1995-07-01', '2005-03', 'month']]],
    [
      '1981.09--1993.04  锦西县某公社、清河镇农业技术员',
      [['锦西县某公社、清河镇农业技术员', '1981-09-01', '1993-04', 'month']],
    ],
    [
      '1995.07--2005.03  兴城市某局科长（其间：2001.03--2002.03任副局长）',
      [
        ['兴城市某局科长', '1995-07-01', '2005-03', 'month'],
        ['兴城市某局科长(其间任副局长)', '2001-03-01', '2002-03', 'month'],
      ],
    ],
    ['1995.07--2005.03  外地某局科员（2001.03副主任科员）', [['外地某局科员', '1995-07-01', '2005-03', 'month']]],
    ['1995.08--2003.04  区财政局科员、农业技术推广站技术员', []],
    ['1995.07--2005.03  清河镇中学教师', [['清河镇中学教师', '1995-07-01', '2005-03', 'month']]],
    ['1995年春至2005年秋  外地某局科员', []],
    ['2005.03--2006.03  到市信访局挂职任副局长', []],
    ['1993.09--1997.07  辽宁大学法学专业学习', []],
  ])('is recorded as service elsewhere and not dropped: %s', async (JianLi, expected) => {
    const config = await seeded();
    const dir = folder();
    file(dir, 'x.lrmx', form(JianLi));
    expect((await imported(config, [dir])).fine).toBe(true);
    expect(await services(config)).toEqual(expected);
    expect((await imported(config, [dir])).acts).toBe(0);
  });

  it('that another edition ends otherwise, or tells in other words, is asked about and not recorded twice', async () => {
    for (const [JianLi, line] of [
      ['1995.07--2006.03  外地某局科员', 'SERVICE_DIFFERS'],
      ['1995.07--2005.03  外地某局办事员', 'SERVICE_DIFFERS'],
    ] as const) {
      const config = await seeded();
      await imported(config, [file(folder(), 'a.lrmx', form('1995.07--2005.03  外地某局科员'))]);
      const again = await imported(config, [file(folder(), 'b.lrmx', form(JianLi, { TianBiaoShiJian: '20200101' }))]);
      expect(again.text).toContain(line);
      expect(await services(config)).toHaveLength(1);
    }
  });

  it('that another edition leaves out stays as it is', async () => {
    const config = await seeded();
    await imported(config, [file(folder(), 'a.lrmx', form('1995.07--2005.03  外地某局科员'))]);
    await imported(config, [file(folder(), 'b.lrmx', form('2005.03--  清河镇镇长', { TianBiaoShiJian: '20200101' }))]);
    expect(await services(config)).toHaveLength(1);
  });
});

describe('titles held one after another in one line', () => {
  it.each(['历任清河镇镇长、党委书记', '先后任清河镇镇长、党委书记', '区财政局副局长、局长', '清河镇科员、镇长'])(
    'are asked about and never recorded for the whole time: %s',
    async (posts) => {
      const config = await seeded();
      const done = await imported(config, [file(folder(), 'x.lrmx', form(`2001.03--2012.05  ${posts}`))]);
      expect(done.text).toContain('POSTS_SUCCESSIVE');
      expect(await assigned(config)).toBe(0);
    },
  );

  it('are recorded when they can be held at once', async () => {
    const config = await seeded();
    await imported(config, [file(folder(), 'x.lrmx', form('2001.03--2012.05  清河镇镇长、区财政局局长'))]);
    expect(await assigned(config)).toBe(2);
  });
});
