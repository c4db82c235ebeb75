import type { ReactNode } from 'react';
import { Empty, Loading, Unreadable } from './states.tsx';

interface NothingProps {
  /** Said when nothing is found, with the words of the button that takes the filters away. */
  readonly nothing: string;
  readonly loosen: string;
  readonly clear: () => void;
}

/** A list in which nothing was found, and the way to find more. */
export function NothingFound({ nothing, loosen, clear }: NothingProps): ReactNode {
  return (
    <Empty>
      {nothing}{' '}
      <button type="button" className="plain" onClick={clear}>
        {loosen}
      </button>
    </Empty>
  );
}

interface Props<Row> extends NothingProps {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
  /** Absent until they are read. */
  readonly rows: readonly Row[] | undefined;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** The rows of a list, or what stands there while there are none: they are being read, cannot be read, or none is found. */
export function Rows<Row>({ query, rows, children, ...nothing }: Props<Row>): ReactNode {
  if (query.error) return <Unreadable error={query.error} again={() => void query.refetch()} />;
  if (!rows) return <Loading rows={16} />;
  return rows.length === 0 ? <NothingFound {...nothing} /> : children(rows);
}
