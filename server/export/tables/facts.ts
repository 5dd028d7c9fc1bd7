import type { DocumentOptions } from '../../../shared/agenda/document/section.ts';
import type { Agenda } from '../../../shared/agenda/model.ts';
import type { Locale } from '../../../shared/cafe/model.ts';
import { agendaWords, exportWords } from '../words.ts';
import type { Facts } from './table.ts';

/** Everything that tables are made from, in one language. */
export function factsOf(agenda: Agenda, locale: Locale, options: DocumentOptions): Facts {
  return { agenda, locale, options, words: agendaWords[locale], own: exportWords[locale] };
}
