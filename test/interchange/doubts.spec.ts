import { describe, expect, it } from '@jest/globals';
import type { Config } from '#libs/node';
import { answered, eventsIn, file, folder, imported, lrmx, seeded, send } from './forms.ts';

function form(JianLi: string, more: Parameters<typeof lrmx>[0] = {}): string {
  return lrmx({ ShenFenZheng: '', JianLi, XianRenZhiWu: '', NianDuKaoHeJieGuo: '', ...more });
}

/** Who held which post from when to when, by what the import recorded. */
async function held(config: Config): Promise<string[]> {
  const events = (await eventsIn(config)).filter(({ meta }) => meta.actor.userId === 'u-import');
  return events.flatMap(({ type, data, meta }) =>
    type === 'IncumbentAssigned' || type === 'IncumbentRelieved'
      ? [`${type === 'IncumbentAssigned' ? '+' : '-'} ${String(data['postId'])} ${meta.effectiveOn.slice(0, 7)}`]
      : [],
  );
}

describe('a post of which the form does not say until when it was held', () => {
  const WITHOUT_END = [
    ['a line without an end', '2005.03--  清河镇镇长\n2012.05--2016.01  外地某局科员'],
    ['a month and what began in it', '2005年3月，任清河镇镇长；2012年5月，任外地某局科员。'],
    ['a month in a line of its own', '2005.03  清河镇镇长\n2012.05--2016.01  外地某局科员'],
    ['a month told in passing', '2001.03--2012.05  外地某局科员（其间：2005.03任清河镇镇长）\n2012.05--  外地某局科员'],
    ['a sentence', '2005年3月后任清河镇镇长，2012年5月任外地某局科员'],
    ['an election', '2005年3月在清河镇第十一届一次人代会上当选为清河镇镇长。\n2012.05--2016.01 外地某局科员'],
  ] as const;

  it.each(WITHOUT_END)('%s: it is asked until when, and recorded by the answer', async (_, JianLi) => {
    const config = await seeded();
    const path = file(folder(), 'x.lrmx', form(JianLi));
    const first = await imported(config, [path]);
    const asked = first.questions.filter(({ code }) => code === 'END_NOT_TOLD');
    expect(asked.map(({ choices }) => choices.map(({ id }) => id).slice(0, 1))).toEqual([['until:2012-05']]);
    expect(await held(config)).toEqual([]);
    await answered(config, first.id, ({ code }) => (code === 'END_NOT_TOLD' ? 'until:2012-05' : undefined));
    await imported(config, [path]);
    expect(await held(config)).toEqual(['+ mayor 2005-03', '- mayor 2012-05']);
    const again = await imported(config, [path]);
    expect([again.acts, again.questions.filter(({ code }) => code === 'END_NOT_TOLD')]).toEqual([0, []]);
  });

  it('is held still, or nothing is recorded of it, when that is the answer', async () => {
    for (const [answer, expected] of [
      ['open', ['+ mayor 2005-03']],
      ['aside', []],
    ] as const) {
      const config = await seeded();
      const path = file(folder(), 'x.lrmx', form(WITHOUT_END[0][1]));
      const first = await imported(config, [path]);
      await answered(config, first.id, ({ code }) => (code === 'END_NOT_TOLD' ? answer : undefined));
      const second = await imported(config, [path]);
      expect(await held(config)).toEqual(expected);
      expect(second.questions.filter(({ code }) => code === 'END_NOT_TOLD')).toEqual([]);
    }
  });

  it('is not asked about where it is the last of the form, or the ledger knows its end', async () => {
    const last = await seeded();
    const done = await imported(last, [file(folder(), 'x.lrmx', form('2005年3月，任清河镇镇长。'))]);
    expect([done.questions, await held(last)]).toEqual([[], ['+ mayor 2005-03']]);
    const known = await seeded();
    await imported(known, [file(folder(), 'x.lrmx', form('2005.03--2012.05  清河镇镇长\n2012.05--  外地某局科员'))]);
    const other = form(WITHOUT_END[0][1], { TianBiaoShiJian: '20190801' });
    const again = await imported(known, [file(folder(), 'y.lrmx', other)]);
    expect(again.questions.map(({ code }) => code)).not.toContain('END_NOT_TOLD');
    expect(await held(known)).toEqual(['+ mayor 2005-03', '- mayor 2012-05']);
  });
});

describe('what a form tells that is not holding a post', () => {
  it.each([
    '2005.03--2012.05  清河镇镇长候选人',
    '2005.03--2012.05  清河镇镇长（提名）',
    '2005.03--2012.05  提名清河镇镇长人选',
    '2005.03--2012.05  清河镇党委书记人选',
    '2005.03--2012.05  兴城市某镇镇长（提名）',
    '2005.03--2012.05  清河镇镇长（拟任）',
  ])('a nomination is asked about and recorded nowhere: %s', async (JianLi) => {
    const config = await seeded();
    const done = await imported(config, [file(folder(), 'x.lrmx', form(JianLi))]);
    expect(done.questions.map(({ code }) => code)).toEqual(['POST_NOMINATED']);
    const types = (await eventsIn(config))
      .filter(({ meta }) => meta.actor.userId === 'u-import')
      .map(({ type }) => type);
    expect(types.filter((type) => ['IncumbentAssigned', 'ServiceElsewhereRecorded'].includes(type))).toEqual([]);
  });

  it.each(['2012.05  免去清河镇镇长职务', '2012.05--2012.06  免去清河镇镇长', '2012年5月，不再担任清河镇镇长'])(
    'a relief is not understood, and nothing is recorded of it: %s',
    async (JianLi) => {
      const config = await seeded();
      const done = await imported(config, [file(folder(), 'x.lrmx', form(JianLi))]);
      expect(done.text).toContain('RESUME_RELIEF');
      expect(done.totals.pieces.notUnderstood).toBeGreaterThan(0);
      const types = (await eventsIn(config))
        .filter(({ meta }) => meta.actor.userId === 'u-import')
        .map(({ type }) => type);
      expect(types.filter((type) => /Incumbent|Elsewhere/.test(type))).toEqual([]);
    },
  );

  it('a month of another thing stays a month', async () => {
    const config = await seeded();
    const lines = '1997年7月参加工作\n1998年6月加入中国共产党\n2000.07  晋升正科级\n2001.03被评为区先进工作者';
    const done = await imported(config, [file(folder(), 'x.lrmx', form(`${lines}\n2005.03--  清河镇镇长`))]);
    expect([done.questions, await held(config)]).toEqual([[], ['+ mayor 2005-03']]);
  });
});

describe('what is told in passing', () => {
  it('without its unit is of the unit of its line', async () => {
    const config = await seeded();
    await send(config, [
      [
        'AuthorisePost',
        {
          teamId: 'finance',
          postId: 'deputy',
          title: '副局长',
          principal: false,
          elected: false,
          rank: '142',
          effectiveOn: '2000-01-01',
        },
      ],
    ]);
    const JianLi = '2005.03--2012.05  区财政局局长（其间：2006.03--2007.03兼任副局长）';
    await imported(config, [file(folder(), 'x.lrmx', form(JianLi))]);
    expect((await held(config)).sort()).toEqual([
      '+ deputy 2006-03',
      '+ head 2005-03',
      '- deputy 2007-03',
      '- head 2012-05',
    ]);
  });
});
