import { describe, expect, it } from '@jest/globals';
import type { Config } from '#libs/node';
import { showAnswers } from '../../apps/cli/src/import.command.ts';
import { answered, eventsIn, file, folder, imported, lrmx, seeded, send } from './forms.ts';

const quiet = (): void => undefined;

/** A form of somebody of this name, with a résumé and nothing else that could tell of posts or grades. */
function form(XingMing: string, JianLi: string, more: Parameters<typeof lrmx>[0] = {}): string {
  return lrmx({ XingMing, ShenFenZheng: '', JianLi, XianRenZhiWu: '', NianDuKaoHeJieGuo: '', ...more });
}

async function district(): Promise<Config> {
  const config = await seeded();
  const post = { title: '人大主席', principal: false, elected: true, rank: '141', effectiveOn: '2000-01-01' };
  const street = { teamId: 'xinxing', effectiveOn: '2000-01-01' };
  const titles = ['党工委书记', '办事处主任', '办事处副主任'];
  await send(config, [
    ['AuthorisePost', { teamId: 'qinghe', postId: 'npc', ...post }],
    ['RegisterTeam', { ...street, name: '新兴街道', kind: 'subdistrict' }],
    ...titles.map((title, index): [string, Record<string, unknown>] => [
      'AuthorisePost',
      { ...street, postId: `p${index}`, title, principal: index < 2, elected: false, rank: '141' },
    ]),
  ]);
  return config;
}

const OFFICES = [
  ['清河镇人民政府镇长', 'mayor'],
  ['清河镇政府镇长', 'mayor'],
  ['葫芦岛市试验区清河镇人民政府镇长', 'mayor'],
  ['试验区清河镇政府镇长', 'mayor'],
  ['在清河镇人民政府任镇长', 'mayor'],
  ['清河镇人民政府党组书记、镇长', 'mayor'],
  ['清河镇党委书记', 'secretary'],
  ['中共清河镇委员会书记', 'secretary'],
  ['中共清河镇委书记', 'secretary'],
  ['中共葫芦岛市试验区清河镇委员会书记', 'secretary'],
  ['中共清河镇党委书记', 'secretary'],
  ['清河镇人大主席', 'npc'],
  ['清河镇人民代表大会主席', 'npc'],
  ['清河镇人大主席团主席', 'npc'],
  ['清河镇人民代表大会主席团主席', 'npc'],
  ['新兴街道工委书记', 'p0'],
  ['中共新兴街道工作委员会书记', 'p0'],
  ['新兴街道党工委书记', 'p0'],
  ['新兴街道人民政府办事处主任', 'p1'],
  ['新兴街道办事处主任', 'p1'],
  ['区财政局局长', 'head'],
  ['葫芦岛市试验区财政局局长', 'head'],
  ['清河镇人民政府办公室主任', undefined],
  ['清河镇村民委员会主任', undefined],
  ['清河镇委办公室主任', undefined],
] as const;

describe('an office with its title', () => {
  it('is the post of the team, however the office is written, and the post of no other unit', async () => {
    const config = await district();
    const dir = folder();
    for (const [index, [text]] of OFFICES.entries()) {
      const year = 2001 + Math.floor(index / 2);
      const months = index % 2 === 0 ? ['01', '05'] : ['06', '10'];
      const name = `测${String.fromCodePoint(0x4e00 + index)}`;
      file(
        dir,
        `${String(index).padStart(2, '0')}.lrmx`,
        form(name, `1997.07--${year}.01  外地某局科员\n${year}.${months[0]}--${year}.${months[1]}  ${text}`),
      );
    }
    await imported(config, [dir]);
    const events = await eventsIn(config);
    const names = new Map(
      events.flatMap(({ type, stream, data }) =>
        type === 'CadreRegistered' ? [[stream.slice('cadre-'.length), String(data['name'])]] : [],
      ),
    );
    const held = new Map(
      events.flatMap(({ type, data }) =>
        type === 'IncumbentAssigned' ? [[names.get(String(data['cadreId'])), data['postId']]] : [],
      ),
    );
    const told = OFFICES.map(([text], index) => [text, held.get(`测${String.fromCodePoint(0x4e00 + index)}`)]);
    expect(told).toEqual(OFFICES.map(([text, post]) => [text, post]));
  }, 120_000);
});

