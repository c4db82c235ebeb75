import type { ReactNode } from 'react';
import { PAPER_ROWS } from '../api/read.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';

interface Props {
  /** Rows that have been read. */
  readonly rows: number;
  /** Whether the list has more than those. */
  readonly more: boolean;
}

/** Says on paper that a list is longer than what is printed of it, and where the whole is to be had. */
export function OnPaper({ rows, more }: Props): ReactNode {
  const words = useWords(common);
  if (!more && rows <= PAPER_ROWS) return null;
  return <p className="paper-only">{words.onPaper(Math.min(rows, PAPER_ROWS), words.csv)}</p>;
}
