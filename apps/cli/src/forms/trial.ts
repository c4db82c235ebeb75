import { refusedQuestion, type Entry, type PlannedCommand, type Question } from '#libs/interchange';
import { isRefusal, type Actor, type EventStore, type Refusal, type StreamName } from '#libs/kernel';
import { Executor } from '#libs/runtime';
import type { Ledger } from '#libs/node';
import { problemOf } from '../../../api/src/problems/problem.ts';
import { inOrder, type Step } from './order.ts';
import type { RehearsalStore } from './rehearsal.ts';

/** How long the views may take to reach the head of the log. */
const HEAD_MS = 60_000;

/** Who records what forms say. */
export const IMPORTER: Actor = { userId: 'u-import', role: 'recorder', organ: '组织部' };

/** A form whose acts are tried. */
export interface Tried {
  readonly sha256: string;
  readonly commands: readonly PlannedCommand[];
}

/** What came of an act that is not recorded. */
export type Failure =
  /** The ledger refuses it; a person is asked what to do. */
  | { readonly why: 'refused'; readonly question: Question }
  /** It was recorded by this very file and taken back since. */
  | { readonly why: 'recordedBefore' };

/** What came of a trial: the acts that can be recorded, in order, and why the others cannot. */
export interface Outcome<Form> {
  readonly steps: readonly Step<Form>[];
  readonly failures: ReadonlyMap<PlannedCommand, Failure>;
}

/** Tries acts as the ledger would judge them, over a store that keeps them to itself. */
export class Trial {
  private readonly ledger: Ledger;
  private readonly store: RehearsalStore;
  private readonly executor: Executor;

  constructor(ledger: Ledger, store: RehearsalStore) {
    this.ledger = ledger;
    this.store = store;
    this.executor = this.executorOver(store);
  }

  /**
   * Tries the acts of many forms in an order in which they can be recorded. Acts that belong together, such as an
   * assignment and its relief, are recorded together or not at all.
   */
  async run<Form extends Tried>(forms: readonly Form[]): Promise<Outcome<Form>> {
    const failures = new Map<PlannedCommand, Failure>();
    const begun = this.store.length;
    for (;;) {
      const steps = await this.pass(forms, failures);
      if (steps) return { steps, failures };
      this.store.backTo(begun);
      this.executor.forget();
    }
  }

  // Undefined when something was tried that turned out to belong to what cannot be recorded.
  private async pass<Form extends Tried>(
    forms: readonly Form[],
    failures: Map<PlannedCommand, Failure>,
  ): Promise<Step<Form>[] | undefined> {
    const steps: Step<Form>[] = [];
    const accepted = new Set<PlannedCommand>();
    let inVain = false;
    for (const step of inOrder(forms)) {
      const { form, command } = step;
      if (failures.has(command)) continue;
      if (command.unless !== undefined && (await exists(this.store, command.unless))) continue;
      const { name, body, commandId } = command;
      const answer = await this.executor.execute({ name, body, commandId, actor: IMPORTER });
      if (isRefusal(answer) && answer.refused !== 'COMMAND_ID_REUSED') {
        const failure: Failure = { why: 'refused', question: questionOf(form, command, answer) };
        for (const other of togetherWith(form, command)) {
          failures.set(other, failure);
          inVain ||= accepted.has(other);
        }
      } else if (isRefusal(answer) || answer.repeated) {
        failures.set(command, { why: 'recordedBefore' });
      } else {
        accepted.add(command);
        steps.push(step);
      }
    }
    return inVain ? undefined : steps;
  }

  private executorOver(store: EventStore): Executor {
    const { registry, clock, facts, runner } = this.ledger;
    const finder = {
      byRef: async (kind: string, ref: string, from: string) => {
        if (!(await runner.reachedHead(HEAD_MS))) throw new Error('the views did not reach the head of the log');
        return facts.knownByRef(kind, ref, from);
      },
    };
    return new Executor({ store, registry, clock, finder });
  }
}

// Without the registration nothing of the form can be recorded; otherwise what comes from the same lines goes together.
function togetherWith({ commands }: Tried, { name, entries }: PlannedCommand): readonly PlannedCommand[] {
  if (name === 'RegisterCadre') return commands;
  const together = commands.filter((other) => other.entries.some((key) => entries.includes(key)));
  return together.length > 0 ? together : commands.filter((other) => other.entries === entries);
}

async function exists(store: EventStore, stream: StreamName): Promise<boolean> {
  for await (const { id } of store.read(stream)) return id !== '';
  return false;
}

function questionOf({ sha256 }: Tried, command: PlannedCommand, refusal: Refusal): Question {
  const told = (language: 'zh-CN' | 'en'): string => {
    const { detail, fields = [] } = problemOf(refusal, language, '');
    return [detail, ...fields.map(({ path, message }) => `${path} ${message}`)].join(' ');
  };
  return refusedQuestion(sha256, command, { code: refusal.refused, zh: told('zh-CN'), en: told('en') });
}

/** An entry of which it turned out that it cannot be recorded, or was before. */
export function failedEntry(entry: Entry, failure: Failure, answer: string | undefined): Entry {
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
