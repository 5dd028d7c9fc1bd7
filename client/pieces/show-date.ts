import type { Locale } from '../../shared/cafe/model.ts';

const languageTags: Readonly<Record<Locale, string>> = { nb: 'nb-NO', en: 'en-GB' };

/** A calendar day such as `2026-09-17` the way people write it; as it stands when it is no day. */
export function showDate(day: string, locale: Locale): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** Hours and minutes of a moment on this device's own clock. */
export function showTime(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], { hour: '2-digit', minute: '2-digit' }).format(at);
}
