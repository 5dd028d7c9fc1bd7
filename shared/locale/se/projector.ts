import type { ProjectorMessages } from '../nb/projector.ts';
import { byCount, many } from './words.ts';

/** What the room reads from the wall, what the observer sees, and the development stage, in Northern Sámi. */
export const projector: ProjectorMessages = {
  noKey: 'Dát siidu dárbbaša sierra liŋkka',
  noKeyHelp: 'Raba šearpma fasilitáhtora siiddus. Liŋka doppe čájeha mii dáhpáhuvvá, iige sáhte rievdadit maidege.',
  noObserverKeyHelp: 'Jeara fasilitáhtoris liŋkka sidjiide geat čuvvot mielde.',
  refused: 'Liŋka ii raba dán kafea',
  connecting: 'Váldimin oktavuođa kafeain …',
  lost: 'Oktavuođa haga. Diibmu joatká.',
  join: (address, code) => `Searvva: ${address} – koda ${code}`,
  joinByCode: (code) => `Searvva: koda ${code}`,
  next: (title) => `Boahtte: ${title}`,
  page: (page, of) => `Siidu ${page}/${of}`,
  fullScreen: 'Deavdde šearpma (F)',
  blank: 'Šearbma lea guorus',
  joined: (parts) => parts.join(' · '),

  clock: {
    name: (stage) => `Áigi báhcán: ${stage}`,
    spoken: (minutes) =>
      minutes < 1 ? 'unnit go okta minuhtta báhcán' : `vel ${many(minutes, 'minuhtta', 'minuhta', 'minuhta')}`,
  },

  sound: {
    label: 'Jietna',
    hint: 'Linis biellojietna go okta minuhtta lea báhcán, ja go áigi lea nohkan.',
    touch: 'Deaddil šearpma, de neahttalohkki suovvá jiena.',
  },

  doors: {
    welcome: 'Bures boahtin',
    scan: 'Skánne koda telefovnnain',
    qr: (address) => `QR-koda mii rahpá dán: ${address}`,
    orType: 'Dahje mana deike',
    andCode: 'ja čále koda',
    code: 'Koda lea',
    noAddress: 'Telefovnnat eai vel joavdda dán dihtorii. Čana dan lanja nehttii, de boahtá čujuhus deike.',
    inside: (count) =>
      count === 0 ? 'Ii oktage leat vel siste' : `${count} ${byCount(count, 'lea', 'leaba', 'leat')} siste`,
  },

  plenary: {
    rules: 'Ná mii bargat',
    nextTable: 'Telefovdna čájeha guđe beavdái galggat.',
  },

  round: {
    of: (round, rounds) => `Vuorru ${round}/${rounds}`,
    over: 'Áigi lea nohkan. Čále jurdaga gárvvisin.',
    written: (count) => `${many(count, 'lihppu', 'lihpu', 'lihpu')} dán rádjai`,
    quiet: 'Čállet jaska, guhtege sierra',
    quietTime: 'jaskat',
    talk: 'Dál ságastallabehtet',
  },

  travel: {
    title: 'Molsot beavddi',
    hostsStay: 'Beavdeguoibmi báhcá. Buohkat earát sirdásit.',
    everybodyMoves: 'Buohkat sirdásit.',
    ownTable: 'Geahča iežat beavddi telefovnnas dahje mátkegoarttas.',
    somebodyWaits: 'Doppe gos čuožžu «vuordá veaháš», čállet vuos deháleamos áššiid.',
    waits: 'vuordá veaháš',
    over: 'Gávnna iežat saji. Vuorru álgá dál.',
    host: 'Beavdeguoibmi:',
    here: (here, of) => `${here}/${of} leat joavdan.`,
    comes: (count) =>
      count === 0 ? 'Ii oktage dáppe dán vuorus' : `${count} ${byCount(count, 'boahtá', 'boahtiba', 'bohtet')} deike`,
  },

  lift: {
    title: 'Lokte ovdan',
    starred: (count, of) => `${count}/${of}`,
    done: 'Gárvvis',
    help: 'Juohke beavdi vállje golbma lihpu maid buohkat lanjas berrejit oaidnit.',
  },

  harvest: {
    themes: 'Fáttát',
    more: (count) => `ja ${count} lasi telefovnnas`,
    starred: 'Maid beavddit loktejit ovdan',
    empty: 'Deike bohtet lihput maid beavddit loktejit ovdan.',
    voteOpen: 'Juoge iežat čuoggáid',
    voteHelp: (dots) =>
      `Dus ${byCount(dots, 'lea', 'leat', 'leat')} ${many(dots, 'čuokkis', 'čuoggá', 'čuoggá')}. Atte eanemusat ovtta juohke lihppui. Ii oktage oainne bohtosa ovdal go jienasteapmi lea giddejuvvon.`,
    votedLabel: 'Leat addán čuoggáid',
    voted: (voters, people) => `${voters}/${people}`,
    results: 'Dát ožžo eanemus čuoggáid',
    noDots: 'Ii oktage addán čuoggáid dán háve.',
    dots: (count) => many(count, 'čuokkis', 'čuoggá', 'čuoggá'),
  },

  vision: {
    title: 'Mo lea dilli go leat lihkostuvvan?',
    empty: 'Evttohusat bohtet deike. Čále evttohusa telefovnnas.',
    chosen: 'Min višuvdna',
  },

  stones: {
    title: 'Lávkkit višuvdnii',
    empty: 'Mii ferte vuos leat sajis? Čále lávkki telefovnnas.',
    agree: (count) => `${count} ovttaoaivilis`,
    reservation: (count) => `${count} várašumiin`,
    disagree: (count) => `${count} eará oaivilis`,
  },

  actions: {
    title: 'Dán mii dahkat dál',
    empty: 'Mainna mii sáhttit álgit? Čále doaibmabiju telefovnnas.',
    lowHanging: 'Álki álggahit: ii mávsse ollu, manná johtilit',
    others: 'Eará doaibmabijut',
    noOwner: 'Gii váldá dan?',
    saidYes: 'lea miehtan',
    saidNo: 'lea biehttalan',
    notAnswered: 'evttohuvvon',
    by: (day) => `Vuosttaš lávki ${day}`,
  },

  close: {
    thanks: 'Giitu odne',
    notes: (count) => byCount(count, 'lihppu bevddiin', 'lihpu bevddiin', 'lihpu bevddiin'),
    actions: (count) => byCount(count, 'doaibmabidju', 'doaibmabiju', 'doaibmabiju'),
    saidYes: (count) =>
      byCount(
        count,
        'mas lea ovddasvástideaddji gii lea miehtan',
        'main lea ovddasvástideaddji gii lea miehtan',
        'main lea ovddasvástideaddji gii lea miehtan',
      ),
    followUpOn: (day) => `Mii čuovvulit ${day}`,
  },

  observer: {
    title: 'Don čuovut mielde',
    lost: 'Ii leat oktavuohta kafeain justte dál. Dat maid oainnát, sáhttá leat boaris. Diibmu joatká.',
    tabs: 'Maid kafea lea ráhkadan',
    tab: {
      harvest: 'Seaidni',
      vision: 'Višuvdna',
      stones: 'Lávkkit',
      actions: 'Doaibmabijut',
      papers: 'Dokumeanttat',
    },
    stage: {
      doors: 'Uvssat leat rabas',
      plenary: 'Buohkat ovttas',
      pause: 'Boddu',
      round: 'Vuorru',
      travel: 'Buohkat molsot beavddi',
      lift: 'Beavddit loktejit lihpuid ovdan',
      harvest: 'Čohkken',
      vision: 'Višuvdna',
      stones: 'Lávkkit',
      actions: 'Doaibmabijut',
      close: 'Kafea lea nohkan',
    },
    inside: (count) => `${many(count, 'olmmoš', 'olbmo', 'olbmo')} ${byCount(count, 'lea', 'leaba', 'leat')} mielde`,
    papersHelp:
      'Dokumeanttat ráhkaduvvojit das mii lea čállojuvvon justte dál. Viečča daid fas go lea čállojuvvon eanet.',
    papers: {
      'agenda.pdf': 'Doaibmaplána (PDF)',
      'tables.xlsx': 'Tabeallat (rehketárka)',
      'calendar.ics': 'Beaivvit kaleandarii',
    },
    fetched: (paper) => `Vižžojuvvon: ${paper}`,
  },

  stage: {
    title: 'Olles kafea ovtta šearpmas',
    missing: 'Álggat čájeheami dáinna: «npm run demo», ja raba čujuhusa maid dat čállá.',
    console: 'Fasilitáhtor',
    screen: 'Lanja šearbma',
    phone: (number, language) => `Telefovdna ${number}, ${language}`,
  },
};
