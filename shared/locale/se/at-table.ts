/** At the table and on the way between tables: what the phone says there, to guests and table hosts. */
import type { AtTableMessages } from '../nb/at-table.ts';
import { byCount, listed, many } from './words.ts';

/** The verb for so many who come. */
const come = (count: number): string => byCount(count, 'boahtá', 'boahtiba', 'bohtet');

export const atTable: AtTableMessages = {
  fresh: (count) => `Čájet ${many(count, 'ođđa lihpu', 'ođđa lihpu', 'ođđa lihpu')}`,
  personal: 'Orru leamen persondiehtu. Earát sáhttet lohkat lihpuid maŋŋel. Váldde daid eret jus eai dárbbaš leat das.',
  signedFor: (name) => `Olbmo ovddas: ${name}`,
  arrival: {
    goTo: (table) => `Mana beavdái ${table}`,
    button: 'Mun lean dáppe',
    question: (table) => `Leat go beavddi ${table} luhtte?`,
    here: 'Don leat joavdan',
    hereText: 'Čohkket ja dearvvat earáid.',
    kept: 'Beavdeguoibmi oažžu dieđu go neahtta lea fas doaimmas.',
  },
  gathering: {
    all: 'Buohkat leat joavdan',
    some: (here, of) => `${here}/${of} leat joavdan`,
    missing: (names) => `${byCount(names.length, 'Váilu', 'Váiluba', 'Váilot')}: ${listed(names)}`,
  },
  coming: (round, names) => `Vuorus ${round} du lusa ${come(names.length)} ${listed(names)}.`,
  comingCount: (round, count) => `Vuorus ${round} du lusa ${come(count)} ${many(count, 'guossi', 'guossi', 'guossi')}.`,
  recap: {
    open: 'Loga jitnosit',
    title: 'Loga jitnosit jovkui',
    starred: 'Maid ovddit joavkkut leat lokten ovdan',
  },
  host: {
    back: 'Ovddit ráva',
    cards: {
      welcome: { title: 'Sáva bures boahtima', text: 'Divtte buohkaid muitalit namaset ja gos sii bohtet.' },
      recap: { title: 'Loga deháleamos áššiid', text: 'Muital ovtta minuhtas maid ovddit joavkkut leat gávdnan.' },
      write: { title: 'Čállet vuos', text: 'Divtte buohkaid čállit jaska moadde minuhta. Dasto ságastallabehtet.' },
      heard: {
        title: 'Leat go buohkat čállán?',
        text: 'Jeara «Maid don jurddašat?». Čále áinnas lihpu su ovddas geas ii leat telefovdna.',
      },
      gather: {
        title: 'Čohkke deháleamos áššiid',
        text: 'Sohpet eanemusat golmma ášši birra. Čállet daid vuolimussii boahtte jovkui.',
      },
      thanks: { title: 'Daja giitu', text: 'Giitte joavkku ságastallama ovddas ja sáva buori mátkki.' },
    },
  },
  journey: {
    done: 'gárvvis',
    now: 'dál',
    next: 'boahtte',
  },
  notes: {
    menu: 'Mu lihput',
    intro: 'Dušše don oainnát dán siiddu.',
    empty: 'Don it leat vel čállán lihpuid dáinna telefovnnain.',
    nothing: 'Ii vel mihkkege',
    missing: 'Muhtun beavddit eai leat vižžojuvvon. Dáppe lea dat mii lea telefovnnas.',
    unavailable:
      'Siiddu ii sáhte viežžat neahta haga. Geahččal ođđasit go neahtta lea fas doaimmas. Du lihput leat dorvvolaččat vurkejuvvon.',
    roundAt: (round, table) => `Vuorru ${round} · Beavdi ${table}`,
    starred: 'Beavdi loktii dan ovdan',
    hidden: 'Fasilitáhtor lea čiehkan dan',
    builtOn: (count) => `${many(count, 'lihppu hukse', 'lihpu huksejit', 'lihpu huksejit')} viidáseappot dan ala`,
    theme: (title) => `Lea fáttás «${title}»`,
    wording: (text) => `Lea mielde oktasaš cealkagis «${text}»`,
    dots: (count) => `Oaččui ${many(count, 'čuoggá', 'čuoggá', 'čuoggá')}`,
    became: {
      note: {
        vision: 'Das šattai višuvdnaevttohus',
        stones: 'Das šattai lávki',
        actions: 'Das šattai doaibmabidju',
      },
      theme: {
        vision: 'Fáttás šattai višuvdnaevttohus',
        stones: 'Fáttás šattai lávki',
        actions: 'Fáttás šattai doaibmabidju',
      },
      wording: {
        vision: 'Oktasaš cealkka šattai višuvdnaevttohus',
        stones: 'Oktasaš cealkka šattai lávki',
        actions: 'Oktasaš cealkka šattai doaibmabidju',
      },
      further: {
        vision: 'Doalvvui viidáseappot višuvdnaevttohussii',
        stones: 'Doalvvui viidáseappot lávkái',
        actions: 'Doalvvui viidáseappot doaibmabidjui',
      },
    },
    chosen: 'Dát višuvdna válljejuvvui',
  },
};
