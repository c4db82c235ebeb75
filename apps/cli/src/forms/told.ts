import { FATES, type Entry, type Fate, type Plan, type PlannedCommand, type Question } from '#libs/interchange';

/** How many pieces of forms have which fate. */
export type Counts = Readonly<Record<Fate, number>>;

/** Counts what becomes of the pieces of forms. */
export function countsOf(entries: Iterable<Pick<Entry, 'fate'>>): Counts {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const { fate } of entries) counts[fate] += 1;
  return counts;
}

/** What came of an act that is not recorded. */
export type Failure =
  /** The ledger refuses it; a person is asked what to do. */
  | { readonly why: 'refused'; readonly question: Question }
  /** It was recorded by this very file and taken back since. */
  | { readonly why: 'recordedBefore' };

/** What is told of a form, beside its acts and what becomes of its pieces. */
export type Told = Omit<Plan, 'commands' | 'entries'>;

/** What is told of a form, with what becomes of each piece. */
export interface ToldOfForm {
  readonly told: Told;
  readonly entries: readonly Entry[];
}

/** Takes in a plan; what was accepted before stays as it was told then. */
export function withPlan(before: ToldOfForm | undefined, plan: Plan, done: readonly PlannedCommand[]): ToldOfForm {
  const { commands: _, entries: planned, ...told } = plan;
  if (!before) return { told, entries: planned };
  const { taken, why, candidates } = before.told;
  // Whom it brings in itself is known only to what it is gone through with again, and new to the ledger.
  const who = done.some(({ name }) => name === 'RegisterCadre') ? { taken, why, candidates } : {};
  // What was answered stays, though the plan after it need not ask any more.
  const answered = before.told.questions.filter(({ answer }) => answer !== undefined);
  const keys = new Set(done.flatMap(({ entries }) => entries));
  const entries = new Map(before.entries.map((entry) => [entry.key, entry]));
  for (const entry of planned) if (!keys.has(entry.key)) entries.set(entry.key, entry);
  return {
    told: { ...told, ...who, questions: byId([...answered, ...told.questions]) },
    entries: [...entries.values()],
  };
}

/** Takes in why acts of a form cannot be recorded. */
export function withFailures(
  { told, entries }: ToldOfForm,
  failed: readonly { readonly command: PlannedCommand; readonly failure: Failure }[],
  answerTo: (question: string) => string | undefined,
): ToldOfForm {
  const failures = new Map(failed.flatMap(({ command, failure }) => command.entries.map((key) => [key, failure])));
  const questions = failed.flatMap(({ failure }): Question[] => {
    if (failure.why !== 'refused') return [];
    const answer = answerTo(failure.question.id);
    return [answer === undefined ? failure.question : { ...failure.question, answer }];
  });
  return {
    told: { ...told, questions: byId([...told.questions, ...questions]) },
    entries: entries.map((entry) => {
      const failure = failures.get(entry.key);
      if (!failure) return entry;
      return failedEntry(entry, failure, failure.why === 'refused' ? answerTo(failure.question.id) : undefined);
    }),
  };
}

/** Whether something hangs on what other forms bring, or on a person. */
export function isOpen({ questions }: Told): boolean {
  return questions.some(({ answer }) => answer === undefined);
}

function byId(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

// An entry of which it turned out that it cannot be recorded, or was before.
function failedEntry(entry: Entry, failure: Failure, answer: string | undefined): Entry {
  if (failure.why === 'recordedBefore') {
    return {
      ...entry,
      fate: 'leftAside',
      code: 'RECORDED_BEFORE',
      zh: '该文件的这一项以前已录入,其后被更正或撤销,不再录入',
      en: 'this file had this recorded before, and it was set right since; it is not recorded again',
    };
  }
  const { id, code, zh, en } = failure.question;
  const left = answer === 'aside';
  return { ...entry, fate: left ? 'leftAside' : 'asked', code, zh, en, question: id };
}
