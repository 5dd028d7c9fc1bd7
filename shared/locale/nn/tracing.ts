/** Where a card came from and what became of it, in nynorsk. */
import type { TracingMessages } from '../nb/tracing.ts';
import { many } from './words.ts';

export const tracing: TracingMessages = {
  open: 'Kvar kom dette frå?',
  openFor: (words) => `Kvar kom dette frå? ${words}`,
  kinds: {
    note: 'Lapp',
    theme: 'Tema',
    wording: 'Felles ordlyd',
    vision: 'Visjonsforslag',
    stone: 'Steg',
    action: 'Tiltak',
  },
  from: 'Byggjer på',
  notes: (notes, tables) => `${many(notes, 'lapp', 'lappar')} frå ${many(tables, 'bord', 'bord')}`,
  noNotes: 'Ingen lappar står bak dette enno.',
  round: (round) => `Runde ${round}`,
  through: (words) => `gjennom «${words}»`,
  more: (count) => `Vis ${count} til`,
  became: 'Vart vidare til',
  nothing: 'Ingen har brukt det vidare enno.',
  builtOn: (notes) => `${many(notes, 'lapp byggjer', 'lappar byggjer')} vidare på han`,
  echo: (tables) => `${tables} bord skreiv det uavhengig av kvarandre`,
  back: 'Tilbake til førre',
  gone: 'Dette er trekt tilbake eller gøymt.',
};