describe('what a form leaves open', () => {
  it('such as the months of a time elsewhere told by years alone, is asked and recorded as it is answered', async () => {
    const config = await seeded();
    const path = file(folder(), 'x.lrmx', form('张伟试', '1998--2001  外地某局科员'));
    const first = await imported(config, [path]);
    expect(first.questions.map(({ code }) => code)).toEqual(['MONTH_UNCERTAIN']);
    await answered(config, first.id, ({ choices }) => choices.find(({ id }) => id.endsWith('-07'))?.id);
    const second = await imported(config, [path]);
    await answered(config, second.id, ({ choices }) => choices.find(({ id }) => id.endsWith('-03'))?.id);
    await imported(config, [path]);
    const services = (await eventsIn(config)).filter(({ type }) => type === 'ServiceElsewhereRecorded');
    expect(services).toEqual([
      expect.objectContaining({
        data: expect.objectContaining({ post: '外地某局科员', until: '2001-03' }),
        meta: expect.objectContaining({ effectiveOn: '1998-07-01', effectivePrecision: 'month' }),
      }),
    ]);
    expect((await imported(config, [path])).acts).toBe(0);
  });

  it.each([
    ['合格', 'competent'],
    ['基本合格', 'basicallyCompetent'],
    ['不合格', 'incompetent'],
  ])('such as the grade %s of public institutions, is asked and recorded as it is answered', async (word, grade) => {
    const config = await seeded();
    const texts = { NianDuKaoHeJieGuo: `2017年优秀；2018年${word}` };
    const path = file(folder(), 'x.lrmx', form('张伟试', '2005.01--  清河镇镇长', texts));
    const first = await imported(config, [path]);
    const grades = async (): Promise<unknown[]> =>
      (await eventsIn(config)).filter(({ type }) => type === 'CadreGradeCertified').map(({ data }) => data['grade']);
    expect(first.questions.map(({ code }) => code)).toEqual(['GRADE_OF_INSTITUTION']);
    expect(await grades()).toEqual(['excellent']);
    await answered(config, first.id, ({ choices }) => choices[0]!.id);
    await imported(config, [path]);
    expect(await grades()).toEqual(['excellent', grade]);
    expect((await imported(config, [path])).acts).toBe(0);
  });
});

describe('an answer that was taken back', () => {
  it('has the form asked about again, though it brought somebody in', async () => {
    const config = await seeded();
    const dir = folder();
    await imported(config, [file(folder(), 'first.lrmx', form('张伟试', '2005.01--2010.01  外地某局科员'))]);
    const path = file(dir, 'x.lrmx', form('张伟试', '2005.01--2010.01  外地另一局科员', { JiGuan: '辽宁锦州' }));
    const asked = await imported(config, [path]);
    expect(asked.questions.map(({ kind }) => kind)).toEqual(['who']);
    await answered(config, asked.id, () => 'new');
    expect((await imported(config, [path])).acts).toBeGreaterThan(0);
    expect((await imported(config, [path])).questions).toEqual([]);
    showAnswers(config, asked.questions[0]!.id, quiet);
    const again = await imported(config, [path]);
    expect(again.questions.map(({ code, choices }) => [code, choices.length])).toEqual([['WHO_TAKEN_BACK', 3]]);
    expect(again.acts).toBe(0);
    const registered = (await eventsIn(config)).findLast(({ type }) => type === 'CadreRegistered')!;
    await answered(config, again.id, () => `cadre:${registered.stream.slice('cadre-'.length)}`);
    expect((await imported(config, [path])).questions).toEqual([]);
  });
});
