import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AnswerOf } from '#libs/client';
import { useLanguage } from '../i18n/language.tsx';
import { useConnection } from './client.ts';
import { LEDGER } from './read.ts';

/** A rule with its versions. */
export type Rule = AnswerOf<'/v1/rules'>['items'][number];

/** What a rule says from a day on. */
export type RuleVersion = Rule['versions'][number];

/** Every rule with every version that is known now. */
export function useRules(): UseQueryResult<readonly Rule[]> {
  const { client } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [LEDGER, 'rules', language],
    queryFn: async () => (await client.read('/v1/rules', {})).items,
    staleTime: Infinity,
  });
}

/** A rule as it was asked: what it says, and where that is written. */
export interface AskedRule {
  readonly sentence: string;
  readonly instrument: string;
  readonly article: string | undefined;
}

/** The first day that anything recorded is judged by a rule: a version from then on has no beginning that people know of. */
export const BEGINNING = '1949-10-01';

/** Whether what rules say is known by now, or never will be. */
export function useRulesRead(): boolean {
  return !useRules().isPending;
}

/** A rule in a version; undefined until the rules are read, and for an unknown one. */
export function useRule(): (id: string, version: string) => AskedRule | undefined {
  const { data } = useRules();
  return useCallback(
    (id, version) => {
      const rule = data?.find((each) => each.id === id);
      if (!rule) return undefined;
      // A version that was dated anew since is told as the one that took its place.
      const { instrument = '', article } = rule.versions.find(({ from }) => from >= version) ?? {};
      return { sentence: rule.sentence, instrument, article };
    },
    [data],
  );
}
