import { hash } from 'node:crypto';
import { resolve as absolute } from 'node:path';
import { normalName } from '#libs/domain';
import {
  personIn,
  planForm,
  type Entry,
  type FormSource,
  type KnownNumbers,
  type Plan,
  type PlannedCommand,
  type ReadForm,
} from '#libs/interchange';
import type { PlainDate } from '#libs/kernel';
import type { Ledger } from '#libs/node';
import type { Answers } from './answers.ts';
import { readForm, stampOf, toldPath, type FormFile } from './files.ts';
import { Knowledge } from './knowledge.ts';
import { DryRunNotes, type Head } from './notes.ts';
import type { NumberStore } from './numbers.ts';
import { RehearsalStore } from './rehearsal.ts';
import { withFailures, withPlan, type Told, type ToldOfForm } from './told.ts';
import { Trial } from './trial.ts';

/** How often forms that hang on each other are gone through again until nothing more comes of it. */
const MOST_ROUNDS = 8;
/** After so many forms what was found out is kept, and others have a turn. */
const TOGETHER = 256;
/** What part of the time reading, going through and trying take. */
const SHARES = { read: 0.2, gone: 0.5, tried: 0.3 };
/** The elements that tell whose a form is and of which day. */
const WHOSE = ['XingMing', 'XingBie', 'ChuShengNianYue', 'CanJiaGongZuoShiJian', 'TianBiaoShiJian'] as const;

/** How forms are taken. */
export interface ImportOptions {
  /** The district as unit names may begin with it. */
  readonly district?: string;
  /** The day of forms that do not say theirs. */
  readonly issuedOn?: PlainDate;
}

/** What is asked and what becomes of one form. */
export interface FormResult extends Told {
  /** Path of the file, identity numbers masked. */
  readonly path: string;
  readonly sha256: string;
  readonly failed: boolean;
  readonly entries: readonly Entry[];
  /** The acts that will be recorded. */
  readonly commands: readonly PlannedCommand[];
}

/** What is kept of a form of a dry run. */
export type Outline = Omit<FormResult, 'entries' | 'commands' | 'failed'> & {
  /** The identity number as it is compared; it is never told. */
  readonly number?: string;
};

/** Told how far something is. */
export type Progress = (done: number, of: number) => void;

/** What a dry run is made with. */
export interface Trying extends ImportOptions {
  readonly ledger: Ledger;
  readonly answers: Pick<Answers, 'to' | 'all' | 'wasTakenBack'>;
  readonly numbers: NumberStore;
  /** The file that what is found out is noted in, until the dry run is done with. */
  readonly notes: string;
}

/** What importing forms would come to, read form by form from the notes of the dry run. */
export class DryRun {
  readonly formCount: number;
  private readonly notes: DryRunNotes;
  private readonly paths: readonly string[];

  constructor(notes: DryRunNotes, paths: readonly string[]) {
    this.notes = notes;
    this.paths = paths;
    this.formCount = paths.length;
  }

  get actCount(): number {
    return this.notes.acceptedCount;
  }

  /** Every form in the order of the files. */
  *forms(): Generator<FormResult> {
    for (const id of this.paths.keys()) {
      const { told, entries } = this.notes.toldOf(id)!;
      const failed = told.findings.some(({ severity }) => severity === 'error');
      yield { ...told, ...this.fileOf(id), failed, entries, commands: this.notes.acceptedOf(id) };
    }
  }

  /** Every form in the order of the files, without what becomes of its pieces. */
  *outlines(): Generator<Outline> {
    for (const id of this.paths.keys()) {
      const number = this.notes.numberOf(id);
      yield { ...this.notes.outlineOf(id), ...this.fileOf(id), ...(number === undefined ? {} : { number }) };
    }
  }

  /** The acts of all forms in the order in which they are recorded. */
  steps(): Iterable<PlannedCommand> {
    return this.notes.accepted();
  }

  /** Throws the notes away. */
  done(): void {
    this.notes.remove();
  }

  private fileOf(id: number): Pick<FormResult, 'path' | 'sha256'> {
    return { path: toldPath(this.paths[id]!), sha256: this.notes.sha256Of(id) };
  }
}

/**
 * Finds out what importing files would come to, and records nothing. Forms of different people are gone through together,
 * those of one person or one name one after the other, the oldest first; and again those that hang on what others bring,
 * until nothing more comes of it. So it tells the same in whichever order the files come, and going through them again
 * after it was applied brings nothing new. Stopped, it goes on where it was when it is called for the same again.
 * @param signal lets it be stopped between two forms or acts
 */
