import { Button } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Told } from '../../api/timeline.ts';
import { useWords } from '../../i18n/language.tsx';
import { useSuggestions, type Suggestion } from './suggestions.ts';
import { words as own } from './words.ts';

interface Props {
  /** What is searched for now. */
  readonly text: string;
  readonly seen: readonly Told[];
  readonly search: (text: string) => void;
}

/** What is being written; it becomes what is searched for when a chip or the way back has changed that. */
function useDraftOf(text: string): [string, (draft: string) => void] {
  const [draft, setDraft] = useState(text);
  const [searched, setSearched] = useState(text);
  if (searched !== text) {
    setSearched(text);
    if (draft.trim() !== text) setDraft(text);
  }
  return [draft, setDraft];
}

/** One field for all that the records can be searched by. What may be written is offered below it. */
export function SearchField({ text, seen, search }: Props): ReactNode {
  const words = useWords(own);
  const list = useId();
  const [draft, setDraft] = useDraftOf(text);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const suggestions = useSuggestions(draft, seen);
  const shown = open && suggestions.length > 0;

  const write = (next: string): void => {
    setDraft(next);
    setAt(-1);
    setOpen(true);
  };
  const run = (what: string): void => {
    setOpen(false);
    search(what.trim());
  };
  const choose = ({ text: next }: Suggestion): void => {
    write(next);
    if (next.endsWith(' ')) run(next);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = shown ? suggestions[at] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((before) => Math.min(Math.max(before + step, -1), suggestions.length - 1));
    } else if (event.key === 'Escape') {
      setOpen(false);
    } else if (event.key === 'Enter') {
      if (chosen) choose(chosen);
      else run(draft);
    }
  };
  return (
    <div className="events-search screen-only" role="search">
      <div className="events-field">
        <input
          className="events-input"
          type="text"
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
          aria-label={words.search}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={draft}
          onChange={({ target }) => write(target.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKey}
        />
        <Offers id={list} hidden={!shown} suggestions={suggestions} at={at} choose={choose} />
      </div>
      <Button type="primary" onClick={() => run(draft)}>
        {words.run}
      </Button>
    </div>
  );
}

interface OffersProps {
  readonly id: string;
  readonly hidden: boolean;
  readonly suggestions: readonly Suggestion[];
  /** Which one the arrow keys stand on. */
  readonly at: number;
  readonly choose: (suggestion: Suggestion) => void;
}

function Offers({ id, hidden, suggestions, at, choose }: OffersProps): ReactNode {
  const words = useWords(own);
  return (
    <div id={id} role="listbox" aria-label={words.suggestions} className="events-offers" hidden={hidden}>
      {suggestions.map((one, index) => (
        <div
          key={one.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(one);
          }}
        >
          <code>{one.shown}</code> <span className="faint">{one.means}</span>
        </div>
      ))}
    </div>
  );
}
