/** The hall: the check before the doors open, the rehearsal with simulated phones, and the page on which a phone tries the network. */
import type { Messages } from '../nb/messages.ts';
import { byCount, many } from './words.ts';

const phones = (count: number): string => many(count, 'telefovdna', 'telefovnna', 'telefovnna');
const minutes = (count: number): string => many(count, 'minuhta', 'minuhta', 'minuhta');

export const hall: Messages['hall'] = {
  title: 'Iskka lanja',
  intro: 'Daga dán go leat lanjas ja dan neahtas, ovdal go olbmot bohtet. Dat ádjána moadde minuhta.',
  levels: { waiting: 'Ii iskojuvvon', good: 'Gárvvis', warn: 'Geahča dán', bad: 'Ferte divvut' },
  summary: {
    waiting: 'Juoga ii leat vel iskojuvvon.',
    good: 'Latnja lea gárvvis. Sáhttibehtet álgit.',
    warn: 'Lea vejolaš álgit, muhto geahča dan mii lea merkejuvvon.',
    bad: 'Juoidá ferte divvut ovdal go uvssat rahppojuvvojit.',
  },
  lost: 'Kafébord ii vástit. Geahččaleamen ođđasit.',
  card: {
    title: 'Lea go latnja gárvvis?',
    text: 'Guovtti minuhtas oainnát jovdet go telefovnnat ovdan, ja gierdá go dihtor buohkaid geat bohtet.',
    open: 'Iskka lanja',
  },
  address: {
    name: 'Čujuhus',
    says: {
      reached: { title: 'Kafébord vástida dán neahtas.', advice: '' },
      'only-virtual': {
        title: 'Ii oktage čujuhus dábálaš neahtas vástit.',
        advice: 'Čana dihtora lanja nehttii, jođđasa haga dahje jođđasiin. Čujuhus boahtá deike iešalddis.',
      },
      unreached: {
        title: 'Dihtoris lea čujuhus, muhto Kafébord ii vástit das.',
        advice: 'Luoitte Kafébord (Node) dihtora buollinseainni čađa, ja jaddat VPN. Iskan álgá iešalddis.',
      },
      none: {
        title: 'Dihtor ii leat mange neahtas.',
        advice: 'Čana dan lanja nehttii, dahje cahkket dihtora iežas neahta ja divtte telefovnnaid geavahit dan.',
      },
    },
    choose: 'Čujuhus maid telefovnnat geavahit',
    chooseHint: 'Gusto QR-kodii juohke sajis: dáppe, projektoris ja plakáhtain.',
    automatic: 'Vállje mu ovddas',
    automaticHint: (address) => `Dál: ${address}`,
    kinds: {
      name: 'sertifikáhta namma',
      lan: 'dábálaš neahtta',
      virtual: 'dihtora prográmma lea ráhkadan dan',
      'link-local': 'neahtta ii leat addán dihtorii čujuhusa',
      ipv6: 'IPv6',
    },
    silent: 'ii vástit',
  },

  phones: {
    name: 'Telefovnnat',
    scan: 'Skánne dán iežat telefovnnain, dan neahtas maid guossit galget geavahit.',
    more: 'Geahččal áinnas máŋga telefovnna, ja mana dohko lanjas gokko lea guhkimus.',
    qr: (address) => `QR-koda: ${address}`,
    list: 'Telefovnnat mat leat vástidan',
    says: {
      'no-address': { title: 'Ii leat vel čujuhus maid iskat.', advice: 'Divo vuos čujuhusa.' },
      scan: { title: 'Vuordimin vuosttaš telefovnna.', advice: '' },
      nobody: {
        title: 'Dihtor joavdá alccesis, muhto ii oktage telefovdna leat vástidan.',
        advice:
          'Soaitá ahte neahtta doallá ovttadagaid sierra (dan namma lea «client isolation», ja dat lea dábálaš guossenehtiin). Dárkkis vuos ahte telefovdna lea seamma neahtas ja lea loggen sisa jus neahtta gáibida dan. Jus dat ii veahket: bivdde neahta mas dat ii leat, váldde fárrui iežat rutera, dahje cahkket dihtora iežas neahta ja divtte telefovnnaid geavahit dan.',
      },
      well: { title: 'Telefovnnat jovdet ovdan.', advice: '' },
      'some-polling': {
        title: 'Muhtun telefovnnat eai oaččo websocket-oktavuođa.',
        advice:
          'Buot boahtá liikká ovdan, maiddái lihput, muhto veaháš maŋŋit. Jaddat daid VPN ja dáhtaseastima jus manná njozet.',
      },
      'all-polling': {
        title: 'Neahtta bisseha websocket-oktavuođa.',
        advice:
          'Buot boahtá liikká ovdan, maiddái lihput, muhto manná njozet go máŋggas leat siste. Bivdde neahta mas ii leat gaskabálvá (proxy), dahje geavat dihtora iežas neahta.',
      },
      slow: {
        title: 'Telefovnnat jovdet ovdan, muhto njozet.',
        advice: 'Sirdde dihtora lagabui rutera, geavat jođđasa dihtoris ruterii, dahje bivdde 5 GHz.',
      },
    },
    answered: (ms) => `${ms} ms`,
    websocket: 'Telefovdna vástidii, websocket',
    polling: 'Telefovdna vástidii, websocket haga',
    thisMachine: 'Dát dihtor vástidii. Dat ii muital maidege neahta birra.',
    otherNetwork: 'eará neahtas',
  },

  disk: {
    name: 'Garraskearru',
    says: {
      unknown: { title: 'Ii leat vel mihtiduvvon.', advice: '' },
      measuring: { title: 'Mihtideamen …', advice: '' },
      well: { title: 'Doarvái sadji, ja doarvái jođán.', advice: '' },
      slow: {
        title: 'Garraskearru lea veaháš njoahci.',
        advice: 'Mearka «Vurkejuvvon» boahtá veaháš maŋŋit. Ale vurke dieđuid USB-muitui iige neahttavuorkái.',
      },
      'very-slow': {
        title: 'Garraskearru lea menddo njoahci.',
        advice:
          'Lihppu merkejuvvo vurkejuvvon easkka maŋŋel sekundda dahje guhkit. Bija dieđuid dihtora iežas garraskerrui (DATA_DIR), ja ale divtte virusprográmma dahje balvavuorkká čuovvut dan máhpa.',
      },
      'little-room': { title: 'Garraskearrus lea unnán sadji.', advice: 'Dál lea doarvái. Čorge liikká go sáhtát.' },
      'no-room': {
        title: 'Garraskearrus lea menddo unnán sadji.',
        advice: 'Ráhkat unnimusat 1 GB saji ovdal go kafea álgá.',
      },
      refuses: {
        title: 'Máhppii gosa dieđut vurkejuvvojit, ii leat vejolaš čállit.',
        advice: 'Dárkkis ahte dat geavaheaddji gii álggahii Kafébord, beassá čállit dohko.',
      },
    },
    figures: (free, ms) => `${free} rabas. Vurken: 19/20 vuollel ${ms} ms.`,
    again: 'Mihtit ođđasit',
  },

  clock: {
    name: 'Diibmu',
    says: {
      unknown: {
        title: 'Ii leat vel buohtastahttojuvvon mainnage.',
        advice: 'Go telefovdna lea vástidan, de buohtastahttojuvvojit diimmut.',
      },
      right: { title: 'Dihtora diibmu vázzá riektá.', advice: '' },
      off: {
        title: 'Dihtora diibmu vázzá boastut.',
        advice:
          'Báhcán áigi šaddá liikká riekta, muhto diibmoáiggit šaddet boastut. Heivet dihtora diimmu ovdal go kafea álgá.',
      },
    },
    behind: (count) => `Dat lea sullii ${minutes(count)} maŋis.`,
    ahead: (count) => `Dat lea sullii ${minutes(count)} ovddabealde.`,
    zone: {
      title: 'Dihtoris lea eará áigeavádat go kafeas.',
      advice: (machine, cafe) =>
        `Dihtora áigeavádat lea ${machine}, muhto kafea áigeavádat lea ${cafe}. Rievdat dihtora áigeavádaga.`,
    },
  },

  rehearsal: {
    name: 'Geahččaleapmi jurddašuvvon telefovnnaiguin',
    text: 'Dihtor dahká dego nu máŋga telefovnna boađášedje sisa, váldde saji ja čálášedje lihpu. Dat dáhpáhuvvá sierra kafeas mii jávká dan maŋŋel. Dat bistá eanemusat bealle minuhta.',
    people: 'Galle telefovnna',
    start: 'Álggat geahččaleami',
    stop: 'Bisset',
    again: 'Geahččal ođđasit',
    onlyFacilitator: 'Dušše fasilitáhtor sáhttá álggahit geahččaleami.',
    otherCafe: 'Eará kafeas dán dihtoris lea geahččaleapmi jođus.',
    progress: (inside, people) => `${inside}/${people} leat siste.`,
    notes: (seen, written) => `${seen}/${many(written, 'lihppu lea', 'lihpu leat', 'lihpu leat')} boahtán ovdan.`,
    notYet: { title: 'Ii leat vel geahččaluvvon.', advice: '' },
    running: { title: 'Geahččaleapmi lea jođus …', advice: '' },
    ask: {
      title: 'Diibmu vázzá kafeas dál',
      text: 'Geahččaleapmi bargá seamma dihtoris. Lanja telefovnnat sáhttet šaddat njoazibun bealle minuhta.',
      yes: 'Álggat liikká',
      no: 'Vuordde',
    },
    says: {
      stopped: { title: 'Geahččaleapmi bissehuvvui.', advice: '' },
      broken: {
        title: 'Geahččaleami ii lean vejolaš čađahit.',
        advice: 'Geahččal ođđasit, dahje geahččal unnit telefovnnaiguin.',
      },
      'too-few-files': {
        title: 'Dihtor suovvá menddo unnán oktavuođaid.',
        advice: 'Bisset Kafébord, čále «ulimit -n 8192» seamma lásii, ja álggat fas.',
      },
      'nobody-in': {
        title: 'Ii oktage beassan sisa.',
        advice: 'Geahča čujuhusa ja dihtora buollinseainni, ja geahččal ođđasit.',
      },
      'some-outside': {
        title: 'Buohkat eai beassan sisa.',
        advice:
          'Gidde eará prográmmaid, čana dihtora elrávdnjái, ja geahččal ođđasit. Jus dat ii veahket, de dárbbašat jođáneabbo dihtora.',
      },
      'no-notes': {
        title: 'Ii oktage lihppu boahtán ovdan.',
        advice:
          'Juoga dihtoris bisseha websocket-oktavuođa. Jaddat VPN, proxy ja virusprográmma neahttagoziheami, ja geahččal ođđasit.',
      },
      'notes-missing': {
        title: 'Buot lihput eai boahtán ovdan áiggil.',
        advice: 'Gidde eará prográmmaid, čana dihtora elrávdnjái, ja geahččal ođđasit.',
      },
      'very-slow': {
        title: 'Dihtor vástida menddo njozet go leat nu máŋggas.',
        advice:
          'Gidde eará prográmmaid, čana dihtora elrávdnjái, ja geahččal ođđasit. Jus dat ii veahket, de dárbbašat jođáneabbo dihtora.',
      },
      slow: {
        title: 'Buohkat besse sisa, muhto vástádusat bohte njozet.',
        advice: 'Gidde eará prográmmaid, ja čana dihtora elrávdnjái.',
      },
      well: { title: 'Dihtor gierdá dan.', advice: '' },
    },
    result: (inside, people) => `${inside}/${people} besse sisa.`,
    trips: (typical, slow) => `Vástádus ${typical} ms. 19/20 vuollel ${slow} ms.`,
    noteTrips: (typical, slow) => `Lihppu boahtá ovdan ${typical} ms. 19/20 vuollel ${slow} ms.`,
    files: (most, people) =>
      `Vuogádat suovvá ${most} oktavuođa oktanaga; ${phones(people)} ${byCount(people, 'dárbbaša', 'dárbbašit', 'dárbbašit')} sullii ${3 * people}.`,
    notNetwork: 'Geahččaleapmi čájeha maid dihtor gierdá. Lanja neahta geahččalat duohta telefovnnaiguin.',
  },

  refusals: {
    'not-allowed': 'Dát liŋka ii atte lobi dasa.',
    unreadable: 'Kafébord ii ipmirdan dan. Ođasmahte siiddu, ja geahččal ođđasit.',
    'too-fast': 'Dat manai veaháš beare johtilit. Vuordde moadde sekundda, ja geahččal ođđasit.',
    'cafe-not-found': 'Kafea ii gávdno dán dihtoris.',
    'check-is-over': 'Dát iskan lea nohkan. Skánne koda ođđasit.',
    'address-unknown': 'Čujuhus ii šat vástit. Vállje eará čujuhusa.',
    'no-address': 'Ii oktage čujuhus vástit vel. Divo vuos čujuhusa.',
    'disk-unknown': 'Garraskearru ii sáhte mihtidit dáppe.',
    'rehearsal-under-way': 'Geahččaleapmi lea jođus. Vuordde dassážii go dat lea nohkan.',
    'clock-is-running': 'Diibmu vázzá kafeas.',
    'another-cafe-is-running': 'Eará kafea dán dihtoris lea jođus. Vuordde dassážii go dat lea nohkan.',
    'not-saving': 'Kafébord ii sáhte čállit garraskerrui justte dál.',
    unreachable: 'Kafébord ii vástit. Geahččal ođđasit.',
  },

  phone: {
    title: 'Neahta iskan',
    working: 'Iskame neahta …',
    well: 'Dát telefovdna joavdá ovdan',
    wellText: 'Dát lei buot. Don sáhtát giddet siiddu, dahje geahččalit ođđasit eará sajis lanjas.',
    polling: 'Telefovdna joavdá ovdan, muhto ii websocket-oktavuođain',
    pollingText: 'Jaddat telefovnna VPN ja dáhtaseastima, ja geahččal ođđasit. Čájet dán sutnje gii jođiha kafea.',
    over: 'Dát iskan lea nohkan',
    overText: 'Skánne ođđasit stivrensiiddu koda.',
    lost: 'Oktavuohta massojuvvui',
    lostText: 'Dárkkis ahte telefovdna lea lanja neahtas, ja geahččal ođđasit.',
    again: 'Geahččal ođđasit',
    facts: {
      page: 'Siidu',
      pageText: 'bođii ovdan',
      line: 'Oktavuohta',
      websocket: 'websocket',
      pollingWord: 'dušše dábálaš jearahallamat',
      trip: 'Ovdan ja ruovttoluotta',
      clock: 'Diibmu',
      clockRight: 'seamma go dihtoris',
      clockAhead: (seconds) => `${seconds} s dihtora ovddabealde`,
      clockBehind: (seconds) => `${seconds} s dihtora maŋis`,
      network: 'Neahtta',
      same: 'seamma go dihtoris',
      other: 'eará go dihtoris',
      unknown: 'ii sáhte diehtit',
    },
    ms: (ms) => `${ms} ms`,
  },
};
