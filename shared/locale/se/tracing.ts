/** Where a card came from and what became of it, in Northern Sámi. */
import type { TracingMessages } from '../nb/tracing.ts';
import { many } from './words.ts';

export const tracing: TracingMessages = {
  open: 'Gos dát boahtá?',
  openFor: (words) => `Gos dát boahtá? ${words}`,
  kinds: {
    note: 'Lihppu',
    theme: 'Fáddá',
    wording: 'Oktasaš cealkka',
    vision: 'Višuvdnaevttohus',
    stone: 'Lávki',
    action: 'Doaibmabidju',
  },
  from: 'Hukse dán ala',
  notes: (notes, tables) =>
    `${many(notes, 'lihppu', 'lihpu', 'lihpu')}, ${many(tables, 'beavdi', 'beavddi', 'beavddi')}`,
  noNotes: 'Eai leat vel lihput dán duohken.',
  round: (round) => `Vuorru ${round}`,
  through: (words) => `«${words}» bokte`,
  more: (count) => `Čájet ${count} lasi`,
  became: 'Das šattai',
  nothing: 'Ii oktage leat vel geavahan dan viidáseappot.',
  builtOn: (notes) => `${many(notes, 'lihppu hukse', 'lihpu huksejit', 'lihpu huksejit')} viidáseappot dan ala`,
  echo: (tables) => `${tables} beavddi čálle dan sorjjasmeahttumit`,
  back: 'Ruovttoluotta ovddibui',
  gone: 'Dát lea gessojuvvon ruovttoluotta dahje čihkkojuvvon.',
};
