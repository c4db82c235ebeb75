import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseLrmx, type Form, type TextElement } from '#libs/interchange';
import type { Config } from '#libs/node';
import { exportForm } from '../../apps/cli/src/export-form.command.ts';
import { eventsIn, file, folder, IDENTITY, imported, lrmx, numberOf, seeded, send, ZHANG } from './forms.ts';

const AS_OF = '2019-07-01';

async function withZhang(text = lrmx()): Promise<{ config: Config; cadreId: string }> {
  const config = await seeded();
  expect((await imported(config, [file(folder(), 'zhang.lrmx', text)])).fine).toBe(true);
  const registered = (await eventsIn(config)).find(({ type }) => type === 'CadreRegistered');
  return { config, cadreId: registered!.stream.slice('cadre-'.length) };
}

async function exported(
  config: Config,
  cadreId: string,
  options: object = {},
): Promise<{ text: string; form: Form; out: string }> {
  const out = join(folder(), 'out.lrmx');
  await exportForm(config, cadreId, { asOf: AS_OF, out, ...options });
  const parsed = parseLrmx(readFileSync(out), 'everything');
  if (!parsed.form) throw new Error(JSON.stringify(parsed.problems));
  return { text: readFileSync(out, 'utf8'), form: parsed.form, out };
}

/** What a form may say of somebody, in the many ways of writing it. */
function anyTexts({ emptyToo = false } = {}): fc.Arbitrary<Partial<Record<TextElement, string>>> {
  const some = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
  const orNone = (...words: string[]): fc.Arbitrary<string> => some(...words, ...(emptyToo ? ['', '(无)'] : []));
  const school = orNone('辽宁大学', '辽宁大学法律系', '沈阳师范大学\n汉语言文学专业', '中央党校函授学院经济管理专业');
  const level = orNone('研究生', '大学', '省委党校大专', '中专', '高中');
  const degree = orNone('法学学士', '管理学硕士', ...(emptyToo ? ['教育博士'] : []));
  return fc.record({
    MinZu: some('汉族', '满族', '土家', ...(emptyToo ? [''] : [])),
    JiGuan: orNone('辽宁 锦州', '辽宁葫芦岛'),
    RuDangShiJian: orNone('199806', '1998.06', '1999.07.01', '民盟', '199806;民盟', '致公党'),
    CanJiaGongZuoShiJian: some('199707', '1997.07', '19970715', '199608', ...(emptyToo ? [''] : [])),
    QuanRiZhiJiaoYu_XueLi: level,
    QuanRiZhiJiaoYu_XueWei: degree,
    QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: school,
    QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: school,
    ZaiZhiJiaoYu_XueLi: level,
    ZaiZhiJiaoYu_XueWei: degree,
    ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: school,
    ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: school,
    JianLi: some(
      ZHANG.JianLi!,
      '2005.03--  清河镇镇长',
      '2001.03--2004.02  清河镇党委书记',
      '2006.01--2011.05  清河镇镇长\n2011.05--2016.01  区财政局局长',
      ...(emptyToo ? [''] : []),
    ),
  });
}

