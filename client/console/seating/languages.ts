/** Languages a person can talk in, as they are offered and called. */
import type { Locale } from '../../../shared/cafe/model.ts';

/** Those that are often heard in Norwegian rooms; whatever else people of the café have is offered as well. */
const usual = ['nb', 'en', 'se', 'pl', 'uk', 'ar', 'so', 'ti', 'es', 'de', 'lt', 'nsl'];

/** `nsl` is a sign language, which browsers have no name for. */
const ownNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  nb: { nb: 'norsk', se: 'nordsamisk', nsl: 'norsk tegnspråk' },
  en: { nb: 'Norwegian', se: 'Northern Sámi', nsl: 'Norwegian Sign Language' },
};

export function languageName(tag: string, locale: Locale): string {
  const own = ownNames[locale][tag];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function languagesToOffer(used: readonly string[]): readonly string[] {
  return Array.from(new Set([...usual, ...used]));
}
