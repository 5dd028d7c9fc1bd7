/** The words of a document in the language it is asked for in. */
import { agendaEn } from '../../shared/locale/en/agenda.ts';
import { agendaNb, type AgendaWords } from '../../shared/locale/nb/agenda.ts';
import type { Locale } from '../../shared/cafe/model.ts';

export const agendaWords: Readonly<Record<Locale, AgendaWords>> = { nb: agendaNb, en: agendaEn };
