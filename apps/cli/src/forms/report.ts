import {
  FATES,
  masked,
  type Entry,
  type Evidence,
  type Fate,
  type Finding,
  type PlannedCommand,
  type Question,
} from '#libs/interchange';
import type { FormResult } from './dry-run.ts';
import { countsOf, type Counts } from './told.ts';

const WORDS: Readonly<Record<Fate, string>> = {
  recorded: '录入 recorded',
  onRecord: '已有 on record',
  asked: '待答 asked',
  leftAside: '不用 left aside',
  notUnderstood: '未识别 not understood',
};
const SIGNS: Readonly<Record<Fate, string>> = {
  recorded: '+',
  onRecord: '=',
  asked: '?',
  leftAside: '·',
  notUnderstood: '✗',
};
const EFFECTS: Readonly<Record<PlannedCommand['effect'], string>> = {
  new: '新增 new',
  supplement: '补充 add',
  correction: '更正 correct',
};

/** What would become of a form, as lines for the terminal. Numbers of identity are masked, whatever they came in. */
export function reportOf(result: FormResult): string[] {
  const { path, name, cadreId = '', commands, findings, entries, questions, candidates } = result;
  const lines = [
    `── ${path}  ${name}  ${stateOf(result)}  ${cadreId}`.trimEnd(),
    `   ${countsText(countsOf(entries))}`,
    ...candidates.flatMap((candidate) => [
      `   ↔ ${candidate.cadreId}: ${candidate.evidence.map(evidenceText).join('  ')}`,
    ]),
    ...findings.flatMap(findingLines),
    ...table(ditto(entries.filter(({ fate }) => fate !== 'leftAside').map(entryCells))),
    ...commands.map(commandLine),
    ...questions.flatMap(questionLines),
    ...table(ditto(entries.filter(({ fate }) => fate === 'leftAside').map(entryCells))),
  ];
  return lines.map(masked);
}

function stateOf({ failed, taken, why, commands }: FormResult): string {
  if (failed) return '✗ 不能导入 cannot be imported';
  if (commands.length === 0 && taken === 'known') return `= 无变化 nothing to do(${why.zh} ${why.en})`;
  const whom = { known: '已有干部 known cadre', new: '新干部 new cadre', nobody: '? 待认定 whose is it' }[taken];
  return `${whom}(${why.zh} ${why.en}),${commands.length} 项 acts`;
}

function evidenceText({ speaks, element, zh, en, ledger, form }: Evidence): string {
  const texts = speaks === 'for' || ledger === '***' ? '' : `(${ledger} ≠ ${form})`;
  return `${speaks === 'for' ? '+' : '−'}${zh}${texts} ${element} ${en}`;
}

function entryCells({ fate, element, line, value, code, zh, en, question = '', remarks }: Entry): string[] {
  const doubts = remarks.map((remark) => ` ! ${remark.code}: ${remark.zh} ${remark.en}`).join('');
  return [
    `   ${SIGNS[fate]} ${WORDS[fate]}`,
    element,
    String(line),
    value,
    `${code}: ${zh} | ${en} ${question}${doubts}`.trimEnd(),
  ];
}

// What is said of a row is not said again of the next.
function ditto(rows: readonly string[][]): string[][] {
  return rows.map((row, index) =>
    index > 0 && row.at(-1) === rows[index - 1]?.at(-1) ? [...row.slice(0, -1), '〃'] : row,
  );
}

function commandLine({ effect, name, zh, en, body }: PlannedCommand): string {
  const mode = typeof body['entryMode'] === 'string' ? ` [${body['entryMode']} ${String(body['effectiveOn'])}]` : '';
  return `   → ${EFFECTS[effect]} ${name}: ${zh}${mode} | ${en}`;
}

function questionLines({ id, code, zh, en, element, line, ledger, form, choices, answer }: Question): string[] {
  const given = answer === undefined ? '' : `  已答 answered: ${answer}`;
  return [
    `   ? ${id} ${code} ${element} ${line}: ${zh} ${en}${given}`,
    `       台账 ledger: ${ledger || '–'}`,
    `       表   form:   ${form || '–'}`,
    ...(answer === undefined ? choices.map((choice) => `       ${choice.id}  ${choice.zh} ${choice.en}`) : []),
  ];
}

function findingLines({ severity, code, element, value, zh, en }: Finding): string[] {
  const mark = severity === 'error' ? '✗ 错误 error' : '· 提示 note';
  return [`   ${mark} ${element} ${value === '' ? '' : `“${value}” `}${code}: ${zh} ${en}`];
}

/** Rows with their columns under each other; Chinese characters are twice as wide. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, Math.min(width(cell), 40));
  }
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, widths[column]! - width(cell))),
      )
      .join('  '),
  );
}

const WIDE_FROM = 0x2e80;

function width(text: string): number {
  let columns = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= WIDE_FROM) columns += 1;
  return columns;
}

/** What becomes of the pieces of a form, in numbers whose sum is that of the pieces. */
export function countsText(counts: Counts): string {
  const sum = FATES.reduce((total, fate) => total + counts[fate], 0);
  return `${FATES.map((fate) => `${WORDS[fate]} ${counts[fate]}`).join(' + ')} = ${sum}`;
}

/** Totals over all forms. */
export interface Totals {
  readonly forms: number;
  readonly failed: number;
  readonly acts: number;
  readonly corrections: number;
  /** Questions that are not answered. */
  readonly questions: number;
  readonly pieces: Counts;
}

/** Adds up what becomes of forms, one after the other. */
export class Sum {
  private readonly sum = { forms: 0, failed: 0, acts: 0, corrections: 0, questions: 0 };
  private readonly pieces = { ...countsOf([]) };

  get totals(): Totals {
    return { ...this.sum, pieces: this.pieces };
  }

  /** Hands on forms and adds up each. */
  *of(forms: Iterable<FormResult>): Generator<FormResult> {
    for (const form of forms) {
      const { failed, commands, questions, entries } = form;
      this.sum.forms += 1;
      this.sum.failed += failed ? 1 : 0;
      this.sum.acts += commands.length;
      this.sum.corrections += commands.filter(({ effect }) => effect === 'correction').length;
      this.sum.questions += questions.filter(({ answer }) => answer === undefined).length;
      const counts = countsOf(entries);
      for (const fate of FATES) this.pieces[fate] += counts[fate];
      yield form;
    }
  }
}

/** The totals as lines for the terminal. */
export function summaryOf({ forms, failed, acts, corrections, questions, pieces }: Totals, seconds: string): string[] {
  return [
    '',
    `${forms} 张表 forms:${forms - failed} 可导入 fine,${failed} 不能导入 cannot be imported;${acts} 项 acts(其中更正 corrections ${corrections});${questions} 个问题 questions;${seconds} s`,
    `各项内容 pieces: ${countsText(pieces)}`,
  ];
}
