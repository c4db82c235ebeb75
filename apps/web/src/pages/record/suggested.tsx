import type { ReactNode } from 'react';
import { useRead } from '../../api/read.ts';
import type { Told } from '../../api/timeline.ts';
import { useWords } from '../../i18n/language.tsx';
import type { FormAround } from './form-around.ts';
import type { Value } from './values.ts';
import { words as own } from './words.ts';

const MOST = 6;
const FEW = 3;

/** What stood in a field of this name in the last records of the kind, the most frequent first. */
function saidBefore(latest: readonly Told[], name: string): string[] {
  const counts = new Map<string, number>();
  for (const { data } of latest) {
    const value = data[name];
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === 'string') counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([text]) => text);
}

/** What may be meant in a field of words: those who inspected to sign, else what was said there lately. */
export function suggestionsFor(name: string, { facts, latest }: FormAround): readonly string[] {
  const said = name === 'signedBy' && facts.inspectors.length > 0 ? facts.inspectors : saidBefore(latest, name);
  return said.slice(0, MOST);
}

interface Props {
  readonly suggestions: readonly string[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Suggestions beside a list of lines: each is put in, or taken out again, by a click. */
export function SuggestedLines({ suggestions, value, onChange }: Props): ReactNode {
  const words = useWords(own);
  const lines = (Array.isArray(value) ? (value as readonly string[]) : []).filter((line) => line.trim() !== '');
  if (suggestions.length === 0) return null;
  return (
    <p className="rec-chips">
      <span className="faint">{words.often}</span>
      {suggestions.map((text) => {
        const isIn = lines.includes(text);
        return (
          <button
            key={text}
            type="button"
            aria-pressed={isIn}
            onClick={() => onChange(isIn ? lines.filter((line) => line !== text) : [...lines, text])}
          >
            {text}
          </button>
        );
      })}
    </p>
  );
}

/** Suggestions beside one line: a click puts one in its place. */
export function SuggestedLine({ suggestions, value, onChange }: Props): ReactNode {
  const chosen = typeof value === 'string' && value !== '' ? [value] : [];
  return (
    <SuggestedLines
      suggestions={suggestions.slice(0, FEW)}
      value={chosen}
      onChange={(lines) => onChange((lines as readonly string[]).at(-1) ?? '')}
    />
  );
}

interface HolderProps {
  readonly around: FormAround;
  readonly onChoose: (cadreId: string) => void;
}

/** Who holds the post that the form names, to be chosen by a click. */
export function Holder({ around: { values }, onChoose }: HolderProps): ReactNode {
  const words = useWords(own);
  const { teamId, postId, cadreId } = values;
  const id = typeof teamId === 'string' ? teamId : '';
  const { data } = useRead('/v1/teams/{id}/composition', { id }, { enabled: id !== '' });
  const holder = data?.posts.find((post) => post.postId === postId)?.incumbent;
  if (!holder) return null;
  return (
    <p className="rec-chips rec-beneath">
      <span className="faint">{words.holder}</span>
      <button type="button" aria-pressed={cadreId === holder.cadreId} onClick={() => onChoose(holder.cadreId)}>
        {holder.name}
      </button>
    </p>
  );
}

interface CandidateProps {
  readonly around: FormAround;
  readonly chosen: readonly string[];
  readonly onChoose: (cadreId: string) => void;
}

/** Those whom the case is about, each to be chosen by a click. */
export function Candidates({ around, chosen, onChoose }: CandidateProps): ReactNode {
  const words = useWords(own);
  const { candidates } = around.facts;
  if (candidates.length === 0 || candidates.length > MOST * 2) return null;
  return (
    <p className="rec-chips">
      <span className="faint">{words.ofCase}</span>
      {candidates.map(({ cadreId, name }) => (
        <button key={cadreId} type="button" aria-pressed={chosen.includes(cadreId)} onClick={() => onChoose(cadreId)}>
          {name}
        </button>
      ))}
    </p>
  );
}
