import { normalName } from '#libs/domain';
import {
  FATES,
  masked,
  personIn,
  planForm,
  type Entry,
  type Fate,
  type Finding,
  type FormSource,
  type KnownNumbers,
  type Person,
  type Plan,
  type PlannedCommand,
  type Question,
  type ReadForm,
} from '#libs/interchange';
import type { PlainDate } from '#libs/kernel';
import type { Ledger } from '#libs/node';
import type { Answers } from './answers.ts';
import { readForm } from './files.ts';
import { Knowledge } from './knowledge.ts';
import type { NumberStore } from './numbers.ts';
import type { Step } from './order.ts';
import { RehearsalStore } from './rehearsal.ts';
import { failedEntry, Trial, type Failure } from './trial.ts';

/** How often forms that hang on each other are gone through again until nothing more comes of it. */
const MOST_ROUNDS = 8;

/** How forms are taken. */
export interface ImportOptions {
  /** The district as unit names may begin with it. */
  readonly district?: string;
  /** The day of forms that do not say theirs. */
  readonly issuedOn?: PlainDate;
}

/** What is asked and what becomes of one form. */
export interface FormResult extends Omit<Plan, 'commands' | 'findings'> {
  /** Path of the file, identity numbers masked. */
  readonly path: string;
  readonly sha256: string;
  readonly failed: boolean;
  readonly findings: readonly Finding[];
  /** The acts that will be recorded. */
  readonly commands: readonly PlannedCommand[];
}

/** What importing forms would come to. */
export interface DryRun {
  readonly forms: readonly FormResult[];
  /** The identity number of each form as it is compared, in the order of the forms; it is never told. */
  readonly numbers: readonly (string | undefined)[];
  /** The acts of all forms in the order in which they are recorded. */
  readonly steps: readonly PlannedCommand[];
}

/** Told how far something is. */
export type Progress = (done: number, of: number) => void;

/** How many pieces of forms have which fate. */
export type Counts = Readonly<Record<Fate, number>>;

/** Counts what becomes of the pieces of forms. */
export function countsOf(entries: Iterable<Pick<Entry, 'fate'>>): Counts {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const { fate } of entries) counts[fate] += 1;
  return counts;
}

class Draft {
  readonly path: string;
  readonly source: FormSource;
  readonly problems: readonly Finding[];
  /** What it says, as long as it may be gone through again. */
  form: ReadForm | undefined;
  /** The day on which it was filled in, as it says; empty where it does not. */
  readonly day: string;
  readonly person: Person | undefined;
  readonly numberHash: string | undefined;
  /** What of the plan is acted on; shrinks to what can be recorded. */
  plan: Plan | undefined;
  commands: readonly PlannedCommand[] = [];
  done: PlannedCommand[] = [];
  readonly entries = new Map<string, Entry>();
  readonly questions = new Map<string, Question>();

  constructor(path: string, issuedOn: PlainDate | undefined, { numbers, today }: Knowledge) {
    const { fileName, sha256, changedOn, parsed, read } = readForm(path, 'public');
    this.path = path;
    this.source = { fileName, sha256, changedOn, ...(issuedOn === undefined ? {} : { issuedOn }) };
    this.form = read;
    this.day = dayOf(read);
    this.problems = parsed.form ? parsed.notes : parsed.problems;
    const person = read && personIn(read, today);
    this.person = person;
    const number = person?.number;
    this.numberHash = number && numbers.hashOf(number);
  }

  get sha256(): string {
    return this.source.sha256;
  }

  /** Whether something hangs on what other forms bring. */
  get isOpen(): boolean {
    return this.form !== undefined && [...this.questions.values()].some(({ answer }) => answer === undefined);
  }

  /** Takes a plan; what was accepted before stays as it was told then. */
  take(plan: Plan): void {
    // Whom it brings in itself is known only to what it is gone through with again, and new to the ledger.
    const bringsIn = this.done.some(({ name }) => name === 'RegisterCadre');
    const first = this.plan;
    this.plan =
      bringsIn && first ? { ...plan, taken: first.taken, why: first.why, candidates: first.candidates } : plan;
    const told = new Set(this.done.flatMap(({ entries }) => entries));
    // What was answered stays, though the plan after it need not ask any more.
    for (const { id, answer } of this.questions.values()) if (answer === undefined) this.questions.delete(id);
    for (const question of plan.questions) this.questions.set(question.id, question);
    for (const entry of plan.entries) if (!told.has(entry.key)) this.entries.set(entry.key, entry);
    this.commands = plan.commands;
  }
}

/** Finds out what importing forms would come to, and records nothing. */
export class DryRunner {
  private readonly known: Knowledge;
  private readonly trial: Trial;
  private readonly answers: Pick<Answers, 'to'>;
  private readonly numbers: NumberStore;
  private readonly pending = new Map<string, Set<string>>();
  private readonly issuedOn?: PlainDate;

  constructor(ledger: Ledger, answers: Pick<Answers, 'to'>, numbers: NumberStore, options: ImportOptions) {
    const tried = new RehearsalStore(ledger.store);
    this.numbers = numbers;
    this.known = new Knowledge(ledger, tried, this.knownNumbers(), options.district);
    this.trial = new Trial(ledger, tried);
    this.answers = answers;
    if (options.issuedOn !== undefined) this.issuedOn = options.issuedOn;
  }

