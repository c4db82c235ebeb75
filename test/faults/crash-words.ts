import type { Expected, NewEvent } from '#libs/kernel';

/** What the writer says before it appends; its events and their ids follow from it. */
export interface Attempt {
  readonly batch: string;
  readonly stream: string;
  readonly expected: Expected;
  readonly size: number;
}

/** What the writer says once an append has been acknowledged. */
export interface Acknowledged {
  readonly batch: string;
  readonly revision: number;
  readonly position: string;
}

/** A line of the writer: `opening`, then for each append `try …` and, once answered, `done …` or `lost …`. */
export type Word =
  | { readonly say: 'opening' }
  | ({ readonly say: 'try' } & Attempt)
  | ({ readonly say: 'done' } & Acknowledged)
  | { readonly say: 'lost'; readonly batch: string };

/** Writes a word as a line. */
export function lineOf(word: Word): string {
  if (word.say === 'opening') return 'opening\n';
  if (word.say === 'try') return `try ${word.batch} ${word.stream} ${word.expected} ${word.size}\n`;
  if (word.say === 'lost') return `lost ${word.batch}\n`;
  return `done ${word.batch} ${word.revision} ${word.position}\n`;
}

/** Reads what a killed writer left: its last line may be cut off, and then was not said. */
export function wordsOf(text: string): Word[] {
  return text.split('\n').slice(0, -1).map(wordOf);
}

/** The events of an attempt, each knowing which of how many it is, so that half a batch is seen to be one. */
export function eventsOf({ batch, size }: Attempt): NewEvent[] {
  return Array.from({ length: size }, (_, index) => ({
    id: idOf(batch, index),
    type: 'TalkHeld',
    v: 1,
    data: { batch, index, size, minutes: '谈话记录'.repeat(1 + (index % 40)) },
    meta: {
      commandId: batch,
      commandHash: 'b5'.repeat(32),
      correlationId: batch,
      causationId: batch,
      actor: { userId: 'u-17', role: 'clerk', organ: 'organization-department' },
      effectiveOn: '2023-12-31',
      entryMode: 'live',
      checks: [],
      sensitivity: 'open',
    },
  }));
}

/** The id of an event of a batch. */
export function idOf(batch: string, index: number): string {
  return `${batch}/${index}`;
}

function wordOf(line: string): Word {
  const [say, batch = '', second = '', third = '', fourth = ''] = line.split(' ');
  if (say === 'opening') return { say };
  if (say === 'lost') return { say, batch };
  if (say === 'done') return { say, batch, revision: Number(second), position: third };
  if (say !== 'try') throw new Error(`not a word of the writer: ${line}`);
  return { say, batch, stream: second, expected: third === 'none' ? third : Number(third), size: Number(fourth) };
}
