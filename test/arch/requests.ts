import ts from 'typescript';
import { everyNode, importsOf, isSpec, lineOf, treeOf, type Source } from './sources.ts';

/** Methods of the facts' reader that go through every row of a kind. */
const GOES_THROUGH_ALL = ['every', 'all'];

/**
 * Where a request reads all rows of a kind: one page at a time is what others wait for. SQL is written in
 * libs/readmodel, where a test compares it with plain reading.
 */
export function requestFaults(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('apps/api/src/') && !isSpec(path))
    .flatMap((source) => [...readsOfAll(source), ...ownSql(source)]);
}

function readsOfAll(source: Source): string[] {
  const tree = treeOf(source);
  const faults: string[] = [];
  everyNode(tree, (node) => {
    if (!ts.isPropertyAccessExpression(node) || !GOES_THROUGH_ALL.includes(node.name.text)) return;
    if (!/(^|[.!?])facts$/.test(node.expression.getText(tree))) return;
    const where = `${source.path}:${lineOf(tree, node)}`;
    faults.push(`${where} reads all facts of a kind. Ask for a page, a key, a count or what differs (FactsReader).`);
  });
  return faults;
}

function ownSql(source: Source): string[] {
  return importsOf(source)
    .filter(({ specifier }) => specifier === 'node:sqlite')
    .map(({ line }) => `${source.path}:${line} asks SQLite itself. Write the query in libs/readmodel.`);
}
