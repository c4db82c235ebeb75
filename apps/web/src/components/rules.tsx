import type { ReactNode } from 'react';
import type { components } from '#libs/client';
import { useNameOf } from '../api/codes.ts';
import { useRule, useRulesRead } from '../api/rules.ts';
import { To } from '../app/link.tsx';
import { common } from '../i18n/common.ts';
import { useJoined, useWords } from '../i18n/language.tsx';
import { Explain } from './explain.tsx';
import { inputsSaid, type Inputs } from './inputs-said.ts';
import { pageOf } from './links.tsx';
import { Loading } from './states.tsx';
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

/** An act on record. */
interface Recorded {
  readonly stream: string;
  readonly eventId: string;
}

interface OutcomeProps {
  readonly check: Check;
  /** What the rule says. */
  readonly title: string;
  /** The act that the rule was asked of; absent for one that is not recorded. */
  readonly act?: Recorded | undefined;
}

/** What came of asking a rule of an act, which leads to how that comes about. */
export function CheckOutcome({ check: { ruleId, outcome }, title, act }: OutcomeProps): ReactNode {
  const told = <RuleOutcome of={outcome} />;
  if (!act) return told;
  return (
    <Explain title={title} of={{ of: 'check', stream: act.stream, event: act.eventId, rule: ruleId }}>
      {told}
    </Explain>
  );
}

interface ChecksProps {
  readonly checks: readonly Check[];
  /** The act that they are of; absent for one that is not recorded. */
  readonly act?: Recorded;
}

/** The rules that an act was judged by: what came of each, what it says, what it saw, and where that is written. */
export function RuleChecks({ checks, act }: ChecksProps): ReactNode {
  const words = useWords(common);
  const ruleOf = useRule();
  if (!useRulesRead()) return <Loading rows={checks.length} />;
  return (
    <ul className="rule-checks" aria-label={words.evidence.checks}>
      {checks.map((check) => {
        const { ruleId, ruleVersion, inputs } = check;
        const rule = ruleOf(ruleId, ruleVersion);
        const sentence = rule?.sentence ?? ruleId;
        return (
          <li key={`${ruleId} ${JSON.stringify(inputs)}`}>
            <CheckOutcome check={check} title={sentence} act={act} /> <RuleLink id={ruleId} sentence={sentence} />
            <br />
            <span className="faint">
              {rule ? <RuleSource {...rule} /> : null} <RuleInputs inputs={inputs} /> <OtherCases inputs={inputs} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The other cases that a rule found, each of which leads to its page. */
function OtherCases({ inputs: { caseIds } }: { readonly inputs: Inputs }): ReactNode {
  const { otherCase } = useWords(common);
  const ids = Array.isArray(caseIds) ? caseIds.filter((id) => typeof id === 'string') : [];
  return ids.map((id, at) => (
    <To key={id} to={pageOf(`appointment-${id}`)}>
      {ids.length > 1 ? `${otherCase} ${at + 1} ` : otherCase}
    </To>
  ));
}

/** What a rule saw: the value beside the line that it must reach, or numbers, days and codes by their names. */
export function RuleInputs({ inputs }: { readonly inputs: Inputs }): ReactNode {
  return useInputsSaid()(inputs);
}

/** A finding, as far as it tells what the rule saw. */
interface SeenInFinding {
  readonly inputs: Inputs;
  readonly others?: readonly { readonly inputs: Inputs }[];
  readonly subjects: readonly { readonly stream: string; readonly name: string }[];
}

/** How what the rule of a finding saw is said: one line, or one for each whom the act broke it for, by his name. */
export function useFindingSaid(): (finding: SeenInFinding) => readonly string[] {
  const said = useInputsSaid();
  const joined = useJoined();
  return ({ inputs, others = [], subjects }) => {
    if (others.length === 0) return [said(inputs)];
    return [inputs, ...others.map((other) => other.inputs)].map((seen) => {
      const whom = subjects.find(({ stream }) => stream === `cadre-${String(seen['cadreId'])}`);
      return joined([...(whom ? [whom.name] : []), said(seen)]);
    });
  };
}

/** How what a rule saw is said; a list asks once for all its rows. */
export function useInputsSaid(): (inputs: Inputs) => string {
  const nameOf = useNameOf();
  const joined = useJoined();
  const { none } = useWords(common);
  return (inputs) => inputsSaid(inputs, { name: (code, list = 'term') => nameOf(list, code), joined, none });
}
