import { useMemo, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useConnection } from '../../api/client.ts';
import { mayRecord } from '../../app/feature.ts';
import { Empty, Loading, NoSuchPage, Unreadable } from '../../components/states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { useCommands } from './commands.ts';
import { RecordForm } from './record-form.tsx';
import './record.css';
import { fieldsOf, type CommandLine, type Field } from './schema.ts';
import { valuesOf, type Values } from './values.ts';
import { words as own } from './words.ts';

/** The form of one command; what its address says of it stands in the fields. */
export default function FormPage(): ReactNode {
  const words = useWords(own);
  const { command: name = '' } = useParams();
  const { reader } = useConnection();
  const { commands, error, again } = useCommands();
  const [search] = useSearchParams();
  const about = search.get('about') ?? '';
  const command = commands?.find((each) => each.name === name);
  const fields = useMemo(() => (command ? fieldsOf(command.schema) : []), [command]);
  const stream = search.get('stream') ?? '';
  const initial = useMemo<Values>(
    () => valuesOf(fields, { ...(command ? idsIn(stream, command, fields) : {}), ...bodyIn(about) }),
    [fields, about, command, stream],
  );
  if (error) return <Unreadable page error={error} again={again} />;
  if (!commands) return <Loading rows={12} />;
  if (!command) return <NoSuchPage />;
  if (!mayRecord(reader, name)) return <Empty>{words.notYours}</Empty>;
  return (
    <RecordForm
      key={`${name} ${stream} ${about}`}
      command={command}
      fields={fields}
      initial={initial}
      about={`${stream}${about}`}
    />
  );
}

/** The fields that name a stream. An assessment is of a team in a year. */
function idsIn(stream: string, { category }: CommandLine, fields: readonly Field[]): Record<string, string> {
  const id = stream.slice(category.length + 1);
  if (!stream.startsWith(`${category}-`) || id === '') return {};
  if (category === 'assessment') return { year: id.slice(0, 4), teamId: id.slice(5) };
  if (category === 'assessmentRound') return { year: id };
  const named = fields.find((field) => field.is === 'ref' && field.category === category)?.name;
  const ofIts = fields.find(({ name }) => name === `${category}Id`)?.name;
  return { [named ?? ofIts ?? 'cadreId']: id };
}

/** The part of a body that an address carries. */
function bodyIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
