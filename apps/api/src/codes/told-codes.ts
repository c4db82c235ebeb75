import { domain, terms, toldOf } from '#libs/domain';
import type { Shape } from '#libs/kernel';
import type { CodesAnswer } from './codes.answers.ts';

type Named = CodesAnswer['items'][number]['codes'][number];

const CODE = /`([a-zA-Z]\w*)` ([\p{Script=Han}、]+)/gu;

/** Every code that has a word: those that refusals tell of, then those that only the sentence of their field names. */
export function namedCodes(): readonly Named[] {
  const known = terms();
  const codes = new Map<string, Named>();
  for (const { kinds } of domain.features) {
    for (const { shape } of Object.values(kinds)) collect(shape, codes);
  }
  for (const { code } of known) codes.delete(code);
  return [...known, ...codes.values()];
}

function collect(shape: Shape, codes: Map<string, Named>): void {
  for (const { says = '', nested } of Object.values(toldOf(shape))) {
    for (const [, code = '', zh = ''] of says.matchAll(CODE)) {
      if (!codes.has(code)) codes.set(code, { code, zh, en: inEnglish(code) });
    }
    if (nested) collect(nested(), codes);
  }
}

// The codes are English words, run together.
const inEnglish = (code: string): string =>
  code.replaceAll(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital}`).toLowerCase();
