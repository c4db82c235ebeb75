import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { domain } from '#libs/domain';
import type { Clock } from '#libs/kernel';
import type { Config } from '#libs/node';
import { Registry, reactionsFeature } from '#libs/runtime';
import { Contradictions } from './contradictions.ts';
import { Examiner } from './examiner.ts';
import { Notes, type Fault } from './notes.ts';
import { ServerSource } from './server-source.ts';
import type { Source } from './source.ts';
import { SqliteSource } from './sqlite-source.ts';
import { otherHistories, viewMarks } from './view-histories.ts';

/** Faults told one by one; past this only their number. */
const FAULTS_TOLD = 20;
const TOLD_EVERY_MS = 2000;

/** What is wrong with a log, and how much is in it. */
export interface Checked {
  readonly faults: readonly string[];
  readonly events: number;
  readonly streams: number;
}

/** How a check is run. */
export interface Check {
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** Goes on where a check of this log was stopped. */
  readonly resume?: boolean;
  /** Views that should be of this log. */
  readonly viewsFile?: string;
  /** Stops after the page under way. */
  readonly signal: AbortSignal;
}

/**
 * Checks the log of the configuration by another way than the program reads it, and says what is wrong; whether nothing
 * was. What has been seen is noted in the data folder until the check is over.
 */
export async function fsck(config: Config, check: Check): Promise<boolean> {
  const source =
    config.eventStore === 'sqlite' ? new SqliteSource(config.logFile) : new ServerSource(config.eventStore);
  try {
    return await checkedInFull(source, join(config.dataDir, 'fsck-notes.db'), {
      ...check,
      viewsFile: config.viewsFile,
    });
  } finally {
    await source.close();
  }
}

/** The same for any log; `notesPath` is made where it is missing. */
export async function checkedInFull(source: Source, notesPath: string, check: Check): Promise<boolean> {
  const { say, signal } = check;
  const notes = notesFor(source, notesPath, check);
  const goOn = '再次运行 fsck --resume 即可继续 run fsck --resume to go on';
  try {
    const examiner = new Examiner({ registry: registryOfAll(), notes, oneClock: source.oneClock });
    // Looked at first: what the log grows by meanwhile is no fault of theirs.
    const marks = check.viewsFile === undefined ? [] : viewMarks(check.viewsFile);
    await lookThrough(source, examiner, notes, check);
    const known = signal.aborted ? [] : examiner.faults();
    const met = signal.aborted ? [] : await contradictions(known, notes, check);
    if (signal.aborted) {
      say(`已停止 stopped at ${notes.progress()?.position ?? 'the beginning'}: ${goOn}`);
      notes.close();
      return false;
    }
    const others = known.length === 0 ? otherHistories(notes, marks) : [];
    if (known.length > 0 && marks.length > 0) say('未核对视图 the views were not compared: mend the log first');
    const faults = [...source.faults(), ...[...known, ...met, ...others].map(({ text }) => text)];
    notes.discard();
    return tell(faults, examiner, say);
  } catch (error) {
    notes.close();
    throw new Error(goOn, { cause: error });
  }
}

/** Checks a log file alone, at once, and compares no acts with each other. */
export function checked(logFile: string): Checked {
  const source = new SqliteSource(logFile);
  const notes = new Notes(':memory:');
  const examiner = new Examiner({ registry: registryOfAll(), notes, oneClock: true });
  for (const page of source.pages(null, new AbortController().signal)) for (const met of page) examiner.take(met);
  const faults = [...source.faults(), ...examiner.faults().map(({ text }) => text)];
  source.close();
  notes.close();
  return { faults, events: examiner.count, streams: examiner.streams };
}

function registryOfAll(): Registry {
  return new Registry({ ...domain, features: [...domain.features, reactionsFeature] });
}

function notesFor(source: Source, path: string, { resume = false, say }: Check): Notes {
  const notes = new Notes(path);
  const progress = notes.progress();
  if (resume && progress?.log === source.told) {
    say(`继续 going on after ${progress.count} events at ${progress.position}`);
    return notes;
  }
  if (resume) say('没有可继续的检查,从头开始 no check of this log was stopped here: from the beginning');
  notes.discard();
  return new Notes(path);
}

async function lookThrough(source: Source, examiner: Examiner, notes: Notes, check: Check): Promise<void> {
  const began = { at: check.clock.now(), count: examiner.count };
  let told = began.at;
  for await (const page of source.pages(notes.progress()?.position ?? null, check.signal)) {
    const last = page.at(-1)!;
    const position = last.kind === 'event' ? last.entry.position : last.position;
    notes.page(() => {
      for (const met of page) examiner.take(met);
      return { log: source.told, position, count: examiner.count };
    });
    // A file is read without waiting for anything: this is where a wish to stop is heard.
    await nextTurn();
    if (check.signal.aborted) return;
    const now = check.clock.now();
    if (now - told < TOLD_EVERY_MS * 1000) continue;
    told = now;
    const speed = Math.round((examiner.count - began.count) / ((now - began.at) / 1_000_000));
    check.say(`${examiner.count} 条 events, ${percent(source.share(position))}, ${speed}/s`);
  }
}

function contradictions(known: readonly Fault[], notes: Notes, check: Check): Promise<Fault[]> {
  notes.index();
  let told = check.clock.now();
  return new Contradictions(registryOfAll(), notes, known).faults(check.signal, (done, of) => {
    const now = check.clock.now();
    if (now - told < TOLD_EVERY_MS * 1000) return;
    told = now;
    check.say(`互相核对 comparing acts with each other: ${done} of ${of} streams`);
  });
}

function tell(faults: readonly string[], { count, streams, setBack }: Examiner, say: Check['say']): boolean {
  for (const text of faults.slice(0, FAULTS_TOLD)) say(text);
  if (faults.length > FAULTS_TOLD) say(`… 其余 and ${faults.length - FAULTS_TOLD} more`);
  if (setBack > 0) say(`${setBack} events carry an earlier instant than their predecessor: known times make up for it`);
  say(`${count} events, ${streams} streams, ${faults.length} faults`);
  return faults.length === 0;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
