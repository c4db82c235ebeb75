import ts from 'typescript';
import { everyNode, importsOf, isSpec, lineOf, resolve, treeOf, type Source } from './sources.ts';

/** A place where the style is broken: what stands there, and what to do instead. */
interface Finding {
  readonly line: number;
  readonly what: string;
  readonly instead: string;
}

type Rule = (source: Source) => Finding[];

/** Longest file and longest function, in lines: what still fits in a head, and on a screen. */
const FILE_LINES_MAX = 500;
const FUNCTION_LINES_MAX = 70;

/** What has one place in the whole program. */
const CLOCK = 'Have the time handed in as a Clock (libs/kernel); libs/node/src/clock.ts is the only one that asks.';
const ENVIRONMENT = 'Read it in libs/node/src/config.ts and take it from the frozen configuration.';
const CHANCE = 'Derive it (derivedId of libs/kernel) or have a seeded generator handed in.';
const TIMER = 'Await a bounded wait in the loop that owns it, so that it ends with its owner.';

/** Names that nothing may use, with what to use instead. */
const BANNED: Readonly<Record<string, string>> = {
  'Date.now': CLOCK,
  'new Date()': CLOCK,
  'Date()': CLOCK,
  'performance.now': CLOCK,
  'process.hrtime': CLOCK,
  'process.env': ENVIRONMENT,
  'Math.random': CHANCE,
  setInterval: TIMER,
};

/** The files that may use a banned name after all. */
const ALLOWED: readonly { readonly path: string; readonly name: string; readonly because: string }[] = [
  { path: 'libs/node/src/clock.ts', name: 'Date.now', because: 'it is the clock that everything else is handed' },
  { path: 'libs/node/src/clock.ts', name: 'performance.now', because: 'it is the clock, and may measure finer' },
  { path: 'apps/web/src/app/clock.ts', name: 'Date.now', because: 'it is the clock of the browser' },
  { path: 'libs/node/src/config.ts', name: 'process.env', because: 'it is the one reader of the environment' },
];

/** Libraries whose exported names each carry a docstring: the ones that everybody else builds on. */
const DOCUMENTED = ['libs/kernel/', 'libs/runtime/', 'libs/store/', 'libs/readmodel/', 'libs/node/', 'libs/client/'];

const TESTS = ['it', 'test', 'describe'];
const HELD_BACK = ['skip', 'only', 'todo', 'failing'];
const HELD_BACK_ALIASES = ['xit', 'xtest', 'xdescribe', 'fit', 'ftest', 'fdescribe'];

/** Everything untidy: in what runs by all rules, in tests by those that hold for them too. */
export function tidyFaults(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const runs = /^(apps|libs)\//.test(source.path) && !isSpec(source.path);
    const rules = runs ? [...RULES, ...RULES_FOR_ALL] : RULES_FOR_ALL;
    const findings = rules.flatMap((rule) => rule(source)).sort((a, b) => a.line - b.line);
    return findings.map(({ line, what, instead }) => `${source.path}:${line} ${what}. ${instead}`);
  });
}

const bannedNames: Rule = (source) => {
  const tree = treeOf(source);
  const findings: Finding[] = [];
  everyNode(tree, (node) => {
    const name = bannedNameIn(node);
    if (name === undefined || ALLOWED.some((allowed) => allowed.path === source.path && allowed.name === name)) return;
    findings.push({ line: lineOf(tree, node), what: `uses ${name}`, instead: BANNED[name]! });
  });
  return findings;
};

function bannedNameIn(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return banned(`${ownerOf(node.expression)}.${node.name.text}`);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return banned(`${ownerOf(node.expression)}.${node.argumentExpression.text}`);
  }
  if (ts.isNewExpression(node) && (node.arguments ?? []).length === 0)
    return banned(`new ${ownerOf(node.expression)}()`);
  if (ts.isCallExpression(node)) {
    return banned(ownerOf(node.expression)) ?? banned(`${ownerOf(node.expression)}()`);
  }
  if (ts.isImportDeclaration(node) && /['"](node:)?process['"]/.test(node.moduleSpecifier.getText())) {
    return 'process.env';
  }
  return undefined;
}