  /**
   * Goes through files: forms of different people together, those of one person or one name one after the other, the
   * oldest first; and again through those that hang on what others bring, until nothing more comes of it. So it tells the
   * same in whichever order the files come, and going through them again after it was applied brings nothing new.
   * @param signal lets it be stopped between two forms
   */
  async run(paths: readonly string[], onForm: Progress = () => {}, signal?: AbortSignal): Promise<DryRun> {
    const drafts: Draft[] = [];
    for (const path of paths) {
      signal?.throwIfAborted();
      drafts.push(new Draft(path, this.issuedOn, this.known));
      onForm(drafts.length / 2, paths.length);
      if (drafts.length % 64 === 0) await new Promise(setImmediate);
    }
    const steps: PlannedCommand[] = [];
    let planned = 0;
    for (const wave of wavesOf(drafts)) {
      for (const draft of wave) {
        signal?.throwIfAborted();
        this.plan(draft);
        onForm((paths.length + ++planned) / 2, paths.length);
      }
      steps.push(...(await this.settle(wave)));
    }
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const open = inCanonicalOrder(drafts.filter(({ isOpen }) => isOpen));
      for (const draft of open) this.plan(draft);
      const more = await this.settle(open);
      steps.push(...more);
      if (more.length === 0) break;
    }
    return { forms: drafts.map(resultOf), numbers: drafts.map(({ numberHash }) => numberHash), steps };
  }

  private plan(draft: Draft): void {
    if (!draft.form) return;
    const answerTo = (question: string): string | undefined => this.answers.to(question);
    const plan = planForm({ form: draft.form, source: draft.source, known: this.known, answerTo });
    draft.take(plan);
    if (plan.taken !== 'nobody' && plan.cadreId !== undefined && draft.numberHash !== undefined) {
      const ids = this.pending.get(draft.numberHash) ?? new Set();
      this.pending.set(draft.numberHash, ids.add(plan.cadreId));
    }
  }

  private async settle(drafts: readonly Draft[]): Promise<PlannedCommand[]> {
    const acting = inCanonicalOrder(drafts.filter(({ commands }) => commands.length > 0));
    if (acting.length === 0) return release(drafts);
    const { steps, failures } = await this.trial.run(acting);
    for (const { form, command } of steps) form.done.push(command);
    for (const draft of acting) this.takeFailures(draft, failures);
    this.known.refresh();
    release(drafts);
    return steps.map(({ command }: Step<Draft>) => command);
  }

  private takeFailures(draft: Draft, failures: ReadonlyMap<PlannedCommand, Failure>): void {
    for (const command of draft.commands) {
      const failure = failures.get(command);
      if (!failure) continue;
      const answer = failure.why === 'refused' ? this.answers.to(failure.question.id) : undefined;
      if (failure.why === 'refused') {
        const { question } = failure;
        draft.questions.set(question.id, answer === undefined ? question : { ...question, answer });
      }
      for (const key of command.entries) {
        const entry = draft.entries.get(key);
        if (entry) draft.entries.set(key, failedEntry(entry, failure, answer));
      }
    }
    draft.commands = [];
  }

  /** The numbers on record and those of the forms gone through so far. */
  private knownNumbers(): KnownNumbers {
    const { numbers, pending } = this;
    return {
      hashOf: (number) => numbers.hashOf(number),
      cadresOf: (hash) => [...new Set([...numbers.cadresOf(hash), ...(pending.get(hash) ?? [])])],
      numbersOf: (cadreId) => {
        const more = [...pending].flatMap(([hash, ids]) => (ids.has(cadreId) ? [hash] : []));
        return [...new Set([...numbers.numbersOf(cadreId), ...more])];
      },
    };
  }
}

/** Lets go of what forms say that nothing hangs on any more: thousands of them would fill the memory. */
function release(drafts: readonly Draft[]): [] {
  for (const draft of drafts) if (!draft.isOpen) draft.form = undefined;
  return [];
}

/** Forms of one name, or one number, follow each other; the first of each such group go together, then the second. */
function wavesOf(drafts: readonly Draft[]): Draft[][] {
  const groups = new Map<string, Draft[]>();
  for (const draft of inCanonicalOrder(drafts)) {
    const keys = keysOf(draft);
    const met = [...new Set(keys.flatMap((key) => groups.get(key) ?? []))];
    const group = [...met, draft];
    for (const each of group) for (const key of keysOf(each)) groups.set(key, group);
  }
  const waves: Draft[][] = [];
  for (const group of new Set(groups.values()))
    for (const [place, draft] of inCanonicalOrder(group).entries()) (waves[place] ??= []).push(draft);
  return waves;
}

function keysOf({ person, path, numberHash }: Draft): string[] {
  const number = numberHash === undefined ? [] : [`number ${numberHash}`];
  return person ? [`name ${normalName(person.name)}`, ...number] : [`path ${path}`];
}

function inCanonicalOrder(drafts: readonly Draft[]): Draft[] {
  const place = ({ day, source, path }: Draft): string => `${day} ${source.sha256} ${path}`;
  const places = new Map(drafts.map((draft) => [draft, place(draft)]));
  return drafts.toSorted((a, b) => (places.get(a)! < places.get(b)! ? -1 : 1));
}

function dayOf(form: ReadForm | undefined): string {
  for (const { reading } of form?.items ?? [])
    if (reading.read === 'understood' && reading.meaning.kind === 'filledOn') return reading.meaning.date;
  return '';
}

function resultOf(draft: Draft): FormResult {
  const { path, sha256, plan, problems, done, entries, questions } = draft;
  const findings = [...problems, ...(plan?.findings ?? [])];
  const nothing = { name: '', taken: 'nobody', why: { code: 'FILE', zh: '', en: '' }, candidates: [] } as const;
  const { commands: _, ...of } = plan ?? { ...nothing, commands: [] };
  return {
    ...of,
    path: masked(path),
    sha256,
    failed: findings.some(({ severity }) => severity === 'error'),
    findings,
    commands: done,
    entries: [...entries.values()],
    questions: [...questions.values()],
  };
}
