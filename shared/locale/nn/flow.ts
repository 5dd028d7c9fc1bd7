/** The flow from notes to actions, in nynorsk. */
import type { FlowMessages } from '../nb/flow.ts';
import { many } from './words.ts';

export const flow: FlowMessages = {
  title: 'Frå lappar til tiltak',
  alt: (notes, carried) =>
    `Eit flytdiagram frå borda, over tema, visjon og steg, til tiltaka. Banda er så breie som talet på lappar. ${carried} av ${many(notes, 'lapp', 'lappar')} er med vidare. Alt står i tabellen under.`,
  columns: { tables: 'Bord', themes: 'Tema', vision: 'Visjon', stones: 'Steg', actions: 'Tiltak' },
  table: (number) => `Bord ${number}`,
  stone: (number) => `Steg ${number}`,
  action: (number) => `Tiltak ${number}`,
  loose: 'Utan tema',
  rest: (count) => `${count} andre`,
  notes: (notes) => many(notes, 'lapp', 'lappar'),
  carried: (notes, carried) =>
    `${carried} av ${many(notes, 'lapp', 'lappar')} er med vidare i visjonen, stega eller tiltaka.`,
  hint: 'Vel noko i figuren for å følgje tråden frå lappane og vidare.',
  everything: 'Vis alt',
  from: 'Kjem frå',
  into: 'Går vidare til',
  nowhere: 'Ingenting enno',
  asTable: 'Som tabell',
  link: { from: 'Frå', to: 'Til', notes: 'Lappar' },
  none: 'Ingenting å følgje enno',
  noneText: 'Når lappar får tema, eller nokon lagar visjon, steg og tiltak av dei, ser du her kva som vart til kva.',
  echoes: 'Fleire bord skreiv det same',
  echoText: 'Uavhengig av kvarandre: ingen kan ha bore tanken frå det eine bordet til det andre før han vart skriven.',
  echoAt: (table, round) => `Bord ${table}, runde ${round}`,
  noEchoes: 'Ingen bord har skrive det same uavhengig av kvarandre.',
  looking: 'Blir vist når rundane er over.',
};
