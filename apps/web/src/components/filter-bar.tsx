import { Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useFilters } from '../app/filters.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';

/** One thing that a list is narrowed or sorted by, under its name in the address of the page. */
export type Filter = TextFilter | ChoiceFilter;

interface TextFilter {
  readonly by: 'text';
  readonly name: string;
  /** What it is, for those who hear it, and what may be written. */
  readonly label: string;
}

interface ChoiceFilter {
  /** Few choices stand side by side, many in a list. */
  readonly by: 'tabs' | 'list';
  readonly name: string;
  readonly label: string;
  readonly options: readonly Choice[];
  /** What holds when the address names none; it is never written there. The first option without it. */
  readonly usual?: string;
  /** Another filter that goes when this one changes, because it depends on it. */
  readonly drops?: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Said when one rests on it. */
  readonly title?: string;
}

interface Props {
  readonly filters: readonly Filter[];
  /** Names that only links set; while the address has one of them, a button takes them all away. */
  readonly linked?: readonly string[];
  /** What else narrows the list. */
  readonly children?: ReactNode;
}

/** The bar above a list: what it is narrowed to and how it is sorted, all of it in the address. */
export function FilterBar({ filters, linked, children }: Props): ReactNode {
  const words = useWords(common);
  const { search, set } = useFilters();
  return (
    <div className="filters">
      {filters.map((filter) => (
        <Field key={filter.name} filter={filter} />
      ))}
      {children}
      {linked?.some((name) => search.has(name)) ? (
        <button
          type="button"
          className="plain"
          onClick={() => set(Object.fromEntries(linked.map((name) => [name, ''])))}
        >
          {words.clearFilters}
        </button>
      ) : null}
    </div>
  );
}

function Field({ filter }: { readonly filter: Filter }): ReactNode {
  const { search, set } = useFilters();
  const { name, label } = filter;
  const given = search.get(name) ?? '';
  if (filter.by === 'text') {
    return (
      <Input
        aria-label={label}
        placeholder={label}
        value={given}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    );
  }
  const { options, usual = options[0]?.value ?? '', drops } = filter;
  const choice = {
    'aria-label': label,
    value: options.some(({ value }) => value === given) ? given : usual,
    options: [...options],
    onChange: (value: string) =>
      set({ [name]: value === usual ? '' : value, ...(drops === undefined ? {} : { [drops]: '' }) }),
  };
  return filter.by === 'tabs' ? <Segmented {...choice} /> : <Select className="filter-list" {...choice} />;
}
