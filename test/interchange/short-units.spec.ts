import { describe, expect, it } from '@jest/globals';
import type { Config } from '#libs/node';
import { answered, eventsIn, file, folder, imported, lrmx, seeded, send, type Command } from './forms.ts';

function form(JianLi: string): string {
  return lrmx({ XingMing: '王某试', ShenFenZheng: '', JianLi, XianRenZhiWu: '', NianDuKaoHeJieGuo: '' });
}

function team(teamId: string, name: string, kind: string, titles: readonly string[]): Command[] {
  const effectiveOn = '2000-01-01';
  return [
    ['RegisterTeam', { teamId, name, kind, effectiveOn }],
    ...titles.map((title, index): Command => [
      'AuthorisePost',
      { teamId, postId: `p${index}`, title, principal: index === 0, elected: false, rank: '142', effectiveOn },
    ]),
  ];
}

/** A ledger with 区财政局, a unit that has had two names, a street, and two units of one short name. */
async function district(): Promise<Config> {
  const config = await seeded();
  await send(config, [
    ...team('agri', '区农牧局', 'department', ['局长', '副局长']),
    ['RenameTeam', { teamId: 'agri', name: '区农业农村局', effectiveOn: '2010-01-01' }],
    ...team('xinxing', '新兴街道', 'subdistrict', ['党工委书记', '办事处主任']),
    ...team('water-1', '区水务局', 'department', ['局长']),
    ...team('water-2', '县水务局', 'department', ['局长']),
    ...team('office', '区委办公室', 'department', ['主任']),
  ]);
  return config;
}

async function recorded(config: Config): Promise<string[]> {
  const events = (await eventsIn(config)).filter(({ meta }) => meta.actor.userId === 'u-import');
  return events.flatMap(({ type, stream, data }) =>
    type === 'IncumbentAssigned'
      ? [`${stream.slice(5)}/${String(data['postId'])}`]
      : type === 'ServiceElsewhereRecorded'
        ? [`elsewhere ${String(data['post'])}`]
        : [],
  );
}

describe('a unit written without its district', () => {
  it.each([
    ['财政局局长', ['finance/head']],
    ['任财政局局长', ['finance/head']],
    ['在财政局任局长', ['finance/head']],
    ['财政局党组书记、局长', ['finance/head']],
    ['清河镇党委书记、财政局局长', ['finance/head', 'qinghe/secretary']],
    ['区政协常委，财政局局长', ['elsewhere 区政协常委', 'finance/head']],
    ['农牧局局长', ['agri/p0']],
    ['农业农村局副局长', ['agri/p1']],
    ['新兴街道办主任', ['xinxing/p1']],
    ['试验区财政局局长', ['finance/head']],
  ])('is the one unit of the ledger that is called so: %s', async (text, expected) => {
    const config = await district();
    await imported(config, [file(folder(), 'x.lrmx', form(`2005.03--2008.03  ${text}`))]);
    expect((await recorded(config)).sort()).toEqual([...expected].sort());
  });

  it.each([
    [
      'that of another place, which its line names first',
      '兴城市政府副秘书长、财政局局长',
      ['elsewhere 兴城市政府副秘书长、财政局局长'],
    ],
    ['that of another place, which stands before it', '兴城市财政局局长', ['elsewhere 兴城市财政局局长']],
    ['an office that every unit has', '办公室主任', ['elsewhere 办公室主任']],
    ['a school of the unit', '财政局幼儿园教师', ['elsewhere 财政局幼儿园教师']],
  ])('is not %s', async (_, text, expected) => {
    const config = await district();
    await imported(config, [file(folder(), 'x.lrmx', form(`2005.03--2008.03  ${text}`))]);
    expect(await recorded(config)).toEqual(expected);
  });

  it.each([
    ['two units of the ledger are called so', '2005.03--2008.03  水务局局长', 'post:water-2/p0', ['water-2/p0']],
    [
      'the form tells of that of another place too',
      '2001.03--2005.03  兴城市财政局科长\n2005.03--2008.03  财政局局长',
      'post:finance/head',
      ['elsewhere 兴城市财政局科长', 'finance/head'],
    ],
  ])('is asked about where %s, and recorded by the answer', async (_, JianLi, answer, expected) => {
    const config = await district();
    const path = file(folder(), 'x.lrmx', form(JianLi));
    const first = await imported(config, [path]);
    expect(first.questions.map(({ code }) => code)).toEqual(['UNIT_UNCERTAIN']);
    await answered(config, first.id, () => answer);
    await imported(config, [path]);
    expect((await recorded(config)).sort()).toEqual([...expected].sort());
    const again = await imported(config, [path]);
    expect([again.acts, again.questions]).toEqual([0, []]);
  });
});
