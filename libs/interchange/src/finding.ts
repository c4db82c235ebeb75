/** Something the reader of a form should know: an error stops the form, a note does not. */
export interface Finding {
  readonly severity: 'error' | 'note';
  /** Stable code. */
  readonly code: string;
  /** The element of the form it is about; empty when it is about the file. */
  readonly element: string;
  /** The value as the form has it, shortened, numbers of identity masked. */
  readonly value: string;
  /** What is wrong and what to do, in Chinese. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
}

const LONGEST_VALUE = 60;
// Fifteen or eighteen digits in a row, or eighteen written in the groups of an identity card.
const IDENTITY = /[\d０-９]{15,}[XxＸｘ]?|[\d０-９]{6}[ -][\d０-９]{8}[ -][\d０-９]{3}[\dXx０-９Ｘｘ]/g;

/** The text with everything that could be an identity number (公民身份号码, GB 11643) made unreadable. */
export function masked(text: string): string {
  return text.replaceAll(IDENTITY, '***');
}

/** The text with as many stars in place of each that could be an identity number, so that every other place stays. */
export function starred(text: string): string {
  return text.replaceAll(IDENTITY, (number) => '*'.repeat(number.length));
}

/** Whether a text holds what could be an identity number. */
export function holdsIdentityNumber(text: string): boolean {
  return text.search(IDENTITY) >= 0;
}

/** What a finding is about. */
interface About {
  readonly code: string;
  readonly element?: string;
  readonly value?: string;
}

// Escapes of the terminal, line breaks and what turns the direction of writing around.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name in one line for people: what cannot be seen, or would change how the line is shown, is shown as `�`. */
export function printable(name: string): string {
  return name.replaceAll(UNSEEN, '�');
}

/** Makes a finding that stops the form. */
export function errorAt(about: About, zh: string, en: string): Finding {
  return finding('error', about, zh, en);
}

/** Makes a finding that is told and stops nothing. */
export function noteAt(about: About, zh: string, en: string): Finding {
  return finding('note', about, zh, en);
}

function finding(severity: Finding['severity'], about: About, zh: string, en: string): Finding {
  const { code, element = '', value = '' } = about;
  return { severity, code, element, value: shown(value), zh: masked(zh), en: masked(en) };
}

/** A value in one short line. */
export function shown(value: string): string {
  const line = printable(masked(value).replaceAll(/\s+/g, ' ')).trim();
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
}
