import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FATES, parseLrmx, readForm, type FormItem } from '#libs/interchange';
import type { Config } from '#libs/node';
import { tryForms, type FormResult } from '../../apps/cli/src/forms/dry-run.ts';
import { formFiles } from '../../apps/cli/src/forms/files.ts';
import { Answers } from '../../apps/cli/src/forms/answers.ts';
import { openForForms } from '../../apps/cli/src/forms/ledger.ts';
import { NumberStore } from '../../apps/cli/src/forms/numbers.ts';
import { applyNamed, dryRun } from '../../apps/cli/src/import.command.ts';
import { answered, configIn, eventsIn, file, folder, imported, lrmx, send, type Command } from './forms.ts';
import { MESSY_TEAMS } from './messy-people.ts';
import { messyForms } from './messy.ts';

/** How many forms; two thousand in the long run. */
const FORMS = Number(process.env['MESSY_FORMS'] ?? 300);
const MINUTES = 60_000;
const quiet = (): void => undefined;

/** A ledger with the teams of which messy forms tell; of the last title each has two posts. */
async function district(): Promise<Config> {
  const config = configIn(folder());
  const effectiveOn = '1990-01-01';
  const commands: Command[] = [['OpenLedger', { openedOn: '2014-01-01', effectiveOn: '2014-01-01' }]];
  for (const { teamId, name, kind, titles } of MESSY_TEAMS) {
    commands.push(['RegisterTeam', { teamId, name, kind, effectiveOn }]);
    for (const [index, title] of [...titles, titles.at(-1)!].entries()) {
      const post = { postId: `p${index}`, title, principal: index === 0, elected: false, rank: '142' };
      commands.push(['AuthorisePost', { teamId, ...post, effectiveOn }]);
    }
  }
  await send(config, commands);
  return config;
}

function written(forms: ReturnType<typeof messyForms>, name: (index: number) => string): string {
  const dir = folder();
  for (const [index, { bytes, fileName }] of forms.entries()) file(dir, `${name(index)}-${fileName}`, bytes);
  return dir;
}

async function tried(config: Config, dir: string): Promise<{ forms: FormResult[]; acts: Set<string> }> {
  const ledger = await openForForms(config);
  const answers = new Answers(config.dataDir, ledger.clock);
  const numbers = new NumberStore(config.dataDir);
  const run = await tryForms(formFiles([dir]), { ledger, answers, numbers, notes: `${folder()}/notes` });
  const told = { forms: [...run.forms()], acts: new Set([...run.steps()].map(({ commandId }) => commandId)) };
  run.done();
  await ledger.close();
  return told;
}

/** In how many pieces an item is told of: a line of several titles in as many as there are titles. */
function piecesOf({ reading }: FormItem): number {
  if (reading.read !== 'understood') return 1;
  const { meaning } = reading;
  if (meaning.kind === 'presentPosts') return Math.max(1, meaning.clauses.length);
  if (meaning.kind !== 'period' || meaning.activity.kind !== 'posts') return 1;
  return Math.max(1, meaning.activity.clauses.length);
}

async function idsIn(config: Config): Promise<string[]> {
  return (await eventsIn(config)).map(({ id }) => id);
}

describe(`a folder of ${FORMS} forms of many hands`, () => {
  const forms = messyForms(20191201, Math.ceil(FORMS / 5), FORMS);

  it(
    'has every piece of every form as recorded, on record, asked, left aside or not understood: the sum closes',
    async () => {
      const config = await district();
      const { forms: results, acts } = await tried(
        config,
        written(forms, (index) => String(index).padStart(5, '0')),
      );
      expect(results).toHaveLength(FORMS);
      for (const [index, { path, failed, entries, commands, questions }] of results.entries()) {
        const parsed = parseLrmx(forms[index]!.bytes, 'public');
        if (!parsed.form) throw new Error(`${path} cannot be read`);
        const { items } = readForm(parsed.form);
        const pieces = items.reduce((sum, item) => sum + piecesOf(item), 0);
        const count = FATES.map((fate) => entries.filter((entry) => entry.fate === fate).length);
        expect([path, count.reduce((a, b) => a + b)]).toEqual([path, pieces]);
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
        // Each fate is what it says.
        const acting = new Set(commands.flatMap((command) => command.entries));
        const open = new Set(questions.filter(({ answer }) => answer === undefined).map(({ id }) => id));
        for (const { key, fate, question, element } of entries) {
          if (acting.has(key)) expect([path, key, fate]).toEqual([path, key, 'recorded']);
          if (fate === 'asked' && !element.includes('JiaoYu'))
            expect([path, key, open.has(question ?? '')]).toEqual([path, key, true]);
          if (fate === 'notUnderstood') expect([path, key, question]).toEqual([path, key, undefined]);
        }
        for (const { commandId } of commands) expect(acts.has(commandId)).toBe(true);
        if (failed) expect([path, commands]).toEqual([path, []]);
      }
    },
    20 * MINUTES,
  );

  it(
    'records nothing when it comes again, and the same ledger when it comes in another order',
    async () => {
      const [one, another] = [await district(), await district()];
      const dir = written(forms, (index) => String(index).padStart(5, '0'));
      const backwards = written(forms, (index) => String(99_999 - index));
      const first = await dryRun(one, [dir], { out: `${folder()}/told` }, quiet);
      await applyNamed(one, first.id, quiet);
      const again = await dryRun(one, [dir], { out: `${folder()}/told` }, quiet);
      expect([first.totals.acts > FORMS, again.totals.acts]).toEqual([true, 0]);
      const second = await dryRun(another, [backwards], { out: `${folder()}/told` }, quiet);
      await applyNamed(another, second.id, quiet);
      expect(await idsIn(another)).toEqual(await idsIn(one));
      expect(second.totals).toEqual(first.totals);
    },
    20 * MINUTES,
  );
});

describe('a few forms that hang on each other', () => {
  const person = (name: string, JianLi: string, more = {}): string =>
    lrmx({ XingMing: name, ShenFenZheng: '', JianLi, XianRenZhiWu: '', NianDuKaoHeJieGuo: '2018年称职', ...more });
  const texts = [
    person('王某试', '2005.01--  清河镇镇长'),
    person('王某试', '2005.01--2012.05  清河镇镇长\n2012.05--  清河镇党委书记', { TianBiaoShiJian: '20200701' }),
    person('赵某试', '2012.05--  清河镇镇长'),
    person('钱某试', '2001.01--2012.05  清河镇党委书记\n2012.05--  清河镇副镇长'),
    person('孙某试', '2013.01--  清河镇副镇长'),
    person('钱某试', '2001.01--2012.05  清河镇党委书记', { MinZu: '汉族' }),
    person('李某试', '2010.01--  区财政局局长', { JiGuan: '' }),
  ];

  it('make one ledger in whatever order they come, whatever is answered, and come again without a new act', async () => {
    let expected: string[] | undefined;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...texts.keys()], { minLength: texts.length }), async (order) => {
        const config = await district();
        const dir = folder();
        for (const [place, index] of order.entries()) file(dir, `${place}.lrmx`, texts[index]!);
        for (let round = 0; round < 3; round++) {
          const { id } = await imported(config, [dir]);
          await answered(config, id, ({ choices, kind }) => (kind === 'refused' ? undefined : choices[0]!.id));
        }
        const last = await imported(config, [dir]);
        expect(last.acts).toBe(0);
        const ids = await idsIn(config);
        expect(ids).toEqual((expected ??= ids));
      }),
      { numRuns: 5 },
    );
  }, 300_000);
});
