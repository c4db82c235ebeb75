import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { systemClock, type Config } from '#libs/node';
import { Answers } from '../../apps/cli/src/forms/answers.ts';
import { tryForms, type FormResult, type Progress } from '../../apps/cli/src/forms/dry-run.ts';
import { formFiles } from '../../apps/cli/src/forms/files.ts';
import { openForForms } from '../../apps/cli/src/forms/ledger.ts';
import { NumberStore } from '../../apps/cli/src/forms/numbers.ts';
import { dryRunsIn } from '../../apps/cli/src/forms/saved.ts';
import { dryRun } from '../../apps/cli/src/import.command.ts';
import { file, folder, lrmx, seeded } from './forms.ts';

const MINUTES = 60_000;
/** What may be held in memory of each form: its path, and where it stands. */
const BYTES_OF_A_FORM = 3000;
const quiet = (): void => undefined;

/** Somebody's form that nobody else has; several have held the same posts one after the other. */
function formOf(index: number): string {
  const year = 1960 + (index % 50);
  return lrmx({
    XingMing: `测${String.fromCodePoint(0x4e00 + index)}`,
    ShenFenZheng: '',
    ChuShengNianYue: `${year - 30}03`,
    RuDangShiJian: `${year}01`,
    CanJiaGongZuoShiJian: `${year}07`,
    QuanRiZhiJiaoYu_XueLi: '',
    QuanRiZhiJiaoYu_XueWei: '',
    XianRenZhiWu: '',
    JianLi: `${year}.07--2001.03  外地某局科员\n${2001 + (index % 15)}.03--${2002 + (index % 15)}.03  清河镇镇长`,
  });
}

function folderOf(forms: number): string {
  const dir = folder();
  for (let index = 0; index < forms; index++) file(dir, `${String(index).padStart(5, '0')}.lrmx`, formOf(index));
  return dir;
}

interface Told {
  readonly forms: FormResult[];
  readonly acts: string[];
}

/** Tries a folder with notes in a file, and hands what it comes to to a function while the notes are open. */
async function tried<Answer>(
  config: Config,
  dir: string,
  notes: string,
  then: (run: Awaited<ReturnType<typeof tryForms>>) => Answer,
  { onForm, signal }: { onForm?: Progress; signal?: AbortSignal } = {},
): Promise<Answer> {
  const ledger = await openForForms(config);
  try {
    const answers = new Answers(config.dataDir, systemClock);
    const numbers = new NumberStore(config.dataDir);
    const run = await tryForms(formFiles([dir]), { ledger, answers, numbers, notes }, onForm, signal);
    try {
      return then(run);
    } finally {
      run.done();
    }
  } finally {
    await ledger.close();
  }
}

const told = (run: Awaited<ReturnType<typeof tryForms>>): Told => ({
  forms: [...run.forms()],
  acts: [...run.steps()].map(({ commandId }) => commandId),
});

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('a dry run of many forms', () => {
  it(
    'holds in memory a line of each form and no more, however many there are',
    async () => {
      const config = await seeded();
      const heldFor = (forms: number): Promise<number> =>
        tried(config, folderOf(forms), join(folder(), 'notes'), (run) => {
          for (const { sha256 } of run.forms()) expect(sha256).toHaveLength(64);
          return heapInUse();
        });
      // What is remembered of the last hundred is there by then.
      const few = await heldFor(150);
      const many = await heldFor(500);
      expect((many - few) / 350).toBeLessThan(BYTES_OF_A_FORM);
    },
    20 * MINUTES,
  );

  it(
    'that was stopped goes on where it was and tells the same, wherever it was stopped',
    async () => {
      const config = await seeded();
      const dir = folderOf(12);
      let calls = 0;
      const whole = await tried(config, dir, join(folder(), 'notes'), told, { onForm: () => (calls += 1) });
      expect(whole.acts.length).toBeGreaterThan(24);
      for (let stopAt = 1; stopAt < calls; stopAt += 3) {
        const notes = join(folder(), 'notes');
        const stop = new AbortController();
        let before = 0;
        const onForm = (): void => {
          if (++before === stopAt) stop.abort(new Error('stopped'));
        };
        await expect(tried(config, dir, notes, told, { onForm, signal: stop.signal })).rejects.toThrow('stopped');
        const firsts: number[] = [];
        const again = await tried(config, dir, notes, told, { onForm: (done) => void firsts.push(done) });
        expect([stopAt, again]).toEqual([stopAt, whole]);
        // What was read and gone through is not read and gone through again.
        if (stopAt > 2) expect([stopAt, firsts.length < calls, firsts[0]! > 0.5]).toEqual([stopAt, true, true]);
      }
    },
    20 * MINUTES,
  );

  it(
    'that broke down tells the same when it is made again, whatever was kept',
    async () => {
      const config = await seeded();
      const dir = folderOf(8);
      const notes = join(folder(), 'notes');
      const whole = await tried(config, dir, join(folder(), 'notes'), told);
      for (const at of [3, 12, 20]) {
        let calls = 0;
        const onForm = (): void => {
          if (++calls === at) throw new Error('broken');
        };
        await expect(tried(config, dir, notes, told, { onForm })).rejects.toThrow('broken');
      }
      expect(await tried(config, dir, notes, told)).toEqual(whole);
    },
    20 * MINUTES,
  );

  it(
    'that was stopped begins anew when a form was written anew since',
    async () => {
      const config = await seeded();
      const dir = folderOf(6);
      const stop = new AbortController();
      const onForm = (): void => stop.abort(new Error('stopped'));
      const notes = join(folder(), 'notes');
      await expect(tried(config, dir, notes, told, { onForm, signal: stop.signal })).rejects.toThrow('stopped');
      const path = file(dir, '00000.lrmx', formOf(100));
      utimesSync(path, 1, 1);
      const again = await tried(config, dir, notes, told);
      expect(again.forms[0]!.name).toBe(`测${String.fromCodePoint(0x4e00 + 100)}`);
    },
    20 * MINUTES,
  );

  it('leaves nothing of its notes behind when it is done, and they are its owner’s alone when it was stopped', async () => {
    const config = await seeded();
    const dir = folderOf(3);
    const { id } = await dryRun(config, [dir], {}, quiet);
    expect(readdirSync(join(config.dataDir, 'dry-runs'))).toEqual([`${id}.jsonl`]);
    expect(dryRunsIn(config.dataDir)).toEqual([id]);
  });
});
