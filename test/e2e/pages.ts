import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../arch/sources.ts';

/** A page of the documentation. */
export interface Page {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly code: string;
  /** Line of the page, from 1, on which the code begins. */
  readonly line: number;
  /** The last line before the fence that is not empty. */
  readonly above: string;
}

/** One page. */
export function page(path: string): Page {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** The README, that of docker/, and every page of docs/. */
export function pages(): Page[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  const paths = docs.filter((path) => path.endsWith('.md')).map((path) => `docs/${path.replaceAll('\\', '/')}`);
  return ['README.md', 'docker/README.md', ...paths.sort()].map(page);
}

/** The fenced blocks of a page, in order. */
export function blocksOf({ text }: Page): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  let from: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('```')) continue;
    if (from === undefined) from = index;
    else {
      const above = lines.slice(0, from).findLast((each) => each.trim() !== '') ?? '';
      const code = lines.slice(from + 1, index).join('\n');
      blocks.push({ language: lines[from]!.slice(3).trim(), code, line: from + 2, above });
      from = undefined;
    }
  }
  return blocks;
}

/** The page without what stands between fences. */
export function proseOf({ text }: Page): string {
  return text.replaceAll(/^```[^]*?^```$/gm, '');
}

/** The rows of the first table under a heading, header first, cells trimmed. */
export function tableUnder({ path, text }: Page, heading: string, after = ''): string[][] {
  const start = text.indexOf(`# ${heading}\n`);
  if (start < 0) throw new RangeError(`${path} has no heading “${heading}”`);
  const lines = text.slice(Math.max(start, text.indexOf(after, start))).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return lines
    .slice(first, first + length)
    .filter((_, index) => index !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
