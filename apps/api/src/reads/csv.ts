import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { formatInstant, type JsonObject, type Micros, type Shape } from '#libs/kernel';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { columnsOf } from './columns.ts';
import type { ReadContext } from './read.ts';

/** A page of a list, with its cursor as it is inside the program. */
export interface ListPage {
  readonly items: readonly JsonObject[];
  readonly nextCursor?: string;
}

/** What is written as CSV: the class of the list, its first page and how to get to the others. */
export interface Listed {
  readonly list: Shape;
  readonly name: string;
  readonly first: ListPage;
  readonly next: (cursor: string) => Promise<ListPage>;
}

const LAST_LINES = {
  'zh-CN': { rows: '行数', asOf: '截至', knownAt: '所知至', position: '流水位置', who: '何人', when: '何时' },
  en: { rows: 'Rows', asOf: 'As of', knownAt: 'Known up to', position: 'Position', who: 'Who', when: 'When' },
} as const;

// Excel takes a file for UTF-8 by its mark; a cell that begins like a formula must stay a text.
const OPTIONS = { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /^\s|\s$/ } as const;

/**
 * A list as CSV, every row of it: page after page, with others served between two of them. After an empty line it says
 * how many rows there are, of which cut they are, and who had them when.
 */
export function csvOf(listed: Listed, context: ReadContext, now: Micros): StreamableFile {
  return new StreamableFile(Readable.from(textsOf(listed, context, now)), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${listed.name}-${context.cut.asOf}.csv"`,
  });
}

async function* textsOf(
  { list, first, next }: Listed,
  context: ReadContext,
  now: Micros,
): AsyncGenerator<string, void> {
  const columns = columnsOf(list, context.language);
  yield stringify([columns.map(({ header }) => header)], { ...OPTIONS, bom: true });
  let rows = 0;
  for (let page = first; ; page = await next(page.nextCursor)) {
    const cells = page.items.map((item) => columns.map((column) => column.cell(item)));
    if (cells.length > 0) yield stringify(cells, OPTIONS);
    rows += cells.length;
    if (page.nextCursor === undefined) break;
    await setImmediate();
  }
  yield stringify([[''], ...lastLines(context, rows, now)], OPTIONS);
}

function lastLines({ cut, reader, language }: ReadContext, rows: number, now: Micros): string[][] {
  const said = LAST_LINES[language];
  return [
    [said.rows, String(rows)],
    [said.asOf, cut.asOf],
    [said.knownAt, formatInstant(cut.knownAt)],
    [said.position, cut.position ?? ''],
    [said.who, `${reader.name} ${reader.userId} ${reader.organ}`],
    [said.when, formatInstant(now)],
  ];
}
