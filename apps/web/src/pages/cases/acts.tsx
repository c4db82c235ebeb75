import type { ReactNode } from 'react';
import { useRule, useRulesRead } from '../../api/rules.ts';
import type { Told } from '../../api/timeline.ts';
import { minuteOf } from '../../app/clock.ts';
import { Marks, useEvidence } from '../../components/evidence.tsx';
import { CheckOutcome, RuleInputs, RuleLink, RuleSource } from '../../components/rules.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { ballotOf, neededOf } from './ballot.ts';
import { Vote } from './vote.tsx';
import { words as own } from './words.ts';

interface Props {
  readonly title: string;
  readonly events: readonly Told[];
}

/** What was recorded at a step: each act with its vote, the rules that were asked of it, and its document. */
export function Acts({ title, events }: Props): ReactNode {
  const words = useWords(own);
  return (
    <Sheet title={title}>
      {events.length === 0 ? <Empty>{words.noRecords}</Empty> : null}
      {events.map((event) => (
        <Act key={event.eventId} event={event} alone={events.length === 1} />
      ))}
    </Sheet>
  );
}

function Act({ event, alone }: { readonly event: Told; readonly alone: boolean }): ReactNode {
  const words = useWords(own);
  const show = useEvidence();
  const { summary, effectiveOn, actor, recordedAt, basis, data, checks = [] } = event;
  const ballot = ballotOf(data);
  return (
    <article className="act">
      <h3>
        <span className="act-when">{effectiveOn}</span>
        <button type="button" className="plain" onClick={() => show({ title: summary, events: [event] })}>
          {summary}
        </button>{' '}
        <Marks event={event} />
      </h3>
      <p className="faint">
        {basis ? words.document(basis.documentNo, basis.issuedOn) : words.noDocument} ·{' '}
        {words.actor(actor.organ, minuteOf(recordedAt))}
      </p>
      {ballot ? <Vote ballot={ballot} needed={neededOf(checks)} /> : null}
      {checks.length > 0 ? (
        <Checks act={event} checks={checks} open={alone || checks.some(({ outcome }) => outcome !== 'passed')} />
      ) : null}
    </article>
  );
}

interface ChecksProps {
  readonly act: Told;
  readonly checks: NonNullable<Told['checks']>;
  /** Whether they are seen at once; several acts of a step that met every rule are told in one line each. */
  readonly open: boolean;
}

function Checks({ act, checks, open }: ChecksProps): ReactNode {
  const words = useWords(own);
  const ruleOf = useRule();
  const met = checks.filter(({ outcome }) => outcome === 'passed').length;
  if (!useRulesRead()) return <Loading rows={checks.length} />;
  return (
    <Foldable summary={words.checksMet(met, checks.length)} open={open}>
      <table className="table checks" aria-label={words.rules}>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.found}</th>
            <th scope="col" data-wide="true">
              {words.instrument}
            </th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => {
            const { ruleId, ruleVersion, inputs } = check;
            const rule = ruleOf(ruleId, ruleVersion);
            return (
              <tr key={ruleId}>
                <th scope="row">
                  <RuleLink id={ruleId} sentence={rule?.sentence ?? ruleId} />
                </th>
                <td>
                  <RuleInputs inputs={inputs} />
                </td>
                <td data-wide="true">{rule ? <RuleSource {...rule} /> : null}</td>
                <td>
                  <CheckOutcome check={check} title={rule?.sentence ?? ruleId} act={act} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Foldable>
  );
}

interface FoldableProps {
  readonly summary: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

function Foldable({ summary, open, children }: FoldableProps): ReactNode {
  if (open) return <div className="table-box">{children}</div>;
  return (
    <details>
      <summary>{summary}</summary>
      <div className="table-box">{children}</div>
    </details>
  );
}