// `globalThis.Date` is `Date`.
function ownerOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'globalThis') return node.name.text;
  return ts.isIdentifier(node) ? node.text : '';
}

function banned(name: string): string | undefined {
  return Object.hasOwn(BANNED, name) ? name : undefined;
}

const escapesFromTypes: Rule = (source) => {
  const tree = treeOf(source);
  const findings: Finding[] = [];
  everyNode(tree, (node) => {
    const line = lineOf(tree, node);
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      findings.push({ line, what: 'says any', instead: 'Say unknown and narrow it, or give the type.' });
    }
    if (ts.isAsExpression(node) && isUnknown(node.expression)) {
      const instead = 'Check the value with a type guard, or mend the type that stands in the way.';
      findings.push({ line, what: 'says as unknown as', instead });
    }
  });
  for (const { line, text } of commentsOf(source)) {
    const escape = /@ts-(ignore|expect-error|nocheck)/.exec(text);
    if (escape) findings.push({ line, what: `says ${escape[0]}`, instead: 'Mend the type instead of hushing it.' });
  }
  return findings;
};

function isUnknown(node: ts.Expression): boolean {
  const inner = ts.isParenthesizedExpression(node) ? node.expression : node;
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword;
}

const oldCode: Rule = (source) =>
  commentsOf(source)
    .filter(({ text }) => text.startsWith('//') && /[;{]\s*$/.test(text))
    .map(({ line }) => ({
      line,
      what: 'looks like code in a comment',
      instead: 'Delete it, the history keeps it; or end the sentence another way.',
    }));

const printing: Rule = (source) => {
  if (!source.path.startsWith('libs/')) return [];
  const tree = treeOf(source);
  const findings: Finding[] = [];
  everyNode(tree, (node) => {
    if (!ts.isPropertyAccessExpression(node) || ownerOf(node.expression) !== 'console') return;
    const instead = 'Return it, or have a listener handed in: who prints is the application.';
    findings.push({ line: lineOf(tree, node), what: `prints by console.${node.name.text}`, instead });
  });
  return findings;
};

const length: Rule = (source) => {
  const tree = treeOf(source);
  const findings: Finding[] = [];
  const lines = source.text.trimEnd().split('\n').length;
  if (lines > FILE_LINES_MAX) {
    const what = `has ${lines} lines, over ${FILE_LINES_MAX}`;
    findings.push({ line: lines, what, instead: 'Move one of its ideas to a file of its own.' });
  }
  everyNode(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const line = lineOf(tree, node);
    const long = tree.getLineAndCharacterOfPosition(node.end).line + 2 - line;
    if (long <= FUNCTION_LINES_MAX) return;
    const what = `has a function of ${long} lines, over ${FUNCTION_LINES_MAX}`;
    findings.push({ line, what, instead: 'Give its parts names and functions of their own.' });
  });
  return findings;
};

