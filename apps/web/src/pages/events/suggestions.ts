import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConnection } from '../../api/client.ts';
import { useCodes } from '../../api/codes.ts';
import { LEDGER } from '../../api/read.ts';
import { useRules } from '../../api/rules.ts';
import type { Told } from '../../api/timeline.ts';
import { useCut } from '../../app/cut.ts';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { kindsLike, kindsOf, type Kind } from './kinds.ts';
import { OUTCOMES, QUALIFIERS, piecesOf, quoted } from './qualifiers.ts';
import { words as own } from './words.ts';

/** What may be written next: the whole text as it would be then, and what it means. */
export interface Suggestion {
  readonly key: string;
  readonly shown: string;
  readonly means: string;
  readonly text: string;
}

const MOST = 8;

/** What may be written in place of the piece that is being typed, the last. `seen` are records on the page. */
export function useSuggestions(text: string, seen: readonly Told[]): readonly Suggestion[] {
  const { qualifier: meanings, outcome } = useWords(own);
  const last = piecesOf(text).findLast(({ end }) => end === text.length);
  const types = useTypes();
  const rules = useRules().data ?? [];
  const subjects = useSubjects(last?.qualifier === 'subject' ? last.value : '');
  const before = last === undefined ? text : text.slice(0, last.at);
  const typed = last?.value.toLowerCase() ?? '';

  function values(found: readonly (readonly [value: string, means: string])[]): Suggestion[] {
    return found.slice(0, MOST).map(([value, means]) => {
      const shown = `${String(last?.qualifier)}:${quoted(value)}`;
      return { key: shown, shown, means, text: `${before}${shown} ` };
    });
  }

  switch (last?.qualifier) {
    case undefined:
      return offeredIn(text, typed).map((each) => ({
        key: each,
        shown: `${each}:`,
        means: meanings[each],
        text: `${before}${each}:`,
      }));
    case 'type':
      return values(kindsLike(types, typed).map(({ code, name }) => [code, name] as const));
    case 'rule':
      return values(
        rules
          .filter(({ id, sentence }) => `${id} ${sentence}`.toLowerCase().includes(typed))
          .map(({ id, sentence }) => [id, sentence] as const),
      );
    case 'outcome':
      return values(OUTCOMES.filter((each) => each.startsWith(typed)).map((each) => [each, outcome[each]] as const));
    case 'subject':
      return values(subjects);
    case 'actor':
      return values(actorsOf(seen).filter((actor) => actor.some((each) => each.toLowerCase().includes(typed))));
    default:
      return [];
  }
}

/** Qualifiers that may be written next; what a rule said goes with a rule. */
function offeredIn(text: string, typed: string): readonly (typeof QUALIFIERS)[number][] {
  const ofRule = ['version', 'outcome'];
  return QUALIFIERS.filter(
    (each) =>
      each.startsWith(typed) && !text.includes(`${each}:`) && (!ofRule.includes(each) || text.includes('rule:')),
  );
}

/** Every type of event with its name, in the language of the reader. */
export function useTypes(): readonly Kind[] {
  const { language } = useLanguage();
  const terms = useCodes('term');
  return useMemo(() => kindsOf(terms, language), [terms, language]);
}

function useSubjects(q: string): readonly (readonly [string, string])[] {
  const { client } = useConnection();
  const cut = useCut();
  const { data } = useQuery({
    queryKey: [LEDGER, 'subjects', q, cut],
    queryFn: () => client.read('/v1/search', { ...cut, q }),
    enabled: q !== '',
    placeholderData: (before) => before,
  });
  if (!data || q === '') return [];
  return [
    ...data.cadres.map(({ cadreId, name, posts }) => [`cadre-${cadreId}`, [name, ...posts].join(' ')] as const),
    ...data.teams.map(({ teamId, name }) => [`team-${teamId}`, name] as const),
  ];
}

function actorsOf(seen: readonly Told[]): readonly (readonly [string, string])[] {
  return [...new Map(seen.map(({ actor }) => [actor.userId, actor.organ] as const))];
}
