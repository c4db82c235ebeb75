import { describe, expect, it } from '@jest/globals';
import { systemClock, type Config } from '#libs/node';
import { Answers } from '../../apps/cli/src/forms/answers.ts';
import { answered, eventsIn, file, folder, imported, lrmx, seeded } from './forms.ts';

function form(JianLi: string): string {
  return lrmx({ ShenFenZheng: '', JianLi, XianRenZhiWu: '', NianDuKaoHeJieGuo: '' });
}

async function seconded(config: Config): Promise<unknown[]> {
  const events = (await eventsIn(config)).filter(({ stream }) => stream.startsWith('secondment-'));
  return events.map(({ type, data, meta }) => [
    type,
    meta.effectiveOn,
    ...(type === 'SecondmentPlanned'
      ? [data['kind'], data['hostTeamId'] ?? data['hostName'], data['hostPost'], data['plannedFrom'], data['plannedTo']]
      : []),
  ]);
}

describe('a secondment (挂职) in a résumé', () => {
  it.each([
    [
      'at a unit that the ledger has not',
      '1997.07--2005.03  外地某局科员\n2005.03--2006.03  到市信访局挂职任副局长',
      ['kind:up', '2005-03-01', 'up', '市信访局副局长', undefined, '2005-03-01', '2006-03-01', '2006-03-01'],
    ],
    [
      'told in passing, at a team of the ledger',
      '1997.07--2010.03  外地某局科员（其间：2006.03--2007.04 挂职任清河镇副镇长）',
      ['kind:down', '2006-03-01', 'down', 'qinghe', '副镇长', '2006-03-01', '2007-04-01', '2007-04-01'],
    ],
  ] as const)(
    '%s is asked of which kind it was, recorded by the answer, and no post is held by it',
    async (_, JianLi, [choice, starts, ...plan]) => {
      const config = await seeded();
      const path = file(folder(), 'x.lrmx', form(JianLi));
      const first = await imported(config, [path]);
      expect(first.questions.map(({ code }) => code)).toEqual(['SECONDMENT_KIND']);
      expect(await seconded(config)).toEqual([]);
      await answered(config, first.id, () => choice);
      const second = await imported(config, [path]);
      expect(second.acts).toBe(3);
      const [ends] = plan.slice(-1);
      expect(await seconded(config)).toEqual([
        ['SecondmentPlanned', starts, ...plan.slice(0, -1)],
        ['SecondmentStarted', starts],
        ['SecondmentEnded', ends],
      ]);
      const again = await imported(config, [path]);
      expect([again.acts, again.questions]).toEqual([0, []]);
      const assigned = (await eventsIn(config)).filter(({ type }) => type === 'IncumbentAssigned');
      expect(assigned).toEqual([]);
    },
  );

  it('is on record by another form that tells of the same months', async () => {
    const config = await seeded();
    const path = file(folder(), 'x.lrmx', form('2005.03--2006.03  到市信访局挂职任副局长'));
    await answered(config, (await imported(config, [path])).id, () => 'kind:up');
    await imported(config, [path]);
    const other = await imported(config, [
      file(folder(), 'y.lrmx', form('2005.03--2006.03  在市信访局挂职，任副局长')),
    ]);
    expect(await seconded(config)).toHaveLength(3);
    expect([other.acts, other.questions.filter(({ code }) => code === 'SECONDMENT_KIND')]).toEqual([0, []]);
  });

  it.each([
    ['that is told by years alone', '2005--2006  到市信访局挂职任副局长', 'MONTH_UNCERTAIN'],
    ['that is none, but a loan (借调)', '2004.03--2005.03  借调市审计局工作', 'LENT'],
  ])('%s is not recorded, and it is said why', async (_, JianLi, code) => {
    const config = await seeded();
    const told = await imported(config, [file(folder(), 'x.lrmx', form(JianLi))]);
    expect(told.text).toContain(code);
    expect(await seconded(config)).toEqual([]);
  });

  it.each([
    ['is over by the answer', '2015.03--  到市信访局挂职任副局长', 'until:2016-03', '2016-03-01', true],
    ['goes on', '2019.03--  到市信访局挂职任副局长', 'until:2099-03', '2099-03-01', false],
    [
      'ended when something else began',
      '2015.03--  到市信访局挂职任副局长\n2015.11--  外地某局科员',
      'until:2015-11',
      '2015-11-01',
      true,
    ],
    [
      'is told in passing',
      '1997.07--  外地某局科员（其间：2015.03挂职任市信访局副局长）',
      'until:2015-09',
      '2015-09-01',
      true,
    ],
  ] as const)(
    'without an end is asked until when and of which kind, and recorded: it %s',
    async (_, JianLi, until, to, over) => {
      const config = await seeded();
      const path = file(folder(), 'x.lrmx', form(JianLi));
      const first = await imported(config, [path]);
      const asked = first.questions.find(({ code }) => code === 'SECONDMENT_END')!;
      if (over) expect(asked.choices.map(({ id }) => id)).toContain(until);
      else new Answers(config.dataDir, systemClock).give(asked, until, 'x.lrmx');
      await answered(config, first.id, ({ code }) => (code === 'SECONDMENT_END' && over ? until : undefined));
      const second = await imported(config, [path]);
      expect(second.questions.map(({ code }) => code)).toContain('SECONDMENT_KIND');
      await answered(config, second.id, ({ code }) => (code === 'SECONDMENT_KIND' ? 'kind:up' : undefined));
      await imported(config, [path]);
      const types = (await seconded(config)).map((each) => (each as string[])[0]);
      expect(types).toEqual(['SecondmentPlanned', 'SecondmentStarted', ...(over ? ['SecondmentEnded'] : [])]);
      expect((await seconded(config))[0]).toContain(to);
      const again = await imported(config, [path]);
      expect([again.acts, again.questions.filter(({ code }) => code.startsWith('SECONDMENT'))]).toEqual([0, []]);
    },
  );

  it('that is told to end in days to come is recorded as one that goes on', async () => {
    const config = await seeded();
    const path = file(folder(), 'x.lrmx', form('2019.03--2099.03  到市信访局挂职任副局长'));
    const first = await imported(config, [path]);
    await answered(config, first.id, ({ code }) => (code === 'SECONDMENT_KIND' ? 'kind:up' : undefined));
    await imported(config, [path]);
    expect((await seconded(config)).map((each) => (each as string[])[0])).toEqual([
      'SecondmentPlanned',
      'SecondmentStarted',
    ]);
  });
});
