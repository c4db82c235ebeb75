import type { ReactNode } from 'react';
import type { AskedOf } from '#libs/client';
import { structure } from '../../i18n/structure.ts';
import { useWords } from '../../i18n/language.tsx';

type Cells = Pick<AskedOf<'/v1/cadres'>, 'age' | 'education' | 'sex' | 'party'>;

const CELLS = ['age', 'education', 'sex', 'party'] as const;
const VALUES = structure['zh-CN'];

/** The cells of the structure that an address narrows the list to; what is none of them is left out. */
export function cellsIn(search: URLSearchParams): Cells {
  const given = CELLS.flatMap((cell) => {
    const value = search.get(cell);
    return value !== null && value in VALUES[cell] ? [[cell, value] as const] : [];
  });
  return Object.fromEntries(given);
}

interface Props {
  readonly cells: Cells;
  readonly drop: (cell: string) => void;
}

/** Says what the list is narrowed to, and lets go of it. */
export function CellFilters({ cells, drop }: Props): ReactNode {
  const words = useWords(structure);
  return CELLS.map((cell) => {
    const value = cells[cell];
    if (value === undefined) return null;
    const name = (words[cell] as Readonly<Record<string, string>>)[value] ?? value;
    return (
      <button key={cell} type="button" className="cell-filter" title={words.drop(name)} onClick={() => drop(cell)}>
        {words.only(name)} <span aria-hidden="true">×</span>
      </button>
    );
  });
}
