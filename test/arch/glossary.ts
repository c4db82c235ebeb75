import type { CommandSpec, Domain } from '#libs/kernel';
import { inWords } from '../../libs/domain/src/dsl/words.ts';
import { commandsIn } from '../support/examples.ts';

/** A row of the table of commands and events: what it is called in Chinese, and `Command → Event`. */
interface ActRow {
  readonly called: string;
  readonly names: string;
}

/** The rows of a page that tell of commands and events. */
export function actRowsOf(page: string): ActRow[] {
  return page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , names = '']) => /^\w+ → [A-Z]\w+$/.test(names))
    .map(([, called = '', names = '']) => ({ called, names }));
}

/** Every command of a domain with the row that the glossary owes it. */
function dueRows(domain: Domain): (ActRow & { readonly spec: CommandSpec })[] {
  return commandsIn(domain).map((spec) => ({ spec, called: inWords(spec.yields, 'zh'), names: namesOf(spec) }));
}

function namesOf({ name, yields }: CommandSpec): string {
  return `${name} → ${yields}`;
}

/** What the table says otherwise than the code: a row that is missing, of what is gone, or with another name. */
export function actRowFaults(page: string, domain: Domain): string[] {
  const [told, due] = [actRowsOf(page), dueRows(domain)].map(
    (rows: readonly ActRow[]) => new Set(rows.map(({ called, names }) => `${called}: ${names}`)),
  ) as [Set<string>, Set<string>];
  return [
    ...[...due.difference(told)].map((row) => `${row} is missing`),
    ...[...told.difference(due)].map((row) => `${row} is not so`),
  ];
}

/** The page with a row after the last one for each command that has none, which means what the command says first. */
export function withMissingRows(page: string, domain: Domain): string {
  const there = new Set(actRowsOf(page).map(({ names }) => names));
  const missing = dueRows(domain).filter(({ names }) => !there.has(names));
  const rows = missing.map(({ called, names, spec }) => `| ${called} | ${names} | ${firstSentence(spec)} |`);
  const lines = page.split('\n');
  const last = lines.findLastIndex((line) => /^\| [^|]+ \| \w+ → [A-Z]\w+ +\|/.test(line));
  return [...lines.slice(0, last + 1), ...rows, ...lines.slice(last + 1)].join('\n');
}

function firstSentence({ says }: CommandSpec): string {
  return /^.*?(?=[.:;] |\.$)/.exec(says?.en ?? '')?.[0] ?? '';
}
