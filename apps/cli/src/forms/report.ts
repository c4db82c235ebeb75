import { masked, type Finding, type PlannedCommand } from '#libs/interchange';
import type { FormResult } from './importer.ts';

const ELEMENT_WIDTH = 24;

const EFFECTS: Readonly<Record<PlannedCommand['effect'], string>> = {
  new: '+ 新增 new       ',
  supplement: '+ 补充 add       ',
  correction: '~ 更正 correction',
};

/** What became of a form, as lines for the terminal. Numbers of identity are masked, whatever they came in. */
export function reportOf(result: FormResult): string[] {
  const { path, name, cadreId = '', existing, commands, findings, failed } = result;
  const state = failed
    ? '✗ 有错误,整表不导入 errors: nothing of it is imported'
    : commands.length === 0
      ? '= 无变化 nothing to do'
      : `✓ ${existing ? '已有干部 known cadre' : '新干部 new cadre'},${commands.length} 项 acts`;
  const lines = [
    `── ${path}  ${name}  ${state}  ${cadreId}`.trimEnd(),
    ...commands.map(commandLine),
    ...findings.filter(({ severity }) => severity === 'error').flatMap(findingLines),
    ...findings.filter(({ severity }) => severity === 'note').flatMap(findingLines),
  ];
  return lines.map(masked);
}

function commandLine({ effect, element, zh, en, body }: PlannedCommand): string {
  const mode = typeof body['entryMode'] === 'string' ? ` [${body['entryMode']} ${String(body['effectiveOn'])}]` : '';
  return `   ${EFFECTS[effect]} ${element.padEnd(ELEMENT_WIDTH)} ${zh}${mode}  |  ${en}`;
}

function findingLines({ severity, code, element, value, zh, en }: Finding): string[] {
  const mark = severity === 'error' ? '✗ 错误 error     ' : '· 提示 note      ';
  const about = `${element.padEnd(ELEMENT_WIDTH)} ${value === '' ? '' : `“${value}” `}`;
  return [`   ${mark} ${about}${code}: ${zh}`, `${' '.repeat(21)}${en}`];
}

/** Totals over all forms. */
export interface Totals {
  readonly forms: number;
  readonly failed: number;
  readonly acts: number;
  readonly corrections: number;
}

/** Adds up what became of forms. */
export function totalsOf(results: readonly FormResult[]): Totals {
  const commands = results.flatMap((result) => result.commands);
  return {
    forms: results.length,
    failed: results.filter(({ failed }) => failed).length,
    acts: commands.length,
    corrections: commands.filter(({ effect }) => effect === 'correction').length,
  };
}

/** The totals as lines for the terminal. */
export function summaryOf({ forms, failed, acts, corrections }: Totals, apply: boolean, seconds: string): string[] {
  const done = apply ? '已录入 recorded' : '将录入 would record';
  return [
    '',
    `${forms} 张表 forms:${forms - failed} 可导入 fine,${failed} 有错误 with errors;${done} ${acts} 项 acts(其中更正 corrections ${corrections});${seconds} s`,
    ...(apply || acts === 0
      ? []
      : ['这是试运行,没有写入任何内容;加 --apply 才会录入。 A dry run: nothing was recorded; --apply records.']),
  ];
}
