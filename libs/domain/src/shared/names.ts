/**
 * The dots between the parts of a name (`买买提·艾力`): middle dot, katakana middle dots, bullet, hyphenation point, dot
 * operators, one dot leader, Greek ano teleia, full stops. People type whichever is at hand.
 */
const DOTS = /[\u00b7\u0387\u2022\u2027\u2219\u22c5\u2024\u25cf\u30fb\uff65\uff0e.\u3002\uff61]/gu;
/** Characters that cannot be seen: format characters, fillers, variation selectors. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const DOT = '·';
const HAN_AND_SPACE = /^[\p{Script=Han}\s]+$/u;

/**
 * The form in which a name of a person, a unit or a post is compared and searched: NFKC, small letters, every dot between
 * two parts as `·`, no characters that cannot be seen, and no spaces that only fill (all of them between Chinese
 * characters, as in `吴 磊`; elsewhere runs of them are one). The name as it was written is kept for display.
 *
 * `normalName(normalName(name)) === normalName(name)` for every text.
 */
export function normalName(name: string): string {
  const seen = name.replaceAll(UNSEEN, '').replaceAll(DOTS, DOT).normalize('NFKC').replaceAll(UNSEEN, '');
  const spaced = seen.replaceAll(DOTS, DOT).toLowerCase().trim().replaceAll(/\s+/g, ' ');
  const joined = spaced.replaceAll(/ ?· ?/g, DOT);
  return HAN_AND_SPACE.test(joined) ? joined.replaceAll(' ', '') : joined;
}

/** The same without the dots: `买买提艾力` is found whether or not the searcher typed one. */
export function withoutDots(name: string): string {
  return normalName(name).replaceAll(DOT, '');
}
