import { masked, type PlannedCommand } from '#libs/interchange';
import { isRefusal, type Position, type Recorded } from '#libs/kernel';
import type { Ledger } from '#libs/node';
import type { Executor } from '#libs/runtime';
import type { Answers } from './answers.ts';
import type { Progress } from './dry-run.ts';
import { formFiles, hashOfFile } from './files.ts';
import type { NumberStore } from './numbers.ts';
import type { KeptDryRun, KeptForm } from './saved.ts';
import { IMPORTER } from './trial.ts';

/** How many acts are handed over at a time. */
const TOGETHER = 200;
const PAGE = 1000;
/** How many of a kind are named. */
const NAMED = 5;

/** What a dry run is applied with. */
export interface ToApply {
  readonly ledger: Pick<Ledger, 'store'>;
  readonly executor: Pick<Executor, 'executeInOrder'>;
  readonly answers: Pick<Answers, 'to'>;
  readonly numbers: NumberStore;
  readonly signal?: AbortSignal;
  readonly onRecorded?: Progress;
}

/** How far a dry run was applied. */
export interface Applied {
  /** Acts that stand in the log now. */
  readonly recorded: number;
  readonly of: number;
  /** Acts that stood there before: it was interrupted then. */
  readonly before: number;
}

/** A dry run cannot be applied as it is: something changed since. */
export class ChangedSince extends Error {
  override readonly name = 'ChangedSince';
}

/**
 * Records what a dry run showed, that and nothing else. Interrupted, it goes on where it stopped when it is applied again.
 * @throws ChangedSince when forms, answers, or what the dry run knew of the ledger changed since
 */
export async function applyDryRun(dryRun: KeptDryRun, of: ToApply): Promise<Applied> {
  const { heading, forms } = dryRun;
  const changed = [...changedAnswers(forms, of.answers), ...changedForms(dryRun, of.numbers)];
  const own = new Set<string>();
  for await (const { commandId } of dryRun.acts()) own.add(commandId);
  const since = await sinceThen(of.ledger, heading.position, own, forms);
  const all = [...changed, ...since.others];
  if (all.length > 0) throw new ChangedSince(changedText(heading.id, all));
  of.numbers.save();
  const recorded = await record(dryRun, of, since.own);
  return { recorded, of: heading.acts, before: since.own };
}

async function record(dryRun: KeptDryRun, of: ToApply, before: number): Promise<number> {
  const { heading } = dryRun;
  let batch: Pick<PlannedCommand, 'name' | 'body' | 'commandId'>[] = [];
  let done = 0;
  const send = async (): Promise<void> => {
    const requests = batch.map(({ name, body, commandId }) => ({ name, body, commandId, actor: IMPORTER }));
    for (const [index, answer] of (await of.executor.executeInOrder(requests)).entries()) {
      if (isRefusal(answer))
        throw new Error(`${batch[index]!.name} was accepted when tried and refused when sent: ${answer.refused}`);
    }
    done += batch.length;
    batch = [];
    of.onRecorded?.(Math.max(done, before), heading.acts);
  };
  for await (const act of dryRun.acts()) {
    batch.push(act);
    if (batch.length === TOGETHER) await send();
    if (of.signal?.aborted) break;
  }
  if (!of.signal?.aborted && batch.length > 0) await send();
  return done;
}

// ---- what changed since

function changedAnswers(forms: readonly KeptForm[], answers: Pick<Answers, 'to'>): string[] {
  const questions = forms.flatMap((form) => form.questions);
  const changed = questions.filter(({ id, answer }) => answers.to(id) !== answer);
  return changed.map(({ id, form }) => `答复 answer ${id} ${form}`);
}

/** Hashes every form again: its bytes must be the same; and takes in the numbers of those who are known or will be. */
function changedForms({ heading, forms }: KeptDryRun, numbers: NumberStore): string[] {
  const found = formFiles(heading.paths.map((path) => numbers.opened(path)));
  if (found.length !== forms.length) return [`文件数 number of files: ${forms.length} → ${found.length}`];
  return found.flatMap((path, index) => {
    const { sha256, cadreId, number } = forms[index]!;
    if (sha256 !== '' && hashOfFile(path) !== sha256) return [`文件 file ${masked(path)}`];
    if (number !== undefined && cadreId !== undefined) numbers.add(numbers.opened(number), cadreId);
    return [];
  });
}

/** What was recorded since: how many of its own acts, and what of others it was not made with. */
async function sinceThen(
  { store }: Pick<Ledger, 'store'>,
  position: Position | null,
  ownIds: ReadonlySet<string>,
  forms: readonly KeptForm[],
): Promise<{ own: number; others: string[] }> {
  const cadres = new Set(forms.flatMap(({ cadreId, candidates }) => [...candidates, ...(cadreId ? [cadreId] : [])]));
  let own = 0;
  const others: string[] = [];
  for (let after = position; ;) {
    const page = await store.readAll(after, PAGE);
    for (const event of page.events) {
      if (ownIds.has(event.meta.commandId)) own += 1;
      else if (concerns(event, cadres))
        others.push(`台账 ledger ${event.stream} ${event.type} ${event.meta.recordedAt}`);
    }
    if (page.caughtUp || page.upTo === null) return { own, others };
    after = page.upTo;
  }
}

/** Whether forms are judged by what an event says: posts and assessments always, a cadre whom they may be about. */
function concerns({ stream, type }: Recorded, cadres: ReadonlySet<string>): boolean {
  const [category = ''] = stream.split('-', 1);
  if (['team', 'assessment', 'assessmentRound', 'statistics'].includes(category)) return true;
  if (category !== 'cadre') return false;
  return type === 'CadreRegistered' || type === 'CadreRenamed' || cadres.has(stream.slice('cadre-'.length));
}

function changedText(id: string, changed: readonly string[]): string {
  const more = changed.length > NAMED ? [`… (${changed.length})`] : [];
  return [
    `试运行 ${id} 之后有变化,没有录入任何内容。请重新试运行,核对后再 --apply。`,
    `Something changed since the dry run ${id}; nothing was recorded. Make a new dry run, look at it, and apply that one.`,
    ...[...changed.slice(0, NAMED), ...more].map((line) => `  ${line}`),
  ].join('\n');
}
