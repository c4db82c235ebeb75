import { appendFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FATES } from '#libs/interchange';
import { systemClock, type Config } from '#libs/node';
import { Answers } from '../../apps/cli/src/forms/answers.ts';
import { applyDryRun, ChangedSince } from '../../apps/cli/src/forms/apply.ts';
import { openForForms } from '../../apps/cli/src/forms/ledger.ts';
import { NumberStore } from '../../apps/cli/src/forms/numbers.ts';
import type { FormResult } from '../../apps/cli/src/forms/dry-run.ts';
import type { Totals } from '../../apps/cli/src/forms/report.ts';
import { endOf } from '../../apps/cli/src/forms/progress.ts';
import { openQuestions, review } from '../../apps/cli/src/forms/review.ts';
import { dryRunsIn, openDryRun } from '../../apps/cli/src/forms/saved.ts';
import { answerQuestion, applyNamed, dryRun, showAnswers, showQuestions } from '../../apps/cli/src/import.command.ts';
import { answered, eventsIn, file, folder, imported, lrmx, seeded, send } from './forms.ts';

const quiet = (): void => undefined;

/** A ledger, a folder with one form, and a dry run of it. */
async function tried(): Promise<{ config: Config; dir: string; path: string; id: string }> {
  const config = await seeded();
  const dir = folder();
  const path = file(dir, 'zhang.lrmx', lrmx());
  const { id } = await dryRun(config, [dir], {}, quiet);
  return { config, dir, path, id };
}

/** What a dry run tells, as a program reads it. */
async function toldAsJson(config: Config, paths: readonly string[]): Promise<Told> {
  const lines: string[] = [];
  await dryRun(config, paths, { json: true }, (line) => void lines.push(line));
  return JSON.parse(lines.join('')) as Told;
}

