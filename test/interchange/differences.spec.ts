import { describe, expect, it } from '@jest/globals';
import type { Question, TextElement } from '#libs/interchange';
import type { Config } from '#libs/node';
import { answered, eventsIn, file, folder, imported, lrmx, numberOf, seeded, send, type Imported } from './forms.ts';

type Texts = Partial<Record<TextElement, string>>;

/** By the number it is certain whose form it is; what it says otherwise is asked on its own. */
const NUMBER = numberOf('00000019750307001');
const MAYOR = '2005.03--2012.05  清河镇镇长';
const SECRETARY = '2012.05--  清河镇党委书记';
const ONCE: Texts = { ShenFenZheng: NUMBER, JianLi: `${MAYOR}\n${SECRETARY}`, XianRenZhiWu: '' };
const LATER: Texts = { ...ONCE, TianBiaoShiJian: '20200701' };

interface Editions {
  readonly config: Config;
  readonly before: number;
  readonly told: Imported;
  readonly path: string;
}

async function recordedIn(config: Config): Promise<[type: string, data: unknown][]> {
  return (await eventsIn(config)).map(({ type, data }) => [type, data]);
}

/** A ledger with the first edition of a form, and what a second one comes to. */
async function editions(changes: Texts, first: Texts = {}, name = 'zhang.lrmx'): Promise<Editions> {
  const config = await seeded();
  const once = await imported(config, [file(folder(), 'zhang.lrmx', lrmx({ ...ONCE, ...first }))]);
  expect([once.fine, once.questions]).toEqual([true, []]);
  const before = (await eventsIn(config)).length;
  const path = file(folder(), name, lrmx({ ...LATER, ...changes }));
  return { config, before, told: await imported(config, [path]), path };
}

const textsOf = (questions: readonly Question[]): string[][] =>
  questions.map(({ kind, code, ledger, form }) => [kind, code, ledger, form]);

