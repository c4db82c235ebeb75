import type { PlannedCommand } from '#libs/interchange';
import { isRefusal, type Position, type Recorded } from '#libs/kernel';
import type { Ledger } from '#libs/node';
import type { Executor } from '#libs/runtime';
import type { Answers } from './answers.ts';
import type { Progress } from './dry-run.ts';
import { formFiles, hashOfFile, toldPath } from './files.ts';
import type { NumberStore } from './numbers.ts';
import type { KeptDryRun } from './saved.ts';
import { IMPORTER } from './trial.ts';

/** How many acts are handed over at a time. */
const TOGETHER = 200;
const PAGE = 1000;
/** After so many acts what is remembered of the log is let go of. */
const REMEMBERED = 1000;
/** How many of a kind are named. */
const NAMED = 5;

/** What a dry run is applied with. */
export interface ToApply {
  readonly ledger: Pick<Ledger, 'store'>;
  readonly executor: Pick<Executor, 'executeInOrder' | 'forget'>;
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
  const { heading } = dryRun;
  const { changed, cadres } = await changedForms(dryRun, of);
  const own = new Set<string>();
  for await (const { commandId } of dryRun.acts()) own.add(commandId);
  const since = await sinceThen(of.ledger, heading.position, own, cadres);
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
    if (done % REMEMBERED === 0) of.executor.forget();
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

/**
 * Compares answers and forms with those that it was made with: the bytes of every form must be the same. Takes in the
 * numbers of those who are known or will be, and answers whom the forms may be about.
 */
async function changedForms(
  dryRun: KeptDryRun,
  { answers, numbers }: ToApply,
): Promise<{ changed: string[]; cadres: ReadonlySet<string> }> {
  const { heading } = dryRun;
  const found = formFiles(heading.paths.map((path) => numbers.opened(path)));
  const changed: string[] = [];
  const cadres = new Set<string>();
  if (found.length !== heading.forms) changed.push(`文件数 number of files: ${heading.forms} → ${found.length}`);
  let index = 0;
  for await (const { sha256, cadreId, candidates, number, questions } of dryRun.forms()) {
    for (const { id, answer, form } of questions)
      if (answers.to(id) !== answer) changed.push(`答复 answer ${id} ${form}`);
    for (const each of cadreId === undefined ? candidates : [cadreId, ...candidates]) cadres.add(each);
    if (found.length !== heading.forms) continue;
    const path = found[index++]!;
    if (sha256 !== '' && hashOfFile(path) !== sha256) changed.push(`文件 file ${toldPath(path)}`);
    if (number !== undefined && cadreId !== undefined) numbers.add(numbers.opened(number), cadreId);
  }
  return { changed, cadres };
}

/** What was recorded since: how many of its own acts, and what of others it was not made with. */
async function sinceThen(
  { store }: Pick<Ledger, 'store'>,
  position: Position | null,
  ownIds: ReadonlySet<string>,
  cadres: ReadonlySet<string>,
): Promise<{ own: number; others: string[] }> {
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
