/** What a rule saw of an act, by name. */
export type Inputs = Readonly<Record<string, unknown>>;

/** The lists of codes from which rules are given some. */
type CodeList = 'term' | 'educationLevel' | 'postRank' | 'civilRank';

/** What a reader's language has for it. */
export interface Speech {
  /** What a code of a list is called, or of the words where none is named; undefined for one without a name. */
  readonly name: (code: string, list?: CodeList) => string | undefined;
  readonly joined: (names: readonly string[]) => string;
  /** What stands for nothing: none missing, never promoted. */
  readonly none: string;
}

// Where a rule draws its line, and what may stand beside that line, the nearest first.
const COUNTED = ['present', 'agree', 'approving', 'interviewed', 'members', 'candidates', 'days'];
const DAYS = ['concludedOn', 'joined', 'startedWork', 'inductedOn', 'on'];
const LINES: Readonly<Record<string, readonly string[]>> = {
  needed: COUNTED,
  most: ['excellent'],
  slotCount: ['incumbents'],
  earliest: ['startedWork', 'joined', 'to', ...DAYS],
  longest: ['to'],
  due: DAYS,
  until: DAYS,
  retires: DAYS,
  expiresOn: DAYS,
  from: DAYS,
  to: DAYS,
};

/**
 * What a rule saw, as far as it can be read: the value beside the line that it must reach, `实到人数 9 > 至少需要 8`, or else
 * numbers, days, codes by their names, and what there is none of. What only a program can read, ids, is left out.
 */
export function inputsSaid(inputs: Inputs, speech: Speech): string {
  const compared = comparison(inputs);
  const rest = Object.keys(inputs).filter((key) => !compared?.includes(key) && !PASSED_OVER.has(key));
  const said = rest.flatMap((key) => named(key, inputs[key], speech) ?? []);
  const about = compared ? [beside(compared, inputs, speech), ...said] : [...said, ...nothing(inputs, speech)];
  return about.join(', ');
}

// What the rule's own value says, and the day of the act, which stands beside it.
const PASSED_OVER = new Set(['months', 'years', 'percent', 'age', 'on']);

type Compared = readonly [value: string, line: string];

function comparison(inputs: Inputs): Compared | undefined {
  for (const [line, values] of Object.entries(LINES)) {
    const value = values.find((each) => each !== line && isComparable(inputs[each], inputs[line]));
    if (value !== undefined) return [value, line];
  }
  return undefined;
}

const DAY = /^\d{4}-\d\d(-\d\d)?$/;

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

function isComparable(one: unknown, other: unknown): boolean {
  if (typeof one === 'number') return typeof other === 'number';
  // A month alone lies on both sides of a day in it.
  if (!isDay(one) || !isDay(other)) return false;
  const areDays = one.length === 10 && other.length === 10;
  return areDays || one.slice(0, 7) !== other.slice(0, 7);
}

function beside([value, line]: Compared, inputs: Inputs, { name }: Speech): string {
  const [left, right] = [inputs[value], inputs[line]] as [number, number] | [string, string];
  const sign = left > right ? '>' : left < right ? '<' : '=';
  return `${name(value) ?? value} ${left} ${sign} ${name(line) ?? line} ${right}`;
}

// Of a rule, `since` is the day from which something is so, and not time in a post alone.
const LABELS: Readonly<Record<string, string>> = { since: 'from' };

// What is called by the name of a day is told where it is one: `to` of a rule may also be the kind of post one comes to.
const DATED = new Set(['from', 'to']);

/** One input by its name; undefined for what has no name, and for what only a program can read. */
function named(key: string, value: unknown, speech: Speech): string | undefined {
  const { name, joined } = speech;
  const called = name(LABELS[key] ?? key);
  if (called === undefined || (DATED.has(key) && typeof value === 'string' && !isDay(value))) return undefined;
  if (typeof value === 'number' || isDay(value)) return `${called} ${value}`;
  if (typeof value === 'boolean') return `${called} ${name(String(value)) ?? String(value)}`;
  const codes = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  const names = codes.flatMap((each) => (typeof each === 'string' ? readable(key, each, speech) : []));
  if (names.length > 0) return `${called} ${joined(names)}`;
  return codes.length > 0 && Array.isArray(value) ? `${called} ${codes.length}` : undefined;
}

// The inputs whose codes stand in lists of their own.
const LISTS: Readonly<Record<string, readonly CodeList[]>> = {
  level: ['educationLevel'],
  levels: ['educationLevel'],
  rank: ['postRank', 'civilRank'],
  rankHeld: ['postRank', 'civilRank'],
};

function readable(key: string, code: string, { name, none }: Speech): readonly string[] {
  if (isDay(code) || /\p{Script=Han}/u.test(code)) return [code];
  if (code === 'none') return [none];
  const [called] = (LISTS[key] ?? ['term' as const]).flatMap((list) => name(code, list) ?? []);
  return called === undefined ? [] : [called];
}

/** What a rule asked for and did not find: the first that has a name. */
function nothing(inputs: Inputs, { name, none }: Speech): readonly string[] {
  const empty = Object.keys(inputs).find((key) => {
    const value = inputs[key];
    return (
      !DATED.has(key) && name(key) !== undefined && (value === null || (Array.isArray(value) && value.length === 0))
    );
  });
  return empty === undefined ? [] : [`${name(LABELS[empty] ?? empty) ?? empty} ${none}`];
}
