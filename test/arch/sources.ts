import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file of the project as the checks see it: made-up ones in their self-tests, the tree itself otherwise. */
export interface Source {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** An import of any form, with the line it stands on. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** The folder that holds apps/ and libs/. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const CODE = /\.(ts|tsx|mts|cts)$/;
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'data']);
/** Written by a generator, in its own style. */
const GENERATED = new Set(['libs/client/src/schema.d.ts']);

/** Every TypeScript file under these folders of the project, in a fixed order. A missing folder is empty. */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return folders.flatMap(filesUnder).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function filesUnder(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter(({ name }) => !NOT_OURS.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(path);
      return CODE.test(entry.name) && !GENERATED.has(path) ? [path] : [];
    });
}

/** Whether the file is a test beside the code that it tests. */
export function isSpec(path: string): boolean {
  return /\.spec\.tsx?$/.test(path);
}

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a file. */
export function treeOf(source: Source): ts.SourceFile {
  let tree = trees.get(source);
  if (!tree) {
    tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
    trees.set(source, tree);
  }
  return tree;
}

/** Calls `visit` for every node of the tree. */
export function everyNode(tree: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}

/** The line of a node, from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Specifier given to an import that is worked out at run time, so that nobody can check it. */
export const COMPUTED = '(computed)';

/** Every import of a file, of any form: static, re-export, dynamic, `require`, in a type, of a worker by `new URL`. */
export function importsOf(source: Source): Import[] {
  const tree = treeOf(source);
  const imports: Import[] = [];
  everyNode(tree, (node) => {
    const found = importIn(node);
    if (found) imports.push({ ...found, line: lineOf(tree, node) });
  });
  return imports;
}

function importIn(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return { specifier: textOf(node.moduleSpecifier) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier) };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { specifier: textOf(node.moduleReference.expression) };
  }
  if (ts.isImportTypeNode(node)) {
    return { specifier: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : COMPUTED };
  }
  if (ts.isCallExpression(node) && isImporting(node.expression)) {
    return { specifier: textOf(node.arguments[0]) };
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const specifier = textOf(node.arguments?.[0]);
    return CODE.test(specifier) && specifier.startsWith('.') ? { specifier } : undefined;
  }
  return undefined;
}

function isImporting(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || callee.getText() === 'require';
}

function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : COMPUTED;
}

/**
 * The file of the project that an import means; undefined when it means none of `known`. Libraries are reached by
 * `#libs/<name>`, files by their relative path.
 */
export function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const target = targetPath(from, specifier);
  if (target === undefined) return undefined;
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => known.has(path));
}

/** Where in the project an import points, whether or not there is a file; undefined for packages. */
export function targetPath(from: string, specifier: string): string | undefined {
  const library = /^#libs\/([^/]+)$/.exec(specifier);
  if (library) return `libs/${library[1]}/src/index.ts`;
  if (!/^\.\.?(\/|$)/.test(specifier)) return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
