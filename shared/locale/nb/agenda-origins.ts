/** Where everything came from, on bokmål: the echo between tables, the way back of each action, and the flow, on paper and on screens. */
import { flow } from './flow.ts';
import { listed, many } from './words.ts';

const places = (at: readonly { readonly table: number; readonly round: number }[]): string =>
  listed(at.map(({ table, round }) => `bord ${table} i runde ${round}`));

export const agendaOriginsNb = {
  heading: 'Slik ble det til',
  intro: (notes: number, carried: number): string =>
    `Kafeen skrev ${many(notes, 'lapp', 'lapper')}. ${carried === 0 ? 'Ingen av dem er' : `${carried} av dem er`} med videre i visjonen, stegene eller tiltakene.`,
  echoHeading: 'Flere bord skrev det samme, uavhengig av hverandre',
  echoIntro:
    'Ingen kan ha båret tanken fra det ene bordet til det andre før den ble skrevet. Det er et tegn på styrke, ikke en avstemning.',
  /** Beside a note in the annex. */
  echo: (tables: number): string => `${tables} bord, uavhengig`,
  echoAt: (at: readonly { readonly table: number; readonly round: number }[]): string => places(at),
  traceHeading: 'Hva tiltakene bygger på',
  columns: { action: 'Tiltak', stones: 'Steg', themes: 'Tema og felles ordlyd', from: 'Fra' },
  from: (notes: number, tables: readonly number[], rounds: readonly number[]): string =>
    notes === 0
      ? 'Ingen lapper'
      : `${many(notes, 'lapp', 'lapper')} fra bord ${listed(tables.map(String))}, runde ${listed(rounds.map(String))}`,
  flow,
};

export type AgendaOriginsWords = typeof agendaOriginsNb;
