import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { AnswerOf } from '#libs/client';
import { useConnection } from '../api/client.ts';
import { LEDGER } from '../api/read.ts';
import { common } from '../i18n/common.ts';
import { useJoined, useLanguage, useWords } from '../i18n/language.tsx';
import { firstOf, useCommandName, useCommands } from '../api/commands.ts';
import { said } from '../api/schema.ts';
import { useCut, useGo } from './cut.ts';
import { mayRecord } from './feature.ts';
import { FEATURES } from './features.ts';

/** Found in one group of the search. */
interface Found {
  readonly key: string;
  readonly group: string;
  readonly text: string;
  readonly more?: string;
  readonly to: string;
}

const EACH = 6;

/** The field in the top bar and the search behind it: `Ctrl-K` opens it from anywhere. */
export function Palette(): ReactNode {
  const words = useWords(common).palette;
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback((): void => {
    setOpen(true);
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (!dialog.current?.open) show();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [show]);
  return (
    <>
      <button type="button" className="finder" onClick={show}>
        <span>{words.open}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <dialog ref={dialog} className="palette" aria-label={words.label} onClose={() => setOpen(false)}>
        {open ? <Search close={() => dialog.current?.close()} /> : null}
      </dialog>
    </>
  );
}

function Search({ close }: { readonly close: () => void }): ReactNode {
  const words = useWords(common).palette;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const go = useGo();
  const list = useId();
  const found = useFound(text.trim());
  const choose = (one: Found | undefined): void => {
    if (!one) return;
    close();
    go(one.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((before) => Math.min(Math.max(before + step, 0), found.length - 1));
    } else if (event.key === 'Enter') {
      choose(found[at]);
    }
  };
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <>
      <input
        ref={input}
        className="palette-input"
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        aria-label={words.label}
        placeholder={words.placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={list} role="listbox" aria-label={words.label} className="palette-list">
        {found.map((one, index) => (
          <div
            key={one.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className="palette-option"
            tabIndex={-1}
            onClick={() => choose(one)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') choose(one);
            }}
            onMouseMove={() => setAt(index)}
          >
            <span className="palette-group">{one.group === found[index - 1]?.group ? '' : one.group}</span>
            <span className="name">{one.text}</span>
            <span className="faint">{one.more}</span>
          </div>
        ))}
        {found.length === 0 ? <p className="palette-nothing">{words.nothing(text)}</p> : null}
      </div>
      <p className="palette-hint">{words.hint}</p>
    </>
  );
}

function useFound(text: string): readonly Found[] {
  const joined = useJoined();
  const words = useWords(common);
  const { language } = useLanguage();
  const { client, reader } = useConnection();
  const cut = useCut();
  const acts = useActs(text);
  const found = useQuery({
    queryKey: [LEDGER, 'find', language, text, cut],
    queryFn: () => client.read('/v1/search', { ...cut, q: text, limit: EACH }),
    enabled: text !== '',
    placeholderData: (before) => before,
  });
  return useMemo(() => {
    const pages = FEATURES.flatMap(({ entries }) => entries)
      .filter(({ offeredTo }) => offeredTo?.(reader) ?? true)
      .map((entry) => ({ text: entry.words[language].nav, to: entry.to }))
      .filter((page) => page.text.toLowerCase().includes(text.toLowerCase()))
      .map((page) => ({ ...page, key: `page ${page.to}`, group: words.palette.pages }));
    if (text === '') return pages;
    return [...foundIn(found.data, words, joined), ...pages, ...acts];
  }, [text, found.data, language, reader, words, joined, acts]);
}

/** The acts that the reader may record whose names or descriptions have a text in them; those by name go first. */
function useActs(text: string): readonly Found[] {
  const { palette } = useWords(common);
  const { language } = useLanguage();
  const { reader } = useConnection();
  const { commands } = useCommands({ enabled: text !== '' && reader.commands.length > 0 });
  const called = useCommandName();
  return useMemo(() => {
    const wanted = text.toLowerCase();
    const mine = (commands ?? []).filter(({ name, category }) => category !== '*' && mayRecord(reader, name));
    const told = mine.map((command) => {
      const says = command.schema['x-says'];
      return { name: command.name, text: called(command), more: says ? firstOf(said(says, language)) : '' };
    });
    const byName = told.filter((each) => each.text.toLowerCase().includes(wanted));
    const bySaying = told.filter((each) => !byName.includes(each) && each.more.toLowerCase().includes(wanted));
    return [...byName, ...bySaying]
      .slice(0, EACH)
      .map((each) => ({ ...each, key: `act ${each.name}`, group: palette.acts, to: `/record/${each.name}` }));
  }, [text, commands, called, language, reader, palette]);
}

/** What the ledger found, people first: a name is looked up more often than a team. */
function foundIn(
  answer: AnswerOf<'/v1/search'> | undefined,
  words: (typeof common)['zh-CN'],
  joined: ReturnType<typeof useJoined>,
): Found[] {
  if (!answer) return [];
  const { cadres, teams, cases } = answer;
  return [
    ...cadres.map(({ cadreId, name, posts }) => ({
      key: `cadre ${cadreId}`,
      group: words.palette.cadres,
      text: name,
      more: joined(posts),
      to: `/cadres/${encodeURIComponent(cadreId)}`,
    })),
    ...teams.map(({ teamId, name, kind }) => ({
      key: `team ${teamId}`,
      group: words.palette.teams,
      text: name,
      more: words.kind[kind],
      to: `/teams/${encodeURIComponent(teamId)}`,
    })),
    ...cases.map(({ stream, category, openedOn, subject }) => ({
      key: `case ${stream}`,
      group: words.palette.cases,
      text: subject.name,
      more: `${words.category[category]} ${openedOn}`,
      to: `/cases/${encodeURIComponent(stream)}`,
    })),
  ];
}
