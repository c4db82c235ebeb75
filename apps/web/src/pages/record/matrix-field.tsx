import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import type { FormAround, ShowField } from './form-around.ts';
import { useKnownConditions } from './known-conditions.ts';
import { said, type ChoiceField, type Field, type Groups } from '../../api/schema.ts';
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
  const { paper, common, share, withCommon } = useCommonDocument(rest, result, value);
  const set = (code: string, row: Values): void =>
    put(codes.map(([each]) => (each === code ? withCommon(row, rowOf(each)) : rowOf(each))));
  const at = (code: string): number => value.findIndex((row) => row[rows.name] === code);
  const { known, isOpen } = useKnownConditions(around);
  const isTold = (code: string): boolean => known[code] !== undefined && at(code) < 0;
  return (
    <>
      {paper ? (
        <CommonDocument label={words.sameDocument} value={common} onChange={(next) => put(share(next))} />
      ) : null}
      {result ? (
        <button
          type="button"
          className="plain rec-add"
          disabled={isOpen}
          onClick={() =>
            put(
              codes.map(([code]) =>
                isTold(code)
                  ? rowOf(code)
                  : withCommon({ ...rowOf(code), [result.name]: rowOf(code)[result.name] ?? 'passed' }, rowOf(code)),
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

/** The document that the checks rest on: given once for all, and changed where one rests on another. */
function useCommonDocument(
  rest: readonly Field[],
  result: ChoiceField | undefined,
  rows: readonly Values[],
): {
  readonly paper: Field | undefined;
  readonly common: string;
  /** The rows when all that rest on the common document rest on another one. */
  readonly share: (next: string) => readonly Values[];
  /** A row of which the result was given just now takes the common document. */
  readonly withCommon: (row: Values, before: Values) => Values;
} {
  const paper = rest.find(({ name }) => name === 'document');
  const [typed, setTyped] = useState<string>();
  const named = (row: Values): string => {
    const value = paper && row[paper.name];
    return typeof value === 'string' ? value : '';
  };
  const isJudged = (row: Values): boolean => result !== undefined && isGiven(row[result.name]);
  const common = typed ?? mostOften(rows.map(named));
  const put = (row: Values, next: string): Values => (paper ? { ...row, [paper.name]: next } : row);
  return {
    paper,
    common,
    share: (next) => {
      setTyped(next);
      return rows.map((row) => (isJudged(row) && ['', common].includes(named(row)) ? put(row, next) : row));
    },
    withCommon: (row, before) =>
      isJudged(row) && !isGiven(before[result?.name ?? '']) && named(row) === '' && common !== ''
        ? put(row, common)
        : row,
  };
}

const isGiven = (value: Value): boolean => value !== undefined && value !== '';

/** The text that most have; empty where none has any. */
function mostOften(texts: readonly string[]): string {
  const counts = Map.groupBy(
    texts.filter((text) => text !== ''),
    (text) => text,
  );
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

interface CommonProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (next: string) => void;
}

function CommonDocument({ label, value, onChange }: CommonProps): ReactNode {
  const words = useWords(own);
  const id = useId();
  return (
    <div className="rec-field">
      <label className="rec-label" htmlFor={id}>
        {label}
        <span className="rec-optional"> {words.optional}</span>
      </label>
      <div className="rec-control">
        <Input
          id={id}
          value={value}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChange(target.value)}
        />
        <p className="hint" id={`${id}-hint`}>
          {words.sameDocumentHint}
        </p>
      </div>
    </div>
  );
}
