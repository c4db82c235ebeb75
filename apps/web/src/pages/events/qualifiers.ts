/** What the field of the audit search narrows by beside free words, as it is written before the colon. */
export const QUALIFIERS = [
  ...(['actor', 'type', 'subject', 'from', 'to', 'since', 'until'] as const),
  ...(['rule', 'version', 'outcome'] as const),
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** One piece of what was typed: a qualifier with its value, or a free word. `at` and `end` say where it stands. */
export interface Piece {
  readonly qualifier?: Qualifier;
  readonly value: string;
  readonly at: number;
  readonly end: number;
}

/** What was typed, taken apart. Of a qualifier that is given twice the last counts. */
export interface Search {
  readonly narrowed: Readonly<Partial<Record<Qualifier, string>>>;
  readonly words: readonly string[];
  /** Qualifiers whose value cannot be meant: a day that is none, a subject that is no stream, what a rule said of no rule. */
  readonly faults: readonly Piece[];
}

const PIECE = /(?:([A-Za-z]+)[::])?(?:"([^"]*)"?|(\S+))?/g;
/** What a rule may have said of an act. */
export const OUTCOMES = ['held', 'broken'] as const;
const RULE = /^[a-z][\w.-]*$/;
const STREAM = /^(cadre|team)-\S+$/;

/** The pieces of what was typed, in their order. A value with blanks stands in quotation marks. */
export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].flatMap((match) => {
    const [whole, before = '', inMarks, bare] = match;
    if (whole === '') return [];
    const qualifier = QUALIFIERS.find((each) => each === before.toLowerCase());
    const place = { at: match.index, end: match.index + whole.length };
    if (qualifier) return [{ qualifier, value: inMarks ?? bare ?? '', ...place }];
    return [{ value: before === '' ? (inMarks ?? bare ?? '') : whole, ...place }];
  });
}

/** Takes apart what was typed into the field of the audit search. */
export function searchIn(text: string): Search {
  const narrowed: Partial<Record<Qualifier, string>> = {};
  const words: string[] = [];
  const faults: Piece[] = [];
  const pieces = piecesOf(text);
  for (const piece of pieces) {
    const { qualifier, value } = piece;
    if (qualifier === undefined) words.push(value);
    else if (value !== '') {
      const meant = valueOf(qualifier, value);
      if (meant === undefined) faults.push(piece);
      else narrowed[qualifier] = meant;
    }
  }
  const ofNoRule =
    narrowed.rule === undefined ? pieces.filter((piece) => isOfRule(piece) && !faults.includes(piece)) : [];
  const { rule, version, outcome, ...others } = narrowed;
  const ofRule = { ...(version === undefined ? {} : { version }), ...(outcome === undefined ? {} : { outcome }) };
  return {
    narrowed: rule === undefined ? others : { ...others, rule, ...ofRule },
    words: words.filter((word) => word !== ''),
    faults: [...faults, ...ofNoRule],
  };
}

const isOfRule = ({ qualifier, value }: Piece): boolean =>
  (qualifier === 'version' || qualifier === 'outcome') && value !== '';

/** The text with a qualifier set to a value, in place of what it was; without a value it is taken out. */
export function withQualifier(text: string, qualifier: Qualifier, value: string): string {
  const others = piecesOf(text).filter((piece) => piece.qualifier !== qualifier);
  const kept = others.map(({ at, end }) => text.slice(at, end));
  return [...kept, ...(value === '' ? [] : [`${qualifier}:${quoted(value)}`])].join(' ');
}

/** A value as it is typed: in quotation marks when there are blanks in it. */
export function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

function valueOf(qualifier: Qualifier, value: string): string | undefined {
  if (qualifier === 'from' || qualifier === 'since') return dayIn(value, false);
  if (qualifier === 'to' || qualifier === 'until') return dayIn(value, true);
  if (qualifier === 'version') return dayIn(value, false);
  if (qualifier === 'outcome') return OUTCOMES.find((each) => each === value.toLowerCase());
  if (qualifier === 'rule') return RULE.test(value) ? value : undefined;
  if (qualifier === 'subject') return STREAM.test(value) ? value : undefined;
  return value;
}

/** The day that is meant: of a month or a year alone its first, or where it ends its last. */
function dayIn(value: string, isEnd: boolean): string | undefined {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(value);
  if (!digits) return undefined;
  const year = Number(digits[1]);
  const month = digits[2] === undefined ? (isEnd ? 12 : 1) : Number(digits[2]);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = digits[3] === undefined ? (isEnd ? last : 1) : Number(digits[3]);
  if (month < 1 || month > 12 || day < 1 || day > last) return undefined;
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
