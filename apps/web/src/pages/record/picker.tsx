import { useQuery } from '@tanstack/react-query';
import { useId, useState, type Dispatch, type KeyboardEvent, type ReactNode, type SetStateAction } from 'react';
import { LEDGER } from '../../api/read.ts';
import type { Choice, Source } from '../../components/choice.ts';
import { useWords } from '../../i18n/language.tsx';
import { words as own } from './words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly source: Source | undefined;
  readonly value: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly onChange: (id: string) => void;
}

/** A field in which something is chosen by its name or its pinyin: the id stays out of sight. */
export function Picker({
  id,
  label,
  source,
  value,
  describedBy,
  invalid = false,
  required = false,
  onChange,
}: Props): ReactNode {
  const words = useWords(own).picker;
  const list = useId();
  const picking = usePicking(source, value, onChange);
  const { typed, setTyped, at, setAt, choices } = picking;
  const isOpen = typed !== undefined;
  return (
    <div className="picker">
      <input
        id={id}
        className="ant-input picker-input"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices[at] ? `${list}-${at}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-required={required}
        autoComplete="off"
        disabled={source === undefined}
        placeholder={source === undefined ? words.first : words.placeholder}
        value={typed ?? (value === '' ? '' : picking.name)}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          if (target.value === '') onChange('');
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setTyped((before) => before ?? '')}
        onBlur={() => setTyped(undefined)}
        onKeyDown={picking.onKey}
      />
      <Choices id={list} label={label} isOpen={isOpen} picking={picking} />
    </div>
  );
}

interface Picking {
  /** Undefined while nobody is typing: then the name of what is chosen stands there. */
  readonly typed: string | undefined;
  readonly setTyped: Dispatch<SetStateAction<string | undefined>>;
  readonly at: number;
  readonly setAt: Dispatch<SetStateAction<number>>;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly isNothing: boolean;
  readonly choose: (choice: Choice | undefined) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function usePicking(source: Source | undefined, value: string, onChange: (id: string) => void): Picking {
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const key = source?.key ?? [];
  const named = useQuery({
    queryKey: [LEDGER, 'named', ...key, value],
    queryFn: async () => (await source?.named(value)) ?? value,
    enabled: source !== undefined && value !== '',
    staleTime: Infinity,
  });
  const found = useQuery({
    queryKey: [LEDGER, 'find', ...key, typed],
    queryFn: () => source?.find((typed ?? '').trim()) ?? Promise.resolve([]),
    enabled: source !== undefined && typed !== undefined,
    placeholderData: (before: readonly Choice[] | undefined) => before,
  });
  const choices = typed === undefined ? [] : (found.data ?? []);
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    onChange(choice.id);
    setTyped(undefined);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (typed === undefined) setTyped('');
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((before) => Math.min(Math.max(before + step, 0), Math.max(choices.length - 1, 0)));
    } else if (event.key === 'Enter' && typed !== undefined && !event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      choose(choices[at]);
    } else if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      setTyped(undefined);
    }
  };
  const isNothing = typed !== undefined && found.data?.length === 0;
  return { typed, setTyped, at, setAt, name: named.data ?? '', choices, isNothing, choose, onKey };
}

interface ChoicesProps {
  readonly id: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly picking: Picking;
}

function Choices({ id, label, isOpen, picking }: ChoicesProps): ReactNode {
  const words = useWords(own).picker;
  const { at, setAt, choices, choose, isNothing } = picking;
  return (
    <div id={id} role="listbox" aria-label={label} className="picker-list" hidden={!isOpen}>
      {choices.map((choice, index) => (
        <div
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className="picker-option"
          onMouseDown={(event) => {
            event.preventDefault();
            choose(choice);
          }}
          onMouseMove={() => setAt(index)}
        >
          <span className="name">{choice.text}</span> <span className="faint">{choice.more}</span>
        </div>
      ))}
      {isNothing ? (
        <div className="picker-nothing" role="option" aria-selected="false" aria-disabled="true">
          {words.nothing}
        </div>
      ) : null}
    </div>
  );
}