describe('an exported form', () => {
  it('says what the ledger says, with the résumé rebuilt and ages as of the day', async () => {
    const { config, cadreId } = await withZhang();
    const { form, text } = await exported(config, cadreId);
    expect(form.texts).toMatchObject({
      ...{ XingMing: '张伟试', XingBie: '男', ChuShengNianYue: '197503', MinZu: '满族', JiGuan: '辽宁葫芦岛' },
      ...{ RuDangShiJian: '199806', CanJiaGongZuoShiJian: '199707', JiSuanNianLingShiJian: '20190701' },
      ...{ QuanRiZhiJiaoYu_XueLi: '大学', QuanRiZhiJiaoYu_XueWei: '法学学士', ZaiZhiJiaoYu_XueLi: '省委党校研究生' },
      QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '辽宁大学法律系法学专业',
      XianRenZhiWu: '清河镇党委书记',
      JianLi: [
        '1997.07--2005.03  外地某局科员',
        '2005.03--2012.05  清河镇镇长',
        '2012.05--         清河镇党委书记',
      ].join('\n'),
      Version: '3.2.1.16',
      ...{ ShenFenZheng: '', ZhaoPian: '', ChuShengDi: '', JianKangZhuangKuang: '' },
    });
    expect(form.family).toEqual([]);
    expect(text).not.toContain(IDENTITY);
  });

  it('shows the day asked for, as known then', async () => {
    const { config, cadreId } = await withZhang();
    const { form } = await exported(config, cadreId, { asOf: '2010-01-01' });
    expect(form.texts).toMatchObject({
      XianRenZhiWu: '清河镇镇长',
      JianLi: '1997.07--2005.03  外地某局科员\n2005.03--         清河镇镇长',
    });
    await expect(exported(config, cadreId, { knownAt: '2020-01-01T00:00:00Z' })).rejects.toThrow('no such cadre');
    await expect(exported(config, cadreId, { asOf: '2019-02-30' })).rejects.toThrow('--as-of');
    await expect(exported(config, cadreId, { knownAt: 'now' })).rejects.toThrow('--known-at');
    await expect(exported(config, IDENTITY)).rejects.toThrow(/干部 \*\*\*/);
  });

  it('calls a team by the name of the time in the résumé, and of the day in the present post', async () => {
    const { config, cadreId } = await withZhang();
    await send(config, [['RenameTeam', { teamId: 'qinghe', name: '清河新镇', effectiveOn: '2018-01-01' }]]);
    const { form, out } = await exported(config, cadreId);
    expect(form.texts.XianRenZhiWu).toBe('清河新镇党委书记');
    expect(form.texts.JianLi).toContain('2012.05--         清河镇党委书记');
    expect(await imported(config, [out], { apply: false })).toMatchObject({ acts: 0, fine: true });
  });

  it('takes family, number, photo and the unknown from the original, and only of the same person', async () => {
    const { config, cadreId } = await withZhang();
    const dir = folder();
    const extra = lrmx().replace('</MinZu>', '</MinZu><DaoLingNianYue>203503</DaoLingNianYue><X a="1"><Y>z</Y></X>');
    const source = file(dir, 'original.lrmx', extra);
    const { form, out } = await exported(config, cadreId, { source });
    expect(form.texts).toMatchObject({ ShenFenZheng: IDENTITY, ZhaoPian: 'aGVsbG8=', ChuShengDi: '辽宁葫芦岛' });
    expect(form.family[0]?.texts.XingMing).toBe('李某试');
    expect(form.further.map(({ element, after }) => [element.name, after])).toEqual([
      ['DaoLingNianYue', 'MinZu'],
      ['X', 'MinZu'],
    ]);
    expect(statSync(out).mode & 0o077).toBe(0);
    const other = file(dir, 'other.lrmx', lrmx({ XingMing: '王某试' }));
    await expect(exported(config, cadreId, { source: other })).rejects.toThrow('somebody else');
    await expect(exportForm(config, cadreId, { source })).rejects.toThrow('-o');
    await expect(exportForm(config, cadreId, { out })).rejects.toThrow('exists');
  });

  it('takes the photo of an older form from the file beside it', async () => {
    const { config, cadreId } = await withZhang();
    const dir = folder();
    const fields = [
      '张伟试',
      '男',
      '1975.03',
      ...Array<string>(17).fill(''),
      '妻子',
      '李某试',
      ...Array<string>(11).fill(''),
    ];
    const source = file(dir, 'zhang.lrm', fields.map((field) => `"${field}"`).join(','));
    expect((await exported(config, cadreId, { source })).form.texts.ZhaoPian).toBe('');
    file(dir, 'Zhang.PIC', Uint8Array.of(0xff, 0xd8, 0xff));
    const { form } = await exported(config, cadreId, { source });
    expect(form.texts.ZhaoPian).toBe('/9j/');
    expect(form.family[0]?.texts).toMatchObject({ ChengWei: '妻子', XingMing: '李某试' });
  });

  it('adds nothing when it is imported again, whatever the form was', async () => {
    const config = await seeded();
    let person = 0;
    await fc.assert(
      fc.asyncProperty(anyTexts({ emptyToo: true }), async (changes) => {
        const born = 1950 + Math.floor(person / 12);
        const ChuShengNianYue = `${born}${String((person % 12) + 1).padStart(2, '0')}`;
        person += 1;
        const JianLi = person === 1 ? changes.JianLi : '';
        const name = `${ChuShengNianYue}.lrmx`;
        const path = file(folder(), name, lrmx({ ...changes, ChuShengNianYue, JianLi, XianRenZhiWu: '' }));
        const first = await imported(config, [path]);
        expect(first.fine).toBe(true);
        expect((await imported(config, [path])).acts).toBe(0);
        const registered = (await eventsIn(config)).findLast(({ type }) => type === 'CadreRegistered');
        const cadreId = registered!.stream.slice('cadre-'.length);
        const { out, form } = await exported(config, cadreId);
        const again = await imported(config, [out]);
        expect(again).toMatchObject({ fine: true, acts: 0 });
        expect((await exported(config, cadreId)).form).toEqual(form);
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('of the first edition still holds after another edition, whatever that one says, until somebody answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyTexts(), anyTexts(), async (one, another) => {
        const config = await seeded();
        const number = { XianRenZhiWu: '', ShenFenZheng: numberOf('00000019750307001') };
        const [first, second] = [one, another].map((texts) =>
          file(folder(), 'zhang.lrmx', lrmx({ ...texts, ...number })),
        );
        await imported(config, [first!]);
        const before = await eventsIn(config);
        const told = await imported(config, [second!]);
        const since = (await eventsIn(config)).slice(before.length);
        expect(since.filter(({ type }) => type === 'RecordAnnulled')).toEqual([]);
        // What is set right adds to what was there, and changes nothing of it.
        for (const { type, data } of since.filter((event) => event.type === 'RecordCorrected')) {
          const target = before.find(({ id }) => id === data['targetEventId'])!;
          expect([type, data['data']]).toEqual([type, expect.objectContaining(target.data)]);
        }
        const again = await imported(config, [second!]);
        expect([again.acts, again.questions.map(({ id }) => id)]).toEqual([0, told.questions.map(({ id }) => id)]);
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it('adds nothing when level and degree lie in two records of one school', async () => {
    const config = await seeded();
    const education = { studyMode: 'inService', effectiveOn: '2010-07-01', cadreId: 'c1', school: '辽宁大学' };
    const person = {
      name: '孙某试',
      sex: '2',
      birth: '1980-02-03',
      entryKind: 'transferIn',
      startedWork: '2002-08-01',
    };
    await send(config, [
      ['RegisterCadre', { cadreId: 'c1', ...person, effectiveOn: '2002-08-01' }],
      ['RecordEducation', { ...education, level: '17', major: '公共管理' }],
      ['RecordEducation', { ...education, level: '21', degree: '403', major: '法学' }],
      ['RecordPoliticalStatus', { cadreId: 'c1', status: '02', joinedOn: '2018-06', effectiveOn: '2018-06-01' }],
    ]);
    const { form, out } = await exported(config, 'c1');
    expect(form.texts).toMatchObject({
      ZaiZhiJiaoYu_XueLi: '研究生班',
      ZaiZhiJiaoYu_XueWei: '法学学士',
      ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '辽宁大学公共管理专业',
      ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '辽宁大学法学专业',
    });
    expect(await imported(config, [out])).toMatchObject({ fine: true, acts: 0 });
  });

  it('is told from that of a namesake born in the same month', async () => {
    const config = await seeded();
    const person = { name: '孙某试', sex: '2', birth: '1980-02', entryKind: 'transferIn', effectiveOn: '2002-08-01' };
    await send(config, [
      ['RegisterCadre', { cadreId: 'c1', ...person, startedWork: '2002-08' }],
      ['RegisterCadre', { cadreId: 'c2', ...person, startedWork: '2003-07' }],
    ]);
    const { out, text } = await exported(config, 'c2');
    expect(await imported(config, [out])).toMatchObject({ fine: true, acts: 0 });
    const unclear = file(folder(), 'x.lrmx', text.replace('200307', ''));
    expect((await imported(config, [unclear])).text).toContain('WHO_SEVERAL');
  });

  it('made into a ledger that knows nothing of the person brings the same facts in', async () => {
    const { config, cadreId } = await withZhang();
    const { out } = await exported(config, cadreId);
    const fresh = await seeded();
    await imported(fresh, [out]);
    const facts = async (of: Config): Promise<unknown[]> =>
      (await eventsIn(of)).filter(({ stream }) => stream === `cadre-${cadreId}`).map(({ type, data }) => [type, data]);
    expect(await facts(fresh)).toEqual(await facts(config));
  });
});
