import ts from 'typescript';
import { everyNode, isSpec, lineOf, treeOf, type Source } from './sources.ts';

/**
 * Who in the API may be handed the ledger itself, and for what. Everybody else is given what one reader may see of it
 * (VisibleLedger), so that no answer can forget to ask.
 */
const MAY_HOLD_THE_LEDGER: Readonly<Record<string, string>> = {
  'apps/api/src/app.module.ts': 'puts the program together',
  'apps/api/src/ledger.module.ts': 'puts the program together',
  'apps/api/src/serve.ts': 'starts the program',
  'apps/api/src/shutdown.ts': 'stops the program',
  'apps/api/src/health/health.controller.ts': 'says how far the node is, and nothing of what is recorded',
  'apps/api/src/health/log-health.ts': 'says how far the node is, and nothing of what is recorded',
  'apps/api/src/health/metrics.ts': 'says how far the node is, and nothing of what is recorded',
  'apps/api/src/commands/record.command.ts': 'hands commands to the executor',
  'apps/api/src/commands/preview.command.ts': 'hands commands to the executor',
  'apps/api/src/commands/previews.controller.ts': 'makes what the sender may see of it',
  'apps/api/src/live/event-stream.ts': 'is told when there is more',
  'apps/api/src/live/event-streams.ts': 'is told when there is more',
  'apps/api/src/live/event-stream.controller.ts': 'finds the place where a stream begins',
  'apps/api/src/live/told-slices.ts': 'makes what each reader may see of it',
  'apps/api/src/problems/names.ts': 'makes what the sender may see of it',
  'apps/api/src/problems/problems.filter.ts': 'tells the ledger of damage',
  'apps/api/src/reads/cut.interceptor.ts': 'makes what the reader may see of it',
  'apps/api/src/reads/damage.ts': 'says what became of a stream',
  'apps/api/src/reads/read.ts': 'finds the places of cuts',
  'apps/api/src/reads/seal.ts': 'makes the key of cursors from how the first event was recorded',
};

/** What of the raw readers some of them use: places in the log, and no content. */
const MAY_READ: Readonly<Record<string, readonly string[]>> = {
  'apps/api/src/reads/read.ts': ['trail'],
  'apps/api/src/reads/seal.ts': ['trail'],
};

/** Where it is decided who may see what. */
const WHERE_IT_IS_DECIDED = 'apps/api/src/auth/';
/** The readers of a ledger that ask nobody. */
const RAW = ['facts', 'trail', 'names', 'cadres', 'structure', 'nextActs', 'file'];
const CLASSES = ['FactsReader', 'TrailReader', 'NamesReader', 'CadrePages', 'StructureReader', 'NextActsReader'];

/** Where the API is given more than one reader may see. */
export function rawReaderFaults(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('apps/api/src/') && !isSpec(path) && !path.startsWith(WHERE_IT_IS_DECIDED))
    .flatMap((source) => [...importedRaw(source), ...readRaw(source)]);
}

/** Entries of the list of those who may that stand for no file any more. */
export function staleExceptions(sources: readonly Source[]): string[] {
  const holding = new Set(sources.filter((source) => imported(source).has('Ledger')).map(({ path }) => path));
  return Object.keys(MAY_HOLD_THE_LEDGER).filter((path) => !holding.has(path));
}

function imported(source: Source): Map<string, number> {
  const tree = treeOf(source);
  const names = new Map<string, number>();
  everyNode(tree, (node) => {
    if (!ts.isImportDeclaration(node) || !/^#libs\/(node|readmodel)$/.test(textOf(node.moduleSpecifier))) return;
    const bound = node.importClause?.namedBindings;
    if (bound && ts.isNamespaceImport(bound)) names.set('Ledger', lineOf(tree, node));
    if (!bound || !ts.isNamedImports(bound)) return;
    for (const { name, propertyName } of bound.elements) names.set((propertyName ?? name).text, lineOf(tree, node));
  });
  return names;
}

function textOf(node: ts.Expression): string {
  return ts.isStringLiteral(node) ? node.text : '';
}

function importedRaw(source: Source): string[] {
  const { path } = source;
  return [...imported(source)].flatMap(([name, line]) => {
    const isAllowed = name === 'Ledger' && path in MAY_HOLD_THE_LEDGER;
    if (isAllowed || !['Ledger', ...CLASSES].includes(name)) return [];
    return [`${path}:${line} is given ${name}. Answer with what the reader may see: read.ledger (VisibleLedger).`];
  });
}

function readRaw(source: Source): string[] {
  const { path } = source;
  const tree = treeOf(source);
  const names = imported(source);
  if (!names.has('Ledger')) return [];
  // Where there is a ledger as a reader sees it too, the field of the class is the raw one.
  const raw = source.text.includes('VisibleLedger') ? /^this\.ledger[!?]?$/ : /^(this\.)?ledger[!?]?$/;
  const faults: string[] = [];
  const fault = (node: ts.Node, member: string): void => {
    if (!RAW.includes(member) || MAY_READ[path]?.includes(member)) return;
    faults.push(`${path}:${lineOf(tree, node)} reads ${member} past the question who may see it (VisibleLedger).`);
  };
  everyNode(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && raw.test(node.expression.getText(tree))) fault(node, node.name.text);
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isObjectBindingPattern(node.name)) return;
    if (!raw.test(node.initializer.getText(tree))) return;
    for (const { name, propertyName } of node.name.elements) fault(node, (propertyName ?? name).getText(tree));
  });
  return faults;
}