describe('a dry run', () => {
  it('tells of each form whom it is taken for and why, each act, and of each piece element, line, value and fate', async () => {
    const { config, path } = await tried();
    const { forms, totals, dryRun: id } = await toldAsJson(config, [path]);
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({ name: '张伟试', taken: 'new', why: { code: 'WHO_NEW' }, issuedOn: '2019-07-01' });
    expect(forms[0]!.commands.map(({ name, body }) => [name, body['effectiveOn'], body['postId']])).toEqual([
      ['RegisterCadre', '1997-07-01', undefined],
      ['RecordEducation', '1997-07-01', undefined],
      ['RecordEducation', '2004-07-01', undefined],
      ['RecordPoliticalStatus', '1998-06-01', undefined],
      ['RecordServiceElsewhere', '1997-07-01', undefined],
      ['AssignIncumbent', '2005-03-01', 'mayor'],
      ['RelieveIncumbent', '2012-05-01', 'mayor'],
      ['AssignIncumbent', '2012-05-01', 'secretary'],
    ]);
    expect(forms[0]!.entries).toContainEqual(
      expect.objectContaining({ element: 'JianLi', line: 4, value: '清河镇镇长', fate: 'recorded' }),
    );
    expect(forms[0]!.entries).toContainEqual(
      expect.objectContaining({ element: 'NianDuKaoHeJieGuo', value: '近三年均为称职', fate: 'notUnderstood' }),
    );
    const sum = FATES.reduce((total, fate) => total + totals.pieces[fate], 0);
    expect(sum).toBe(forms[0]!.entries.length);
    expect(id).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
  });

  it('tells as a table the same that it tells as JSON, and into a file when it is told to', async () => {
    const { config, path, dir } = await tried();
    const { forms } = await toldAsJson(config, [path]);
    const out = join(folder(), 'out.txt');
    const lines: string[] = [];
    await dryRun(config, [dir], { out }, (line) => void lines.push(line));
    const table = readFileSync(out, 'utf8');
    for (const { element, value, zh } of forms[0]!.entries)
      expect(table.split('\n').filter((line) => line.includes(element) && line.includes(value))).not.toEqual([zh, []]);
    for (const { zh } of forms[0]!.commands) expect(table).toContain(zh);
    expect(lines.join('\n')).toContain(out);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  it('says for and against whom else a form might be about', async () => {
    const { config, path } = await tried();
    await imported(config, [path]);
    const other = file(folder(), 'x.lrmx', lrmx({ JiGuan: '辽宁锦州', ShenFenZheng: '' }));
    const { forms } = await toldAsJson(config, [other]);
    const { evidence } = forms[0]!.candidates[0]!;
    expect(evidence).toContainEqual(expect.objectContaining({ speaks: 'for', element: 'XingMing' }));
    expect(evidence).toContainEqual(
      expect.objectContaining({ speaks: 'against', element: 'JiGuan', ledger: '辽宁葫芦岛', form: '辽宁锦州' }),
    );
  });

  it('records nothing, and is kept under the same name while nothing changes', async () => {
    const { config, dir, id } = await tried();
    expect((await eventsIn(config)).filter(({ type }) => type === 'CadreRegistered')).toEqual([]);
    expect((await dryRun(config, [dir], {}, quiet)).id).toBe(id);
    expect(dryRunsIn(config.dataDir)).toEqual([id]);
  });

  it('can be stopped, and keeps nothing then', async () => {
    const config = await seeded();
    const stop = AbortSignal.abort(new Error('stopped'));
    const path = file(folder(), 'zhang.lrmx', lrmx());
    await expect(dryRun(config, [path], { signal: stop }, quiet)).rejects.toThrow('stopped');
    expect(dryRunsIn(config.dataDir)).toEqual([]);
  });

  it('says how long it takes still, by what was done so far on the whole', () => {
    expect(endOf(0, 0, 0, 100)).toBe('');
    expect(endOf(0, 10e6, 10, 100)).toMatch(/still 1:30/);
    expect(endOf(5e6, 65e6, 50, 200)).toMatch(/still 3:00/);
  });
});

describe('applying a dry run', () => {
  it('records what it showed, once', async () => {
    const { config, id } = await tried();
    const kept = await openDryRun(config.dataDir, id);
    const shown: string[] = [];
    for await (const { commandId } of kept.acts()) shown.push(commandId);
    expect(await applyNamed(config, id, quiet)).toBe(true);
    const events = (await eventsIn(config)).filter(({ meta }) => meta.actor.userId === 'u-import');
    expect(events.map(({ meta }) => meta.commandId)).toEqual(shown);
    const lines: string[] = [];
    expect(await applyNamed(config, id, (line) => void lines.push(line))).toBe(true);
    expect(lines.join()).toContain('8 项以前已录入');
    expect((await eventsIn(config)).filter(({ meta }) => meta.actor.userId === 'u-import')).toHaveLength(8);
  });

  it.each([
    ['a form was changed', async ({ path }: Tried) => appendFileSync(path, '<!-- -->')],
    ['a form was taken away', async ({ path }: Tried) => rmSync(path)],
    ['a form came', async ({ dir }: Tried) => void file(dir, 'more.lrmx', lrmx({ XingMing: '王某试' }))],
    ['a form was replaced', async ({ path }: Tried) => writeFileSync(path, lrmx({ MinZu: '汉族' }))],
    [
      'somebody of that name was registered',
      async ({ config }: Tried) =>
        send(config, [
          [
            'RegisterCadre',
            { cadreId: 'C9', name: '张伟试', sex: '1', birth: '1975-03', entryKind: 'x', effectiveOn: '2000-01-01' },
          ],
        ]),
    ],
    [
      'a post came or went',
      async ({ config }: Tried) =>
        send(config, [['WithdrawPost', { teamId: 'qinghe', postId: 'vice-2', effectiveOn: '2018-01-01' }]]),
    ],
  ])('stops when %s since, says so and records nothing', async (_, change) => {
    const given = await tried();
    await change(given);
    const before = (await eventsIn(given.config)).length;
    await expect(applyNamed(given.config, given.id, quiet)).rejects.toThrow(ChangedSince);
    expect(await eventsIn(given.config)).toHaveLength(before);
  });

  it('stops when a question of it was answered, or its answer taken back, since', async () => {
    const { config, path } = await tried();
    await imported(config, [path]);
    const other = file(folder(), 'x.lrmx', lrmx({ JiGuan: '辽宁锦州', ShenFenZheng: '' }));
    const first = await imported(config, [other], { apply: false });
    await answered(config, first.id, () => 'new');
    await expect(applyNamed(config, first.id, quiet)).rejects.toThrow(ChangedSince);
    const second = await imported(config, [other], { apply: false });
    showAnswers(config, first.questions[0]!.id, quiet);
    await expect(applyNamed(config, second.id, quiet)).rejects.toThrow(ChangedSince);
  });

  it('does not mind a file that was moved away and back, nor acts about others', async () => {
    const config = await seeded();
    const cadre = { cadreId: 'C9', name: '钱某试', sex: '1', birth: '1970-01', entryKind: 'transferIn' };
    await send(config, [['RegisterCadre', { ...cadre, effectiveOn: '2000-01-01' }]]);
    const path = file(folder(), 'zhang.lrmx', lrmx());
    const { id } = await dryRun(config, [path], {}, quiet);
    renameSync(path, `${path}.away`);
    renameSync(`${path}.away`, path);
    await send(config, [['RecordHonour', { cadreId: 'C9', title: '全区优秀公务员', effectiveOn: '2018-01-20' }]]);
    expect(await applyNamed(config, id, quiet)).toBe(true);
  });

  it('of a name that there is not says which there are', async () => {
    const { config, id } = await tried();
    await expect(applyNamed(config, 'forms', quiet)).rejects.toThrow(id);
  });

  it('can be stopped and taken up', async () => {
    const config = await seeded();
    const dir = folder();
    for (let index = 0; index < 60; index++) {
      const name = `测${String.fromCodePoint(0x4e00 + index)}`;
      file(dir, `${index}.lrmx`, lrmx({ XingMing: name, ShenFenZheng: '', JianLi: '', XianRenZhiWu: '' }));
    }
    const { id } = await dryRun(config, [dir], {}, quiet);
    const stop = new AbortController();
    const ledger = await openForForms(config);
    const { recorded, of } = await applyDryRun(await openDryRun(config.dataDir, id), {
      ledger,
      executor: ledger.executor,
      answers: new Answers(config.dataDir, systemClock),
      numbers: new NumberStore(config.dataDir),
      signal: stop.signal,
      onRecorded: () => stop.abort(),
    });
    await ledger.close();
    expect([recorded, of]).toEqual([200, 240]);
    const lines: string[] = [];
    expect(await applyNamed(config, id, (line) => void lines.push(line))).toBe(true);
    expect(lines.join()).toContain('200 项以前已录入');
    expect((await eventsIn(config)).filter(({ type }) => type === 'CadreRegistered')).toHaveLength(60);
    expect((await imported(config, [dir])).acts).toBe(0);
  });
});

describe('the questions of a dry run', () => {
  const asked = async (): Promise<{ config: Config; path: string; id: string; question: string }> => {
    const { config, path } = await tried();
    await imported(config, [path]);
    const other = file(folder(), 'x.lrmx', lrmx({ JiGuan: '辽宁锦州', ShenFenZheng: '' }));
    const { id, questions } = await imported(config, [other]);
    return { config, path: other, id, question: questions[0]!.id };
  };

  it('are listed with both texts and their choices, answered one by one, and listed no more', async () => {
    const { config, question } = await asked();
    const lines: string[] = [];
    await showQuestions(config, undefined, (line) => void lines.push(line));
    expect(lines.join('\n')).toMatch(new RegExp(`${question}(.|\n)*cadre:(.|\n)*new (.|\n)*1 个问题未答`));
    await expect(answerQuestion(config, question, 'perhaps', quiet)).rejects.toThrow(/cadre:.*new, aside/);
    await expect(answerQuestion(config, 'q-0', 'new', quiet)).rejects.toThrow('q-0');
    await answerQuestion(config, question, 'new', quiet);
    lines.length = 0;
    await showQuestions(config, undefined, (line) => void lines.push(line));
    expect(lines).toEqual(['0 个问题未答 questions open']);
    lines.length = 0;
    showAnswers(config, undefined, (line) => void lines.push(line));
    expect(lines[0]).toContain(`${question}  new`);
    expect(() => showAnswers(config, 'q-0', quiet)).toThrow('q-0');
  });

  it('are gone through at the terminal: by number or by word, skipped, and stopped', async () => {
    const { config, id, question } = await asked();
    const answers = new Answers(config.dataDir, systemClock);
    const open = await openQuestions(await openDryRun(config.dataDir, id), answers);
    const typed =
      (...lines: (string | undefined)[]) =>
      async (): Promise<string | undefined> =>
        lines.shift();
    expect(await review(open, answers, quiet, typed(''))).toBe(0);
    expect(await review(open, answers, quiet, typed('q'))).toBe(0);
    expect(await review(open, answers, quiet, typed('9', 'nonsense', '2'))).toBe(1);
    expect(answers.to(question)).toBe('new');
    expect(await review(open, answers, quiet, typed('aside'))).toBe(1);
    expect(answers.to(question)).toBe('aside');
    expect(await review(open, answers, quiet, typed(undefined))).toBe(0);
  });
});

interface Told {
  readonly dryRun: string;
  readonly totals: Totals;
  readonly forms: readonly FormResult[];
}

type Tried = Awaited<ReturnType<typeof tried>>;
