import type { Span } from './reading.ts';

/** A text whose characters know where in another text they stand. */
export interface Mapped {
  readonly text: string;
  readonly at: readonly number[];
}

/** What stands in some stretches of a text, one after the other. */
export function mappedFrom(source: string, spans: readonly Span[]): Mapped {
  const at: number[] = [];
  for (const [start, end] of spans) for (let index = start; index < end; index++) at.push(index);
  return { text: at.map((index) => source[index]).join(''), at };
}

/** A part of a mapped text. */
export function sliced({ text, at }: Mapped, start: number, end: number): Mapped {
  return { text: text.slice(start, end), at: at.slice(start, end) };
}

/** Two mapped texts as one. */
export function joined(a: Mapped, b: Mapped): Mapped {
  return { text: a.text + b.text, at: [...a.at, ...b.at] };
}

/** A mapped text without what a pattern finds. */
export function without({ text, at }: Mapped, pattern: RegExp): Mapped {
  const kept: string[] = [];
  const places: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    kept.push(text.slice(from, to));
    for (let index = from; index < to; index++) places.push(at[index] ?? 0);
  };
  for (const match of text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(text.length);
  return { text: kept.join(''), at: places };
}

/** Without blanks, and what else a pattern finds, at both ends. */
export function trimmed(mapped: Mapped, edge: RegExp): Mapped {
  let [start, end] = [0, mapped.text.length];
  while (start < end && edge.test(mapped.text[start] ?? '')) start += 1;
  while (end > start && edge.test(mapped.text[end - 1] ?? '')) end -= 1;
  return sliced(mapped, start, end);
}

/** The stretch from the first character to the last, in the other text. */
export function spanOf({ at }: Mapped): Span {
  return [at[0] ?? 0, (at.at(-1) ?? -1) + 1];
}
