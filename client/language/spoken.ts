/** Which language this device speaks: chosen here before, or the browser's, or the café's. */
import type { Locale } from '../../shared/cafe/model.ts';

/** Each by its own name, in the order in which they are offered. */
export const languages: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: 'nb', name: 'Bokmål' },
  { locale: 'nn', name: 'Nynorsk' },
  { locale: 'se', name: 'Davvisámegiella' },
  { locale: 'en', name: 'English' },
];

const storageKey = 'kafebord/language';

const byTag: Readonly<Record<string, Locale>> = { no: 'nb', nb: 'nb', nn: 'nn', se: 'se', sme: 'se', en: 'en' };

/** The first of the browser's languages (`nn-NO`, `se`, `en-GB`) that we speak. */
export function spokenOf(tags: readonly string[]): Locale | null {
  for (const tag of tags) {
    const locale = byTag[tag.toLowerCase().split(/[-_]/u)[0] ?? ''];
    if (locale !== undefined) return locale;
  }
  return null;
}

/** What this device asks for; null when it says nothing we know. */
export function ownLanguage(): Locale | null {
  // The development stage shows phones in several languages side by side.
  const asked = new URLSearchParams(location.search).get('lang');
  return known(asked) ?? known(stored()) ?? spokenOf(navigator.languages);
}

/** Remembers the choice on this device. */
export function keepLanguage(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Private mode: the choice lasts as long as the page.
  }
}

const known = (asked: string | null): Locale | null => languages.find(({ locale }) => locale === asked)?.locale ?? null;

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
