import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { components } from '#libs/client';
import { useLanguage } from '../i18n/language.tsx';
import { useConnection } from './client.ts';

/** A list of codes that have names. */
export type CodeList = components['schemas']['CodeListAnswer']['list'];

/** What a code is called in the language of the reader; the code itself until the lists are read, or for an unknown one. */
export function useCodeName(): (list: CodeList, code: string) => string {
  const { client } = useConnection();
  const { language } = useLanguage();
  const { data } = useQuery({ queryKey: ['codes'], queryFn: () => client.read('/v1/codes', {}), staleTime: Infinity });
  return useCallback(
    (list, code) => {
      const found = data?.items.find((each) => each.list === list)?.codes.find((each) => each.code === code);
      if (!found) return code;
      return language === 'en' ? found.en : found.zh;
    },
    [data, language],
  );
}

/** A list of codes with their names, in its order; empty until the lists are read, and for an unknown one. */
export function useCodes(list: string): components['schemas']['CodeListAnswer']['codes'] {
  const { client } = useConnection();
  const { data } = useQuery({ queryKey: ['codes'], queryFn: () => client.read('/v1/codes', {}), staleTime: Infinity });
  return data?.items.find((each) => each.list === list)?.codes ?? [];
}
