/** The language of this device: each phone its own, changed at any time, remembered here. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Locale } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import type { Messages } from '../../shared/locale/nb/messages.ts';

export const languages: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: 'nb', name: 'Norsk bokmål' },
  { locale: 'en', name: 'English' },
];

const catalogues: Readonly<Record<Locale, () => Promise<{ readonly messages: Messages }>>> = {
  nb: () => import('../../shared/locale/nb/messages.ts'),
  en: () => import('../../shared/locale/en/messages.ts'),
};

const storageKey = 'kafebord/language';

interface Language {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly setLocale: (locale: Locale) => void;
}

const LanguageContext = createContext<Language | null>(null);

interface LanguageProviderProps {
  /** The projector speaks the café's language, whatever the laptop behind it prefers. */
  readonly fixed?: Locale;
  readonly children: ReactNode;
}

/** Draws nothing until the first catalogue is here; after that the old words stay until the new ones have come. */
export function LanguageProvider({ fixed, children }: LanguageProviderProps) {
  const [chosen, setChosen] = useState<Locale>(firstLocale);
  const wanted = fixed ?? chosen;
  const [loaded, setLoaded] = useState<{ readonly locale: Locale; readonly messages: Messages } | null>(null);
  useEffect(() => {
    let current = true;
    void catalogues[wanted]().then(({ messages }) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setLoaded({ locale: wanted, messages });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  const language = useMemo(
    () => loaded && { ...loaded, setLocale: (locale: Locale) => setChosen(kept(locale)) },
    [loaded],
  );
  return language ? <LanguageContext value={language}>{children}</LanguageContext> : null;
}

export function useLanguage(): Language {
  return must(useContext(LanguageContext), 'a screen outside the language provider');
}

export function useMessages(): Messages {
  return useLanguage().messages;
}

function firstLocale(): Locale {
  const known = languages.map(({ locale }) => locale);
  // The development stage shows phones in several languages side by side.
  const asked = new URLSearchParams(location.search).get('lang');
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(storageKey);
  } catch {
    // Private mode.
  }
  const candidates = [
    asked,
    stored,
    ...navigator.languages.map((language) => (/^(?:no|nb|nn)\b/u.test(language) ? 'nb' : language.slice(0, 2))),
  ];
  for (const candidate of candidates) {
    const match = known.find((locale) => locale === candidate);
    if (match) return match;
  }
  return 'nb';
}

function kept(locale: Locale): Locale {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Private mode: the choice lasts as long as the page.
  }
  return locale;
}
