import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AnswerOf, components, LedgerClient } from '#libs/client';
import { useLanguage } from '../i18n/language.tsx';
import { useConnection } from './client.ts';

/** A list of codes that have names. */
export type CodeList = components['schemas']['CodeListAnswer']['list'];

/** What a code is called in the language of the reader; the code itself until the lists are read, or for an unknown one. */
export function useCodeName(): (list: CodeList, code: string) => string {
  const nameOf = useNameOf();
  return useCallback((list, code) => nameOf(list, code) ?? code, [nameOf]);
}

/** What a code is called in the language of the reader; undefined until the lists are read, and for an unknown one. */
export function useNameOf(): (list: CodeList, code: string) => string | undefined {
  const { client } = useConnection();
  const { language } = useLanguage();
  const { data } = useQuery({ ...codesOf(client), select: byCode });
  return useCallback((list, code) => data?.get(list)?.get(code)?.[language === 'en' ? 'en' : 'zh'], [data, language]);
}

/** Asks for every list of codes, once for as long as the page is open. */
export function codesOf(client: LedgerClient) {
  return queryOptions({
    queryKey: ['codes'],
    queryFn: () => client.read('/v1/codes', {}),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

type Lists = ReadonlyMap<string, ReadonlyMap<string, Named>>;

const madeOf = new WeakMap<AnswerOf<'/v1/codes'>, Lists>();

/** The lists by their codes, made once of an answer: a page asks for hundreds of names, in dozens of places. */
function byCode(answer: AnswerOf<'/v1/codes'>): Lists {
  const made =
    madeOf.get(answer) ??
    new Map(answer.items.map(({ list, codes }) => [list, new Map(codes.map((named) => [named.code, named]))]));
  madeOf.set(answer, made);
  return made;
}

type Named = components['schemas']['CodeListAnswer']['codes'][number];

const NONE: readonly Named[] = [];

/** A list of codes with their names, in its order; empty until the lists are read, and for an unknown one. */
export function useCodes(list: string): components['schemas']['CodeListAnswer']['codes'] {
  const { client } = useConnection();
  const { data } = useQuery(codesOf(client));
  return data?.items.find((each) => each.list === list)?.codes ?? NONE;
}
