/** The languages of the screens; Chinese is the one that words are written in first. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in the other language: every key, and for a sentence with gaps the same gaps. */
export type Same<Text> = Text extends string
  ? string
  : Text extends (...gaps: infer Gaps) => string
    ? (...gaps: Gaps) => string
    : { readonly [Key in keyof Text]: Same<Text[Key]> };

/** What a part of the screens says, in every language. */
export type Words<Said> = Readonly<Record<Language, Said>>;

/** Joins the Chinese and the English words of a part. A word that one language lacks does not compile. */
export function wordsOf<Zh>(zh: Zh, en: Same<NoInfer<Zh>>): Words<Same<Zh>> {
  return { 'zh-CN': zh as Same<Zh>, en };
}
