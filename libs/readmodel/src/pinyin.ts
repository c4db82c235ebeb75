import { withoutDots } from '#libs/domain';
import { LRUCache } from 'lru-cache';
import { pinyin, polyphonic } from 'pinyin-pro';

const STYLE = { toneType: 'none', type: 'array', v: true } as const;

/** Readings worked out already: a name is read the same for ever. */
const readings = new LRUCache<string, string>({ max: 20_000, memoMethod: (name) => syllablesOf(name).join('') });

/** Pinyin of a name, the surname read as a surname; lower case, without tones, ü as v. */
export function readingOf(name: string): string {
  return readings.memo(name);
}

/** What names are put in order by: syllable by syllable, so that 王建 comes before 汪一. */
export function sortTextOf(name: string): string {
  return syllablesOf(name).join(' ');
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { ...STYLE, surname: 'head' }).map((syllable) => syllable.toLowerCase());
}

/** A character of a name with every way to read it; a letter or digit stands for itself. */
export interface ReadCharacter {
  readonly text: string;
  readonly readings: readonly string[];
}

/** The characters that a name is found by: in the normal form, without dots and spaces. */
export function charactersOf(name: string): ReadCharacter[] {
  const texts = Array.from(searchText(name));
  const inContext = pinyin(texts.join(''), { ...STYLE, surname: 'head' });
  return texts.map((text, index) => {
    const every = [inContext[index] ?? '', ...everyReadingOf(text)];
    const known = every.map((reading) => reading.toLowerCase()).filter((reading) => reading !== '' && reading !== text);
    return { text, readings: [...new Set(known)] };
  });
}

/** Readings of a character by itself, worked out already: there are some thousands. */
const ofCharacters = new Map<string, readonly string[]>();

function everyReadingOf(character: string): readonly string[] {
  let ways = ofCharacters.get(character);
  if (ways === undefined) ofCharacters.set(character, (ways = polyphonic(character, STYLE)[0] ?? []));
  return ways;
}

