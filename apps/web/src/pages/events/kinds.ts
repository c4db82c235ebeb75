import { words } from './words.ts';

/** A type of event as people know it: its code, its name in the language of the reader, and all that it may be called. */
export interface Kind {
  readonly code: string;
  readonly name: string;
  readonly called: readonly string[];
}

/** What offices also call an act, in both languages, beside the names of the glossary. */
function alsoOf(code: string): readonly string[] {
  const both: readonly Readonly<Record<string, string>>[] = [words['zh-CN'].also, words.en.also];
  return both.flatMap((also) => also[code]?.split('|') ?? []);
}

/** Every type of event by the codes that have names; of all codes the types of events alone begin with a capital. */
export function kindsOf(
  codes: readonly { readonly code: string; readonly zh: string; readonly en: string }[],
  language: 'zh-CN' | 'en',
): readonly Kind[] {
  return codes
    .filter(({ code }) => /^[A-Z][a-z]/.test(code))
    .map(({ code, zh, en }) => ({
      code,
      name: language === 'en' ? en : zh,
      called: [code, zh, en, ...alsoOf(code)].map((each) => each.toLowerCase()),
    }));
}

/** The type that is meant by what somebody wrote: its code, one of its names, or what only its names have in them. */
export function kindMeant(kinds: readonly Kind[], written: string): string | undefined {
  const wanted = written.toLowerCase();
  const exact = kinds.find(({ called }) => called.includes(wanted));
  if (exact) return exact.code;
  const near = kindsLike(kinds, written);
  return near.length === 1 ? near[0]?.code : undefined;
}

/** Types in one of whose names something is written. */
export function kindsLike(kinds: readonly Kind[], written: string): readonly Kind[] {
  const wanted = written.toLowerCase();
  return kinds.filter(({ called }) => called.some((each) => each.includes(wanted)));
}
