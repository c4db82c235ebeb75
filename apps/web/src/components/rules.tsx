import type { ReactNode } from 'react';
import type { components } from '#libs/client';
import { useCodeName } from '../api/codes.ts';
import { useRule } from '../api/rules.ts';
import { To } from '../app/link.tsx';
import { common } from '../i18n/common.ts';
import { useJoined, useWords } from '../i18n/language.tsx';
import { Tag, type Tone } from './tag.tsx';
import './rules.css';

type Check = NonNullable<components['schemas']['ToldEvent']['checks']>[number];

interface Written {
  readonly instrument: string;
  readonly article?: string | undefined;
}

/** Where a rule is written: the instrument, and the article as far as it was read. */
export function RuleSource({ instrument, article }: Written): ReactNode {
  const words = useWords(common);
  return (
    <span className="wraps">
      {instrument} <span className="faint">{article === undefined ? words.noArticle : words.article(article)}</span>
    </span>
  );
}

/** What a rule says, which leads to its page. */
export function RuleLink({ id, sentence }: { readonly id: string; readonly sentence: string }): ReactNode {
  return <To to={`/rules/${encodeURIComponent(id)}`}>{sentence}</To>;
}

const TONES: Readonly<Record<Check['outcome'], Tone>> = {
  passed: 'good',
  violated: 'seal',
  excepted: 'wait',
  advice: 'plain',
};

/** What came of asking a rule. */
export function RuleOutcome({ of }: { readonly of: Check['outcome'] }): ReactNode {
  const words = useWords(common);
  return <Tag tone={TONES[of]}>{words.outcomes[of]}</Tag>;
}

/** The rules that an act was judged by: what came of each, what it says, and where that is written. */
export function RuleChecks({ checks }: { readonly checks: readonly Check[] }): ReactNode {
  const words = useWords(common);
  const ruleOf = useRule();
  return (
    <ul className="rule-checks" aria-label={words.evidence.checks}>
      {checks.map(({ ruleId, ruleVersion, outcome }) => {
        const rule = ruleOf(ruleId, ruleVersion);
        return (
          <li key={ruleId}>
            <RuleOutcome of={outcome} /> <RuleLink id={ruleId} sentence={rule?.sentence ?? ruleId} />
            <br />
            <span className="faint">{rule ? <RuleSource {...rule} /> : null}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What a rule saw, as far as it is short enough to be read: numbers, days and codes by their names. */
export function RuleInputs({ inputs }: { readonly inputs: Readonly<Record<string, unknown>> }): ReactNode {
  const codeName = useCodeName();
  const joined = useJoined();
  const name = (code: string): string => codeName('term', code);
  return Object.entries(inputs)
    .flatMap(([key, value]) => {
      if (typeof value === 'number') return [`${name(key)} ${value}`];
      if (typeof value === 'boolean') return [`${name(key)} ${name(String(value))}`];
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return [`${name(key)} ${value}`];
      if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string'))
        return [`${name(key)} ${joined(value.map((each) => name(each)))}`];
      return [];
    })
    .join(', ');
}
