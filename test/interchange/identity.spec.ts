import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Question, TextElement } from '#libs/interchange';
import { systemClock, type Config } from '#libs/node';
import { Answers } from '../../apps/cli/src/forms/answers.ts';
import { answered, eventsIn, file, folder, imported, lrmx, numberOf, seeded, send, type Imported } from './forms.ts';

type Texts = Partial<Record<TextElement, string>>;

const NUMBER = numberOf('00000019750307001');
const OTHER = numberOf('00000019750319003');
/** A form of the same day, for nothing but what is said in it is to differ. */
const PLAIN: Texts = { ShenFenZheng: '' };

async function cadresIn(config: Config): Promise<string[]> {
  const events = await eventsIn(config);
  return events.filter(({ type }) => type === 'CadreRegistered').map(({ stream }) => stream.slice('cadre-'.length));
}

/** A ledger with the form of somebody, and what a second form of that name comes to. */
async function second(
  first: Texts,
  other: Texts,
  name = 'b.lrmx',
): Promise<{ config: Config; told: Imported; path: string }> {
  const config = await seeded();
  const done = await imported(config, [file(folder(), 'a.lrmx', lrmx({ ...PLAIN, ...first }))]);
  expect(done.questions).toEqual([]);
  const path = file(folder(), name, lrmx({ ...PLAIN, ...other }));
  return { config, told: await imported(config, [path]), path };
}

const who = ({ questions }: Imported): Question[] => questions.filter(({ kind }) => kind === 'who');

describe('a form of the name, sex and birth of somebody in the ledger', () => {
  it.each([
    ['another ethnicity', { MinZu: '汉族' }, 'MinZu'],
    ['another native place', { JiGuan: '辽宁锦州' }, 'JiGuan'],
    ['another start of work', { CanJiaGongZuoShiJian: '199607' }, 'CanJiaGongZuoShiJian'],
    ['another Party date', { RuDangShiJian: '199906' }, 'RuDangShiJian'],
    [
      'another full-time school',
      {
        QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '吉林大学法学专业',
        QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '吉林大学法学专业',
      },
      'QuanRiZhiJiaoYu_XueLi',
    ],
    ['no post in common', { JianLi: '2006.03--2009.05  区财政局局长', XianRenZhiWu: '' }, 'JianLi'],
  ])('with %s is a question, and nothing of it is recorded', async (_, changes, element) => {
    const { config, told } = await second({}, changes);
    expect(who(told)).toHaveLength(1);
    expect(told.acts).toBe(0);
    expect(told.text).toMatch(new RegExp(`−.*${element}`));
    expect(await cadresIn(config)).toHaveLength(1);
  });

  it('is taken for that cadre where more speaks for it and nothing against it', async () => {
    const { told } = await second({}, { TianBiaoShiJian: '20200701', JianKangZhuangKuang: '一般' });
    expect(told.questions).toEqual([]);
    expect(told.text).toContain('姓名、性别、出生相同,另有佐证,没有矛盾');
    expect(told.acts).toBe(0);
  });

  it('is a question where nothing else can be compared', async () => {
    const config = await seeded();
    const cadre = { cadreId: 'C1', name: '张伟试', sex: '1', birth: '1975-03', entryKind: 'transferIn' };
    await send(config, [['RegisterCadre', { ...cadre, effectiveOn: '2001-01-01' }]]);
    const told = await imported(config, [file(folder(), 'a.lrmx', lrmx(PLAIN))]);
    expect(who(told).map(({ code }) => code)).toEqual(['WHO_TOO_LITTLE']);
    expect(told.acts).toBe(0);
  });

  it('stays two people once that was answered, and is not asked again when both forms come back', async () => {
    const { config, told, path } = await second(
      {},
      { JiGuan: '辽宁锦州', XianRenZhiWu: '', JianLi: '2006.03--  区财政局局长' },
    );
    expect(await answered(config, told.id, () => 'new')).toBe(1);
    const done = await imported(config, [path]);
    expect(done.questions).toEqual([]);
    expect(new Set(await cadresIn(config)).size).toBe(2);
    const again = await imported(config, [path]);
    expect([again.acts, again.questions]).toEqual([0, []]);
  });

  it('is the same person once that was answered, and what differs is asked one by one', async () => {
    const { config, told, path } = await second({}, { JiGuan: '辽宁锦州' });
    const [cadreId] = await cadresIn(config);
    await answered(config, told.id, () => `cadre:${cadreId}`);
    const next = await imported(config, [path]);
    expect(next.questions.map(({ kind, ledger, form }) => [kind, ledger, form])).toEqual([
      ['differs', '辽宁葫芦岛', '辽宁锦州'],
    ]);
    expect(next.acts).toBe(0);
    expect(await cadresIn(config)).toHaveLength(1);
  });

  it.each([
    ['of the other sex', { XingBie: '女', JianLi: '', XianRenZhiWu: '' }],
    ['born in another month, with nothing else in common', { ...somebodyElse(), ChuShengNianYue: '198001' }],
  ])('but %s is of somebody else', async (_, changes) => {
    const { config, told } = await second({ JianLi: '', XianRenZhiWu: '' }, changes);
    expect(told.questions).toEqual([]);
    expect(await cadresIn(config)).toHaveLength(2);
  });

  it('but born in another month, with everything else the same, is a question', async () => {
    const { told } = await second({}, { ChuShengNianYue: '197603' });
    expect(who(told).map(({ code }) => code)).toEqual(['WHO_OTHER_BIRTH']);
    expect(told.acts).toBe(0);
  });

  it.each([
    ['spaces in it', '张伟试', '张 伟　试'],
    ['another dot', '买买提·艾力', '买买提•艾力'],
    ['wide letters', 'Ａ·张', 'A·张'],
  ])('is of the same name with %s', async (_, one, another) => {
    const { config, told } = await second({ XingMing: one }, { XingMing: another });
    expect([told.questions, told.acts]).toEqual([[], 0]);
    expect(await cadresIn(config)).toHaveLength(1);
  });

  it('is known by the name that the cadre had before', async () => {
    const { config, path } = await second({}, {});
    const [cadreId] = await cadresIn(config);
    await send(config, [['RenameCadre', { cadreId, name: '张维试', effectiveOn: '2019-08-01' }]]);
    const told = await imported(config, [path]);
    expect([told.questions, told.acts]).toEqual([[], 0]);
  });
});

