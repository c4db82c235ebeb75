import ts from 'typescript';
import { everyNode, isSpec, lineOf, treeOf, type Source } from './sources.ts';

/** A rule as its file has it: the name that it is exported by, and the file. */
export interface Written {
  readonly name: string;
  readonly path: string;
}

const REGULATIONS = 'libs/rules/src/regulations/';
const FEATURES = /^libs\/domain\/src\/(?!dsl\/|statistics\/)[\w-]+\/[\w.-]+\.ts$/;
/** What shifts a day or counts days by a number. */
const COUNTING = new Set(['addDays', 'addMonths', 'addYears', 'windowEnd', 'termEnd']);
/** Numbers that no regulation gives. */
const OWN: readonly string[] = [
  // The weights that a team's members give add up to the whole.
  'libs/domain/src/team/team.decide.ts 100',
];

/** The rules that are exported by the files of the regulations. */
export function rulesWritten(sources: readonly Source[]): Written[] {
  return sources
    .filter(({ path }) => path.startsWith(REGULATIONS) && !isSpec(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export const (\w+) = rule\(/gm)].map(([, name = '']) => ({ name, path })),
    );
}

/** The files that ask a rule, specs apart: they import it. */
export function askedIn({ name }: Written, sources: readonly Source[]): string[] {
  const word = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '#libs/rules'`);
  return sources
    .filter(({ path }) => /^(apps|libs)\//.test(path) && !path.startsWith('libs/rules/') && !isSpec(path))
    .filter(({ text }) => word.test(text))
    .map(({ path }) => path);
}

/** Numbers of a regulation that are typed into a feature: compared with, or counted by. */
export function typedThresholds(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => FEATURES.test(path) && !isSpec(path))
    .flatMap((source) => {
      const tree = treeOf(source);
      const faults: string[] = [];
      everyNode(tree, (node) => {
        const found = thresholdIn(node);
        if (found === undefined || OWN.includes(`${source.path} ${found}`)) return;
        faults.push(`${source.path}:${lineOf(tree, node)} goes by ${found}. Put it into a rule of ${REGULATIONS}.`);
      });
      return faults;
    });
}

function thresholdIn(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node) && COMPARISONS.has(node.operatorToken.kind)) {
    if (/\.(length|size)$/.test(node.left.getText()) && !isLarge(node.right, 2)) return undefined;
    return [node.left, node.right].find((side) => isLarge(side, 1) && !isLengthOfText(node))?.getText();
  }
  if (ts.isCallExpression(node) && COUNTING.has(/\w+$/.exec(node.expression.getText())?.[0] ?? '')) {
    return node.arguments.find((argument) => isLarge(argument, 1))?.getText();
  }
  return undefined;
}

const COMPARISONS = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
]);

function isLarge(node: ts.Node, than: number): boolean {
  const number = ts.isIdentifier(node) ? constantOf(node) : node;
  return number !== undefined && ts.isNumericLiteral(number) && Number(number.text) > than;
}

/** What a name stands for that its file gives a number. */
function constantOf(name: ts.Identifier): ts.Node | undefined {
  const statements = name.getSourceFile().statements.filter(ts.isVariableStatement);
  const declared = statements.flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declared.find(({ name: each }) => each.getText() === name.text)?.initializer;
}

// How a day is written, as in `date.length === 7`.
function isLengthOfText({ left, operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken && left.getText().endsWith('.length');
}
