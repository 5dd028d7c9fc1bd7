/** The flow from notes to actions, in Northern Sámi. */
import type { FlowMessages } from '../nb/flow.ts';
import { many } from './words.ts';

export const flow: FlowMessages = {
  title: 'Lihpuin doaibmabijuide',
  alt: (notes, carried) =>
    `Govus mii golgá bevddiin, fáttáid, višuvnna ja lávkkiid bokte, doaibmabijuide. Báttiid govdodat lea lihpuid lohku. ${carried} / ${notes} lihpu leat mielde viidáseappot. Buot lea tabeallas vuolábealde.`,
  columns: { tables: 'Beavddit', themes: 'Fáttát', vision: 'Višuvdna', stones: 'Lávkkit', actions: 'Doaibmabijut' },
  table: (number) => `Beavdi ${number}`,
  stone: (number) => `Lávki ${number}`,
  action: (number) => `Doaibmabidju ${number}`,
  loose: 'Fáttá haga',
  rest: (count) => `${count} eará`,
  notes: (notes) => many(notes, 'lihppu', 'lihpu', 'lihpu'),
  carried: (notes, carried) => `${carried} / ${notes} lihpu leat mielde višuvnnas, lávkkiin dahje doaibmabijuin.`,
  hint: 'Vállje juoidá govvosis vai oainnát gos dat boahtá ja gosa dat manná.',
  everything: 'Čájet buot',
  from: 'Boahtá dás',
  into: 'Manná deike',
  nowhere: 'Ii mihkkege vel',
  asTable: 'Tabeallan',
  link: { from: 'Gos', to: 'Gosa', notes: 'Lihput' },
  none: 'Ii mihkkege vel',
  noneText:
    'Go lihput ožžot fáttá, dahje go muhtun ráhkada višuvnna, lávkkiid ja doaibmabijuid dain, oainnát dáppe mii mas šattai.',
  echoes: 'Máŋga beavddi čálle seamma',
  echoText: 'Iešguđet sajis: ii oktage leat sáhttán guoddit jurdaga ovtta beavddis nubbái ovdal go dat čállojuvvui.',
  echoAt: (table, round) => `Beavdi ${table}, vuorru ${round}`,
  noEchoes: 'Eai makkárge beavddit leat čállán seamma beroškeahttá nuppiineaset.',
  looking: 'Čájehuvvo go vuorut leat nohkan.',
};
