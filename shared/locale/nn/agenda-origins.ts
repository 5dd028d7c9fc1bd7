/** Where everything came from, in nynorsk. */
import type { AgendaOriginsWords } from '../nb/agenda-origins.ts';
import { flow } from './flow.ts';
import { listed, many } from './words.ts';

export const agendaOriginsNn: AgendaOriginsWords = {
  heading: 'Slik vart det til',
  intro: (notes, carried) =>
    `Kafeen skreiv ${many(notes, 'lapp', 'lappar')}. ${carried === 0 ? 'Ingen av dei er' : `${carried} av dei er`} med vidare i visjonen, stega eller tiltaka.`,
  echoHeading: 'Fleire bord skreiv det same, uavhengig av kvarandre',
  echoIntro:
    'Ingen kan ha bore tanken frå det eine bordet til det andre før han vart skriven. Det er eit teikn på styrke, ikkje ei avrøysting.',
  echo: (tables) => `${tables} bord, uavhengig`,
  echoAt: (at) => listed(at.map(({ table, round }) => `bord ${table} i runde ${round}`)),
  traceHeading: 'Kva tiltaka byggjer på',
  columns: { action: 'Tiltak', stones: 'Steg', themes: 'Tema og felles ordlyd', from: 'Frå' },
  from: (notes, tables, rounds) =>
    notes === 0
      ? 'Ingen lappar'
      : `${many(notes, 'lapp', 'lappar')} frå bord ${listed(tables.map(String))}, runde ${listed(rounds.map(String))}`,
  flow,
};
