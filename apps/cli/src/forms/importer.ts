import { errorAt, noteAt, personIn, planForm, type Finding, type PlannedCommand } from '#libs/interchange';
import { isRefusal, type Actor, type PlainDate, type Refusal } from '#libs/kernel';
import { Executor, type Executed } from '#libs/runtime';
import type { CommandBus } from '@nestjs/cqrs';
import { onTheBus } from '../../../api/src/commands/record.command.ts';
import type { Ledger } from '../../../api/src/ledger/ledger.ts';
import { problemOf } from '../../../api/src/problems/problem.ts';
import { readForm } from './files.ts';
import { Knowledge } from './knowledge.ts';
import { RehearsalStore } from './rehearsal.ts';

/** How long the views may take to reach the head of the log. */
const HEAD_MS = 60_000;

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

/** What became of one form. */
export interface FormResult {
  readonly fileName: string;
  readonly name: string;
  readonly cadreId?: string;
  readonly existing: boolean;
  readonly commands: readonly PlannedCommand[];
  readonly findings: readonly Finding[];
  readonly failed: boolean;
}

/** Plans, tries and records forms one after the other; a form is recorded as a whole or not at all. */
export class FormImporter {
  private readonly ledger: Ledger;
  private readonly options: ImportOptions;
  private readonly bus: CommandBus | undefined;
  private readonly known: Knowledge;
  private readonly rehearsal: RehearsalStore;
  private readonly seen = new Map<string, { fileName: string; sha256: string }>();

  /** @param bus where commands are recorded; without one nothing is */
  constructor(ledger: Ledger, options: ImportOptions, bus?: CommandBus) {
    this.ledger = ledger;
    this.options = options;
    this.bus = bus;
    this.known = new Knowledge(ledger, options.district);
    this.rehearsal = new RehearsalStore(ledger.store);
  }

  /** Takes one file in. */
  async take(path: string): Promise<FormResult> {
    const { fileName, sha256, changedOn, parsed } = readForm(path, 'public');
    if (!parsed.form) return failed(fileName, '', parsed.problems);
    const { issuedOn } = this.options;
    const source = { fileName, sha256, changedOn, ...(issuedOn === undefined ? {} : { issuedOn }) };
    const plan = planForm(parsed.form, source, this.known);
    const findings = [...parsed.notes, ...plan.findings, ...this.repeats(plan.cadreId, source)];
    const { name, existing, cadreId } = plan;
    if (hasErrors(findings)) return failed(fileName, name, findings, existing);
    if (findings.some(({ code }) => code === 'FORM_REPEATED')) {
      return { fileName, name, cadreId, existing, commands: [], findings, failed: false };
    }
    const mark = this.rehearsal.mark();
    const { commands, told } = await this.rehearse(plan.commands);
    findings.push(...told);
    if (hasErrors(told)) {
      this.rehearsal.backTo(mark);
      return failed(fileName, name, findings, existing);
    }
    if (cadreId !== undefined) this.seen.set(cadreId, source);
    if (this.bus) {
      this.rehearsal.backTo(mark);
      await this.record(this.bus, commands);
    }
    const { person } = personIn(parsed.form, this.known.today);
    if (cadreId !== undefined && person) this.known.take(cadreId, person.name, person.sex);
    return { fileName, name, cadreId, existing, commands, findings, failed: false };
  }

  // Two forms of one person at once: which of them is to hold cannot be told.
  private repeats(cadreId: string | undefined, source: { fileName: string; sha256: string }): Finding[] {
    const before = this.seen.get(cadreId ?? '');
    if (!before) return [];
    const value = before.fileName;
    if (before.sha256 === source.sha256) {
      return [
        noteAt(
          { code: 'FORM_REPEATED', value },
          '与本次已处理的文件内容完全相同,略过。',
          'The same file, byte for byte, was taken before in this run; it is left out.',
        ),
      ];
    }
    return [
      errorAt(
        { code: 'FORM_SAME_PERSON', element: 'XingMing', value },
        '本次导入中已有同一人的另一张表。请只留一张;如有先后,请分次导入,旧表在前。',
        'This run has another form of the same person. Keep one; or import them one after the other, the older first.',
      ),
    ];
  }

  private async rehearse(planned: readonly PlannedCommand[]): Promise<{ commands: PlannedCommand[]; told: Finding[] }> {
    const { registry, clock, facts, runner } = this.ledger;
    const finder = {
      byRef: async (kind: string, ref: string, from: PlainDate) => {
        if (!(await runner.reachedHead(HEAD_MS))) throw new Error('the views did not reach the head of the log');
        return facts.knownByRef(kind, ref, from);
      },
    };
    const executor = new Executor({ store: this.rehearsal, registry, clock, finder });
    const commands: PlannedCommand[] = [];
    const told: Finding[] = [];
    for (const command of planned) {
      const { name, body, commandId } = command;
      const answer = await executor.execute({ name, body, commandId, actor: IMPORTER });
      if (isRefusal(answer) && answer.refused !== 'COMMAND_ID_REUSED') told.push(refused(command, answer));
      else if (isRefusal(answer) || answer.repeated) told.push(recordedBefore(command));
      else commands.push(command);
      // What comes after a refused act would often be refused only because of it.
      if (hasErrors(told)) break;
    }
    return { commands, told };
  }

  private async record(bus: CommandBus, commands: readonly PlannedCommand[]): Promise<void> {
    for (const { name, body, commandId } of commands) {
      const command = onTheBus({ name, body, commandId, actor: IMPORTER });
      const answer = await bus.execute<object, Executed | Refusal>(command ?? {});
      if (isRefusal(answer))
        throw new Error(`${name} was accepted when tried and refused when sent: ${answer.refused}`);
    }
  }
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function failed(fileName: string, name: string, findings: readonly Finding[], existing = false): FormResult {
  return { fileName, name, existing, commands: [], findings, failed: true };
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
