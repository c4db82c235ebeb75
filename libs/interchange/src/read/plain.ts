/**
 * The text with what is written in other characters of the same meaning brought to one, character for character, so that
 * offsets into it are offsets into the text: full-width letters, digits and punctuation, blanks of every kind, dashes and
 * dots of every kind, and `<br/>` as a line break.
 */
export function plainly(text: string): string {
  return text
    .replaceAll(/&nbsp;|&#160;/g, (entity) => ' '.repeat(entity.length))
    .replaceAll(/\r\n/g, ' \n')
    .replaceAll(/[\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u00a0\u1680\u2000-\u200d\u202f\u205f\u3000\ufeff\t]/g, ' ')
    .replaceAll(/[\u00ad\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63\u30fc]/g, '-')
    .replaceAll(/[\u301c\u223c]/g, '~')
    .replaceAll(/[\u00b7\u2022\u2027\u30fb\u2024\ufe52\uff61]/g, '·')
    .replaceAll('\u3007', '○')
    .replaceAll(/<br\s*\/?>/gi, (tag) => `\n${OF_BREAK.repeat(tag.length - 1)}`);
}

/** A blank that is the rest of a line break written as a tag, and indents nothing. */
export const OF_BREAK = '\ufeff';

/** The two kinds of bracket as one text, whatever the brackets were. */
export const OPENING = '([{【〔［';
/** The ends of {@link OPENING}. */
export const CLOSING = ')]}】〕］';
