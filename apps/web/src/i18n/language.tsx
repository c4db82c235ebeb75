import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { LANGUAGES, type Language, type Words } from './words.ts';

const KEPT = 'cadre-ledger.language';

interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const Context = createContext<Spoken>({ language: 'zh-CN', speak: () => undefined });

/** The language of everything below: what the reader chose last on this machine, Chinese until he chooses. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(kept);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      speak: (next) => {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={spoken}>{children}</Context>;
}

function kept(): Language {
  const found = localStorage.getItem(KEPT);
  return LANGUAGES.find((language) => language === found) ?? 'zh-CN';
}

/** The language, and how to change it. */
export function useLanguage(): Spoken {
  return useContext(Context);
}

/** Words in the language of the reader. */
export function useWords<Said>(words: Words<Said>): Said {
  return words[useLanguage().language];
}

/** Joins names into one text, with the mark that a language puts between them. */
export function joinedIn(language: Language, names: readonly string[]): string {
  return names.join(language === 'en' ? ', ' : '\u3001');
}

/** Joins names into one text in the language of the reader. */
export function useJoined(): (names: readonly string[]) => string {
  const { language } = useLanguage();
  return useCallback((names) => joinedIn(language, names), [language]);
}