describe('a second edition of a form', () => {
  it.each([
    ['a line that is not understood', `不详  清河镇镇长\n${SECRETARY}`, '不详 清河镇镇长'],
    ['a line that names the team in other words', `2005.03--2012.05  清河镇主要领导\n${SECRETARY}`, '清河镇主要领导'],
    ['one line less', SECRETARY, '(无此行 no such line)'],
    ['the post at another unit', `2005.03--2012.05  另一镇镇长\n${SECRETARY}`, '另一镇镇长'],
  ])('with %s annuls nothing: it is asked, with both texts', async (_, JianLi, form) => {
    const { config, before, told } = await editions({ JianLi });
    const missing = told.questions.filter(({ kind }) => kind === 'missing');
    expect(textsOf(missing)).toEqual([
      ['missing', 'TENURE_NOT_IN_FORM', '2005-03--2012-05 清河镇镇长', expect.stringContaining(form)],
    ]);
    const since = (await recordedIn(config)).slice(before).map(([type]) => type);
    expect(since.filter((type) => type.startsWith('Record'))).toEqual([]);
  });

  it('with something new beside what it has otherwise has the difference asked all the same', async () => {
    const JianLi = `1997.07--2005.03  外地某局科员\n2005.03--2011.05  清河镇镇长\n${SECRETARY}`;
    const posts = await editions({ JianLi });
    expect(posts.told.questions.map(({ code }) => code)).toEqual(['TENURE_DIFFERS']);
    const config = await seeded();
    await imported(config, [file(folder(), 'zhang.lrmx', lrmx(ONCE))]);
    const stream = (await eventsIn(config)).find(({ type }) => type === 'CadreRegistered')!.stream;
    const corrected = { cadreId: stream.slice('cadre-'.length), nativePlace: '辽宁锦州', effectiveOn: '2019-08-01' };
    await send(config, [['CorrectCadreFacts', corrected]]);
    const again = await imported(config, [file(folder(), 'b.lrmx', lrmx({ ...LATER, JianLi }))]);
    expect(again.questions.map(({ code }) => code)).toEqual(expect.arrayContaining(['FACT_DIFFERS', 'TENURE_DIFFERS']));
  });

  it.each([
    ['a beginning', `2006.04--2012.05  清河镇镇长\n${SECRETARY}`, '2005-03--2012-05', '2006-04--2012-05'],
    ['an end', `2005.03--2011.05  清河镇镇长\n${SECRETARY}`, '2005-03--2012-05', '2005-03--2011-05'],
    [
      'days that do not meet the former ones',
      `2001.01--2003.01  清河镇镇长\n${SECRETARY}`,
      '2005-03--2012-05',
      '2001-01--2003-01',
    ],
    ['no end', `2005.03--  清河镇镇长\n${SECRETARY}`, '2005-03--2012-05', '2005-03--'],
    ['a beginning of what goes on', `${MAYOR}\n2013.01--  清河镇党委书记`, '2012-05--', '2013-01--'],
  ])('with %s otherwise corrects nothing: it is asked, with both texts', async (_, JianLi, ledger, form) => {
    const { config, before, told } = await editions({ JianLi });
    expect(textsOf(told.questions)).toEqual([
      ['differs', 'TENURE_DIFFERS', expect.stringContaining(ledger), expect.stringContaining(form)],
    ]);
    expect((await recordedIn(config)).slice(before)).toEqual([]);
  });

  it.each([
    ['ethnicity', { MinZu: '汉族' }, 'MinZu', ['满族', '汉族']],
    ['native place', { JiGuan: '辽宁锦州' }, 'JiGuan', ['辽宁葫芦岛', '辽宁锦州']],
    ['start of work', { CanJiaGongZuoShiJian: '199607' }, 'CanJiaGongZuoShiJian', ['1997-07', '1996-07']],
    ['Party date', { RuDangShiJian: '199906' }, 'RuDangShiJian', ['中共党员 1998-06', '中共党员 1999-06']],
    [
      'degree',
      { QuanRiZhiJiaoYu_XueWei: '文学学士' },
      'QuanRiZhiJiaoYu_XueLi',
      [expect.stringContaining('403'), expect.stringContaining('405')],
    ],
  ])('with another %s corrects nothing until the answer says which is right', async (_, changes, element, texts) => {
    const { config, before, told, path } = await editions(changes);
    expect(told.questions.map((question) => [question.element, question.ledger, question.form])).toEqual([
      [element, ...texts],
    ]);
    expect((await recordedIn(config)).slice(before)).toEqual([]);
    await answered(config, told.id, () => 'form');
    const done = await imported(config, [path]);
    expect([done.acts, done.questions]).toEqual([1, []]);
    const again = await imported(config, [path]);
    expect([again.acts, again.questions]).toEqual([0, []]);
  });

  it('leaves the ledger as it is when that was answered, and is not asked again', async () => {
    const { config, before, told, path } = await editions({ MinZu: '汉族', JianLi: SECRETARY });
    await answered(config, told.id, ({ kind }) => (kind === 'missing' ? 'keep' : 'ledger'));
    const again = await imported(config, [path]);
    expect([again.acts, again.questions]).toEqual([0, []]);
    expect((await recordedIn(config)).slice(before)).toEqual([]);
  });

  it('annuls a post that was never held when that was answered, and the first edition does not bring it back', async () => {
    const { config, told, path } = await editions({ JianLi: SECRETARY });
    await answered(config, told.id, () => 'annul');
    const done = await imported(config, [path]);
    expect(done.acts).toBe(2);
    const before = (await eventsIn(config)).length;
    const first = await imported(config, [file(folder(), 'zhang.lrmx', lrmx(ONCE))]);
    expect(first.acts).toBe(0);
    expect(first.text).toContain('RECORDED_BEFORE');
    expect(await eventsIn(config)).toHaveLength(before);
  });

  it.each([
    ['moves a beginning', `2006.04--2012.05  清河镇镇长\n${SECRETARY}`, ['RecordCorrected']],
    ['moves an end', `2005.03--2011.05  清河镇镇长\n${SECRETARY}`, ['RecordCorrected']],
    ['takes an end back', `2005.03--2012.05  清河镇镇长\n2012.05--  清河镇党委书记`, []],
  ])('%s when that was answered', async (_, JianLi, types) => {
    const { config, before, told, path } = await editions({ JianLi });
    await answered(config, told.id, () => 'form');
    await imported(config, [path]);
    expect((await recordedIn(config)).slice(before).map(([type]) => type)).toEqual(types);
    expect((await imported(config, [path])).acts).toBe(0);
  });

  it('records an end that there is now, for the former form was filled in before it', async () => {
    const { config, before, told } = await editions({ JianLi: `${MAYOR}\n2012.05--2020.01  清河镇党委书记` });
    expect(told.questions).toEqual([]);
    expect((await recordedIn(config)).slice(before).map(([type]) => type)).toEqual(['IncumbentRelieved']);
  });

  it('of an older day says nothing of what ended or began since', async () => {
    const config = await seeded();
    const ended = { ...LATER, JianLi: `${MAYOR}\n2012.05--2020.01  清河镇党委书记\n2020.01--  区财政局局长` };
    await imported(config, [file(folder(), 'new.lrmx', lrmx(ended))]);
    const told = await imported(config, [file(folder(), 'old.lrmx', lrmx(ONCE))]);
    expect([told.acts, told.questions]).toEqual([0, []]);
  });

  it('keeps an education beside another of the same level, when both were completed', async () => {
    const { config, before, told, path } = await editions({
      QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '吉林大学法律系法学专业',
      QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '吉林大学法律系法学专业',
    });
    expect(told.questions.map(({ code }) => code)).toEqual(['EDUCATION_DIFFERS']);
    await answered(config, told.id, () => 'both');
    await imported(config, [path]);
    expect((await recordedIn(config)).slice(before)).toEqual([
      ['EducationRecorded', expect.objectContaining({ school: expect.stringContaining('吉林大学') })],
    ]);
  });

  it('of the same day in one folder with the first comes after it, and both are gone through', async () => {
    const config = await seeded();
    const dir = folder();
    file(dir, 'a.lrmx', lrmx(LATER));
    file(dir, 'b.lrmx', lrmx({ ...ONCE, MinZu: '汉族' }));
    const told = await imported(config, [dir]);
    expect(textsOf(told.questions)).toEqual([['differs', 'FACT_DIFFERS', '汉族', '满族']]);
  });
});

