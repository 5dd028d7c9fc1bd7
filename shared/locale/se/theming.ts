import type { ThemingMessages } from '../nb/theming.ts';
import { byCount } from './words.ts';

const notes = (count: number): string => byCount(count, '1 lihppu', '2 lihpu', `${count} lihpu`);

export const theming: ThemingMessages = {
  undo: 'Gáđa',
  undoWhat: (what) => `Gáđa: ${what}`,
  undone: (what) => `Gáđđojuvvon: ${what}`,
  undoNothing: 'Earát leat dan maŋŋá rievdadan dan. Ii mihkkege gáđđojuvvon.',
  changed: (title) => `Fáddá «${title}» lea rievdaduvvon.`,
  byFacilitator: 'Fasilitáhtor lea rievdadan',
  join: 'Ovttastahte …',
  joinTitle: (title) => `Ovttastahte fáttá «${title}»`,
  joinHint: 'Vállje fáttá mii bissu. Buot lihput čohkkejuvvojit dohko.',
  joined: (from, into) => `«${from}» lea ovttastahttojuvvon fáttáin «${into}».`,
  wording: 'Oktasaš cealkka',
  writeWording: 'Čále oktasaš cealkaga',
  wordingHint: 'Okta cealkka mii dadjá mii lihpuin lea oktasaš. Lihput bissot nu movt dat čállojuvvojedje.',
  saveWording: 'Vurke cealkaga',
  wordingSaved: 'Oktasaš cealkka lea vurkejuvvon.',
  wordingMenu: (words) => `Eanet cealkaga birra: «${words}»`,
  editWording: 'Rievdat cealkaga',
  removeWording: 'Váldde eret cealkaga',
  wordingRemoved: 'Cealkka lea váldojuvvon eret. Lihput leat nu movt ovdal.',
  asWritten: (count) => `Nu dat čállojuvvui: ${notes(count)}`,
  team: (names, count) =>
    byCount(
      count,
      `${names} ráhkada fáttáid buohkaide.`,
      `${names} ráhkadeaba fáttáid buohkaide.`,
      `${names} ráhkadit fáttáid buohkaide.`,
    ),
  teamCount: (count) =>
    byCount(
      count,
      'Okta olmmoš ráhkada fáttáid buohkaide.',
      'Guokte olbmo ráhkadeaba fáttáid buohkaide.',
      `Fáddájoavku mas leat ${count} olbmo ráhkada fáttáid buohkaide.`,
    ),
  teamRead: 'Don sáhtát lohkat buot dan botta.',
  teamYou: 'Don leat fáddájoavkkus. Deaddil lihpuid mat gullet oktii, ja bija daid fáddái.',
  like: (count) => `Seammalágánat: ${count}`,
  selectLike: (count) => `Vállje maid ${count} seammalágána`,
  echoTitle: 'Mii lea iehčanas jurdda?',
  echoRule:
    'Máŋga beavddi leat čállán measta seamma ovdal go sáhtte gullat dan nuppiin: ii oktage beavddis lean leamaš doppe gos dat daddjojuvvui, iige oktage lihppu lean huksejuvvon dan ala. Dat čájeha fámu, muhto ii leat jietna.',
  lift: {
    views: 'Maid beavdi dál dahká',
    star: 'Lokte ovdan',
    gather: 'Čohkke fáttáide',
    title: 'Čohkke lihpuid',
    lead: 'Mii gullá oktii liinnis? Deaddil lihpuid, ja atte daidda fáttá.',
    empty: 'Liidni lea guoros',
    emptyText: 'Čále vuos lihpu. De sáhttá beavdi čohkket daid.',
  },
};
