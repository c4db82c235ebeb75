import {
  errorAt,
  noteAt,
  planForm,
  type Finding,
  type FormSource,
  type Plan,
  type PlannedCommand,
} from '#libs/interchange';
import { isRefusal, type Actor, type EventStore, type PlainDate, type Refusal, type StreamName } from '#libs/kernel';
import { Executor } from '#libs/runtime';
import type { Ledger } from '#libs/node';
import { problemOf } from '../../../api/src/problems/problem.ts';
import { readForm } from './files.ts';
import { Knowledge } from './knowledge.ts';
import { inOrder, type Step } from './order.ts';
import { RehearsalStore } from './rehearsal.ts';

/** How long the views may take to reach the head of the log. */
const HEAD_MS = 60_000;

/** How many acts are handed over at a time. */
const TOGETHER = 200;

const IMPORTER: Actor = { userId: 'u-import', role: 'recorder', organ: '组织部' };

/** How forms are imported. */
export interface ImportOptions {
  /** Records; without it everything is only tried. */
  readonly apply: boolean;
  /** The district as unit names may begin with it. */
  readonly district?: string;
  /** The day of forms that do not say theirs. */
  readonly issuedOn?: PlainDate;
}

/** What becomes of one form. */
export interface FormResult {
  readonly path: string;
  readonly name: string;
  readonly cadreId?: string;
  readonly existing: boolean;
  readonly commands: readonly PlannedCommand[];
  readonly findings: readonly Finding[];
  readonly failed: boolean;
}

/** Told how far something is. */
export type Progress = (done: number, of: number) => void;

interface Draft {
  readonly path: string;
  readonly name: string;
  readonly cadreId?: string;
  readonly existing: boolean;
  readonly commands: readonly PlannedCommand[];
  readonly findings: Finding[];
}

/** Plans, tries and records forms; a form with an error is left out as a whole, and the others are not. */
export class FormImporter {
  private readonly ledger: Ledger;
  private readonly known: Knowledge;
  private readonly issuedOn?: PlainDate;
  private readonly seen = new Map<string, FormSource>();
  private steps: readonly Step<Draft>[] = [];

  constructor(ledger: Ledger, { district, issuedOn }: Omit<ImportOptions, 'apply'>) {
    this.ledger = ledger;
    this.known = new Knowledge(ledger, district);
    if (issuedOn !== undefined) this.issuedOn = issuedOn;
  }

  /** Reads files and tries what they ask for, all of them together, without recording anything. */
  async tried(paths: readonly string[], onRead: Progress = () => {}): Promise<FormResult[]> {
    const drafts = paths.map((path, index) => {
      const draft = this.draft(path);
      onRead(index + 1, paths.length);
      return draft;
    });
    this.steps = await this.rehearsed(drafts);
    const left = Map.groupBy(this.steps, ({ form }) => form);
    return drafts.map((draft) => {
      const kept = new Set((left.get(draft) ?? []).map(({ command }) => command));
      const failed = hasErrors(draft.findings);
      return { ...draft, failed, commands: draft.commands.filter((command) => kept.has(command)) };
    });
  }

  /** Records what was tried. Cut off, it goes on where it stopped when the same files are imported again. */
  async record(executor: Pick<Executor, 'executeInOrder'>, onRecorded: Progress = () => {}): Promise<void> {
    for (let first = 0; first < this.steps.length; first += TOGETHER) {
      const some = this.steps.slice(first, first + TOGETHER).map(({ command }) => command);
      const requests = some.map(({ name, body, commandId }) => ({ name, body, commandId, actor: IMPORTER }));
      for (const [index, answer] of (await executor.executeInOrder(requests)).entries()) {
        if (isRefusal(answer))
          throw new Error(`${some[index]!.name} was accepted when tried and refused when sent: ${answer.refused}`);
      }
      onRecorded(first + some.length, this.steps.length);
    }
  }