/** Words as they are searched for: normal form, small letters, ü as v, without dots, spaces and apostrophes. */
export function searchText(words: string): string {
  return withoutDots(words)
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[\s'’]/gu, '');
}

/**
 * Whether words find a name: characters, pinyin, initials or a mix, from any character of the name on. Every reading of
 * a character counts, and the last syllable may be begun only.
 * @param wanted in the form of {@link searchText}
 */
export function isFoundBy(characters: readonly ReadCharacter[], wanted: string): boolean {
  return characters.some((_, start) => continues(characters, start, wanted));
}

function continues(characters: readonly ReadCharacter[], at: number, wanted: string): boolean {
  if (wanted === '') return true;
  const character = characters[at];
  if (!character) return false;
  const { text, readings: ways } = character;
  if (wanted.startsWith(text) && continues(characters, at + 1, wanted.slice(text.length))) return true;
  return ways.some(
    (reading) =>
      reading.startsWith(wanted) ||
      (wanted.startsWith(reading) && continues(characters, at + 1, wanted.slice(reading.length))) ||
      (wanted.startsWith(reading[0]!) && continues(characters, at + 1, wanted.slice(1))),
  );
}

/** Characters that a name is looked up by, from any one on. */
const CHARACTERS = 6;
/** Initials that a name is looked up by, from any character on; after a whole syllable, two fewer. */
const INITIALS = 4;

/**
 * The texts under which a name is looked up, from each of its characters on: `c` and the characters, `i` and the
 * initials, `r` and the reading of the first with the initials of what follows.
 */
export function lookupsOf(characters: readonly ReadCharacter[]): string[] {
  const found = new Set<string>();
  for (const [start, { text, readings: ways }] of characters.entries()) {
    const rest = characters.slice(start, start + CHARACTERS);
    found.add(`c${rest.map((each) => each.text).join('')}`);
    for (const initials of initialsOf(characters.slice(start, start + INITIALS))) found.add(`i${initials}`);
    const following = initialsOf(characters.slice(start + 1, start + INITIALS - 1));
    for (const reading of ways.length > 0 ? ways : [text]) {
      for (const initials of following) found.add(`r${reading} ${initials}`);
    }
  }
  return [...found];
}

function initialsOf(characters: readonly ReadCharacter[]): string[] {
  return characters.reduce(
    (begun, character) => begun.flatMap((initials) => lettersOf(character).map((letter) => initials + letter)),
    [''],
  );
}

function lettersOf({ text, readings: ways }: ReadCharacter): string[] {
  return ways.length > 0 ? [...new Set(ways.map((reading) => reading[0]!))] : [text];
}

/** One way of looking words up; `sure` when whatever is found that way is what the words mean. */
export interface Lookup {
  readonly prefix: string;
  readonly sure: boolean;
}

const SYLLABLE = /^[bpmfdtnlgkhjqxzcsryw]?h?[aeiouv]{1,3}(?:ng|n|r)?$/;
const BEGUN_SYLLABLE = /^[bpmfdtnlgkhjqxzcsryw]?h?[aeiouv]{0,3}(?:ng|n|r)?$/;
const HAN = /^\p{Script=Han}$/u;

/** How to look words up, which are in the form of {@link searchText}: enough ways to miss no name. */
export function waysToLookUp(wanted: string): Lookup[] {
  const texts = Array.from(wanted);
  if (texts.every((text) => HAN.test(text))) {
    return [{ prefix: `c${texts.slice(0, CHARACTERS).join('')}`, sure: texts.length <= CHARACTERS }];
  }
  const [first = ''] = texts;
  if (HAN.test(first)) {
    const [character] = charactersOf(first);
    const after = tailsOf(texts.slice(1), INITIALS - 2);
    // The whole syllable tells more than its initial does.
    return character!.readings.flatMap((reading) =>
      after.map(({ prefix }) => ({ prefix: `r${reading} ${prefix}`, sure: false })),
    );
  }
  // The first letter by itself; what begins with a whole syllable, or with the beginning of one, follows.
  const ways: Lookup[] = tailsOf(texts.slice(1), INITIALS - 1).map(({ prefix, sure }) => ({
    prefix: `i${first}${prefix}`,
    sure,
  }));
  for (const length of syllablesAt(texts)) {
    const syllable = texts.slice(0, length).join('');
    const after = tailsOf(texts.slice(length), INITIALS - 2);
    ways.push(...after.map(({ prefix, sure }) => ({ prefix: `r${syllable} ${prefix}`, sure })));
  }
  if (BEGUN_SYLLABLE.test(wanted)) ways.push({ prefix: `r${wanted}`, sure: true });
  return withoutNarrower(ways);
}

/** The initials that words may stand for: letter by letter, syllable by syllable, or both, the last one begun only. */
function tailsOf(texts: readonly string[], most: number): Lookup[] {
  const tails = new Map<string, boolean>();
  const go = (at: number, initials: string, plain: boolean): void => {
    const text = texts[at];
    if (text === undefined || initials.length === most) {
      const sure = plain && text === undefined;
      tails.set(initials, sure || tails.get(initials) === true);
      return;
    }
    if (HAN.test(text)) {
      for (const letter of lettersOf(charactersOf(text)[0]!)) go(at + 1, initials + letter, false);
      return;
    }
    go(at + 1, initials + text, plain);
    for (const length of syllablesAt(texts.slice(at))) go(at + length, initials + text, false);
    if (BEGUN_SYLLABLE.test(texts.slice(at).join(''))) go(texts.length, initials + text, false);
  };
  go(0, '', true);
  return withoutNarrower([...tails].map(([prefix, sure]) => ({ prefix, sure })));
}

/** How long a whole syllable at the beginning may be. */
function syllablesAt(texts: readonly string[]): number[] {
  const lengths = [2, 3, 4, 5, 6].filter((length) => length <= texts.length);
  const also = ['a', 'o', 'e'].includes(texts[0] ?? '') ? [1] : [];
  return [...also, ...lengths.filter((length) => SYLLABLE.test(texts.slice(0, length).join('')))];
}

// What begins like another prefix finds nothing that the other does not find.
function withoutNarrower(ways: readonly Lookup[]): Lookup[] {
  return ways.filter(
    ({ prefix }, place) =>
      !ways.some((other, at) => prefix.startsWith(other.prefix) && (prefix !== other.prefix || at < place)),
  );
}
