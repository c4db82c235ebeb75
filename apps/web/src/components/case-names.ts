import { useMemo } from 'react';
import { useCodeName } from '../api/codes.ts';
import { common } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';

export interface CaseNames {
  /** What a kind of case is called; classes have a list of kinds of their own. */
  readonly kind: (category: string, kind: string) => string;
  /** What a state of a case is called: some codes are also outcomes of votes or states of people, called otherwise there. */
  readonly state: (state: string) => string;
}

/** What kinds and states of cases are called. */
export function useCaseNames(): CaseNames {
  const { states } = useWords(common);
  const codeName = useCodeName();
  return useMemo(
    () => ({
      kind: (category, kind) => codeName(category === 'training' ? 'trainingKind' : 'term', kind),
      state: (state) => (Object.hasOwn(states, state) ? states[state as keyof typeof states] : codeName('term', state)),
    }),
    [codeName, states],
  );
}
