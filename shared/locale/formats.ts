/**
 * Days, times, numbers and sorting, the way each of our languages writes them. Browsers built on Chromium have
 * no data for nynorsk and northern Sámi and silently write American English instead: both are written with bokmål's numbers and order and
 * names of our own.
 */
import type { Locale } from '../cafe/model.ts';

/** What browsers and Node are asked for. */
export const tags: Readonly<Record<Locale, string>> = { nb: 'nb-NO', nn: 'nb-NO', se: 'nb-NO', en: 'en-GB' };

/** In the genitive, as they stand before a day. */
const samiMonths = [
  'ođđajagemánu',
  'guovvamánu',
  'njukčamánu',
  'cuoŋománu',
  'miessemánu',
  'geassemánu',
  'suoidnemánu',
  'borgemánu',
  'čakčamánu',
  'golggotmánu',
  'skábmamánu',
  'juovlamánu',
];

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** A calendar day (`YYYY-MM-DD`): `17. september 2026`, `čakčamánu 17. b. 2026` or `17 September 2026`. What is no day stays as it is. */
export function longDay(day: string, locale: Locale): string {
  const date = noonOf(day);
  if (Number.isNaN(date.getTime())) return day;
  if (locale === 'se') return `${samiMonths[date.getUTCMonth()]} ${date.getUTCDate()}. b. ${date.getUTCFullYear()}`;
  return new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** For tables: `17.09.2026`. In English the month stays a word, because 07/09 is two different days in two countries. */
export function shortDay(day: string, locale: Locale): string {
  if (locale === 'en') return longDay(day, locale);
  return new Intl.DateTimeFormat(tags[locale], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noonOf(day));
}

/** A month by its number, 1 to 12, standing alone: `september`, `čakčamánnu`. */
export function monthName(month: number, locale: Locale): string {
  if (locale === 'se') return (samiMonths[month - 1] ?? '').replace(/mánu$/u, 'mánnu');
  return new Intl.DateTimeFormat(tags[locale], { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
}

/** Hours and minutes of a moment in milliseconds, where this device is. */
export function clockTime(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A number with at most so many decimals. */
export function decimal(value: number, locale: Locale, decimals = 0): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: decimals }).format(value);
}

/** A sum in whole kroner, `8 000 kr` or `NOK 8,000`, with spaces that no line break tears. */
export function kroner(sum: number, locale: Locale): string {
  const amount = decimal(sum, locale);
  return locale === 'en' ? `NOK\u00a0${amount}` : `${amount}\u00a0kr`;
}

type Compare = (one: string, other: string) => number;

const sorters = new Map<Locale, Compare>();

/** How a register of this language is sorted, numbers by their size. */
export function sorter(locale: Locale): Compare {
  const known = sorters.get(locale);
  if (known) return known;
  const { compare } = new Intl.Collator(tags[locale], { numeric: true });
  const made = locale === 'se' ? samiOrder(compare) : compare;
  sorters.set(locale, made);
  return made;
}

const samiLetters = 'aábcčdđefghijklmnŋopqrsštŧuvwxyzžæøå';

/** Northern Sámi has letters of its own where other languages see accents, and the last three as Norwegian has them. */
function samiOrder(compare: Compare): Compare {
  const placeOf = (letter: string): number => samiLetters.indexOf(letter === 'ä' ? 'æ' : letter === 'ö' ? 'ø' : letter);
  return (one, other) => {
    const [first, second] = [one, other].map((text) => Array.from(text.normalize('NFC').toLocaleLowerCase('nb')));
    for (const [index, letter] of (first ?? []).entries()) {
      const facing = second?.[index];
      if (facing === undefined) break;
      const [place, placeFacing] = [placeOf(letter), placeOf(facing)];
      // Numbers, spaces and letters from elsewhere: from here on as in Norwegian.
      if (place < 0 || placeFacing < 0) {
        if (letter === facing && !/\d/u.test(letter)) continue;
        return compare(one.slice(index), other.slice(index));
      }
      if (place !== placeFacing) return place - placeFacing;
    }
    return compare(one, other);
  };
}
