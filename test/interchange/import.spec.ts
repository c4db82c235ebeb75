import { mkdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { writeLrmx } from '#libs/interchange';
import { describe, expect, it } from '@jest/globals';
import type { CommandRequest } from '#libs/runtime';
import { type Config, openLedger, systemClock } from '#libs/node';
import { exportForm } from '../../apps/cli/src/export-form.command.ts';
import { readForm } from '../../apps/cli/src/forms/files.ts';
import { Answers } from '../../apps/cli/src/forms/answers.ts';
import { applyDryRun } from '../../apps/cli/src/forms/apply.ts';
import { openForForms } from '../../apps/cli/src/forms/ledger.ts';
import { NumberStore } from '../../apps/cli/src/forms/numbers.ts';
import { openDryRun } from '../../apps/cli/src/forms/saved.ts';
import { answered, eventsIn, file, folder, formOf, IDENTITY, imported, lrmx, seeded, send, ZHANG } from './forms.ts';
import { applyNamed } from '../../apps/cli/src/import.command.ts';

async function eventsOf(config: Config): Promise<Awaited<ReturnType<typeof eventsIn>>> {
  const events = await eventsIn(config);
  const imports = events.filter(({ meta }) => JSON.stringify(meta).includes('u-import'));
  return imports;
}

/** A ledger that ZHANG was imported into. */
async function withZhang(text = lrmx()): Promise<{ config: Config; cadreId: string }> {
  const config = await seeded();
  const done = await imported(config, [file(folder(), 'zhang.lrmx', text)]);
  expect(done.fine).toBe(true);
  const [registered] = await eventsOf(config);
  return { config, cadreId: registered!.stream.slice('cadre-'.length) };
}

describe('an import', () => {
  it('records what the form says, with its document, in the right mode, and once', async () => {
    const config = await seeded();
    const dir = folder();
    const path = file(
      dir,
      'zhang.lrmx',
      lrmx({ JianLi: ZHANG.JianLi!.replace('2012.05-- ', '2012.05--2016.03 '), XianRenZhiWu: '' }),
    );
    const dry = await imported(config, [path], { apply: false });
    expect(await eventsOf(config)).toEqual([]);
    const done = await imported(config, [path]);
    expect([dry.acts, done.acts]).toEqual([9, 9]);
    const events = await eventsOf(config);
    expect(events.map(({ type }) => type)).toEqual([
      ...['CadreRegistered', 'EducationRecorded', 'EducationRecorded', 'PoliticalStatusRecorded'],
      ...[
        'ServiceElsewhereRecorded',
        'IncumbentAssigned',
        'IncumbentRelieved',
        'IncumbentAssigned',
        'IncumbentRelieved',
      ],
    ]);
    expect(events[0]?.data).toEqual({
      ...{ name: '张伟试', sex: '1', birth: '1975-03', ethnicity: '11', nativePlace: '辽宁葫芦岛' },
      ...{ startedWork: '1997-07', entryKind: 'appointmentForm' },
    });
    expect(events[0]?.meta).toMatchObject({
      entryMode: 'opening',
      effectiveOn: '1997-07-01',
      effectivePrecision: 'month',
      basis: { kind: 'appointmentForm', documentNo: 'zhang.lrmx', issuedOn: '2019-07-01' },
      reason: 'zhang.lrmx XingMing',
    });
    expect(events[2]?.data).toEqual({ level: '1B', studyMode: 'inService', school: '辽宁省委党校', major: '经济管理' });
    expect(events[2]?.meta).toMatchObject({ effectiveOn: '2004-07-01', effectivePrecision: 'month' });
    expect(events[4]).toMatchObject({
      data: { post: '外地某局科员', until: '2005-03' },
      meta: { entryMode: 'opening', effectiveOn: '1997-07-01', effectivePrecision: 'month' },
    });
    expect(events[8]?.meta).toMatchObject({ entryMode: 'backfill', effectiveOn: '2016-03-01' });
    const again = await imported(config, [path]);
    expect(again).toMatchObject({ fine: true, acts: 0 });
    expect(again.text).toContain('无变化');
    expect(await eventsOf(config)).toHaveLength(9);
  });

  it('keeps identity numbers, family and photo out of the log and out of what it tells', async () => {
    const config = await seeded();
    const dir = folder();
    const named = file(dir, `张_${IDENTITY}.lrmx`, lrmx());
    const within = file(dir, 'b.lrmx', lrmx({ XingMing: '王某试', JiGuan: `辽宁 ${IDENTITY}` }));
    const grouped = file(dir, 'c.lrmx', lrmx({ XingMing: '赵某试', JianLi: `1997.07--  某处 210404 19750307 000X` }));
    const short = file(dir, 'd.lrmx', lrmx({ XingMing: '钱某试', MinZu: '210404750307000' }));
    const done = await imported(config, [named, within, grouped, short]);
    const told = await imported(config, [named, within, grouped, short], { json: true });
    expect(done.text).toContain('IDENTITY_NUMBER');
    const log = ['', '-wal'].map((suffix) => readOr(`${config.logFile}${suffix}`)).join('');
    const views = ['', '-wal'].map((suffix) => readOr(`${config.viewsFile}${suffix}`)).join('');
    for (const text of [log, views, done.text, told.text]) {
      expect(text).toContain('张');
      for (const secret of [IDENTITY, '210404 19750307', '210404750307000', '李某试', 'aGVsbG8=']) {
        expect(text).not.toContain(secret);
      }
    }
    expect(log).toContain('张_***.lrmx');
  });

  it('imports nothing of a form that cannot be read or does not say who it is, and the others all the same', async () => {
    const config = await seeded();
    const dir = folder();
    file(dir, 'a.lrmx', lrmx());
    file(dir, 'b.lrmx', lrmx({ XingMing: '王某试', ChuShengNianYue: '很早' }));
    file(dir, 'd.lrmx', '<Person><XingMing>');
    const done = await imported(config, [dir]);
    expect(done.text).toContain('3 张表 forms:1 可导入 fine,2 不能导入');
    const names = (await eventsOf(config)).filter(({ type }) => type === 'CadreRegistered').map(({ data }) => data);
    expect(names).toEqual([expect.objectContaining({ name: '张伟试' })]);
  });

  it.each([
    ['XingMing', '', 'MISSING'],
    ['XingBie', '', 'MISSING'],
    ['XingBie', '不详', 'NOT_READABLE'],
    ['ChuShengNianYue', '(无)', 'MISSING'],
    ['ChuShengNianYue', '197513', 'NOT_READABLE'],
    ['ChuShengNianYue', '19750230', 'NOT_READABLE'],
    ['ChuShengNianYue', '1975', 'NOT_READABLE'],
    ['ChuShengNianYue', '219903', 'DATE_FUTURE'],
  ] as const)('of a form with %s “%s” records nothing, and says what is wrong and what to do', async (...given) => {
    const [element, value, code] = given;
    const config = await seeded();
    const told = await imported(config, [file(folder(), 'x.lrmx', lrmx({ [element]: value }))]);
    expect([told.fine, told.acts]).toEqual([false, 0]);
    const line = told.text.split('\n').find((each) => each.includes(`${code}:`)) ?? '';
    expect(line).toContain(element);
    if (code !== 'MISSING') expect(line).toContain(value);
    expect(line).toMatch(/[请应]/);
  });

  it.each([
    ['MinZu', '火星族', 'ETHNICITY_UNKNOWN'],
    ['CanJiaGongZuoShiJian', '197001', 'DATE_IMPLAUSIBLE'],
    ['CanJiaGongZuoShiJian', '219901', 'DATE_FUTURE'],
    ['CanJiaGongZuoShiJian', '很早', 'DATE_IMPOSSIBLE'],
    ['RuDangShiJian', '1998', 'STATUS_UNREADABLE'],
    ['RuDangShiJian', '某党', 'STATUS_UNREADABLE'],
    ['RuDangShiJian', '219901', 'DATE_FUTURE'],
    ['QuanRiZhiJiaoYu_XueLi', '博学', 'LEVEL_UNKNOWN'],
    ['TianBiaoShiJian', '20190631', 'DATE_IMPOSSIBLE'],
  ] as const)('of %s “%s” records nothing and says so, and everything else all the same', async (...given) => {
    const [element, value, code] = given;
    const config = await seeded();
    const told = await imported(config, [file(folder(), 'x.lrmx', lrmx({ [element]: value }))]);
    expect(told.fine).toBe(true);
    const line = told.text.split('\n').find((each) => each.includes(`${code}:`)) ?? '';
    expect([line.includes(element), line.includes(value)]).toEqual([true, true]);
    expect((await eventsOf(config)).map(({ type }) => type)).toContain('CadreRegistered');
  });

  it.each(['199806；民盟', '民盟;1998.06', '199806、民盟', '1998年6月,民盟'])(
    'takes the Party for the status of somebody of two, and says so of “%s”',
    async (RuDangShiJian) => {
      const config = await seeded();
      const done = await imported(config, [file(folder(), 'x.lrmx', lrmx({ RuDangShiJian }))]);
      expect(done.text).toContain('STATUS_SECOND');
      const status = (await eventsOf(config)).find(({ type }) => type === 'PoliticalStatusRecorded');
      expect(status?.data).toEqual({ status: '01', joinedOn: '1998-06' });
    },
  );

  it('takes the day of the form from the command, or from the file, where the form lacks it', async () => {
    const config = await seeded();
    const path = file(folder(), 'x.lrmx', lrmx({ TianBiaoShiJian: '', JiSuanNianLingShiJian: '21991231' }));
    utimesSync(path, 0, Date.parse('2019-04-30T20:00:00Z') / 1000);
    const dry = await imported(config, [path], { apply: false });
    expect(dry.text).toContain('“2019-05-01” FILE_DATE');
    const done = await imported(config, [path], { issuedOn: '2019-05-02' });
    expect(done.fine).toBe(true);
    expect((await eventsOf(config))[0]?.meta).toMatchObject({ basis: { issuedOn: '2019-05-02' } });
  });
});

describe('a form of somebody known', () => {
  it('records a later education as a further one and lets absent fields contradict nothing', async () => {
    const { config } = await withZhang();
    const later = lrmx({
      ...{ ZaiZhiJiaoYu_XueLi: '博士研究生', ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '吉林大学行政管理专业' },
      ...{ MinZu: '', JiGuan: '(无)', RuDangShiJian: '', QuanRiZhiJiaoYu_XueLi: '', QuanRiZhiJiaoYu_XueWei: '' },
      ...{ QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '', QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '' },
      TianBiaoShiJian: '20210301',
    });
    const done = await imported(config, [file(folder(), 'zhang.lrmx', later)]);
    expect(done.acts).toBe(1);
    expect((await eventsOf(config)).at(-1)).toMatchObject({
      type: 'EducationRecorded',
      data: { level: '11', school: '吉林大学', major: '行政管理' },
      meta: { effectiveOn: '2021-03-01', entryMode: 'backfill' },
    });
    expect(done.text).toContain('毕业时间不详');
  });

  it('does not record again what was annulled since', async () => {
    const { config, cadreId } = await withZhang();
    const ledger = openLedger(config, systemClock);
    const events = [];
    for await (const event of ledger.store.read(`cadre-${cadreId}`)) events.push(event);
    await ledger.close();
    const targetEventId = events.find(({ type }) => type === 'PoliticalStatusRecorded')!.id;
    const reason = '误录';
    await send(config, [['AnnulRecord', { stream: `cadre-${cadreId}`, targetEventId, reason }]]);
    const again = await imported(config, [file(folder(), 'zhang.lrmx', lrmx())]);
    expect(again.acts).toBe(0);
    expect(again.text).toContain('RECORDED_BEFORE');
  });

  it('is told from a namesake born on another day of the month once that was answered, in one run and in two', async () => {
    const plain = { JianLi: '', XianRenZhiWu: '', ShenFenZheng: '' };
    const both = (dir: string): string[] =>
      ['19750307', '19750319'].map((born) => file(dir, `${born}.lrmx`, lrmx({ ...plain, ChuShengNianYue: born })));
    const births = async (config: Config): Promise<string[]> => {
      const registered = (await eventsOf(config)).filter(({ type }) => type === 'CadreRegistered');
      return registered.map(({ data }) => String(data['birth'])).toSorted();
    };
    const config = await seeded();
    const dir = folder();
    both(dir);
    const told = await imported(config, [dir]);
    expect(told.questions.map(({ code }) => code)).toEqual(['WHO_OTHER_BIRTH']);
    await answered(config, told.id, () => 'new');
    await imported(config, [dir]);
    expect(await births(config)).toEqual(['1975-03-07', '1975-03-19']);
    expect(await imported(config, [dir])).toMatchObject({ acts: 0, questions: [] });
    const apart = await seeded();
    const [a, b] = both(folder());
    await imported(apart, [b!]);
    await answered(apart, (await imported(apart, [a!])).id, () => 'new');
    for (const path of [a!, b!, a!]) await imported(apart, [path]);
    expect(await births(apart)).toEqual(['1975-03-07', '1975-03-19']);
  });

  it('comes once however often it is there, and its other editions are gone through one after the other', async () => {
    const config = await seeded();
    const dir = folder();
    file(dir, 'a.lrmx', lrmx());
    file(dir, 'b.lrmx', lrmx());
    file(dir, 'c.lrmx', lrmx({ TianBiaoShiJian: '20200701', NianDuKaoHeJieGuo: '2018年优秀' }));
    const done = await imported(config, [dir]);
    expect([done.acts, done.questions]).toEqual([11, []]);
    expect((await imported(config, [dir])).acts).toBe(0);
  });
});

describe('grades of past years', () => {
  const of = (name: string, NianDuKaoHeJieGuo: string, post = '清河镇镇长'): string =>
    lrmx({ XingMing: name, NianDuKaoHeJieGuo, JianLi: `2005.03--  ${post}`, XianRenZhiWu: '' });
  const gradesOf = async (config: Config): Promise<unknown[]> =>
    (await eventsOf(config))
      .filter(({ stream }) => stream.startsWith('assessment'))
      .map(({ type, meta }) => [type, meta.effectiveOn, meta.entryMode]);

  it('become one of the assessment of the team in which the year ended, opened once for all forms', async () => {
    const config = await seeded();
    const dir = folder();
    file(dir, 'a.lrmx', of('王某试', '2012年称职；2018年优秀'));
    file(dir, 'b.lrmx', of('赵某试', '2018年称职', '清河镇党委书记'));
    expect((await imported(config, [dir], { apply: false })).acts).toBe(17);
    expect(await imported(config, [dir])).toMatchObject({ fine: true, acts: 17 });
    expect(await gradesOf(config)).toEqual([
      ['AssessmentRoundOpened', '2012-12-31', 'opening'],
      ['TeamAssessmentOpened', '2012-12-31', 'opening'],
      ['CadreGradeCertified', '2012-12-31', 'opening'],
      ['AssessmentRoundOpened', '2018-12-31', 'backfill'],
      ['TeamAssessmentOpened', '2018-12-31', 'backfill'],
      ['CadreGradeCertified', '2018-12-31', 'backfill'],
      ['CadreGradeCertified', '2018-12-31', 'backfill'],
    ]);
    const certified = (await eventsOf(config)).find(({ type }) => type === 'CadreGradeCertified');
    expect(certified?.data).toMatchObject({ year: 2012, teamId: 'qinghe', grade: 'competent' });
    expect(certified?.meta.basis).toMatchObject({
      kind: 'appointmentForm',
      documentNo: 'a.lrmx',
      sha256: expect.anything(),
    });
    expect((await imported(config, [dir])).acts).toBe(0);
  });

  it('are opened by the next form where nothing of the first is imported', async () => {
    const config = await seeded();
    const dir = folder();
    file(dir, 'a.lrmx', of('王某试', '2018年优秀').replace('197503', ''));
    file(dir, 'b.lrmx', of('赵某试', '2018年称职', '清河镇党委书记'));
    await imported(config, [dir]);
    expect((await gradesOf(config)).length).toBe(3);
  });

  it('are corrected by a corrected form when that was answered, and written into the exported one', async () => {
    const config = await seeded();
    const [wrong, right] = ['2017年称职；2018年优秀', '2017年称职；2018年基本称职'].map((text) =>
      file(folder(), 'a.lrmx', of('王某试', text)),
    );
    await imported(config, [wrong!]);
    await answered(config, (await imported(config, [right!])).id, () => 'form');
    const done = await imported(config, [right!]);
    expect(done.text).toContain('更正 2018 年度考核等次:优秀 → 基本称职');
    expect(done.acts).toBe(1);
    expect((await imported(config, [right!])).acts).toBe(0);
    const cadre = (await eventsOf(config)).find(({ type }) => type === 'CadreRegistered')!.stream.slice(6);
    const out = `${folder()}/out.lrmx`;
    await exportForm(config, cadre, { asOf: '2019-07-01', out });
    expect(readFileSync(out, 'utf8')).toContain('<NianDuKaoHeJieGuo>2017年称职；2018年基本称职</NianDuKaoHeJieGuo>');
    expect((await imported(config, [out])).acts).toBe(0);
    const fresh = await seeded();
    await imported(fresh, [out]);
    expect((await gradesOf(fresh)).length).toBe(6);
    const then = `${folder()}/out.lrmx`;
    await exportForm(config, cadre, { asOf: '2018-06-30', out: then, source: right! });
    expect(readFileSync(then, 'utf8')).toContain('<NianDuKaoHeJieGuo>2017年称职</NianDuKaoHeJieGuo>');
  });

  it.each([
    ['近三年均为称职', 'GRADES_UNREADABLE'],
    ['2019年称职', 'GRADE_YEAR'],
    ['2003年称职', 'GRADE_WITHOUT_TEAM'],
    ['2018年不定等次', 'GRADE_WITHOUT_GROUND'],
    ['2017年优秀', 'GRADE_ASSESSED'],
  ])('are only told of for “%s”', async (text, code) => {
    const config = await seeded();
    const [year, effectiveOn] = [2017, '2017-12-05'];
    await send(config, [
      ['OpenAssessmentRound', { year, effectiveOn }],
      ['OpenTeamAssessment', { year, teamId: 'qinghe', effectiveOn }],
    ]);
    const told = await imported(config, [file(folder(), 'x.lrmx', of('王某试', text))]);
    expect(told).toMatchObject({ fine: true, acts: 5, text: expect.stringContaining(code) });
  });

  it('of an assessment that was held are not for a form to change', async () => {
    const { config, cadreId } = await withZhang();
    const assessment = { year: 2017, teamId: 'qinghe', effectiveOn: '2017-12-05' };
    await send(config, [
      ['OpenAssessmentRound', { year: 2017, effectiveOn: '2017-12-05' }],
      ['OpenTeamAssessment', assessment],
      ['CertifyCadreGrade', { ...assessment, cadreId, grade: 'competent' }],
    ]);
    const told = await imported(config, [file(folder(), 'zhang.lrmx', lrmx({ NianDuKaoHeJieGuo: '2017年优秀' }))]);
    expect(told).toMatchObject({ acts: 0, text: expect.stringContaining('GRADE_DIFFERS') });
  });

  it('belong to the team of somebody with two titles in one line', async () => {
    const config = await seeded();
    const told = await imported(config, [
      file(folder(), 'x.lrmx', of('王某试', '2018年称职', '清河镇党委副书记、镇长')),
    ]);
    expect(told.text).toContain('POST_NOT_MATCHED');
    expect(await gradesOf(config)).toHaveLength(3);
    const teacher = await imported(config, [file(folder(), 'y.lrmx', of('赵某试', '2018年称职', '清河镇中学教师'))]);
    expect(teacher.text).toContain('GRADE_WITHOUT_TEAM');
  });
});

describe('posts held one after another', () => {
  const person = (name: string, JianLi: string): string => lrmx({ XingMing: name, JianLi, XianRenZhiWu: '' });

  it('are recorded in whichever order the forms come', async () => {
    // Each of the two followed the other in one post: neither form can come as a whole before the other.
    const wang = person('王某试', '2001.01--2008.03  清河镇镇长\n2008.03--2015.06  清河镇党委书记');
    const zhao = person('赵某试', '2001.01--2008.03  清河镇党委书记\n2008.03--2015.06  清河镇镇长');
    const last = person('钱某试', '2015.06--  清河镇镇长');
    for (const forms of [
      [wang, zhao, last],
      [last, zhao, wang],
      [zhao, last, wang],
    ]) {
      const config = await seeded();
      const dir = folder();
      for (const [index, text] of forms.entries()) file(dir, `${index}.lrmx`, text);
      expect((await imported(config, [dir], { apply: false })).acts).toBe(21);
      expect(await imported(config, [dir])).toMatchObject({ fine: true, acts: 21 });
      expect((await imported(config, [dir])).acts).toBe(0);
    }
  });

  it('stand in nobody’s way when the ledger does not take their own', async () => {
    const config = await seeded();
    const dir = folder();
    file(dir, 'a.lrmx', person('王某试', '2001.01--2008.03  清河镇镇长\n2010.01--  区财政局局长'));
    file(dir, 'b.lrmx', person('赵某试', '2008.03--2012.05  清河镇镇长'));
    file(dir, 'c.lrmx', person('钱某试', '2009.01--  区财政局局长'));
    const done = await imported(config, [dir]);
    expect(done.questions.map(({ kind, code }) => [kind, code])).toEqual([['refused', 'POST_OCCUPIED']]);
    const assigned = (await eventsOf(config)).filter(({ type }) => type === 'IncumbentAssigned');
    expect(assigned.map(({ data }) => String(data['postId'])).toSorted()).toEqual(['head', 'mayor', 'mayor']);
    expect(await imported(config, [dir])).toMatchObject({ acts: 0 });
  });

  it('are recorded from end to end where a later incumbent is on record already', async () => {
    const { config } = await withZhang();
    const done = await imported(config, [file(folder(), 'b.lrmx', person('王某试', '2001.01--2004.03  清河镇镇长'))]);
    expect(done).toMatchObject({ fine: true, acts: 5 });
    expect(done.questions).toEqual([]);
  });
});

describe('an import that was cut off', () => {
  // As far as the first `acts` acts of a form.
  const cutOff = async (config: Config, path: string, acts: number): Promise<string> => {
    const { id } = await imported(config, [path], { apply: false });
    const ledger = await openForForms(config);
    const executor = {
      forget: () => undefined,
      executeInOrder: async (requests: readonly CommandRequest[]) => {
        await ledger.executor.executeInOrder(requests.slice(0, acts));
        throw new Error('cut off');
      },
    };
    const [answers, numbers] = [new Answers(config.dataDir, systemClock), new NumberStore(config.dataDir)];
    const applied = applyDryRun(await openDryRun(config.dataDir, id), { ledger, executor, answers, numbers });
    await expect(applied).rejects.toThrow('cut off');
    await ledger.close();
    return id;
  };

  it('goes on where it stopped when it is done again', async () => {
    const config = await seeded();
    const path = file(folder(), 'zhang.lrmx', lrmx());
    await cutOff(config, path, 3);
    expect(await eventsOf(config)).toHaveLength(3);
    expect((await imported(config, [path])).acts).toBe(5);
    expect((await imported(config, [path])).acts).toBe(0);
    expect(await eventsOf(config)).toHaveLength(8);
  });

  it('goes on with the same dry run, however far it came', async () => {
    for (const acts of [0, 1, 5, 7]) {
      const config = await seeded();
      const path = file(folder(), 'zhang.lrmx', lrmx());
      const id = await cutOff(config, path, acts);
      const lines: string[] = [];
      expect(await applyNamed(config, id, (line) => void lines.push(line))).toBe(true);
      expect(lines.join()).toContain('8 / 8');
      expect(await eventsOf(config)).toHaveLength(8);
    }
  });

  it('does not go on when somebody recorded something about it meanwhile', async () => {
    const config = await seeded();
    const id = await cutOff(config, file(folder(), 'zhang.lrmx', lrmx()), 3);
    const cadreId = (await eventsOf(config))[0]!.stream.slice('cadre-'.length);
    await send(config, [['CorrectCadreFacts', { cadreId, nativePlace: '河北秦皇岛', effectiveOn: '2019-07-20' }]]);
    await expect(applyNamed(config, id)).rejects.toThrow(/CadreFactsCorrected/);
    expect(await eventsOf(config)).toHaveLength(3);
  });
});

describe('posts of a résumé', () => {
  const noted = async (changes: Parameters<typeof lrmx>[0]): Promise<[acts: number, text: string]> => {
    const told = await imported(await seeded(), [file(folder(), 'x.lrmx', lrmx(changes))], { apply: false });
    expect(told.fine).toBe(true);
    return [told.acts - 4, told.text];
  };

  it.each([
    ['2005.03—2012.05 清河镇镇长', 2],
    ['2005.03至2012.05清河镇镇长', 2],
    ['2005年3月-2012年5月 清河镇镇长', 2],
    ['200503--201205 清河镇镇长', 2],
    ['2005.03--2009.01 清河镇镇长\n2009.01--2012.05 清河镇镇长', 2],
    ['2005.03--至今  清河镇镇长(正科级)', 1],
    ['2005.03--  葫芦岛市试验区清河镇镇长', 1],
    ['2005.03--  试验区财政局局长', 1],
    ['2005.03--  试验区财政局\n            局长', 1],
  ])('are found in “%s”', async (JianLi, acts) => {
    expect((await noted({ JianLi, XianRenZhiWu: '' }))[0]).toBe(acts);
  });

  it.each([
    ['2005.03--  清河镇副镇长', 'POST_AMBIGUOUS'],
    ['1999.03--2001.01  清河镇镇长', 'POST_NOT_AUTHORISED_THEN'],
    ['1994.03--1999.01  清河镇镇长', 'POST_NOT_AUTHORISED_THEN'],
    ['2005.03--2001.01  清河镇镇长', 'RESUME_ORDER'],
    ['清河镇镇长', 'RESUME_LINE'],
    ['2005.13--  清河镇镇长', 'RESUME_DATE_IMPOSSIBLE'],
  ])('are only told of for “%s”', async (JianLi, code) => {
    const [acts, text] = await noted({ JianLi, XianRenZhiWu: '' });
    expect(acts).toBe(0);
    expect(text).toContain(code);
  });

  it('are told of when the present post has no beginning', async () => {
    const [acts, text] = await noted({ JianLi: '', XianRenZhiWu: '清河镇镇长' });
    expect(acts).toBe(0);
    expect(text).toContain('PRESENT_POST');
  });
});

describe('the files of an import', () => {
  it('may be missing, of another kind, too large or in folders within folders', async () => {
    const config = await seeded();
    const dir = folder();
    const big = file(dir, 'big.lrmx', Buffer.alloc(50 * 1024 * 1024, 0x20));
    const before = process.memoryUsage().rss;
    const told = await imported(config, [big, `${dir}/none.lrmx`, file(dir, 'x.docx', 'PK')], { apply: false });
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024);
    expect(told.text).toMatch(
      /big\.lrmx(.|\n)*FILE_TOO_LARGE(.|\n)*none\.lrmx(.|\n)*FILE_MISSING(.|\n)*x\.docx(.|\n)*FILE_KIND/,
    );
    await expect(imported(config, [folder()])).rejects.toThrow('no .lrmx');
  });

  it('are found once each, whatever links lead in circles or nowhere', async () => {
    const config = await seeded();
    const dir = folder();
    mkdirSync(`${dir}/forms.lrmx`);
    file(`${dir}/forms.lrmx`, 'a.lrmx', lrmx());
    for (const [to, link] of [
      ['..', 'up'],
      [dir, 'again.lrmx'],
      ['self.lrmx', 'self.lrmx'],
      ['/nowhere', 'lost.lrmx'],
    ]) {
      symlinkSync(to!, `${dir}/forms.lrmx/${link}`);
    }
    symlinkSync('a.lrmx', `${dir}/forms.lrmx/z.lrmx`);
    const told = await imported(config, [dir], { apply: false });
    expect(told.text).toMatch(
      /a\.lrmx.*new cadre(.|\n)*lost\.lrmx(.|\n)*FILE_MISSING(.|\n)*self\.lrmx(.|\n)*FILE_MISSING(.|\n)*z\.lrmx.*nothing to do/,
    );
    expect(told.text).toContain('4 张表 forms:2 可导入 fine,2 不能导入');
  });

  it('in a folder that cannot be listed are told of by it', () => {
    const { parsed } = readForm(folder(), 'public');
    expect(parsed.form ?? parsed.problems.map(({ code }) => code)).toEqual(['FOLDER_UNREADABLE']);
  });

  it('cannot be imported while the server has the log', async () => {
    const config = await seeded();
    const ledger = openLedger(config, systemClock);
    await expect(imported(config, [file(folder(), 'x.lrmx', lrmx())])).rejects.toThrow('stop the server');
    await ledger.close();
  });

  it('may be of the older form', async () => {
    const config = await seeded();
    const fields = [
      ...[
        '张伟试',
        '男',
        '1975.03',
        '满族',
        '辽宁',
        '',
        '健康',
        '',
        '1997.07',
        '大学#法学学士@#',
        '@',
        '',
        '',
        '',
        '',
        '',
      ],
      ...['', '2005.03--  清河镇镇长', '', '', '', '', '', '', '', '清河镇镇长', '', '', '', '', '', '', '20190701'],
    ];
    const text = fields.map((field) => `"${field}"`).join(',');
    const done = await imported(config, [file(folder(), 'z.lrm', text)]);
    expect(done).toMatchObject({ fine: true, acts: 3 });
  });

  it('may be 500, a broken one among them, and take little time each', async () => {
    const config = await seeded();
    const dir = folder();
    for (let index = 0; index < 500; index++) {
      const name = `测${[...String(index)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`;
      const born = `19${60 + (index % 30)}0${1 + (index % 9)}`;
      const work = {
        CanJiaGongZuoShiJian: '201007',
        RuDangShiJian: '201206',
        JianLi: '2010.07--  某处',
        XianRenZhiWu: '',
      };
      const photo = 'A'.repeat(40_000);
      const text = writeLrmx(formOf({ ...ZHANG, ...work, XingMing: name, ChuShengNianYue: born, ZhaoPian: photo }));
      file(dir, `${String(index).padStart(3, '0')}.lrmx`, index === 250 ? text.slice(0, 900) : text);
    }
    const started = performance.now();
    const done = await imported(config, [dir]);
    const took = performance.now() - started;
    const { rss } = process.memoryUsage();
    process.stdout.write(
      `500 forms: ${(took / 500).toFixed(1)} ms each, ${Math.round(rss / 1024 / 1024)} MB resident\n`,
    );
    expect(done.text).toContain('500 张表 forms:499 可导入 fine,1 不能导入');
    expect(done.acts).toBe(499 * 5);
    expect(await eventsOf(config)).toHaveLength(499 * 5);
    const again = await imported(config, [dir]);
    expect(again.acts).toBe(0);
  }, 300_000);
});

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
