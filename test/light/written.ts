/** What runs in the browser's own page: see languages.test.ts. */
import type { Locale } from '../../shared/cafe/model.ts';
import { decimal, kroner, longDay, shortDay, sorter } from '../../shared/locale/formats.ts';
import { languageName } from '../../shared/locale/language-names.ts';

/** What one language makes of a day, of numbers, of an order and of a name. */
const written = (locale: Locale, letters: readonly string[]): readonly string[] => [
  longDay('2026-09-03', locale),
  shortDay('2026-09-03', locale),
  decimal(12_345.67, locale, 1),
  kroner(8000, locale),
  Array.from(letters).sort(sorter(locale)).join(' '),
  languageName('pl', locale),
];

export function inAll(letters: readonly string[]): Readonly<Record<Locale, readonly string[]>> {
  return {
    nb: written('nb', letters),
    nn: written('nn', letters),
    se: written('se', letters),
    en: written('en', letters),
  };
}
