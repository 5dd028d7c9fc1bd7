/** The flow from notes to actions, on bokmål: for the console and for the picture in the plan. */
import { many } from './words.ts';

export const flow = {
  title: 'Fra lapper til tiltak',
  alt: (notes: number, carried: number): string =>
    `Et flytdiagram fra bordene, over temaer, visjon og steg, til tiltakene. Båndene er så brede som antall lapper. ${carried} av ${many(notes, 'lapp', 'lapper')} er med videre. Alt står i tabellen under.`,
  columns: { tables: 'Bord', themes: 'Temaer', vision: 'Visjon', stones: 'Steg', actions: 'Tiltak' },
  table: (number: number): string => `Bord ${number}`,
  stone: (number: number): string => `Steg ${number}`,
  action: (number: number): string => `Tiltak ${number}`,
  loose: 'Uten tema',
  rest: (count: number): string => `${count} andre`,
  notes: (notes: number): string => many(notes, 'lapp', 'lapper'),
  carried: (notes: number, carried: number): string =>
    `${carried} av ${many(notes, 'lapp', 'lapper')} er med videre i visjonen, stegene eller tiltakene.`,
  hint: 'Velg noe i figuren for å følge tråden fra lappene og videre.',
  everything: 'Vis alt',
  from: 'Kommer fra',
  into: 'Går videre til',
  nowhere: 'Ingenting ennå',
  asTable: 'Som tabell',
  link: { from: 'Fra', to: 'Til', notes: 'Lapper' },
  none: 'Ingenting å følge ennå',
  noneText: 'Når lapper får tema, eller noen lager visjon, steg og tiltak av dem, ser du her hva som ble til hva.',
  echoes: 'Flere bord skrev det samme',
  echoText: 'Uavhengig av hverandre: ingen kan ha båret tanken fra det ene bordet til det andre før den ble skrevet.',
  echoAt: (table: number, round: number): string => `Bord ${table}, runde ${round}`,
  noEchoes: 'Ingen bord har skrevet det samme uavhengig av hverandre.',
  looking: 'Vises når rundene er over.',
};

export type FlowMessages = typeof flow;
