import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PlannedCommand, Question } from '#libs/interchange';
import { formatInstant, shanghaiDate, type Micros, type Position } from '#libs/kernel';
import type { DryRun, ImportOptions, Outline } from './dry-run.ts';

/** Shape of the file of a dry run. */
const VERSION = 1;
const FOLDER = 'dry-runs';
const EXTENSION = '.jsonl';

/** What a dry run was made from, its first line. */
export interface Heading extends ImportOptions {
  readonly version: number;
  readonly id: string;
  readonly madeAt: string;
  /** As they were given, sealed. */
  readonly paths: readonly string[];
  /** The last position of the log that it knew; null for an empty one. */
  readonly position: Position | null;
  readonly forms: number;
  readonly acts: number;
}

/** A form of a dry run as it is kept, in the order of the files: whom it is taken for and what is asked. */
export interface KeptForm {
  /** Path of the file, identity numbers masked. */
  readonly path: string;
  readonly sha256: string;
  readonly name: string;
  readonly cadreId?: string;
  /** The identity number as it is compared, sealed. */
  readonly number?: string;
  /** Whom else it might be about. */
  readonly candidates: readonly string[];
  readonly questions: readonly Question[];
}

type Line =
  | { readonly heading: Heading }
  | { readonly form: KeptForm }
  | { readonly act: Pick<PlannedCommand, 'name' | 'body' | 'commandId'> };

/** What is known of a dry run before it is kept. */
export interface Made extends ImportOptions {
  /** As they were given, sealed. */
  readonly paths: readonly string[];
  readonly position: Position | null;
  readonly at: Micros;
}

/** Keeps a dry run in the data folder, for its owner only, and gives its name: the same for the same outcome on one day. */
export function saveDryRun(
  dataDir: string,
  dryRun: DryRun,
  { at, ...made }: Made,
  sealed: (text: string) => string,
): string {
  const { formCount: forms, actCount: acts } = dryRun;
  const id = `${shanghaiDate(at)}-${digestOf(dryRun, made).slice(0, 8)}`;
  const heading = { version: VERSION, id, madeAt: formatInstant(at), ...made, forms, acts };
  mkdirSync(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  const path = fileOf(dataDir, id);
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    const write = (line: Line): void => void writeSync(file, `${JSON.stringify(line)}\n`);
    write({ heading });
    for (const form of dryRun.outlines()) {
      const { number } = form;
      write({ form: { ...keptOf(form), ...(number === undefined ? {} : { number: sealed(number) }) } });
    }
    for (const { name, body, commandId } of dryRun.steps()) write({ act: { name, body, commandId } });
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  return id;
}

function digestOf(dryRun: DryRun, { paths: _, ...same }: Omit<Made, 'at'>): string {
  const digest = createHash('sha256').update(JSON.stringify(same));
  for (const form of dryRun.outlines()) digest.update(JSON.stringify(keptOf(form)));
  for (const { commandId } of dryRun.steps()) digest.update(commandId);
  return digest.digest('hex');
}

function keptOf({ path, sha256, name, cadreId, candidates, questions }: Outline): KeptForm {
  const who = cadreId === undefined ? {} : { cadreId };
  return { path, sha256, name, ...who, candidates: candidates.map((each) => each.cadreId), questions };
}

/** Where what an unfinished dry run of these paths found out is noted. */
export function notesOf(dataDir: string, paths: readonly string[]): string {
  return join(dataDir, FOLDER, `${hash('sha256', JSON.stringify(paths)).slice(0, 8)}.unfinished`);
}

function fileOf(dataDir: string, id: string): string {
  return join(dataDir, FOLDER, `${id}${EXTENSION}`);
}

/** A dry run that was kept, read line by line: thousands of forms would fill the memory. */
export interface KeptDryRun {
  readonly heading: Heading;
  /** Its forms in the order of the files. */
  forms(): AsyncIterable<KeptForm>;
  /** Its acts in the order in which they are recorded. */
  acts(): AsyncIterable<Pick<PlannedCommand, 'name' | 'body' | 'commandId'>>;
}

/** Names of the dry runs of a data folder, the latest last. */
export function dryRunsIn(dataDir: string): string[] {
  const folder = join(dataDir, FOLDER);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(EXTENSION));
  const made = names.map((name) => ({ name, at: statSync(join(folder, name), { bigint: true }).mtimeNs }));
  return made.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ name }) => name.slice(0, -EXTENSION.length));
}

/**
 * Opens a dry run by its name.
 * @throws naming those there are, when there is none of this name
 */
export async function openDryRun(dataDir: string, id: string): Promise<KeptDryRun> {
  const names = dryRunsIn(dataDir);
  if (!names.includes(id)) {
    throw new Error(
      `没有名为 ${id} 的试运行。请先试运行:import <文件或文件夹>,再 import --apply <名称>。现有 There is no dry run of this name; make one first: import <paths>. There are: ${names.slice(-5).join(', ') || '–'}`,
    );
  }
  const path = fileOf(dataDir, id);
  const heading = await headingOf(path);
  if (heading?.version !== VERSION) throw new Error(`${id}: version ${heading?.version ?? '–'}, ${VERSION} is due`);
  return { heading, forms: () => formsOf(path), acts: () => actsOf(path) };
}

async function headingOf(path: string): Promise<Heading | undefined> {
  for await (const line of linesOf(path)) return 'heading' in line ? line.heading : undefined;
  return undefined;
}

async function* formsOf(path: string): AsyncGenerator<KeptForm> {
  for await (const line of linesOf(path)) {
    if ('act' in line) return;
    if ('form' in line) yield line.form;
  }
}

async function* actsOf(path: string): AsyncGenerator<Pick<PlannedCommand, 'name' | 'body' | 'commandId'>> {
  for await (const line of linesOf(path)) if ('act' in line) yield line.act;
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  const input = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) yield JSON.parse(line) as Line;
  } finally {
    input.destroy();
  }
}