  private draft(path: string): Draft {
    const { fileName, sha256, changedOn, parsed } = readForm(path, 'public');
    const nothing: Omit<Plan, 'findings'> = { name: '', existing: false, commands: [] };
    if (!parsed.form) return { path, ...nothing, findings: [...parsed.problems] };
    const { issuedOn } = this;
    const source = { fileName, sha256, changedOn, ...(issuedOn === undefined ? {} : { issuedOn }) };
    const plan = planForm(parsed.form, source, this.known);
    const repeated = this.repeats(plan.cadreId, source);
    const { cadreId, birth } = plan;
    if (cadreId !== undefined && birth !== undefined && !hasErrors(plan.findings) && !repeated) {
      this.seen.set(cadreId, source);
      this.known.keep(cadreId, birth);
    }
    const findings = [...parsed.notes, ...plan.findings, ...(repeated ? [repeated] : [])];
    return { path, ...plan, ...(repeated ? { commands: [] } : {}), findings };
  }

  // Two forms of one person at once: which of them is to hold cannot be told.
  private repeats(cadreId: string | undefined, source: FormSource): Finding | undefined {
    const before = this.seen.get(cadreId ?? '');
    if (!before) return undefined;
    const value = before.fileName;
    return before.sha256 === source.sha256
      ? noteAt(
          { code: 'FORM_REPEATED', value },
          '与本次已处理的文件内容完全相同,略过。',
          'The same file, byte for byte, was taken before in this run; it is left out.',
        )
      : errorAt(
          { code: 'FORM_SAME_PERSON', element: 'XingMing', value },
          '本次导入中已有同一人的另一张表。请只留一张;如有先后,请分次导入,旧表在前。',
          'Another form of this person is in this run. Keep one; or import them one after the other, the older first.',
        );
  }

  /** Tries every act of the forms without errors, in order; answers the acts of those that are without errors still. */
  private async rehearsed(drafts: readonly Draft[]): Promise<Step<Draft>[]> {
    const notes = new Map<Draft, Finding[]>();
    for (;;) {
      notes.clear();
      const tried = await this.pass(drafts, notes);
      if (tried) {
        for (const [draft, told] of notes) draft.findings.push(...told);
        return tried.filter(({ form }) => !hasErrors(form.findings));
      }
    }
  }

  // Undefined when acts of a form that turned out to have an error may have stood in the way of others.
  private async pass(drafts: readonly Draft[], notes: Map<Draft, Finding[]>): Promise<Step<Draft>[] | undefined> {
    const store = new RehearsalStore(this.ledger.store);
    const executor = this.executorOver(store);
    const done: Step<Draft>[] = [];
    const leaned = new Set<Draft>();
    for (const step of inOrder(drafts.filter(({ findings }) => !hasErrors(findings)))) {
      const { form, command } = step;
      if (hasErrors(form.findings)) continue;
      if (command.unless !== undefined && (await exists(store, command.unless))) continue;
      const { name, body, commandId } = command;
      const answer = await executor.execute({ name, body, commandId, actor: IMPORTER });
      if (isRefusal(answer) && answer.refused !== 'COMMAND_ID_REUSED') {
        form.findings.push(refused(command, answer));
        if (leaned.has(form)) return undefined;
      } else if (isRefusal(answer) || answer.repeated) {
        notes.set(form, [...(notes.get(form) ?? []), recordedBefore(command)]);
      } else {
        done.push(step);
        if (command.seat ?? command.unless) leaned.add(form);
      }
    }
    return done;
  }

  private executorOver(store: EventStore): Executor {
    const { registry, clock, facts, runner } = this.ledger;
    const finder = {
      byRef: async (kind: string, ref: string, from: PlainDate) => {
        if (!(await runner.reachedHead(HEAD_MS))) throw new Error('the views did not reach the head of the log');
        return facts.knownByRef(kind, ref, from);
      },
    };
    return new Executor({ store, registry, clock, finder });
  }
}

async function exists(store: EventStore, stream: StreamName): Promise<boolean> {
  for await (const { id } of store.read(stream)) return id !== '';
  return false;
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function refused({ element, zh: value }: PlannedCommand, refusal: Refusal): Finding {
  const told = (language: 'zh-CN' | 'en'): string => {
    const { detail, fields = [] } = problemOf(refusal, language, '');
    return [detail, ...fields.map(({ path, message }) => `${path} ${message}`)].join(' ');
  };
  return errorAt({ code: refusal.refused, element, value }, told('zh-CN'), told('en'));
}

function recordedBefore({ element, zh: value }: PlannedCommand): Finding {
  return noteAt(
    { code: 'RECORDED_BEFORE', element, value },
    '该文件的这一项以前已录入,其后被更正或撤销,不再录入。',
    'This file had this recorded before, and it was corrected or annulled since; it is not recorded again.',
  );
}
