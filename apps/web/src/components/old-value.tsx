import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCodeName, useCodes } from '../api/codes.ts';
import { LEDGER } from '../api/read.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { said, type Field } from '../api/schema.ts';
import { kindNamed, teamIn, useSources } from './sources.ts';
import { common } from '../i18n/common.ts';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  readonly beside: Readonly<Record<string, unknown>>;
  /** The stream that it stands in, in which parts are looked for. */
  readonly stream: string;
}

/** What stands on record in a field, as people read it. */
export function OldValue({ field, value, beside, stream }: Props): ReactNode {
  const words = useWords(common).value;
  const { language } = useLanguage();
  if (value === undefined || value === null) return words.unsaid;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    return value.map((each: unknown, at) => (
      // Values of a list have no name of their own.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at}>
        {at > 0 ? '、' : null}
        {field.is === 'groups' ? (
          <Inner fields={field.fields} value={each as Record<string, unknown>} stream={stream} />
        ) : (
          <OldValue field={oneOf(field)} value={each} beside={beside} stream={stream} />
        )}
      </span>
    ));
  }
  if (field.is === 'group')
    return <Inner fields={field.fields} value={value as Record<string, unknown>} stream={stream} />;
  const text = String(value);
  if (field.is === 'choice' || field.is === 'choices') {
    const name = field.names[text];
    return name ? said(name, language) : text;
  }
  if (field.is === 'code') return <CodeName list={field.list} code={text} />;
  if (field.is === 'ref') return <Named category={field.category} id={text} />;
  if (field.is === 'named') return <Named category={kindNamed(beside[field.by])} id={text} />;
  if (field.is === 'part' && field.part === 'postId')
    return <PostName id={text} teamId={String(beside['teamId'] ?? teamIn(stream))} />;
  if (field.is === 'part') return <PartName stream={stream} part={field.part} id={text} />;
  if (field.is === 'worded') return <Word code={text} />;
  return text;
}

/** A field that holds one of a list. */
function oneOf(field: Field): Field {
  const { name, label, required } = field;
  return field.is === 'refs' ? { name, label, required, is: 'ref', category: field.category } : field;
}

function Inner({
  fields,
  value,
  stream,
}: {
  readonly fields: readonly Field[];
  readonly value: Record<string, unknown>;
  readonly stream: string;
}): ReactNode {
  const { language } = useLanguage();
  return fields
    .filter(({ name }) => value[name] !== undefined)
    .map((field, at) => (
      <span key={field.name}>
        {at > 0 ? ' · ' : null}
        <span className="faint">{said(field.label, language)}</span>{' '}
        <OldValue field={field} value={value[field.name]} beside={value} stream={stream} />
      </span>
    ));
}

function CodeName({ list, code }: { readonly list: string; readonly code: string }): ReactNode {
  const { language } = useLanguage();
  const found = useCodes(list).find((each) => each.code === code);
  return found ? said(found, language) : code;
}

/** A text that may be a code. */
function Word({ code }: { readonly code: string }): ReactNode {
  return useCodeName()('term', code);
}

function PartName({ stream, part, id }: { stream: string; part: string; id: string }): ReactNode {
  const source = useSources().parts(stream, part);
  const { data } = useQuery({
    queryKey: [LEDGER, 'named', ...source.key, id],
    queryFn: async () => (await source.named(id)) ?? id,
  });
  return data;
}

function Named({ category, id }: { readonly category: string; readonly id: string }): ReactNode {
  const source = useSources().of(category);
  const { data } = useQuery({
    queryKey: [LEDGER, 'named', ...(source?.key ?? []), id],
    queryFn: async () => (await source?.named(id)) ?? id,
    enabled: source !== undefined,
  });
  return source === undefined ? id : <span className="name">{data}</span>;
}

function PostName({ teamId, id }: { readonly teamId: string; readonly id: string }): ReactNode {
  const source = useSources().posts(teamId);
  const { data } = useQuery({
    queryKey: [LEDGER, 'named', ...source.key, id],
    queryFn: async () => (await source.named(id)) ?? id,
    enabled: teamId !== '',
  });
  return data;
}
