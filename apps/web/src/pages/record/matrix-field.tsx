import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import type { FormAround, ShowField } from './form-around.ts';
import { useKnownConditions } from './known-conditions.ts';
import { said, type ChoiceField, type Field, type Groups } from './schema.ts';
import type { Value, Values } from './values.ts';
import { words as own } from './words.ts';

/** The field of a list of which there is one row for each code: each check with its result. */
export function rowsOf(field: Field): ChoiceField | undefined {
  if (field.is !== 'groups' || field.name !== 'checks') return undefined;
  return field.fields.find((inner): inner is ChoiceField => inner.is === 'choice' && inner.name === 'check');
}

interface Props {
  readonly field: Groups;
  readonly rows: ChoiceField;
  readonly path: string;
  readonly value: readonly Values[];
  readonly around: FormAround;
  readonly Show: ShowField;
  readonly onChange: (value: Value) => void;
}

/**
 * Every check as a row of its own, in the order of the ledger: what is left empty was not checked. What the ledger knows
 * itself is told instead of asked for.
 */
export function MatrixField({ field, rows, path, value, around, Show, onChange }: Props): ReactNode {
  const { language } = useLanguage();
  const words = useWords(own);
  const codes = Object.entries(rows.names);
  const rest = field.fields.filter((inner) => inner !== rows);
  const result = rest.find((inner): inner is ChoiceField => inner.is === 'choice' && 'passed' in inner.names);
  const rowOf = (code: string): Values => value.find((row) => row[rows.name] === code) ?? { [rows.name]: code };
  const put = (changed: readonly Values[]): void =>
    onChange(changed.filter((row) => rest.some(({ name }) => row[name] !== undefined && row[name] !== '')));
  const set = (code: string, row: Values): void => put(codes.map(([each]) => (each === code ? row : rowOf(each))));
  const at = (code: string): number => value.findIndex((row) => row[rows.name] === code);
  const { known, isOpen } = useKnownConditions(around);
  const isTold = (code: string): boolean => known[code] !== undefined && at(code) < 0;
  return (
    <>
      {result ? (
        <button
          type="button"
          className="plain rec-add"
          disabled={isOpen}
          onClick={() =>
            put(
              codes.map(([code]) =>
                isTold(code) ? rowOf(code) : { ...rowOf(code), [result.name]: rowOf(code)[result.name] ?? 'passed' },
              ),
            )
          }
        >
          {words.allPassed}
        </button>
      ) : null}
      {codes.map(([code, name]) => (
        <div className="rec-item" key={code} role="group" aria-label={said(name, language)} data-flat="true">
          <strong className="rec-item-name">{said(name, language)}</strong>
          {isTold(code) ? <span className="faint">{words.knownByLedger[known[code]!]}</span> : null}
          {(isTold(code) ? [] : rest).map((inner) => (
            <Show
              key={inner.name}
              field={inner}
              path={`${path}.${at(code)}.${inner.name}`}
              value={rowOf(code)[inner.name]}
              beside={rowOf(code)}
              around={around}
              onChange={(next) => set(code, { ...rowOf(code), [inner.name]: next })}
            />
          ))}
        </div>
      ))}
    </>
  );
}
