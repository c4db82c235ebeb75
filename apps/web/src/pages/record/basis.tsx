import { useId, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { useProposed, type Proposed } from './documents.ts';
import { FieldFault } from './field-fault.tsx';
import { FormField } from './fields.tsx';
import type { FormAround } from './form-around.ts';
import { said, type Field } from '../../api/schema.ts';
import type { Values } from './values.ts';
import { words as own } from './words.ts';

interface Props {
  readonly field: Field;
  readonly value: Values;
  readonly around: FormAround;
  /** What follows the last document of its kind. */
  readonly proposed?: Proposed | undefined;
  readonly onChange: (value: Values) => void;
}

/** The document of a form, with what follows the last one of its kind: what is looked through for that draws this alone anew. */
export function ProposedBasis({ type, ...props }: Omit<Props, 'proposed'> & { readonly type: string }): ReactNode {
  return <BasisFields {...props} proposed={useProposed(type)} />;
}

/** The document that an act rests on: its kind by name, its number and its day in one row. */
export function BasisFields({ field, value, around, proposed, onChange }: Props): ReactNode {
  const words = useWords(own);
  const { language } = useLanguage();
  const id = useId();
  const fault = around.faults[field.name];
  if (field.is !== 'group') return null;
  const kinds: Readonly<Record<string, string>> = words.documents;
  return (
    <fieldset
      className="rec-group"
      data-wrong={fault !== undefined}
      aria-describedby={fault === undefined ? undefined : id}
    >
      <legend>
        {said(field.label, language)}
        {field.required ? null : <span className="rec-optional"> {words.optional}</span>}
      </legend>
      {field.fields
        .filter(({ name }) => name !== 'sha256')
        .map((inner) => (
          <FormField
            key={inner.name}
            field={inner.name === 'kind' ? asChoice(inner, kinds, value['kind']) : inner}
            path={`${field.name}.${inner.name}`}
            value={value[inner.name]}
            beside={value}
            around={around}
            onChange={(next) => onChange({ ...value, [inner.name]: next })}
          />
        ))}
      <FieldFault id={id} of={fault} />
      {proposed && !value['documentNo'] ? (
        <button
          type="button"
          className="plain rec-add"
          onClick={() => onChange(following(value, proposed, around.values['effectiveOn']))}
        >
          {words.propose(proposed.documentNo)}
        </button>
      ) : null}
    </fieldset>
  );
}

/** What follows the last document: its number, of its kind, and of the day of the act. */
function following(value: Values, { kind, documentNo }: Proposed, day: Values[string]): Values {
  return { ...value, kind: value['kind'] || kind, documentNo, issuedOn: value['issuedOn'] || day };
}

/** Kinds of documents are words of the office, none of them closed: one that is on record already is kept. */
function asChoice(field: Field, kinds: Readonly<Record<string, string>>, value: Values[string]): Field {
  const { name, label, required } = field;
  const names = Object.fromEntries(Object.entries(kinds).map(([code, word]) => [code, { zh: word, en: word }]));
  const other = typeof value === 'string' && value !== '' && !names[value] ? { [value]: { zh: value, en: value } } : {};
  return { name, label, required, is: 'choice', names: { ...names, ...other } };
}
