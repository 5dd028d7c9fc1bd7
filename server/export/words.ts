/** The words of a document in the language it is asked for in. */
import { agendaEn } from '../../shared/locale/en/agenda.ts';
import { agendaNb, type AgendaWords } from '../../shared/locale/nb/agenda.ts';
import { agendaNn } from '../../shared/locale/nn/agenda.ts';
import { agendaSe } from '../../shared/locale/se/agenda.ts';
import { exportsEn } from '../../shared/locale/en/exports.ts';
import { exportsNb, type ExportWords } from '../../shared/locale/nb/exports.ts';
import { exportsNn } from '../../shared/locale/nn/exports.ts';
import { exportsSe } from '../../shared/locale/se/exports.ts';
import type { Locale } from '../../shared/cafe/model.ts';

export const agendaWords: Readonly<Record<Locale, AgendaWords>> = {
  nb: agendaNb,
  nn: agendaNn,
  se: agendaSe,
  en: agendaEn,
};

export const exportWords: Readonly<Record<Locale, ExportWords>> = {
  nb: exportsNb,
  nn: exportsNn,
  se: exportsSe,
  en: exportsEn,
};