export async function tryForms(
  paths: readonly string[],
  trying: Trying,
  onForm: Progress = () => {},
  signal?: AbortSignal,
): Promise<DryRun> {
  const notes = DryRunNotes.open(trying.notes, await madeFrom(paths, trying));
  try {
    await new DryRunner(paths, trying, notes, onForm, signal).run();
    return new DryRun(notes, paths);
  } catch (error) {
    notes.close();
    throw error;
  }
}

/** Whatever the outcome of a dry run depends on. */
async function madeFrom(
  paths: readonly string[],
  { ledger, answers, numbers, district, issuedOn }: Trying,
): Promise<string> {
  const given = answers.all().map(({ question, choice }) => [question, choice]);
  const files = paths.map((path) => [absolute(path), stampOf(path)]);
  const position = await ledger.store.head();
  return hash('sha256', JSON.stringify([position, ledger.today(), district, issuedOn, numbers.mark, given, files]));
}

class DryRunner {
  private readonly paths: readonly string[];
  private readonly of: Trying;
  private readonly notes: DryRunNotes;
  private readonly known: Knowledge;
  private readonly trial: Trial;
  private readonly onForm: Progress;
  private readonly signal: AbortSignal | undefined;
  private readonly progress = { read: 0, gone: 0, tried: 0 };

  constructor(
    paths: readonly string[],
    of: Trying,
    notes: DryRunNotes,
    onForm: Progress,
    signal: AbortSignal | undefined,
  ) {
    const { ledger, district } = of;
    const tried = new RehearsalStore(ledger.store, notes);
    this.paths = paths;
    this.of = of;
    this.notes = notes;
    this.known = new Knowledge(ledger, tried, this.knownNumbers(), { begun: notes.stage.begun, district });
    this.trial = new Trial(ledger, tried, notes);
    this.onForm = onForm;
    this.signal = signal;
  }

  async run(): Promise<void> {
    await this.readHeads();
    if (this.notes.stage.batch === undefined) this.settleBatches();
    this.progress.tried = this.notes.gone(this.notes.stage.batch!);
    for (;;) {
      const { batch = 0, batches } = this.notes.stage;
      if (batch === batches + MOST_ROUNDS) return;
      const isRound = batch >= batches;
      if (isRound) this.notes.goAgain(batch);
      const size = await this.goThrough(batch, isRound);
      await this.tryActs(batch, isRound ? 0 : size);
      const isLast = isRound && this.notes.acceptedIn(batch) === 0;
      this.notes.setStage({ batch: batch + 1, batches, begun: this.notes.eventCount });
      this.notes.keep();
      if (isLast) return;
    }
  }

  // ---- which forms go together

  private async readHeads(): Promise<void> {
    this.progress.read = this.notes.formCount;
    for (let id = this.notes.formCount; id < this.paths.length; id++) {
      await this.pause(id);
      this.notes.addForm(id, this.headOf(this.paths[id]!));
      this.advance('read', 1);
    }
    this.notes.keep();
  }

  private headOf(path: string): Head {
    const { sha256, read } = readForm(path, 'public', WHOSE);
    const person = read && personIn(read, this.known.today);
    const number = person?.number && this.of.numbers.hashOf(person.number);
    return {
      sha256,
      day: dayOf(read),
      ...(person ? { name: normalName(person.name) } : {}),
      ...(number === undefined ? {} : { number }),
    };
  }

  private settleBatches(): void {
    const forms = inCanonicalOrder([...this.notes.heads()], this.paths);
    const batchOf = batchesOf(forms);
    for (const [rank, { id }] of forms.entries()) this.notes.place(id, rank, batchOf.get(id)!);
    const batches = Math.max(-1, ...batchOf.values()) + 1;
    this.notes.setStage({ batch: 0, batches, begun: 0 });
    this.notes.keep();
  }

  // ---- going through forms

  /** @returns how many forms the batch has */
  private async goThrough(batch: number, again: boolean): Promise<number> {
    const due = this.notes.due(batch);
    if (!again) this.progress.gone = this.notes.gone(batch + 1);
    for (const [index, id] of due.entries()) {
      await this.pause(index);
      this.goThroughForm(id, batch);
      if (!again) this.advance('gone', 1);
    }
    this.notes.keep();
    return this.notes.sizeOf(batch);
  }

  private goThroughForm(id: number, batch: number): void {
    const path = this.paths[id]!;
    const file = readForm(path, 'public');
    if (file.sha256 !== this.notes.sha256Of(id)) throw new Error(changedMeanwhile(path));
    const before = this.notes.toldOf(id);
    const plan = file.read ? this.planOf(file, file.read) : unread(file);
    const told = withPlan(before, plan, before ? this.notes.acceptedOf(id) : []);
    this.notes.goneThrough(id, batch, told, plan.commands);
  }

