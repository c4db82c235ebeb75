import { useId, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { FileChecksum, isDocument } from './document-field.tsx';
import { usePostsOf, type NamedPost } from './facts.ts';
import { FieldFault, type Wrong } from './field-fault.tsx';
import type { FieldProps, FormAround, ShowField } from './form-around.ts';
import { MatrixField, rowsOf } from './matrix-field.tsx';
import { isOfPosts, PostChoices } from './post-choices.tsx';
import { said, type Field, type Groups } from '../../api/schema.ts';
import type { Values } from './values.ts';
import { words as own } from './words.ts';

type Props = FieldProps & {
  readonly label: string;
  readonly fault: Wrong | undefined;
  readonly Show: ShowField;
};

/** An object or a list of objects, under a heading of its own. */
export function NestedField(props: Props): ReactNode {
  const { field, label, fault } = props;
  const words = useWords(own);
  const id = useId();
  return (
    <fieldset
      className="rec-group"
      data-wrong={fault !== undefined}
      aria-describedby={fault === undefined ? undefined : id}
    >
      <legend>
        {label}
        {field.required ? null : <span className="rec-optional"> {words.optional}</span>}
      </legend>
      <Content {...props} />
      <FieldFault id={id} of={fault} />
    </fieldset>
  );
}

function Content(props: Props): ReactNode {
  const { field, path, value, around, label, Show, onChange } = props;
  const posts = useOffered(props);
  if (posts.length > 0) {
    return (
      <div className="rec-field">
        <span className="rec-label" />
        <div className="rec-control">
          <PostChoices
            label={label}
            many={field.is === 'groups'}
            required={field.required}
            posts={posts}
            value={value}
            onChange={onChange}
          />
        </div>
      </div>
    );
  }
  if (field.is === 'groups') {
    const rows = rowsOf(field);
    if (rows)
      return (
        <MatrixField {...{ field, rows, path, around, Show, onChange }} value={(value ?? []) as readonly Values[]} />
      );
    return <Rows {...props} field={field} />;
  }
  if (field.is !== 'group') return null;
  const inside = { path, around, Show, onChange, values: (value ?? {}) as Values };
  if (!isDocument(field)) return <Inside fields={field.fields} {...inside} />;
  return (
    <>
      <FileChecksum
        checksum={typeof inside.values['sha256'] === 'string' ? inside.values['sha256'] : ''}
        onChange={(sha256) => onChange({ ...inside.values, sha256 })}
      />
      <Inside fields={field.fields.filter(({ name }) => name !== 'sha256')} {...inside} />
    </>
  );
}

/** The posts that a field may mean: those that the person leaves, else those of the case. */
function useOffered({ field, beside, around }: Props): readonly NamedPost[] {
  const leaver = field.name === 'leaving' ? beside['cadreId'] : '';
  const held = usePostsOf(typeof leaver === 'string' ? leaver : '');
  if (!isOfPosts(field)) return [];
  return field.name === 'leaving' ? held : around.facts.posts;
}

/** A list of objects, row by row; rows of few fields stand on one line each. */
function Rows({ field, path, value, around, label, Show, onChange }: Props & { readonly field: Groups }): ReactNode {
  const words = useWords(own);
  const { language } = useLanguage();
  const given = (value ?? []) as readonly Values[];
  const rows = given.length === 0 && field.required ? [{}] : given;
  const isFlat = field.fields.length <= 3 && field.fields.every(({ is }) => is !== 'group' && is !== 'groups');
  const isVotes = field.fields.length === 2 && field.fields.some(({ name }) => name === 'cadreId');
  const voted = new Set(rows.map((row) => row['cadreId']));
  const left = isVotes ? around.facts.candidates.filter(({ cadreId }) => !voted.has(cadreId)) : [];
  // Rows of people are called as each of them is, not as all of them together.
  const named = field.fields.find(({ name }) => name === 'name');
  return (
    <>
      {rows.map((row, at) => (
        // Rows have no name of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="rec-item" key={at} role="group" aria-label={`${label} ${at + 1}`} data-flat={isFlat}>
          <Inside
            fields={field.fields}
            path={`${path}.${at}`}
            values={row}
            around={around}
            Show={Show}
            onChange={(next) => onChange(rows.with(at, next))}
          />
          <button type="button" className="plain" onClick={() => onChange(rows.filter((_, other) => other !== at))}>
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" className="plain rec-add" onClick={() => onChange([...rows, {}])}>
        {named === undefined ? words.add(label) : words.addNamed(said(named.label, language))}
      </button>
      {left.length === 0 ? null : (
        <button
          type="button"
          className="plain rec-beside"
          onClick={() =>
            onChange([
              ...rows.filter((row) => row['cadreId'] !== undefined && row['cadreId'] !== ''),
              ...left.map(({ cadreId }) => ({ cadreId })),
            ])
          }
        >
          {words.addCandidates(left.length)}
        </button>
      )}
    </>
  );
}

interface InsideProps {
  readonly fields: readonly Field[];
  readonly path: string;
  readonly values: Values;
  readonly around: FormAround;
  readonly Show: ShowField;
  readonly onChange: (values: Values) => void;
}

function Inside({ fields, path, values, around, Show, onChange }: InsideProps): ReactNode {
  // What must be filled in comes first.
  const inOrder = fields.toSorted((one, other) => Number(other.required) - Number(one.required));
  return inOrder.map((field) => (
    <Show
      key={field.name}
      field={field}
      path={`${path}.${field.name}`}
      value={values[field.name]}
      beside={values}
      around={around}
      onChange={(value) => onChange({ ...without(values, fields, field.name), [field.name]: value })}
    />
  ));
}

/** What was named by a field that changes means nothing any more. */
function without(values: Values, fields: readonly Field[], changed: string): Values {
  const gone = fields.filter((field) => field.is === 'named' && field.by === changed).map(({ name }) => [name, '']);
  return { ...values, ...(Object.fromEntries(gone) as Values) };
}