describe('an identity number', () => {
  it('makes a form that of its cadre though other things differ, and these are asked', async () => {
    const { config, told } = await second(
      { ShenFenZheng: NUMBER },
      { ShenFenZheng: NUMBER, MinZu: '汉族', JiGuan: '辽宁锦州' },
    );
    expect(who(told)).toEqual([]);
    expect(told.questions.map(({ kind, element }) => [kind, element])).toEqual([
      ['differs', 'MinZu'],
      ['differs', 'JiGuan'],
    ]);
    expect(await cadresIn(config)).toHaveLength(1);
  });

  it.each([
    ['another name', { XingMing: '王某试' }],
    ['the other sex', { XingBie: '女' }],
    ['another birth', { ChuShengNianYue: '198001' }],
  ])('that stands on the form of somebody with %s is a question', async (_, changes) => {
    const { config, told } = await second({ ShenFenZheng: NUMBER }, { ShenFenZheng: NUMBER, ...changes });
    expect(who(told).map(({ code }) => code)).toEqual(['WHO_NUMBER_OF_ANOTHER']);
    expect(told.acts).toBe(0);
    expect(await cadresIn(config)).toHaveLength(1);
  });

  it('that is another than the one the cadre has is a question', async () => {
    const { told } = await second({ ShenFenZheng: NUMBER }, { ShenFenZheng: OTHER });
    expect(who(told).map(({ code }) => code)).toEqual(['WHO_OTHER_NUMBER']);
    expect(told.acts).toBe(0);
  });

  it.each([
    ['as it was written before 1999', NUMBER.slice(0, 6) + NUMBER.slice(8, 17)],
    ['in wide digits', NUMBER.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['in groups', `${NUMBER.slice(0, 6)} ${NUMBER.slice(6, 14)} ${NUMBER.slice(14)}`],
  ])('is the same %s', async (_, written) => {
    const { told } = await second({ ShenFenZheng: NUMBER }, { ShenFenZheng: written, MinZu: '汉族' });
    expect(who(told)).toEqual([]);
    expect(told.questions.map(({ kind }) => kind)).toEqual(['differs']);
  });

  it('with a wrong check character was typed wrong and counts for nothing', async () => {
    const wrong = `${NUMBER.slice(0, 17)}${NUMBER.endsWith('0') ? '1' : '0'}`;
    const { config, told } = await second(
      { ShenFenZheng: wrong },
      { ShenFenZheng: wrong, XingMing: '王某试', JianLi: '', XianRenZhiWu: '' },
    );
    expect(told.questions).toEqual([]);
    expect(await cadresIn(config)).toHaveLength(2);
  });

  it('on the forms of two people in one folder is a question about the later one', async () => {
    const config = await seeded();
    const dir = folder();
    const more = { ShenFenZheng: NUMBER, JianLi: '', XianRenZhiWu: '' };
    file(dir, 'a.lrmx', lrmx({ ...more, TianBiaoShiJian: '20190701' }));
    file(dir, 'b.lrmx', lrmx({ ...more, XingMing: '王某试', TianBiaoShiJian: '20200701' }));
    const told = await imported(config, [dir]);
    expect(who(told)).toHaveLength(1);
    expect(await cadresIn(config)).toHaveLength(1);
  });

  it('is nowhere but in the form: not in events, what is told, answers, dry runs, nor the file of hashes', async () => {
    const { config, told, path } = await second(
      { ShenFenZheng: NUMBER },
      { ShenFenZheng: OTHER, JiGuan: '辽宁锦州' },
      `张_${OTHER}.lrmx`,
    );
    await answered(config, told.id, () => 'new');
    const done = await imported(config, [path], { json: true });
    const kept = everythingIn(config.dataDir);
    expect(kept.map(([name]) => name)).toEqual(
      expect.arrayContaining(['identity-numbers.json', 'identity-numbers.key', 'import-answers.json', 'log.db']),
    );
    for (const [name, bytes] of [...kept, ['told', Buffer.from(`${told.text}${done.text}`)] as const]) {
      for (const secret of [NUMBER, OTHER, NUMBER.slice(6, 18)])
        expect([name, bytes.includes(secret)]).toEqual([name, false]);
    }
  });

  it('is kept as a keyed hash in files that only their owner can read, the key apart from the hashes', async () => {
    const { config } = await second({ ShenFenZheng: NUMBER }, { ShenFenZheng: NUMBER });
    const [key, numbers] = ['identity-numbers.key', 'identity-numbers.json'].map((name) => join(config.dataDir, name));
    expect([key!, numbers!].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    const text = readFileSync(numbers!, 'utf8');
    expect(text).not.toContain(readFileSync(key!, 'utf8').trim());
    expect(JSON.parse(text)).toEqual({
      version: 1,
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
      numbers: [{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), cadreIds: await cadresIn(config) }],
    });
  });
});

describe('the answers to questions', () => {
  it('are kept with what was asked, and can be taken back', async () => {
    const { config, told, path } = await second({}, { JiGuan: '辽宁锦州' });
    await answered(config, told.id, () => 'new');
    expect((await imported(config, [path], { apply: false })).acts).toBeGreaterThan(0);
    const answers = new Answers(config.dataDir, systemClock);
    expect(answers.all()).toEqual([
      expect.objectContaining({ choice: 'new', form: path, asked: expect.objectContaining({ kind: 'who' }) }),
    ]);
    expect(answers.takeBack(told.questions[0]!.id)).toBe(true);
    expect(answers.takeBack(told.questions[0]!.id)).toBe(false);
    const again = await imported(config, [path], { apply: false });
    expect([again.acts, again.questions.map(({ id }) => id)]).toEqual([0, told.questions.map(({ id }) => id)]);
    expect(new Answers(config.dataDir, systemClock).all()).toEqual([]);
    expect(statSync(join(config.dataDir, 'import-answers.json')).mode & 0o777).toBe(0o600);
  });

  it('hold for the form that was asked about, not for another one', async () => {
    const { config, told } = await second({}, { JiGuan: '辽宁锦州' });
    await answered(config, told.id, () => 'new');
    const other = file(folder(), 'c.lrmx', lrmx({ ...PLAIN, JiGuan: '辽宁锦州', JianKangZhuangKuang: '良好' }));
    expect(who(await imported(config, [other]))).toHaveLength(1);
  });

  it('leave a form aside when that was the answer', async () => {
    const { config, told, path } = await second({}, { JiGuan: '辽宁锦州' });
    await answered(config, told.id, () => 'aside');
    const again = await imported(config, [path]);
    expect([again.acts, again.questions]).toEqual([0, []]);
    expect(again.totals.pieces.asked).toBe(0);
  });
});

function somebodyElse(): Texts {
  return {
    ...{ MinZu: '汉族', JiGuan: '辽宁锦州', CanJiaGongZuoShiJian: '200207', RuDangShiJian: '200406' },
    ...{ QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '吉林大学', QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '吉林大学' },
    ...{ ZaiZhiJiaoYu_XueLi: '', ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '', JianLi: '', XianRenZhiWu: '' },
  };
}

function everythingIn(dir: string): [name: string, bytes: Buffer][] {
  return readdirSync(dir, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() ? [[entry.name, readFileSync(join(entry.parentPath, entry.name))] as [string, Buffer]] : [],
  );
}
