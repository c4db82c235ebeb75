import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { components } from '#libs/client';
import { useLanguage } from '../i18n/language.tsx';
import { useConnection } from './client.ts';

/** A rule in one of its versions. */
export interface RuleVersion {
  readonly sentence: string;
  readonly instrument: string;
}

type Rule = components['schemas']['RuleLine'];

/** What a rule says, and where it is written, in a version; undefined until the rules are read, and for an unknown one. */
export function useRule(): (id: string, version: string) => RuleVersion | undefined {
  const { client } = useConnection();
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['rules', language],
    queryFn: () => client.read('/v1/rules', {}),
    staleTime: Infinity,
  });
  return useCallback(
    (id, version) => {
      const rule: Rule | undefined = data?.items.find((each) => each.id === id);
      if (!rule) return undefined;
      const { instrument = '' } = rule.versions.find(({ from }) => from === version) ?? {};
      return { sentence: rule.sentence, instrument };
    },
    [data],
  );
}
