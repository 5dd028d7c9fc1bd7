/** What a part of the document is made from, and what it gives back. */
import type { Locale } from '../../cafe/model.ts';
import { shortDay } from '../../locale/formats.ts';
import type { AgendaWords } from '../../locale/nb/agenda.ts';
import type { Agenda } from '../model.ts';
import type { Block } from './blocks.ts';

export interface DocumentOptions {
  /** `public`: names no person and shows nothing that only the room should know. Organisations stay. */
  readonly version: 'internal' | 'public';
  /** Whether reservations stand in the public version too. The internal one always has them. */
  readonly reservations: boolean;
}

export interface Writing {
  readonly agenda: Agenda;
  readonly words: AgendaWords;
  readonly locale: Locale;
  readonly options: DocumentOptions;
}

export interface Section {
  /** Without number or letter: those follow from where it stands. */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** Null when the café has nothing for it: the document then has no such section, and the numbers close up. */
export type MakeSection = (writing: Writing) => Section | null;

export const showsReservations = ({ version, reservations }: DocumentOptions): boolean =>
  version === 'internal' || reservations;

/** A day in a narrow column, '' for none. In English the month is a word, and is cut short there: `24 Sep 2026`. */
export function dayCell(day: string | null, locale: Locale): string {
  if (day === null) return '';
  const short = shortDay(day, locale);
  return locale === 'en' ? short.replace(/(?<=\d \p{L}{3})\p{L}+/u, '') : short;
}
