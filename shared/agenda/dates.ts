/** Calendar days as strings, counted and written in UTC so that no time zone can move them. */
import type { Locale } from '../cafe/model.ts';
import type { FollowUpDate, FollowUpDay } from './model.ts';

const dayMs = 86_400_000;
const saturday = 6;
const sunday = 0;

export const followUpDays: readonly FollowUpDay[] = [1, 7, 30, 60, 90];

const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The calendar day so many days later; fewer than none is earlier. */
export function addDays(day: string, days: number): string {
  const [later = day] = new Date(midnightOf(day) + days * dayMs).toISOString().split('T');
  return later;
}

/** The same day, or the Monday after when it falls on a weekend. */
export function movedToWorkday(day: string): string {
  const weekday = new Date(midnightOf(day)).getUTCDay();
  if (weekday === saturday) return addDays(day, 2);
  return weekday === sunday ? addDays(day, 1) : day;
}

/** Days 1, 7, 30, 60 and 90 after a café on `date` (`YYYY-MM-DD`), none of them on a weekend. */
export function followUpDates(date: string): readonly FollowUpDate[] {
  return followUpDays.map((day) => ({ day, date: movedToWorkday(addDays(date, day)) }));
}

const dateLocales = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** `17. september 2026` or `17 September 2026`. */
export function longDay(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(dateLocales[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(midnightOf(day));
}

/** For tables: `17.09.2026`. In English the month stays a word, because 07/09 is two different days in two countries. */
export function shortDay(day: string, locale: Locale): string {
  if (locale === 'en') return longDay(day, locale);
  const format = new Intl.DateTimeFormat(dateLocales[locale], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(midnightOf(day));
}

/** A sum in whole kroner, `8 000 kr` or `NOK 8,000`, with spaces that no line break tears. */
export function kroner(sum: number, locale: Locale): string {
  const amount = new Intl.NumberFormat(dateLocales[locale], { maximumFractionDigits: 0 }).format(sum);
  return locale === 'nb' ? `${amount}\u00a0kr` : `NOK\u00a0${amount}`;
}
