import type { ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { RuleOutcome } from '../../components/rules.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { TONES } from './tones.ts';
import { words as own } from './words.ts';

type Condition = Pick<AnswerOf<'/v1/eligibility'>['conditions'][number], 'outcome' | 'rule'>;

/** Whether a condition that is not met keeps nobody from a post. */
export function isAdvice({ outcome, rule }: Condition): boolean {
  return outcome === 'failed' && rule.class === 'S';
}

/** What came of a condition. */
export function ConditionOutcome({ of }: { readonly of: Condition }): ReactNode {
  const words = useWords(own);
  if (isAdvice(of)) return <RuleOutcome of="advice" />;
  return <Tag tone={TONES[of.outcome]}>{words.outcome[of.outcome]}</Tag>;
}
