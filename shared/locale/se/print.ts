import { many } from './words.ts';
import type { PrintMessages } from '../nb/print.ts';

/** Everything that is printed: cards, signs, posters and lists, and the page where they are chosen. */
export const print: PrintMessages = {
  title: 'Báhpiris',
  what: 'Maid háliidat čálihit báhpirii?',
  press: 'Čálit báhpirii',
  pressHint: 'Vállje A4 ja duohta sturrodaga (100 %) čálihanláses. Buot lea vejolaš lohkat ivnniid haga.',
  preview: 'Ná dat šaddá',
  sheets: (count) => many(count, 'árka', 'árkka', 'árkka'),
  kinds: {
    slips: {
      name: 'Mátkegoarttat',
      text: 'Okta goarta juohke oassálastái, mas lea beavdi juohke vuorus. Čuohpa sázuid mielde.',
    },
    signs: {
      name: 'Beavdegalbbat',
      text: 'Máhco gasku ja bija beavdái. Nummira sáhttá lohkat uvssas. Gassa bábir čuožžu buoremusat.',
    },
    poster: {
      name: 'Plakáhta uvssa lusa',
      text: 'QR-koda, čujuhus ja koda. Heŋge ovtta čalmmiid dásis ja ovtta vuolleleappos, vai maid sii geat čohkkájit, sáhttet skánnet.',
    },
    rules: { name: 'Plakáhta mas leat njuolggadusat', text: 'Heŋge dan dakko gokko buohkat oidnet dan.' },
    hosts: {
      name: 'Goarttat beavdeguimmiide',
      text: 'Okta árka juohke beavdái: rávvagat beavdeguoibmái, fáddá ja buot vuoruid gažaldagat.',
    },
    notes: {
      name: 'Árkkat lihpuide',
      text: 'Okta árka juohke beavdái ja juohke vurrui, sidjiide geat čállet báhpirii. Čále lihpuid dihtorii maŋŋel.',
    },
    'by-table': { name: 'Beavdelistu', text: 'Geat čohkkájit guđe beavddi luhtte, juohke vuorus. Dutnje.' },
    'by-person': { name: 'Oassálastiid listu', text: 'Gos juohke oassálasti čohkká juohke vuorus. Dutnje.' },
  },
  order: { label: 'Mii mearrida ortnega?', name: 'Namma', table: 'Vuosttaš beavdi' },
  which: {
    label: 'Guđet goarttat?',
    all: (count) => `Buot (${count})`,
    changed: (count) => `Rievdan (${count})`,
  },
  round: { label: 'Guhte vuorru?', all: 'Buot vuorut' },
  numbersOnly: 'Goarttain leat nummirat namaid sajis',
  numbersOnlyText: {
    facilitator: 'Dán kafeas eai galgga earát oaidnit namaid. Oassálastiid listu čájeha geas lea guđe nummir.',
    never: 'Dát kafea ii vurke namaid. Juohke oassálastis lea nummir.',
  },
  private: 'Dušše fasilitáhtorii. Ale heŋge dán seaidnái.',
  empty: {
    ready: 'Dáid sáhtát čálihit juo dál:',
    seats: 'Sajit eai leat vel vuorbáduvvon',
    seatsText: 'Vuorbát sajiid stivrensiiddus, de boahtá buot deike iešalddis.',
    people: 'Ii oktage leat vel boahtán sisa',
    peopleText: 'Go olbmot leat siste ja sajit leat vuorbáduvvon, de boahtá dat deike iešalddis.',
    changed: 'Ii oktage goarta leat rievdan',
    changedText: 'Goarttat maid leat čálihan, leat ain riektá.',
    rules: 'Kafeas eai leat njuolggadusat',
    rulesText: 'Njuolggadusat čállojuvvojit go kafea plánejuvvo.',
    hosts: 'Dán kafeas eai leat beavdeguoimmit',
    hostsText: 'Bevddiide leat beavdegalbbat ja lihppoárkkat doarvái.',
  },
  gate: {
    title: 'Raba siiddu stivrensiiddus',
    text: 'Dáid čáliha dat gii jođiha kafea. Mana stivrensiidui, ja vállje «Báhpiris» «Fiillat» vuolde.',
    go: 'Stivrensiidui',
  },
  stamp: (time, plan) => `Čálihuvvon dii. ${time}, plána ${plan}`,
  slip: {
    number: (number) => `Nr. ${number}`,
    none: 'Ii vel sadji. Jeara fasilitáhtoris.',
    away: 'Ii leat mielde dán vuorus',
    host: 'beavdeguoibmi',
  },
  sign: { table: 'Beavdi', fold: 'Máhco dás' },
  poster: {
    welcome: 'Bures boahtin',
    write: 'Čujuhus:',
    wifi: 'Jođaskeahtes neahtta:',
    password: 'Beassansátni:',
    none: 'Plakáhtas lea dál dušše koda',
    noneText:
      'Telefovnnat eai vel joavdda dán dihtorii. Čana dan lanja nehttii, de bohtet QR-koda ja čujuhus iešalddis. Don sáhtát maid čállit čujuhusa plakáhtii gieđain.',
  },
  host: {
    fixed: 'Don bázát dán beavddi lusa buot vuoruin.',
    'each-round': 'Goarta báhcá beavdái. Boahtte beavdeguoibmi váldá dan.',
    paper: 'Eai go telefovnnat doaimma? Čállet lihppoárkkaide, ovtta jurdaga juohke linnjái. Guđđet árkkaid beavdái.',
    questions: 'Gažaldagat',
    notes: 'Notáhtat',
  },
  note: {
    hint: 'Okta jurdda juohke lihppui. Merke makkár lihppu dat lea.',
    lift: 'Loktejehket ovdan eanemusat golbma lihpu: bidjet rieggá nummira birra.',
    essentials: 'Deháleamos – boahtte jovkui',
  },
  list: {
    title: (name, round) => `${name} – ${round}`,
    number: 'Nr.',
    name: 'Namma',
    organisation: 'Organisašuvdna',
    table: 'Beavdi',
    host: 'Beavdeguoibmi',
    guests: 'Beavddi luhtte',
    unseated: 'Saji haga',
    none: '–',
    empty: 'Ii oktage',
    hostMark: '* beavdeguoibmi dán vuorus',
    seat: (table, hosts) => `${table}${hosts ? '*' : ''}`,
  },
  card: {
    text: 'Mátkegoarttat, beavdegalbbat, plakáhtat ja listtut. Buorit leat gárvásat jus telefovnnat eai doaimma.',
    open: 'Raba čálihansiiddu',
    current: (time, plan) => `Čálihuvvon dii. ${time}. Sajit leat seammát (plána ${plan}).`,
    old: 'Sajit leat rievdan maŋŋel go čálihit',
    oldSlips: (count) =>
      `${many(count, 'mátkegoarta lea ođas dahje rievdan', 'mátkegoartta leat ođđasat dahje rievdan', 'mátkegoartta leat ođđasat dahje rievdan')}.`,
    oldList: (name, printed, now) => `«${name}» čájeha plána ${printed}. Dál gusto plána ${now}.`,
    again: (name) => `Čálit ođđasit: «${name}»`,
    againSlips: (count) => (count === 1 ? 'Čálit goartta' : `Čálit ${many(count, 'goartta', 'goartta', 'goartta')}`),
  },
};
