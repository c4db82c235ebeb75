import ts from 'typescript';
import { faultTexts, refusalTexts } from '#libs/domain';
import { refuse } from '#libs/kernel';
import { problemOf, wordsFor } from '../../apps/api/src/problems/problem.ts';
import { everyNode, isSpec, sourcesIn, treeOf, type Source } from '../arch/sources.ts';

const DOOR = 'apps/api/src/problems/problem.ts';
/** Files in which the codes are put into words; every other mention of a code is somebody who says it. */
const WORDS = /([./]refusals\.ts$)|^apps\/api\/src\/problems\/problem\.ts$/;

const all = sourcesIn('apps', 'libs').filter(({ path }) => !isSpec(path));
/** What runs: every code that the program answers with is said in one of these files. */
const said = all.filter(({ path }) => !WORDS.test(path));

/** The codes that only the door answers with: the members of its table of words. */
export function doorCodes(): string[] {
  const door = all.find(({ path }) => path === DOOR);
  let codes: string[] = [];
  everyNode(treeOf(door!), (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'doorTexts' || !node.initializer) return;
    if (!ts.isObjectLiteralExpression(node.initializer)) return;
    codes = node.initializer.properties.flatMap(({ name }) => name?.getText() ?? []);
  });
  return codes;
}

/** Every code that a refusal is made with, wherever one is made. */
export function codesSaid(): string[] {
  const codes = new Set<string>();
  for (const source of said) {
    everyNode(treeOf(source), (node) => {
      for (const text of codesIn(node)) if (/^[A-Z][A-Z0-9_]+$/.test(text)) codes.add(text);
    });
  }
  return [...codes].sort();
}

// `refuse('X')`, `refused(x ? 'X' : 'Y')`, `{ refused: 'X' }`.
function codesIn(node: ts.Node): string[] {
  const named = (name: string): boolean => name === 'refuse' || name === 'refused';
  if (ts.isCallExpression(node) && named(node.expression.getText())) return node.arguments.slice(0, 1).flatMap(textsIn);
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'refused') return textsIn(node.initializer);
  return [];
}

function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)] : [];
}

/** The files that mention a code. */
function sayersOf(sources: readonly Source[]): Map<string, string[]> {
  const sayers = new Map<string, string[]>();
  for (const source of sources) {
    const mentioned = new Set<string>();
    everyNode(treeOf(source), (node) => {
      if (ts.isStringLiteralLike(node)) mentioned.add(node.text);
    });
    for (const text of mentioned) sayers.set(text, [...(sayers.get(text) ?? []), source.path]);
  }
  return sayers;
}

/** The reference part of docs/refusals.md, as the code has it. */
export function refusalsReference(): string {
  const sayers = sayersOf(said);
  const entry = (code: string): string => entryOf(code, sayers.get(code) ?? []);
  const faults = Object.entries(faultTexts).map(([code, { zh, en }]) => `- \`${code}\`: ${zh} · ${en}`);
  return [
    '## 领域 · Codes of the domain',
    ...Object.keys(refusalTexts).sort().map(entry),
    '## 入口 · Codes of the door',
    ...doorCodes().sort().map(entry),
    '## 字段 · Faults of single fields',
    'What `fields` can hold beside `MALFORMED_BODY`, `MALFORMED_QUERY` and `UNKNOWN_FIELD`, with the value as it was given.',
    faults.join('\n'),
  ].join('\n\n');
}

function entryOf(code: string, files: readonly string[]): string {
  const [zh, en] = [problemOf(refuse(code), 'zh-CN', ''), problemOf(refuse(code), 'en', '')];
  const { detail } = wordsFor(code);
  const status = code === 'VERSION_CONFLICT' ? '409, and 412 with `If-Match`' : String(zh.status);
  const links = files.map((path) => `[${path.split('/').at(-1)}](../${path})`);
  return [
    `### \`${code}\``,
    `${zh.title} · ${en.title} (${status})`,
    `${detail.zh}\n${detail.en}`,
    links.length > 0 ? `Said by ${links.join(', ')}.` : 'Not said by this build.',
  ].join('\n\n');
}
