import { useMemo, type ReactNode } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useConnection } from '../../api/client.ts';
import { atCut, useCut } from '../../app/cut.ts';
import { mayRecord } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { correctionOf } from '../../components/links.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, NoSuchPage, Unreadable } from '../../components/states.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { useCommandName, useCommands } from '../../api/commands.ts';
import { RecordForm } from './record-form.tsx';
import './record.css';
import { fieldsOfForm, said, type CommandLine, type Field } from '../../api/schema.ts';
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
  const fields = useMemo(() => (command ? fieldsOfForm(command) : []), [command]);
  const stream = search.get('stream') ?? '';
  const initial = useMemo<Values>(
    () => valuesOf(fields, { ...(command ? idsIn(stream, command, fields) : {}), ...bodyIn(about) }),
    [fields, about, command, stream],
  );
  if (error) return <Unreadable page error={error} again={again} />;
  if (!commands) return <Loading rows={12} />;
  if (!command) return <NoSuchPage />;
  if (!mayRecord(reader, name)) return <Empty>{words.notYours}</Empty>;
  if (command.category === ANY) return <OfARecord command={command} about={bodyIn(about)} />;
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

/** The category of what is done to a record of any kind. */
const ANY = '*';

/** Corrects or annuls the record that the address names; without one it is found first, for nobody types its id. */
function OfARecord({ command, about }: { readonly command: CommandLine; readonly about: Values }): ReactNode {
  const words = useWords(own);
  const called = useCommandName()(command);
  const { language } = useLanguage();
  const cut = useCut();
  const { stream, targetEventId } = about;
  if (typeof stream === 'string' && typeof targetEventId === 'string') {
    const annul = command.name === 'AnnulRecord' ? '?annul=yes' : '';
    return <Navigate to={atCut(`${correctionOf(stream, targetEventId)}${annul}`, cut)} replace />;
  }
  return (
    <>
      <PageHead
        title={called}
        above={<To to="/record">{words.nav}</To>}
        sentence={command.schema['x-says'] ? said(command.schema['x-says'], language) : null}
      />
      <Sheet>
        <p>{words.correction.findFirst}</p>
        <p>
          <To to="/events">{words.correction.ofSystemSearch}</To>
        </p>
      </Sheet>
    </>
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
function bodyIn(text: string): Values {
  try {
    const read: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof read === 'object' && read !== null ? (read as Values) : {};
  } catch {
    return {};
  }
}