  private planOf({ fileName, sha256, changedOn, parsed }: FormFile, form: ReadForm): Plan {
    const { issuedOn, answers } = this.of;
    const source: FormSource = { fileName, sha256, changedOn, ...(issuedOn === undefined ? {} : { issuedOn }) };
    const answerTo = (question: string): string | undefined => answers.to(question);
    const wasTakenBack = (question: string): boolean => answers.wasTakenBack(question);
    const plan = planForm({ form, source, known: this.known, answerTo, wasTakenBack });
    return { ...plan, findings: [...(parsed.form ? parsed.notes : parsed.problems), ...plan.findings] };
  }

  // ---- trying acts

  private async tryActs(batch: number, size: number): Promise<void> {
    const before = this.progress.tried;
    await this.trial.run(batch, (done, of) => {
      this.signal?.throwIfAborted();
      this.progress.tried = before + (size * done) / of;
      this.advance('tried', 0);
    });
    for (const id of this.notes.withFailures(batch)) {
      const failed = this.notes
        .actsOf(id, batch)
        .flatMap(({ command, failure }) => (failure ? { command, failure } : []));
      const told: ToldOfForm = this.notes.toldOf(id)!;
      this.notes.tell(
        id,
        withFailures(told, failed, (question) => this.of.answers.to(question)),
      );
    }
    this.progress.tried = before + size;
    this.known.refresh();
  }

  // ---- on the way

  private async pause(index: number): Promise<void> {
    if (index % TOGETHER === TOGETHER - 1) {
      this.notes.keep();
      await new Promise(setImmediate);
    }
    if (!this.signal?.aborted) return;
    this.notes.keep();
    this.signal.throwIfAborted();
  }

  private advance(what: keyof typeof SHARES, by: number): void {
    this.progress[what] += by;
    const { read, gone, tried } = this.progress;
    this.onForm(SHARES.read * read + SHARES.gone * gone + SHARES.tried * tried, this.paths.length);
  }

  /** The numbers on record and those of the forms gone through so far. */
  private knownNumbers(): KnownNumbers {
    const { notes } = this;
    const { numbers } = this.of;
    return {
      hashOf: (number) => numbers.hashOf(number),
      cadresOf: (number) => [...new Set([...numbers.cadresOf(number), ...notes.cadresOf(number)])],
      numbersOf: (cadreId) => [...new Set([...numbers.numbersOf(cadreId), ...notes.numbersOf(cadreId)])],
    };
  }
}

type NotedHead = Head & { readonly id: number };

/** Forms of one name, or one number, follow each other; the first of each such group go together, then the second. */
function batchesOf(forms: readonly NotedHead[]): Map<number, number> {
  const groups = new Map<string, NotedHead[]>();
  for (const form of forms) {
    const met = [...new Set(keysOf(form).flatMap((key) => groups.get(key) ?? []))];
    const group = [...met, form];
    for (const each of group) for (const key of keysOf(each)) groups.set(key, group);
  }
  const rank = new Map(forms.map(({ id }, index) => [id, index]));
  const batches = new Map<number, number>();
  for (const group of new Set(groups.values())) {
    const inOrder = group.toSorted((a, b) => rank.get(a.id)! - rank.get(b.id)!);
    for (const [batch, { id }] of inOrder.entries()) batches.set(id, batch);
  }
  return batches;
}

function keysOf({ id, name, number }: NotedHead): string[] {
  if (name === undefined) return [`file ${id}`];
  return [`name ${name}`, ...(number === undefined ? [] : [`number ${number}`])];
}

function inCanonicalOrder(forms: readonly NotedHead[], paths: readonly string[]): NotedHead[] {
  const place = ({ day, sha256, id }: NotedHead): string => `${day} ${sha256} ${paths[id]!}`;
  return forms
    .map((form) => [place(form), form] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, form]) => form);
}

function dayOf(form: ReadForm | undefined): string {
  for (const { reading } of form?.items ?? [])
    if (reading.read === 'understood' && reading.meaning.kind === 'filledOn') return reading.meaning.date;
  return '';
}

/** What is told of a file that cannot be read as a form. */
function unread({ parsed }: FormFile): Plan {
  const findings = parsed.form ? parsed.notes : parsed.problems;
  const why = { code: 'FILE', zh: '', en: '' };
  return { name: '', taken: 'nobody', why, candidates: [], entries: [], commands: [], questions: [], findings };
}

function changedMeanwhile(path: string): string {
  return `${toldPath(path)} 在试运行期间被修改。请重新试运行。 It was changed during the dry run; make the dry run again.`;
}
