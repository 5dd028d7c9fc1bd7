/** Where a card came from and what became of it, on bokmål. */
import { many } from './words.ts';

export const tracing = {
  open: 'Hvor kom dette fra?',
  /** `words`: the first words of the card. */
  openFor: (words: string): string => `Hvor kom dette fra? ${words}`,
  kinds: {
    note: 'Lapp',
    theme: 'Tema',
    wording: 'Felles ordlyd',
    vision: 'Visjonsforslag',
    stone: 'Steg',
    action: 'Tiltak',
  },
  from: 'Bygger på',
  notes: (notes: number, tables: number): string =>
    `${many(notes, 'lapp', 'lapper')} fra ${many(tables, 'bord', 'bord')}`,
  noNotes: 'Ingen lapper står bak dette ennå.',
  round: (round: number): string => `Runde ${round}`,
  through: (words: string): string => `gjennom «${words}»`,
  more: (count: number): string => `Vis ${count} til`,
  became: 'Ble videre til',
  nothing: 'Ingen har brukt det videre ennå.',
  builtOn: (notes: number): string => `${many(notes, 'lapp bygger', 'lapper bygger')} videre på den`,
  /** Beside a note: so many tables thought of it by themselves. */
  echo: (tables: number): string => `${tables} bord skrev det uavhengig av hverandre`,
  back: 'Tilbake til forrige',
  gone: 'Dette er trukket tilbake eller skjult.',
};

export type TracingMessages = typeof tracing;
