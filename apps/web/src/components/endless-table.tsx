import type { ReactNode } from 'react';
import { readForPaper, type ListResult } from '../api/read.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Behind } from './behind.tsx';
import type { AnswerCut } from './cut-footer.tsx';
import { DataTable, type Column } from './data-table.tsx';
import { OnPaper } from './on-paper.tsx';
import { useReadBeforePrint } from './printing.ts';
import { Rows } from './rows.tsx';

interface Props<Row, Answer> {
  readonly list: ListResult<Row, Answer>;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Said when nothing is found, with the words of the button that takes the filters away. */
  readonly nothing: string;
  readonly loosen: string;
  readonly clear: () => void;
}

/** A list of the ledger as a table that reads on as one comes to its end, with what it shows before and without rows. */
export function EndlessTable<Row, Answer extends AnswerCut>({
  list,
  label,
  columns,
  keyOf,
  ...nothing
}: Props<Row, Answer>): ReactNode {
  const shared = useWords(common);
  const { items, query, more } = list;
  useReadBeforePrint(() => readForPaper(query));
  return (
    <Rows query={query} rows={items} {...nothing}>
      {(rows) => (
        <>
          <Behind list={list} />
          <OnPaper rows={rows.length} more={query.hasNextPage} />
          <DataTable label={label} columns={columns} rows={rows} keyOf={keyOf} onEnd={more} />
          {query.hasNextPage ? (
            <button type="button" className="plain screen-only" onClick={more}>
              {shared.more}
            </button>
          ) : null}
        </>
      )}
    </Rows>
  );
}
