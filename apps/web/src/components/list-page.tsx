import type { ReactNode } from 'react';
import { CsvButton, PrintButton } from './actions.tsx';
import { CutFooter, type AnswerCut } from './cut-footer.tsx';
import { PageHead } from './page-head.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly title: string;
  /** One sentence with the numbers that matter, once they are read. */
  readonly sentence: ReactNode;
  /** The list of the API that is taken home as CSV, and what it is asked; without it there is nothing to take home. */
  readonly csv?: { readonly path: string; readonly asked: Readonly<Record<string, string | undefined>> };
  /** The cut that the list is of, once it is read. */
  readonly cut: AnswerCut | undefined;
  /** What narrows the list, and its rows. */
  readonly children: ReactNode;
}

/** A page that is one list: its head with print and CSV, what narrows it, its rows, and under them the cut. */
export function ListPage({ title, sentence, csv, cut, children }: Props): ReactNode {
  return (
    <>
      <PageHead
        title={title}
        sentence={sentence}
        actions={
          <>
            <PrintButton />
            {csv ? <CsvButton {...csv} /> : null}
          </>
        }
      />
      <Sheet>
        {children}
        <CutFooter of={cut} />
      </Sheet>
    </>
  );
}
