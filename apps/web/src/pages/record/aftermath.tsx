import type { ReactNode } from 'react';
import { RuleChecks } from '../../components/rules.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { useCommandName, useCommands } from '../../api/commands.ts';
import { RefusedBy } from './field-fault.tsx';
import type { Judged, Problem } from './judged.ts';
import { said, withoutCodes } from '../../api/schema.ts';
import type { Fault } from './values.ts';
import { words as own } from './words.ts';

interface Props {
  readonly faults: readonly Fault[];
  readonly judged: Judged;
  readonly problem: Problem | undefined;
}

/** Beside the form: what will be recorded, what follows, what the rules say, or what stands in the way. */
export function Aftermath({ faults, judged, problem }: Props): ReactNode {
  const words = useWords(own);
  const { language } = useLanguage();
  const missing = [
    ...new Set(faults.filter(({ code }) => code === 'missing').map(({ label }) => said(label, language))),
  ];
  return (
    <div>
      <Sheet title={words.after.title}>
        <div aria-live="polite">
          {missing.length > 0 ? (
            <>
              <p className="faint">{words.after.missing}</p>
              <ul className="rec-missing">
                {missing.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            </>
          ) : null}
          {judged.asking ? <p className="faint">{words.why.asking}</p> : null}
          {judged.unreachable ? <p className="faint">{words.why.unreachable}</p> : null}
          {problem ? <Refusal problem={problem} /> : null}
          {judged.preview ? <WillBe preview={judged.preview} /> : null}
        </div>
      </Sheet>
      {judged.preview ? <Checks preview={judged.preview} /> : null}
    </div>
  );
}

type Preview = NonNullable<Judged['preview']>;

/** What a refusal says: what is wrong, by which rule, what to do. */
export function Refusal({ problem }: { readonly problem: Problem }): ReactNode {
  const { language } = useLanguage();
  return (
    <div className="rec-refusal">
      <p className="fault">
        <strong>{problem.title}</strong>
      </p>
      <p>{withoutCodes(problem.detail, language)}</p>
      <RefusedBy problem={problem} />
    </div>
  );
}

/** What would be recorded, and what the ledger would do because of it. */
export function WillBe({ preview }: { readonly preview: Preview }): ReactNode {
  const words = useWords(own).after;
  const { commands = [] } = useCommands();
  const called = useCommandName();
  if (preview.recordedBefore) return <p>{words.before}</p>;
  return (
    <ul className="rec-lines">
      {preview.events.map(({ type, effectiveOn, summary }) => (
        <li key={type}>
          <span className="line-when faint">{effectiveOn}</span>
          <span>{summary ?? words.hidden}</span>
        </li>
      ))}
      {preview.follows.map(({ command: name, body }) => {
        const command = commands.find((each) => each.name === name);
        return (
          <li key={`${name} ${JSON.stringify(body)}`}>
            <span className="line-when faint">{words.follows}</span>
            <span>{command ? called(command) : name}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the rules of the day say of the act. */
export function Checks({ preview }: { readonly preview: Preview }): ReactNode {
  const words = useWords(own).after;
  const all = preview.events.flatMap(({ checks: of }) => of ?? []);
  // What is not simply met is read first.
  const checks = [
    ...all.filter(({ outcome }) => outcome !== 'passed'),
    ...all.filter(({ outcome }) => outcome === 'passed'),
  ];
  if (checks.length === 0) return null;
  return (
    <Sheet title={words.rules}>
      <RuleChecks checks={checks} />
    </Sheet>
  );
}
