import type { FormItem, Meaning, Reading, Remark, Span } from './reading.ts';

/** Makes the items of one element, each with a key of its own. */
export class Items {
  readonly made: FormItem[] = [];
  private readonly element: string;
  private readonly text: string;
  private readonly counts = new Map<number, number>();

  constructor(element: string, text: string) {
    this.element = element;
    this.text = text;
  }

  /** Adds what stands in a stretch of the element's text, without the blanks at its ends; answers its key. */
  add([start, end]: Span, reading: Reading, remarks: readonly Remark[] = []): string {
    const piece = this.text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    const to = Math.max(from, end - (piece.length - piece.trimEnd().length));
    const line = lineAt(this.text, from);
    const count = (this.counts.get(line) ?? 0) + 1;
    this.counts.set(line, count);
    const key = `${this.element}:${line}${count === 1 ? '' : `.${count}`}`;
    const { element } = this;
    this.made.push({ key, element, line, spans: [[from, to]], raw: this.text.slice(from, to), reading, remarks });
    return key;
  }

  /** Adds each line that is not blank with the same reading. */
  addLines(reading: Reading): void {
    let at = 0;
    for (const line of this.text.split('\n')) {
      if (line.trim() !== '') this.add([at, at + line.length], reading);
      at += line.length + 1;
    }
  }
}

/** The line on which a place is, from 1. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Understood to mean something. */
export function meaning(means: Meaning): Reading {
  return { read: 'understood', meaning: means };
}

/** Not understood, and why. */
export function notUnderstood(code: string, zh: string, en: string): Reading {
  return { read: 'notUnderstood', code, zh, en };
}

/** Of no use to the ledger, and why. */
export function leftAside(code: string, zh: string, en: string): Reading {
  return { read: 'leftAside', code, zh, en };
}

/** The parts of a text between separators, with where they stand. */
export function partsOf(text: string, separator: RegExp): { text: string; span: Span }[] {
  const parts: { text: string; span: Span }[] = [];
  let from = 0;
  const take = (to: number): void => {
    const part = text.slice(from, to);
    if (part.trim() !== '') parts.push({ text: part.trim(), span: [from, to] });
  };
  for (const match of text.matchAll(separator)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(text.length);
  return parts;
}
