import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type HTMLAttributes,
  type ReactNode,
  type RefObject,
} from 'react';
import { PAPER_ROWS } from '../api/read.ts';
import { usePrinting } from './printing.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  readonly number?: boolean;
  /** CSS width; without it the column takes what it needs. */
  readonly width?: string;
  /** Left out on a narrow screen. */
  readonly wide?: boolean;
  /** The cell that names the row to a screen reader. */
  readonly names?: boolean;
}

interface TableProps<Row> {
  /** What the table is, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Marks a row: principals are `strong`. */
  readonly markOf?: (row: Row) => 'strong' | 'gone' | undefined;
  /** Called when the last rows come near. */
  readonly onEnd?: () => void;
}

/** Rows from which on only what is in sight is drawn: as many as a list reads at once, so that a table never changes. */
const LONG = 200;
const ROW_PX = 32;
/** Rows that are drawn above and below those in sight: some at first, and once somebody turns to the table as many as a fast hand scrolls. */
const AROUND = { first: 4, later: 20 } as const;
/** What comes before scrolling: pointing, touching, a key. */
const TURNS = ['pointerover', 'touchstart', 'wheel', 'keydown', 'focusin', 'scroll'] as const;
/** Rows below those in sight at which more are asked for, so that who scrolls on comes to no end that is none. */
const AHEAD = 100;

/**
 * A table of dense rows that a screen reader can read; long ones are drawn as far as they are in sight, on paper as far as
 * paper goes.
 */
export function DataTable<Row>(props: TableProps<Row>): ReactNode {
  const printing = usePrinting();
  if (printing) return <ShortTable {...props} rows={props.rows.slice(0, PAPER_ROWS)} />;
  return props.rows.length >= LONG ? <LongTable {...props} /> : <ShortTable {...props} />;
}

function ShortTable<Row>({ label, columns, rows, keyOf, markOf, onEnd }: TableProps<Row>): ReactNode {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !onEnd) return undefined;
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) onEnd();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [onEnd]);
  return (
    <div className="table-box">
      <table className="table" aria-label={label}>
        <Head columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-mark={markOf?.(row)}>
              <Cells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      <div ref={end} aria-hidden="true" />
    </div>
  );
}

function LongTable<Row>({ label, columns, rows, keyOf, markOf, onEnd }: TableProps<Row>): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: useAround(box),
  });
  const shown = virtual.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= rows.length - 1 - AHEAD;
  useEffect(() => {
    if (isNearEnd) onEnd?.();
  }, [isNearEnd, onEnd]);
  usePlace(box, rows, keyOf);
  const stays = useLast(box, virtual.getTotalSize());
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="table-box table-long" ref={box} tabIndex={0} role="region" aria-label={label} {...stays}>
      <table className="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <Head columns={columns} />
        <tbody>
          <Gap height={above} columns={columns.length} />
          {shown.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr key={keyOf(row)} data-mark={markOf?.(row)} aria-rowindex={index + 2}>
                <Cells columns={columns} row={row} />
              </tr>
            );
          })}
          <Gap height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** How many rows are drawn out of sight: more of them once somebody turns to the table. */
function useAround(box: RefObject<HTMLDivElement | null>): number {
  const [around, setAround] = useState<number>(AROUND.first);
  useEffect(() => {
    const table = box.current;
    const turned = new AbortController();
    const more = (): void => {
      turned.abort();
      setAround(AROUND.later);
    };
    for (const turn of TURNS) table?.addEventListener(turn, more, { passive: true, signal: turned.signal });
    return () => turned.abort();
  }, [box]);
  return around;
}

/** Keeps the first row in sight where it is when rows come or go above it; who is at the head sees what is new there. */
function usePlace<Row>(box: RefObject<HTMLDivElement | null>, rows: readonly Row[], keyOf: (row: Row) => string): void {
  const place = useRef<{ readonly at: number; readonly key: string }>(undefined);
  useLayoutEffect(() => {
    const { at, key } = place.current ?? { at: 0, key: '' };
    const here = rows[at];
    if (at === 0 || (here !== undefined && keyOf(here) === key)) return;
    const now = rows.findIndex((row) => keyOf(row) === key);
    if (now >= 0) box.current?.scrollBy({ top: (now - at) * ROW_PX });
    // Only rows that changed can have moved.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rows]);
  useEffect(() => {
    const at = Math.floor((box.current?.scrollTop ?? 0) / ROW_PX);
    const row = rows[at];
    place.current = row === undefined ? undefined : { at, key: keyOf(row) };
  });
}

/** After the End key the last row stays in sight while more are read: it leads to the end of the list, not of a page. */
function useLast(box: RefObject<HTMLDivElement | null>, height: number): HTMLAttributes<HTMLDivElement> {
  const [isLast, setLast] = useState(false);
  useEffect(() => {
    if (isLast) box.current?.scrollTo({ top: height });
  }, [isLast, box, height]);
  const leave = (): void => setLast(false);
  return { onKeyDown: ({ key }) => setLast(key === 'End'), onWheel: leave, onPointerDown: leave };
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }): ReactNode {
  return height > 0 ? (
    <tr aria-hidden="true" className="table-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null;
}

function Head<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, number, width, wide }) => (
          <th key={key} scope="col" data-number={number} data-wide={wide} style={width === undefined ? {} : { width }}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells<Row>({ columns, row }: { readonly columns: readonly Column<Row>[]; readonly row: Row }): ReactNode {
  return columns.map(({ key, cell, number, wide, names }) =>
    names ? (
      <th key={key} scope="row" data-number={number} data-wide={wide}>
        {cell(row)}
      </th>
    ) : (
      <td key={key} data-number={number} data-wide={wide}>
        {cell(row)}
      </td>
    ),
  );
}
