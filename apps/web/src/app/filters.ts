import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What a list is narrowed to, in the address of the page. */
export interface Filters {
  readonly search: URLSearchParams;
  /** Changes some of it, in place of the entry in the history of the browser; an empty value takes one away. */
  readonly set: (changed: Readonly<Record<string, string>>) => void;
  /** Takes all of it away; the moment of the page stays. */
  readonly clear: () => void;
}

/** What the address names of some values; undefined when it names none of them. */
export function chosen<Value extends string>(
  search: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const said = search.get(name);
  return values.find((value) => value === said);
}

/** What a list is asked by the parameters that have a value. */
export function given<Asked extends Readonly<Record<string, string | undefined>>>(asked: Asked): Given<Asked> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Given<Asked>;
}

type Given<Asked> = { readonly [Name in keyof Asked]?: Exclude<Asked[Name], undefined> };

/** The filters of a list page. */
export function useFilters(): Filters {
  const [search, setSearch] = useSearchParams();
  const set = useCallback<Filters['set']>(
    (changed) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changed)) {
            if (value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const clear = useCallback(() => setSearch((before) => momentOf(before)), [setSearch]);
  return { search, set, clear };
}

/** The moment of a page stays when its filters go. */
function momentOf(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => name === 'asOf' || name === 'knownAt'));
}
