import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from '@jest/globals';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
/** Where words for people stand. */
const WORDS = /(^|\/)(words|nav)\.ts$|^i18n\//;
/** Attributes that people read or hear. */
const SAID = ['title', 'label', 'aria-label', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'];
const CHINESE = /\p{Script=Han}/u;
const LETTERS = /\p{L}/u;
/** Written on the screen, yet no word of any language: the seal in the corner, and the names of keys. */
const NO_WORDS = new Set(['履', 'Ctrl K']);

interface Page {
  readonly path: string;
  readonly text: string;
}

/** What a page says in a language of its own choosing: one message for each place. */
function untranslated({ path, text }: Page): string[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const said = saidBy(node)?.trim();
    if (said !== undefined && said !== '' && !NO_WORDS.has(said)) {
      found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} says "${said}"`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function saidBy(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return LETTERS.test(node.text) ? node.text : undefined;
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    if (isFormat(node)) return undefined;
    if (CHINESE.test(node.text)) return node.text;
    return isRead(node) && LETTERS.test(node.text) ? node.text : undefined;
  }
  return undefined;
}

/** `M月D日` says how a date may be typed. */
function isFormat(node: ts.Node & { readonly text: string }): boolean {
  return /^[YMD年月日./-]+$/.test(node.text);
}

/** Whether a literal is what an attribute says that people read, or is a child in itself. */
function isRead(node: ts.Node): boolean {
  let at: ts.Node = node.parent;
  while (ts.isJsxExpression(at) || ts.isConditionalExpression(at) || ts.isParenthesizedExpression(at)) {
    if (ts.isJsxExpression(at) && (ts.isJsxElement(at.parent) || ts.isJsxFragment(at.parent))) return true;
    if (ts.isConditionalExpression(at) && at.condition === node) return false;
    at = at.parent;
  }
  return ts.isJsxAttribute(at) && SAID.includes(at.name.getText());
}

function pages(): Page[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|d)\.ts$/.test(path) && !WORDS.test(path))
    .map((path) => ({ path, text: readFileSync(`${SOURCES}/${path}`, 'utf8') }));
}

describe('the words of the screens', () => {
  it('stand where both languages are: no page says one of its own', () => {
    const all = pages();
    expect(all.length).toBeGreaterThan(20);
    expect(all.flatMap(untranslated)).toEqual([]);
  });

  it('are Chinese in Chinese and English in English', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /(^|\/)words\.ts$/.test(path) && path !== 'i18n/words.ts',
    );
    expect(files.length).toBeGreaterThan(2);
    for (const path of files) {
      const text = readFileSync(`${SOURCES}/${path}`, 'utf8');
      const english = text.slice(text.lastIndexOf('\n  {\n'));
      expect([path, english.match(/\p{Script=Han}+/gu) ?? []]).toEqual([path, []]);
    }
  });
});

describe('the check of the words', () => {
  it.each([
    ['<p>正在读取</p>', '正在读取'],
    ['<p>Loading</p>', 'Loading'],
    ['<p>{"Loading"}</p>', 'Loading'],
    ['<p>{busy ? "Loading" : words.done}</p>', 'Loading'],
    ['<input placeholder="Name" />', 'Name'],
    ['<button aria-label={open ? "Close" : words.open} />', 'Close'],
    ['const said = `共${count}人`;', '共'],
    ["const label = '班子';", '班子'],
  ])('finds what %s says', (text, said) => {
    expect(untranslated({ path: 'x.tsx', text })).toContain(`x.tsx:1 says "${said}"`);
  });

  it.each([
    '<p className="faint">{words.loading}</p>',
    '<p>{state === "active" ? words.active : words.gone}</p>',
    "const format = 'YYYY年M月D日';",
    '<p> · </p>',
    '<kbd>Ctrl K</kbd>',
  ])('lets %s be', (text) => {
    expect(untranslated({ path: 'x.tsx', text })).toEqual([]);
  });
});