const docstrings: Rule = (source) => {
  if (!DOCUMENTED.some((library) => source.path.startsWith(library))) return [];
  const tree = treeOf(source);
  const seen = new Set<string>();
  return tree.statements.filter(isExported).flatMap((statement) => {
    const names = namesOf(statement).filter((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    if (ts.getJSDocCommentsAndTags(statement).some((doc) => ts.isJSDoc(doc) && doc.comment)) return [];
    const instead = 'Say what it promises and where it ends, in a sentence before it: /** … */';
    return names.map((name) => ({
      line: lineOf(tree, statement),
      what: `exports ${name} without a docstring`,
      instead,
    }));
  });
};

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const name = 'name' in statement ? (statement.name as ts.Node | undefined)?.getText() : undefined;
  return [name ?? 'default'];
}

const testsHeldBack: Rule = (source) => {
  const tree = treeOf(source);
  const findings: Finding[] = [];
  everyNode(tree, (node) => {
    const name = heldBackIn(node);
    if (name === undefined) return;
    const instead = 'Mend the test or delete it; what must wait is an issue, not a test.';
    findings.push({ line: lineOf(tree, node), what: `holds a test back by ${name}`, instead });
  });
  return findings;
};

function heldBackIn(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && HELD_BACK.includes(node.name.text)) {
    return TESTS.includes(firstNameOf(node)) ? `.${node.name.text}` : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const name = firstNameOf(node.expression);
  return HELD_BACK_ALIASES.includes(name) ? name : undefined;
}

function firstNameOf(node: ts.Expression): string {
  let at = node;
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : '';
}

// Written with a class in each, so that this file does not trip over itself.
const OPEN_END = /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/;

const openEnds: Rule = (source) =>
  commentsOf(source).flatMap(({ line, text }) => {
    const found = OPEN_END.exec(text);
    const instead = 'Do it now, or write an issue and say here what holds today.';
    return found ? [{ line, what: `says ${found[0]}`, instead }] : [];
  });

const RULES: readonly Rule[] = [bannedNames, escapesFromTypes, oldCode, printing, length, docstrings];
const RULES_FOR_ALL: readonly Rule[] = [testsHeldBack, openEnds];

interface Comment {
  readonly line: number;
  readonly text: string;
}

/** The comments of a file; what looks like one inside a string or a template is none. */
function commentsOf(source: Source): Comment[] {
  const tree = treeOf(source);
  const found = new Map<number, Comment>();
  const take = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? []) {
      const { line } = tree.getLineAndCharacterOfPosition(pos);
      found.set(pos, { line: line + 1, text: source.text.slice(pos, end) });
    }
  };
  const walk = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const children = node.getChildren(tree);
    children.forEach(walk);
    if (children.length > 0) return;
    take(ts.getLeadingCommentRanges(source.text, node.pos));
    take(ts.getTrailingCommentRanges(source.text, node.end));
  };
  walk(tree);
  return [...found.values()];
}

// What is started by name, from outside: programs, a library's index, tests, a tool's configuration, ambient types.
const ENTRY = /(^apps\/.*\/main\.tsx?|^libs\/[^/]+\/src\/index\.ts|\.spec\.tsx?|\.config\.ts|\.d\.ts)$/;

/** The files of apps/ and libs/ that nothing imports. */
export function deadFiles(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(({ path }) => path));
  const alive = new Set<string | undefined>();
  for (const source of sources) {
    for (const { specifier } of importsOf(source)) alive.add(resolve(source.path, specifier, known));
  }
  return sources
    .filter(({ path }) => /^(apps|libs)\//.test(path) && !ENTRY.test(path) && !alive.has(path))
    .map(({ path }) => `${path} is imported by nothing. Delete it, or import it where it is needed.`);
}

// Each with a class in it, so that this file does not contain what it looks for. A browser has sessions too, and they are ours.
const FOREIGN_WORDS = [
  /\b(?:this|that|other|another|earlier|last|next|previous|parallel|my|our) sess[i]ons?\b/i,
  /sub[a]gent/i,
  /(?<![\w.-])\/wor[k]\//,
  /(?<![\w])\.librar[y]\b/,
];

/** Words that belong to how the project is made, not to the project: it speaks of itself alone. */
export function foreignWords(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    [path, ...text.split('\n')].flatMap((line, index) =>
      FOREIGN_WORDS.flatMap((word) => {
        const found = word.exec(line);
        const instead = 'Say it in words of the project (docs/glossary.md), with paths from its root.';
        return found ? [`${path}:${index} says "${found[0]}". ${instead}`] : [];
      }),
    ),
  );
}
