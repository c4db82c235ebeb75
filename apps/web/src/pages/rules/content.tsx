import type { ReactNode } from 'react';
import { useCodeName } from '../../api/codes.ts';
import { BEGINNING, type Rule, type RuleVersion } from '../../api/rules.ts';
import { Tag } from '../../components/tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

/** What class a rule is of, with what that means under the pointer. */
export function RuleClass({ of }: { readonly of: Rule['class'] }): ReactNode {
  const words = useWords(own);
  return (
    <span title={words.classSays[of]}>
      <Tag tone={of === 'H' ? 'act' : 'plain'}>{words.classes[of]}</Tag>
    </span>
  );
}

/** The day from which a version is asked. */
export function RuleFrom({ version: { from } }: { readonly version: Pick<RuleVersion, 'from'> }): ReactNode {
  const words = useWords(own);
  return from === BEGINNING ? <span title={from}>{words.always}</span> : from;
}

/** The value of a version with its unit. */
export function RuleValue({
  rule,
  version,
}: {
  readonly rule: Pick<Rule, 'unit'>;
  readonly version: RuleVersion;
}): ReactNode {
  const words = useWords(own);
  const { number, share, text } = version;
  const value = share ? `${share.numerator}/${share.denominator}` : (number?.toString() ?? text);
  if (value === undefined) return <span className="faint">{words.asks}</span>;
  return value.startsWith('{') ? <RuleTable entries={value} /> : words.units[rule.unit ?? 'words'](value);
}

function RuleTable({ entries }: { readonly entries: string }): ReactNode {
  const codeName = useCodeName();
  return (
    <ul className="rule-table">
      {Object.entries(JSON.parse(entries) as Readonly<Record<string, number | string>>).map(([word, value]) => (
        <li key={word}>
          {codeName('term', word)}: {codeName('term', String(value))}
        </li>
      ))}
    </ul>
  );
}
