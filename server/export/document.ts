/** The plan as a document, in any of our languages, for whoever writes it to a file. */
import type { Agenda } from '../../shared/agenda/model.ts';
import { agendaDocument, type AgendaDocument } from '../../shared/agenda/document/document.ts';
import type { DocumentOptions } from '../../shared/agenda/document/section.ts';
import type { Locale } from '../../shared/cafe/model.ts';
import { agendaWords } from './words.ts';

/** Everything that the room itself may read. */
const internal: DocumentOptions = { version: 'internal', reservations: true };

export function documentOf(agenda: Agenda, locale: Locale, options: DocumentOptions = internal): AgendaDocument {
  return agendaDocument(agenda, { words: agendaWords[locale], locale }, options);
}
