import type { ReactNode } from 'react';
import { useRule } from '../../api/rules.ts';
import { RuleLink } from '../../components/rules.tsx';
import { useWords } from '../../i18n/language.tsx';
import type { Problem } from './judged.ts';
import { words as own } from './words.ts';

/** What is wrong with a field. */
export interface Wrong {
  readonly text: string;
  /** What the ledger said against it, at the first of the fields that it is about; absent where the form found it itself. */
  readonly problem?: Problem;
}

/** Says below a field what is wrong with it, and where a rule says so, which one and where that is written. */
export function FieldFault({ id, of }: { readonly id?: string; readonly of: Wrong | undefined }): ReactNode {
  if (of === undefined) return null;
  return (
    <div id={id}>
      <p className="fault">{of.text}</p>
      {of.problem ? <RefusedBy problem={of.problem} /> : null}
    </div>
  );
}

/** The rule by which something was refused, and where that is written. */
export function RefusedBy({ problem: { rule: asked, cite } }: { readonly problem: Problem }): ReactNode {
  const words = useWords(own).after;
  const ruleOf = useRule();
  const id = asked ?? '';
  const told = asked === undefined ? undefined : ruleOf(id, '');
  if (!told && cite === undefined) return null;
  return (
    <p className="faint rec-by">
      {told ? <RuleLink id={id} sentence={told.sentence} /> : null}
      {cite === undefined ? null : <span className="rec-cite">{words.cite(cite)}</span>}
    </p>
  );
}
