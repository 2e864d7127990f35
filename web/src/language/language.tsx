/** The language of the page: Vietnamese unless English was chosen on this machine. Each page keeps its own words beside it. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language, Texts } from './texts.js';

export { type Language, type Texts, texts } from './texts.js';

interface Chosen {
  readonly language: Language;
  choose(language: Language): void;
}

const KEY = 'dong-thuan.language';
const LanguageContext = createContext<Chosen>({ language: 'vi', choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (document.documentElement.lang === 'en' ? 'en' : 'vi'));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose(next: Language) {
        localStorage.setItem(KEY, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={chosen}>
      <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Chosen {
  return useContext(LanguageContext);
}

/** The words of a part in the language of the page. */
export function useTexts<T>({ vi, en }: Texts<T>): T {
  return useContext(LanguageContext).language === 'vi' ? vi : (en as T);
}