describe('the form of a successor', () => {
  const WANG: Texts = { XingMing: '王某试', ShenFenZheng: '', XianRenZhiWu: '' };

  it.each([
    ['begins before the other left', '2010.01--  清河镇镇长'],
    ['names the post in other words', '2012.05--  清河镇党委主要负责人'],
    ['has the post while it is held', '2013.01--  清河镇党委书记'],
    ['has it for a time within', '2006.01--2007.01  清河镇镇长'],
    ['has it before the other and into the time of the other', '2001.01--2005.09  清河镇镇长'],
  ])('that %s leaves nobody unseated', async (_, JianLi) => {
    const config = await seeded();
    await imported(config, [file(folder(), 'zhang.lrmx', lrmx(ONCE))]);
    const before = await recordedIn(config);
    const told = await imported(config, [file(folder(), 'wang.lrmx', lrmx({ ...WANG, JianLi }))]);
    const since = (await recordedIn(config)).slice(before.length).map(([type]) => type);
    expect(since.filter((type) => /^(Record|Incumbent)/.test(type))).toEqual([]);
    expect(told.questions).toHaveLength(1);
    // What else his form says is recorded.
    expect(since).toContain('CadreRegistered');
  });
});

describe('one of several equal deputies', () => {
  const deputy = (name: string, from: string, XianRenZhiWu = ''): string =>
    lrmx({ XingMing: name, ShenFenZheng: '', JianLi: `${from}--  清河镇副镇长`, XianRenZhiWu });
  const assigned = async (config: Config): Promise<unknown[]> =>
    (await eventsIn(config)).filter(({ type }) => type === 'IncumbentAssigned').map(({ data }) => data['postId']);

  it('is asked about where both posts are vacant, and recorded by the answer', async () => {
    const config = await seeded();
    const path = file(folder(), 'wang.lrmx', deputy('王某试', '2015.06', '清河镇副镇长'));
    const told = await imported(config, [path]);
    expect(told.questions.map(({ code, choices }) => [code, choices.map(({ id }) => id)])).toEqual([
      ['POST_AMBIGUOUS', ['post:qinghe/vice-1', 'post:qinghe/vice-2', 'aside']],
    ]);
    expect(await assigned(config)).toEqual([]);
    await answered(config, told.id, () => 'post:qinghe/vice-2');
    const done = await imported(config, [path]);
    expect([done.questions, await assigned(config)]).toEqual([[], ['vice-2']]);
    expect((await imported(config, [path])).acts).toBe(0);
  });

  it('holds the one that is vacant', async () => {
    const config = await seeded();
    const path = file(folder(), 'wang.lrmx', deputy('王某试', '2015.06'));
    const told = await imported(config, [path]);
    await answered(config, told.id, () => 'post:qinghe/vice-1');
    await imported(config, [path]);
    const next = await imported(config, [file(folder(), 'zhao.lrmx', deputy('赵某试', '2016.06'))]);
    expect([next.questions, await assigned(config)]).toEqual([[], ['vice-1', 'vice-2']]);
  });

  it('holds the one already held, whatever else is vacant', async () => {
    const config = await seeded();
    const path = file(folder(), 'wang.lrmx', deputy('王某试', '2015.06'));
    await answered(config, (await imported(config, [path])).id, () => 'post:qinghe/vice-2');
    await imported(config, [path]);
    const later = lrmx({
      ...{ XingMing: '王某试', ShenFenZheng: '', JianLi: '2015.06--2021.02  清河镇副镇长', XianRenZhiWu: '' },
      TianBiaoShiJian: '20210701',
    });
    const told = await imported(config, [file(folder(), 'wang2.lrmx', later)]);
    expect(told.questions).toEqual([]);
    expect((await eventsIn(config)).at(-1)).toMatchObject({ type: 'IncumbentRelieved', data: { postId: 'vice-2' } });
  });

  it('with several titles holds each of them', async () => {
    const config = await seeded();
    const both = { JianLi: '2005.03--  清河镇党委书记、镇长', XianRenZhiWu: '清河镇党委书记、镇长', ShenFenZheng: '' };
    const told = await imported(config, [file(folder(), 'wang.lrmx', lrmx(both))]);
    expect([told.questions, await assigned(config)]).toEqual([[], ['secretary', 'mayor']]);
  });

  it('whose present post has no beginning is asked about', async () => {
    const config = await seeded();
    const path = file(folder(), 'x.lrmx', lrmx({ JianLi: '', XianRenZhiWu: '清河镇镇长', ShenFenZheng: '' }));
    const told = await imported(config, [path]);
    expect(told.questions.map(({ code }) => code)).toEqual(['PRESENT_POST']);
    await answered(config, told.id, () => 'from:2019-07-01');
    await imported(config, [path]);
    expect(await assigned(config)).toEqual(['mayor']);
    expect((await imported(config, [path])).acts).toBe(0);
  });
});

describe('what was set right by hand', () => {
  it('is not undone by the form that was imported before, nor asked about', async () => {
    const config = await seeded();
    const path = file(folder(), 'zhang.lrmx', lrmx(ONCE));
    await imported(config, [path]);
    const cadreId = (await eventsIn(config)).find(({ type }) => type === 'CadreRegistered')!.stream.slice(6);
    const basis = { kind: 'fileAudit', documentNo: '组档审〔2019〕3号', issuedOn: '2019-07-20' };
    await send(config, [
      ['CorrectCadreFacts', { cadreId, nativePlace: '河北秦皇岛', effectiveOn: '2019-07-20', basis }],
    ]);
    const again = await imported(config, [path]);
    expect([again.acts, again.questions]).toEqual([0, []]);
    expect(again.text).toContain('RECORDED_BEFORE');
  });
});
