import { dateAt, periodAt, type PeriodFound } from './moments.ts';
import { CLOSING, OF_BREAK, OPENING } from './plain.ts';
import type { Moment, Span } from './reading.ts';

/** A part of a résumé that begins with a date, or that none begins. */
export interface Segment {
  readonly kind: 'period' | 'moment' | 'undated';
  readonly found?: PeriodFound;
  readonly on?: Moment;
  readonly start: number;
  readonly end: number;
  /** Where the dates stand. */
  readonly dates: Span;
  /** What is told in passing (其间) inside this one. */
  readonly inside: readonly Segment[];
  /** Lines that begin neither with a date nor with blanks and were taken for a continuation. */
  readonly continued: number;
}

interface Anchor {
  readonly kind: 'period' | 'moment';
  readonly found?: PeriodFound;
  readonly on?: Moment;
  readonly start: number;
  /** End of the dates. */
  readonly end: number;
}

interface Open {
  anchor?: Anchor;
  start: number;
  end: number;
  inside: Segment[];
  indent: number;
  continued: number;
}

const CANDIDATE = /(?<![\d.\-/~])(?:\d{4}|[○零一二三四五六七八九]{4}(?=\s*年))/g;
const MARKER = /\s*(?:[*·●■◆▲☆★-]\s*)?(?:[(]?\d{1,2}[)、.]\s*(?=\d{4}))?(?:[①-⑳]\s*)?/y;
const NEXT_LINE = /[^\S\n]*(?:\d{4}|\n|$)/y;
const IN_PASSING = /(?:其间|期间|其中)\s*[:,]?\s*$/;
const BEFORE_MOMENT = /(?:^|[,;。、:([\s]|其间|期间|其中)\s*$/;
const NO_DATE = /^\s*(?:不详|不明|不清|时间|年月|备注|注)/;

/** Takes a résumé apart: every character but blanks between lines belongs to one segment. */
export function segmentsIn(plain: string): Segment[] {
  const reader = new SegmentReader(plain);
  let at = 0;
  for (const line of plain.split('\n')) {
    reader.line(at, at + line.length);
    at += line.length + 1;
  }
  return reader.done();
}

class SegmentReader {
  private readonly plain: string;
  private readonly segments: Segment[] = [];
  private open: Open | undefined;
  /** Places of the brackets that are open where reading has come to. */
  private brackets: number[] = [];
  private afterBlank = false;
  /** End of a passage that went on over the end of its line. */
  private readTo = 0;

  constructor(plain: string) {
    this.plain = plain;
  }

  done(): Segment[] {
    this.close();
    return this.segments;
  }

  line(start: number, end: number): void {
    const text = this.plain.slice(start, end);
    if (text.trim() === '') {
      this.afterBlank = true;
      return;
    }
    if (this.readTo > start && this.open) {
      this.extend(end);
      this.scan(Math.max(start, this.readTo), end);
      return;
    }
    const head = this.headAt(start, end);
    const indent = text.length - text.trimStart().length;
    const depth = text.slice(0, indent).replaceAll(OF_BREAK, '').length;
    if (head && this.startsPassage(head, depth)) this.within(start, end, head);
    else if (head) this.begin(head, start + indent, end, depth);
    else if (!this.postfixed(start, end)) this.undated(start, end, indent);
    this.afterBlank = false;
  }

  // The date with which a line begins, whatever mark or bracket stands before it.
  private headAt(start: number, end: number): Anchor | undefined {
    MARKER.lastIndex = start;
    MARKER.test(this.plain);
    const first = MARKER.lastIndex;
    const bracketed = OPENING.includes(this.plain[first] ?? ' ');
    const at = bracketed ? first + 1 : first;
    const found = this.anchorAt(at, end, true);
    if (found) return found;
    const label = /^(?:其间|期间|其中)\s*[:,]?\s*/.exec(this.plain.slice(at, end));
    return label ? this.anchorAt(at + label[0].length, end, true) : undefined;
  }

  private anchorAt(at: number, end: number, heads: boolean, depth = this.brackets.length): Anchor | undefined {
    const options = { shortYears: heads };
    const found = periodAt(this.plain, at, options);
    if (found && (found.end <= end || (depth > 0 && this.goesOn(found))))
      return { kind: 'period', found, start: at, end: found.end };
    // Outside a bracket the next line begins something of its own.
    const inLine = found ? periodAt(this.plain.slice(0, end), at, options) : undefined;
    if (inLine) return { kind: 'period', found: inLine, start: at, end: inLine.end };
    const date = dateAt(this.plain, at, options);
    if (!date || date.end > end) return undefined;
    const { moment } = date;
    // A year within a sentence is a year and no date of an event.
    if (!heads && (moment === undefined || (moment.precision !== 'day' && moment.precision !== 'month')))
      return undefined;
    return { kind: 'moment', start: at, end: date.end, ...(moment ? { on: moment } : {}) };
  }

  // The dates of a period in a bracket may stand on two lines; outside one, the next line begins a period of its own.
  private goesOn({ to, end }: PeriodFound): boolean {
    return to !== undefined && !/^\s*[-~至到]/.test(this.plain.slice(end, end + 8));
  }

  // A line of its own that tells of something inside the period before it.
  private startsPassage(head: Anchor, indent: number): boolean {
    const { open } = this;
    if (!open?.anchor?.found?.from || head.kind === 'moment') return this.brackets.length > 0 && open !== undefined;
    const lineStart = this.plain.lastIndexOf('\n', head.start - 1) + 1;
    const before = this.plain.slice(lineStart, head.start);
    const labelled = IN_PASSING.test(before);
    const decorated = /[([{【〔［]\s*$/.test(before);
    const closed = CLOSING.includes(this.plain.slice(head.end).trimStart()[0] ?? ' ');
    const deeper = indent > open.indent;
    if (decorated && closed && !labelled) return false;
    if (!labelled && !deeper && !decorated && this.brackets.length === 0) return false;
    return labelled || isInside(head, open.anchor);
  }

  private begin(head: Anchor, start: number, end: number, indent: number): void {
    this.close();
    this.open = { anchor: head, start, end, inside: [], indent, continued: 0 };
    this.brackets = [];
    // [2014.05-2018.03] before a text is no bracket of the text.
    const after = this.plain.slice(head.end, end);
    const closing = /^\s*[)\]}】〕］]/.exec(after)?.[0].length ?? 0;
    this.scan(head.end + closing, end);
  }

  private within(start: number, end: number, head: Anchor): void {
    this.extend(end);
    this.scan(start, end, head);
  }

  private undated(start: number, end: number, indent: number): void {
    const text = this.plain.slice(start, end);
    const broken = /^\s*\d{4}\D/.test(text) || NO_DATE.test(text);
    if (!this.open || broken || (this.afterBlank && this.brackets.length === 0)) {
      this.close();
      this.segments.push(segment('undated', start + indent, end));
      return;
    }
    const begun = this.brackets.length > 0 || OPENING.includes(text.trimStart()[0] ?? ' ');
    if (indent <= this.open.indent && !begun) this.open.continued += 1;
    this.extend(end);
    this.scan(start, end);
  }

  // 清河镇镇长(2014.05--2018.03): the dates come after what was held.
  private postfixed(start: number, end: number): boolean {
    if (this.brackets.length > 0) return false;
    const text = this.plain.slice(start, end);
    const found = [...text.matchAll(/[([{【〔［]/g)].flatMap(({ index }) => {
      const anchor = this.anchorAt(start + index + 1, end, true);
      const closing = anchor ? /^\s*[)\]}】〕］]/.exec(this.plain.slice(anchor.end, end)) : null;
      return anchor?.kind === 'period' && closing ? [{ anchor, end: anchor.end + closing[0].length, index }] : [];
    });
    const [first] = found;
    if (!first || text.slice(0, first.index).trim() === '') return false;
    this.close();
    let from = start;
    for (const [index, each] of found.entries()) {
      const last = index === found.length - 1;
      const until = last ? end : each.end;
      const { anchor } = each;
      this.segments.push({
        ...segment('period', from, until),
        found: anchor.found!,
        dates: [anchor.start - 1, each.end],
      });
      from = until;
    }
    return true;
  }

  private extend(end: number): void {
    if (this.open) this.open.end = end;
  }

  // Looks for what is told in passing, and for a second period in the line.
  private scan(start: number, end: number, head?: Anchor): void {
    let at = start;
    while (at < end) {
      const next = head && at <= head.start ? head : this.nextAnchor(at, end);
      const until = next?.start ?? end;
      this.count(at, until);
      if (!next) return;
      if (next !== head && this.isSecond(next)) {
        const { indent } = this.open!;
        this.open!.end = next.start;
        this.close();
        this.open = { anchor: next, start: next.start, end, inside: [], indent, continued: 0 };
        this.brackets = [];
        at = next.end;
        continue;
      }
      at = this.passage(next, end);
    }
  }

  private nextAnchor(start: number, end: number): Anchor | undefined {
    CANDIDATE.lastIndex = start;
    for (let match = CANDIDATE.exec(this.plain); match && match.index < end; match = CANDIDATE.exec(this.plain)) {
      const { index } = match;
      const anchor = this.anchorAt(index, end, false, this.depthAt(start, index));
      const before = this.plain.slice(Math.max(0, index - 8), index);
      if (anchor && (anchor.kind === 'period' || BEFORE_MOMENT.test(before))) return anchor;
      CANDIDATE.lastIndex = index + match[0].length;
    }
    return undefined;
  }

  private depthAt(start: number, place: number): number {
    let depth = this.brackets.length;
    for (let at = start; at < place; at++) {
      const char = this.plain[at] ?? '';
      if (OPENING.includes(char)) depth += 1;
      else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    }
    return depth;
  }

  private count(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const char = this.plain[at] ?? '';
      if (OPENING.includes(char)) this.brackets.push(at);
      else if (CLOSING.includes(char)) this.brackets.pop();
    }
  }

  private isSecond(next: Anchor): boolean {
    const { open } = this;
    if (this.brackets.length > 0 || !open?.anchor) return false;
    // 1994年7月，副局长；2012年12月，局长: each date begins something, and none tells its end.
    const { start, end, kind, found } = open.anchor;
    const since = !found?.to && /[起后始来]\s*$/.test(this.plain.slice(start, end));
    if (kind === 'moment' || since) return next.kind === 'period' || /[;。,]\s*$/.test(this.plain.slice(0, next.start));
    if (next.kind === 'moment') return false;
    const before = this.plain.slice(Math.max(0, next.start - 8), next.start);
    return !IN_PASSING.test(before) && !isInside(next, open.anchor);
  }

  // A passage ends with its bracket, with the next date, or with its sentence.
  private passage(anchor: Anchor, lineEnd: number): number {
    const bracketed = this.brackets.length > 0;
    const limit = bracketed ? this.bracketEnd(anchor.end) : lineEnd;
    const next = this.nextAnchor(anchor.end, Math.max(limit, anchor.end));
    const rest = this.plain.slice(anchor.end, next?.start ?? limit);
    const sentence = bracketed && next === undefined ? -1 : rest.search(/[;。]/);
    const end = sentence >= 0 ? anchor.end + sentence : anchor.end + rest.length;
    const trimmed =
      anchor.end + this.plain.slice(anchor.end, end).replace(/[\s,;。、]+$|(?:其间|期间|其中)\s*:?\s*$/, '').length;
    this.open?.inside.push(segment(anchor.kind, anchor.start, trimmed, anchor));
    this.readTo = trimmed;
    return trimmed;
  }

  // Where the bracket that is open ends: in this line, or in those up to the next that begins with a date of its own.
  private bracketEnd(from: number): number {
    let depth = 1;
    for (let at = from; at < this.plain.length; at++) {
      const char = this.plain[at] ?? '';
      if (OPENING.includes(char)) depth += 1;
      else if (CLOSING.includes(char)) depth -= 1;
      if (depth === 0) return at;
      if (char === '\n' && this.beginsAnew(at + 1)) return at;
    }
    return this.plain.length;
  }

  // Whether the next line is blank or begins with a date.
  private beginsAnew(start: number): boolean {
    NEXT_LINE.lastIndex = start;
    return NEXT_LINE.test(this.plain);
  }

  private close(): void {
    const { open } = this;
    if (open?.anchor) {
      const { anchor, start, end, inside, continued } = open;
      const dates: Span = [anchor.start, anchor.end];
      this.segments.push({ ...segment(anchor.kind, start, end, anchor), dates, inside, continued });
    }
    this.open = undefined;
    this.brackets = [];
  }
}

function segment(kind: Segment['kind'], start: number, end: number, anchor?: Anchor): Segment {
  const dates: Span = anchor ? [anchor.start, anchor.end] : [start, start];
  const { found, on } = anchor ?? {};
  return { kind, start, end, dates, inside: [], continued: 0, ...(found ? { found } : {}), ...(on ? { on } : {}) };
}

function isInside(inner: Anchor, outer: Anchor): boolean {
  const { from, to } = outer.found ?? {};
  const [begin, end] = [inner.found?.from, inner.found?.to];
  if (!from || !begin) return false;
  if (begin.latest < from.earliest) return false;
  if (!to) return true;
  if (!end) return false;
  const same = begin.earliest === from.earliest && end.latest === to.latest;
  return end.earliest <= to.latest && !same;
}
