import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { createPath, parsePath, useNavigate, useSearchParams, type NavigateOptions } from 'react-router';
import { today } from './clock.ts';

/** Which moment the whole application shows; an absent side is today, or now. */
export interface Cut {
  readonly asOf?: string;
  readonly knownAt?: string;
}

const AS_OF = 'asOf';
const KNOWN_AT = 'knownAt';

/** The cut of the page for everything on it: hundreds of links ask for it, and the address is read once for all of them. */
export const CutContext = createContext<Cut>({});

/** The cut in the address of the page. */
export const useCut = (): Cut => useContext(CutContext);

/** Reads the cut from the address. */
export function useCutOfAddress(): Cut {
  const [search] = useSearchParams();
  const asOf = search.get(AS_OF);
  const knownAt = search.get(KNOWN_AT);
  return useMemo(() => ({ ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) }), [asOf, knownAt]);
}

/** Whether a cut shows another time than the present. */
export function isPast({ asOf, knownAt }: Cut): boolean {
  return knownAt !== undefined || (asOf !== undefined && asOf < today());
}

/** Changes the cut and nothing else in the address; `undefined` is the present. */
export function useSetCut(): (cut: Cut, options?: NavigateOptions) => void {
  const [, setSearch] = useSearchParams();
  // Another page is another address: what changes the cut stays the same function on all of them.
  const latest = useRef(setSearch);
  useEffect(() => {
    latest.current = setSearch;
  });
  return useCallback(({ asOf, knownAt }, options) => {
    latest.current((search) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of [
        [AS_OF, asOf],
        [KNOWN_AT, knownAt],
      ] as const) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    }, options);
  }, []);
}

/** An address inside the application at a cut; what the address says of time itself goes first. */
export function atCut(to: string, cut: Cut): string {
  const { pathname = '/', search = '', hash = '' } = parsePath(to);
  const params = new URLSearchParams(search);
  if (cut.asOf !== undefined && !params.has(AS_OF)) params.set(AS_OF, cut.asOf);
  if (cut.knownAt !== undefined && !params.has(KNOWN_AT)) params.set(KNOWN_AT, cut.knownAt);
  return createPath({ pathname, search: params.toString(), hash });
}

/** Opens an address inside the application at the cut of this page. */
export function useGo(): (to: string, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const cut = useCut();
  return useCallback((to, options) => void navigate(atCut(to, cut), options), [navigate, cut]);
}
