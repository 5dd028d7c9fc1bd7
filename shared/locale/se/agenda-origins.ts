/** Where everything came from, in Northern Sámi. */
import type { AgendaOriginsWords } from '../nb/agenda-origins.ts';
import { flow } from './flow.ts';
import { listed, many } from './words.ts';

export const agendaOriginsSe: AgendaOriginsWords = {
  heading: 'Ná dat šattai',
  intro: (notes, carried) =>
    `Káfea čálii ${many(notes, 'lihpu', 'lihpu', 'lihpu')}. ${carried === 0 ? 'Ii oktage dain leat' : `${carried} dain leat`} mielde višuvnnas, lávkkiin dahje doaibmabijuin.`,
  echoHeading: 'Máŋga beavddi čálle seamma, beroškeahttá nuppiineaset',
  echoIntro:
    'Ii oktage leat sáhttán guoddit jurdaga ovtta beavddis nubbái ovdal go dat čállojuvvui. Dat čájeha fámu, ii leat jienasteapmi.',
  echo: (tables) => `${tables} beavddi, sorjjasmeahttumit`,
  echoAt: (at) => listed(at.map(({ table, round }) => `beavdi ${table} vuorus ${round}`)),
  traceHeading: 'Man ala doaibmabijut huksejit',
  columns: { action: 'Doaibmabidju', stones: 'Lávkkit', themes: 'Fáttát ja oktasaš cealkagat', from: 'Gos' },
  from: (notes, tables, rounds) =>
    notes === 0
      ? 'Eai lihput'
      : `${many(notes, 'lihppu', 'lihpu', 'lihpu')}, beavdi ${listed(tables.map(String))}, vuorru ${listed(rounds.map(String))}`,
  flow,
};
