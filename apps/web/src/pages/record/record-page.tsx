import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useConnection } from '../../api/client.ts';
import { mayRecord } from '../../app/feature.ts';
import { To } from '../../app/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Empty, Loading, Unreadable } from '../../components/states.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { firstOf, useCommandName, useCommands } from '../../api/commands.ts';
import './record.css';
import { said, type CommandLine } from '../../api/schema.ts';
import { words as own } from './words.ts';

/** Every act that the reader may record, by what it is about. */
export default function RecordPage(): ReactNode {
  const words = useWords(own);
  const { reader } = useConnection();
  const { language } = useLanguage();
  const { commands, error, again } = useCommands();
  const called = useCommandName();
  const [text, setText] = useState('');
  if (error) return <Unreadable page error={error} again={again} />;
  if (!commands) return <Loading rows={14} />;
  const mine = commands.filter(({ name, category }) => category !== '*' && mayRecord(reader, name));
  const wanted = text.trim().toLowerCase();
  const found = mine.filter((command) =>
    [called(command), command.schema['x-says'] ? said(command.schema['x-says'], language) : '']
      .join(' ')
      .toLowerCase()
      .includes(wanted),
  );
  const groups = Object.entries(words.categories).map(
    ([category, title]) => [title, found.filter((each) => each.category === category)] as const,
  );
  return (
    <>
      <PageHead title={words.nav} sentence={words.sentence(mine.length)} />
      {mayRecord(reader, 'RecordDeliberationVote') ? (
        <p className="rec-first">
          <To className="rec-primary" to="/record/meeting">
            {words.meeting.title}
          </To>{' '}
          <span className="faint">{words.meeting.hint}</span>
        </p>
      ) : null}
      <div className="filters">
        <Input
          aria-label={words.find}
          placeholder={words.find}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      {found.length === 0 ? <Empty>{mine.length === 0 ? words.notYours : words.nothing}</Empty> : null}
      <div className="rec-groups">
        {groups.map(([title, some]) =>
          some.length === 0 ? null : (
            <Sheet key={title} title={title}>
              <ul className="rec-commands">
                {some.map((command) => (
                  <Line key={command.name} command={command} name={called(command)} />
                ))}
              </ul>
            </Sheet>
          ),
        )}
      </div>
    </>
  );
}

function Line({ command, name }: { readonly command: CommandLine; readonly name: string }): ReactNode {
  const { language } = useLanguage();
  const says = command.schema['x-says'];
  return (
    <li>
      <To to={`/record/${command.name}`}>{name}</To>
      {says ? <span className="faint">{firstOf(said(says, language))}</span> : null}
    </li>
  );
}
