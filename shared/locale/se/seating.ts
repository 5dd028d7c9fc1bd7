import type { SeatingMessages } from '../nb/seating.ts';
import { byCount, listed, many } from './words.ts';

const people = (count: number): string => many(count, 'olmmoš', 'olbmo', 'olbmo');
const seats = (count: number): string => many(count, 'sadji', 'saji', 'saji');
const meetings = (count: number): string =>
  `${many(count, 'deaivvadeapmi', 'deaivvadeami', 'deaivvadeami')} ${byCount(count, 'geardduhuvvo', 'geardduhuvvojit', 'geardduhuvvojit')}`;
const at = (rounds: readonly number[]): string =>
  `${rounds.length === 1 ? 'Vuorru' : 'Vuorut'} ${listed(rounds.map(String))}`;
const few = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} ja vel ${names.length - 3}` : listed(names);
/** The verb that goes with so many people: one, two or more. */
const they = (names: readonly string[], one: string, two: string, more: string): string =>
  byCount(names.length, one, two, more);

export const seating: SeatingMessages = {
  title: 'Čohkkánsajit',
  none: 'Sajit eai leat vel vuorbáduvvon',
  noneText: 'Go sajit leat vuorbáduvvon, de oainnát dáppe gii deaivá gean, ja sáhttá go plána šaddat buorebun.',
  nobodyText: 'Go olbmot leat boahtán sisa, de sáhtát vuorbádit sajiid ja oaidnit man buorre plána lea.',
  judging: 'Rehkenastimin plána …',
  random: 'Dušše vuorbádeapmi lea válljejuvvon. Sávaldagat, bissovaš beavddit ja sturrodagat gustojit liikká.',
  failed: 'Neahttalohkki ii sáhttán rehkenastit plána. Kafébord dahká dan bálvvás dan sadjái.',

  verdict: {
    none: 'Ii oktage deaivva seamma olbmo guktii.',
    noneBest: 'Ii oktage deaivva seamma olbmo guktii. Ii oktage plána sáhte leat buoret.',
    fewest: (count) => `${meetings(count)}; unnit ii leat vejolaš.`,
    fewestBest: (count) => `${meetings(count)}. Ii oktage plána sáhte leat buoret.`,
    some: (count, least) =>
      least === 0
        ? `${meetings(count)}. Soaitá gávdnot buoret plána.`
        : `${meetings(count)}; unnimusat ${least} ii sáhte garvit.`,
    broken: (count) =>
      `Plána rihkku ${byCount(count, 'ovtta njuolggadusa', 'guokte njuolggadusa', `${count} njuolggadusa`)}.`,
  },
  figures: {
    label: 'Man buorre plána lea',
    repeats: 'geardduhuvvon deaivvadeamit',
    returns: 'fas seamma beavddi lusa',
    mix: {
      organisation: 'bárat seamma organisašuvnnas, seamma beavddi luhtte',
      actorType: 'bárat seamma doaibmišlájas, seamma beavddi luhtte',
      municipality: 'bárat seamma gielddas, seamma beavddi luhtte',
      withoutPhone: 'bárat telefovnna haga, seamma beavddi luhtte',
    },
    otherMix: (name) => `bárat main lea seamma ${name}, seamma beavddi luhtte`,
    met: 'olbmo deaivá juohkehaš, gaskamearálaččat',
    metMost: (most, fewest) => `Alimus vejolaš: ${most}. Dat gii deaivá unnimusaid, deaivá ${fewest}.`,
    sizes: 'olbmo juohke beavddi luhtte',
    sizesText: 'Vuoruin mat leat báhcán.',
    sizesRange: (fewest, most) => (fewest === most ? String(most) : `${fewest}–${most}`),
    zero: 'Nu buorre go vejolaš.',
    least: 'Unnit ii leat vejolaš.',
    above: (least) =>
      least === 0 ? 'Ii leat duođaštuvvon ahte oktage dain lea dárbbašlaš.' : `Unnimusat ${least} ii sáhte garvit.`,
  },

  broken: {
    title: 'Dát ii doaimma',
    rules: {
      seated: ({ rounds, names }) => `${at(rounds)}: sadji váilu. ${few(names)}.`,
      capacity: ({ rounds, table, units }) => `${at(rounds)}: ${table}: ${people(units)} menddo ollu.`,
      minimum: ({ rounds, table, units }) => `${at(rounds)}: ${table}: ${people(units)} menddo unnán.`,
      host: ({ rounds, table }) => `${at(rounds)}: ${table}: iežas beavdeguoibmi váilu.`,
      together: ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'ii', 'eaba', 'eai')} čohkká ovttas.`,
      apart: ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'čohkká', 'čohkkába', 'čohkkájit')} seamma beavddi luhtte.`,
      pin: ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'ii čohkká iežas', 'eaba čohkká iežaska', 'eai čohkká iežaset')} beavddi luhtte.`,
      language: ({ rounds, table }) => `${at(rounds)}: ${table}: ii leat giella maid buohkat máhttet.`,
      locked: ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'lea lohkkaduvvon, muhto lea', 'leaba lohkkaduvvon, muhto leaba', 'leat lohkkaduvvon, muhto leat')} ožžon ođđa beavddi.`,
      history: ({ rounds }) =>
        `${at(rounds)} ${byCount(rounds.length, 'lea álgán, muhto lea', 'leat álgán, muhto leat', 'leat álgán, muhto leat')} rievdaduvvon.`,
    },
    todo: {
      seated: 'Ráhkat saji beavddi lusa, dahje raba vel ovtta beavddi.',
      capacity: 'Sirdde soapmása, dahje divtte eanebuid čohkkát dán beavddi luhtte «Heivehusat» vuolde.',
      minimum: 'Divtte beavddis leat unnit olbmuid «Heivehusat» vuolde, dahje gidde dan.',
      host: 'Vállje beavdeguoimmi «Olbmot» vuolde.',
      together: 'Sirdde ovtta sis, dahje váldde eret sávaldaga.',
      apart: 'Sirdde ovtta sis, dahje váldde eret sávaldaga.',
      pin: 'Sirdde olbmo, dahje váldde eret sávaldaga bissovaš beavddi birra.',
      language: 'Atte soapmásii dulkka, dahje váldde eret gáibádusa oktasaš giela birra «Heivehusat» vuolde.',
      locked: 'Raba olbmo sajiid, dahje sirdde su ruovttoluotta.',
      history: 'Vuorbát ođđasit sajiid dain vuoruin mat leat báhcán.',
    },
    more: (count) => `ja vel ${count}`,
  },
  contradictions: {
    title: 'Njuolggadusat eai heive oktii',
    text: 'Ii oktage plána sáhte doallat buot njuolggadusaid. Dát plána lea nu lahka go vejolaš. Rievdat ovtta dáin:',
    kinds: {
      'too-many-people': ({ rounds, people: count, most }) =>
        `${at(rounds)}: ${people(count)}, muhto dušše ${seats(most)}. Raba beavddi, dahje divtte eanebuid čohkkát bevddiid luhtte.`,
      'too-few-people': ({ rounds, people: count, most }) =>
        `${at(rounds)}: bevddiin galget leat oktiibuot unnimusat ${people(most)}, muhto leat ${count}. Gidde beavddi, dahje divtte bevddiin leat unnit olbmuid.`,
      'group-too-large': ({ rounds, names, most }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'galgá', 'galgaba', 'galget')} čohkkát ovttas, muhto stuorámus beavddis ${byCount(most, 'lea', 'leat', 'leat')} ${seats(most)}. Juoge joavkku, dahje divtte eanebuid čohkkát ovtta beavddi luhtte.`,
      'group-bound-to-different-tables': ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'galgá', 'galgaba', 'galget')} čohkkát ovttas, muhto ${they(names, 'lea', 'leaba', 'leat')} čadnojuvvon iešguđet bevddiide. Váldde eret sávaldaga, dahje ovtta bissovaš beavddi.`,
      'together-and-apart': ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'galgá', 'galgaba', 'galget')} čohkkát sihke ovttas ja sierra. Váldde eret ovtta sávaldaga.`,
      'too-many-pinned': ({ rounds, names, tables, most }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'galgá', 'galgaba', 'galget')} čohkkát dáppe: ${listed(tables)}. Doppe ${byCount(most, 'lea', 'leat', 'leat')} ${seats(most)}. Divtte soapmása válljet máŋgga beavddi gaskkas.`,
      'too-many-apart': ({ rounds, names, most }) =>
        `${at(rounds)}: ${few(names)} ${they(names, 'galgá', 'galgaba', 'galget')} čohkkát sierra, muhto ${byCount(most, 'lea', 'leat', 'leat')} dušše ${many(most, 'beavdi', 'beavddi', 'beavddi')}. Váldde soapmása eret sávaldagas.`,
      'language-alone': ({ rounds, names, language }) =>
        `${at(rounds)}: menddo unnán olbmot hupmet dán giela: ${language}. Danin ${few(names)} ${they(names, 'ii', 'eaba', 'eai')} oaččo beavddi mas lea oktasaš giella. Atte dulkka, dahje váldde eret gáibádusa.`,
    },
  },

  heat: {
    title: 'Gii deaivá gean',
    text: 'Olbmot leat organisašuvnnaid mielde, seamma ortnegis bálddalagaid ja vuollálagaid.',
    textGroups: 'Juohke sajis leat guokte organisašuvnna. Mađi stuorát njealječiegat, dađi eanebut sis deaivvadit.',
    whole: 'Olles plána',
    soFar: 'Dán rádjai',
    which: 'Guđet vuorut',
    summary: (count, met, again) =>
      `${people(count)}. ${many(met, 'bárra deaivvada', 'bára deaivvadit', 'bára deaivvadit')}, ${again === 0 ? 'ii oktage eanet go oktii' : `ja dain ${again} eanet go oktii`}.`,
    once: 'Deaivvadeaba oktii',
    again: 'Deaivvadeaba máŋgii (lohku muitala galle geardde)',
    againFull: 'Deaivvadeaba máŋgii (dievva njealječiegat)',
    againGroups: 'Muhtumat deaivvadit máŋgii',
    never: 'Eaba deaivvat',
    share: 'Man gallis sis deaivvadit: moattis, eanebut, eanemusat',
    list: 'Čájet seamma listun',
    meets: (count) => `deaivá ${many(count, 'olbmo', 'olbmo', 'olbmo')}`,
    meetsAgain: (names) => `máŋgii: ${listed(names)}`,
    noOrganisation: 'Organisašuvnna haga',
    others: (count) => `vel ${many(count, 'organisašuvdna', 'organisašuvnna', 'organisašuvnna')}`,
  },

  offer: {
    title: 'Buoret plána lea gárvvis',
    gains: {
      rules: (count) =>
        many(
          count,
          'njuolggadus mii ii doallan, doallá',
          'njuolggadusa mat eai doallan, dollet',
          'njuolggadusa mat eai doallan, dollet',
        ),
      hosts: (count) => `${many(count, 'beavdi oažžu', 'beavddi ožžot', 'beavddi ožžot')} beavdeguoimmi`,
      repeats: (count) =>
        `${many(count, 'geardduhuvvon deaivvadeapmi', 'geardduhuvvon deaivvadeami', 'geardduhuvvon deaivvadeami')} unnit`,
      returns: (count) =>
        `${many(count, 'olmmoš ii', 'olbmo eaba', 'olbmo eai')} dárbbaš boahtit fas seamma beavddi lusa`,
      organisation: (count) => `${many(count, 'bárra', 'bára', 'bára')} seamma organisašuvnnas unnit`,
      mixed: 'buoret seaguhus bevddiid luhtte',
    },
    moves: (count) =>
      count === 0 ? 'Ii oktage oaččo ođđa beavddi.' : `${many(count, 'sadji rievdá', 'saji rivdet', 'saji rivdet')}.`,
    sentence: (gains, moves) => `${listed(gains)}. ${moves}`,
    see: 'Geahča ja geavat',
    later: 'Ii dál',
  },

  preview: {
    working: 'Rehkenastimin geat fertejit sirdásit …',
    again: 'Sajit rivde dan botta. Evttohus lea rehkenastojuvvon ođđasit.',
    nobody: 'Ii oktage eará oaččo ođđa beavddi.',
    nobodyAtAll: 'Ii oktage oaččo ođđa beavddi.',
    next: (count, round) =>
      `${many(count, 'olmmoš oažžu', 'olbmo oažžuba', 'olbmo ožžot')} ođđa beavddi vuorus ${round}.`,
    later: (count) => `${many(count, 'olmmoš oažžu', 'olbmo oažžuba', 'olbmo ožžot')} ođđa beavddi maŋŋel.`,
    after: 'Dakkár šaddá plána',
    why: {
      arrives: 'Boahtá',
      leaves: 'Vuolgá',
      'table-closes': 'Beavdi giddejuvvo',
      hosts: 'Beavdeguoibmi',
      moves: 'Sirdása vai plána doaibmá',
    },
    to: 'sirdása dása:',
    nowhere: 'saji haga',
    newHost: (table, name) => `${name} šaddá beavdeguoibmin: ${table}`,
    showAll: (count) => `Čájet buot ${count}`,
    use: 'Geavat dán',
    cancel: 'Gaskkalduhte',
    serverPlans: 'Kafébord rehkenastá sajiid go deaddilat.',
    used: 'Ođđa plána gusto dál.',
    figure: (label, before, after) =>
      `${label.charAt(0).toLocaleUpperCase('nb')}${label.slice(1)}: ovdal ${before}, dasto ${after}`,
    gone: 'Plána mii dus lea, lea dál seamma buorre. Ii leat mihkkege maid rievdadit.',
  },

  closeTable: {
    menu: 'Gidde beavddi',
    title: (table) => `Giddet go beavddi: ${table}?`,
    text: 'Lihput báhcet beavdeliidnái.',
    textRunning: 'Beavdi lea mielde dassážii go dát vuorru nohká. Lihput báhcet beavdeliidnái.',
    yes: 'Gidde beavddi',
    done: (table) => `${table} lea giddejuvvon.`,
  },
  openTable: {
    menu: 'Raba vel ovtta beavddi',
    title: 'Raba vel ovtta beavddi',
    text: (round) => `Beavdi lea mielde vuoru ${round} rájes.`,
    name: 'Namma',
    theme: 'Fáddá',
    prompt: 'Gažaldat dán beavddi luhtte',
    see: 'Geahča geat sirdásit',
    yes: 'Raba beavddi',
    done: (table) => `${table} lea rahppojuvvon.`,
  },
  reopenTable: (table) => `Raba fas: ${table}`,
  closedFrom: (round) => `Gitta vuoru ${round} rájes`,
  addRound: {
    menu: 'Lasit vuoru',
    title: 'Lasit vuoru',
    question: 'Gažaldat',
    hint: 'Veahkki beavdái',
    name: 'Oanehis namma',
    minutes: 'Minuhtat',
    see: 'Geahča geat deaivvadit',
    yes: 'Lasit vuoru',
    done: (round) => `Vuorru ${round} lea lasihuvvon.`,
    text: 'Vuorru boahtá maŋimuš vuoru maŋis, ja sirdináigi dan ovdal.',
  },
  dropRound: {
    menu: (round) => `Váldde eret vuoru ${round}`,
    title: (round) => `Válddát go eret vuoru ${round}?`,
    text: 'Gažaldat ja áigi jávket prográmmas. Dat mii lea čállojuvvon, báhcá.',
    yes: 'Váldde eret vuoru',
    done: (round) => `Vuorru ${round} lea váldojuvvon eret.`,
  },
  removePerson: {
    title: (name) => `Válddát go eret kafeas: ${name}?`,
    text: 'Lihput báhcet. Don sáhtát viežžat olbmo fas.',
    yes: 'Váldde eret',
  },
  host: {
    title: (name, table) => `${name} šaddá beavdeguoibmin: ${table}`,
    removeTitle: (name, table) => `${name} ii leat šat beavdeguoibmi: ${table}`,
    yes: 'Daga beavdeguoibmin',
    removeYes: 'Ii šat beavdeguoibmi',
  },
  move: {
    title: (name, table, round) => `${name}: ${table}, vuorru ${round}`,
    see: 'Geahča váikkuhusaid',
    yes: 'Sirdde',
  },

  wishes: {
    title: 'Sávaldagat',
    text: 'Plána vuhtiiváldá dáid go sajit vuorbáduvvojit ja juohke háve go juoga rievdá.',
    none: 'Eai leat vel sávaldagat',
    noneText: 'Galget go muhtumat čohkkát ovttas, sierra dahje dihto beavddi luhtte? Lasit dan dása.',
    add: 'Lasit sávaldaga',
    kind: 'Man birra dat lea?',
    kinds: {
      together: { name: 'Čohkkát ovttas', hint: 'Ovdamearkka dihte olmmoš ja su dulka dahje veahkki.' },
      apart: { name: 'Ii seamma beavddi luhtte', hint: 'Sii eai deaivvat ovttage vuorus.' },
      pin: {
        name: 'Bissovaš beavdi',
        hint: 'Ovdamearkka dihte beavdi man lusa lea álki beassat juvlastuoluin.',
      },
    },
    people: 'Geat?',
    search: 'Oza nama dahje organisašuvnna',
    chosen: (count) => `${people(count)} válljejuvvon`,
    noMatch: 'Ii oktage heive ohcamii.',
    moreMatches: (count) => `Vel ${count}. Oza jus háliidat gávdnat sin.`,
    tables: 'Guđet beavddit?',
    tablesHint: 'Jus válljet máŋga, de olmmoš sáhttá molsut daid gaskkas.',
    twoNeeded: 'Vállje unnimusat guokte olbmo.',
    personNeeded: 'Vállje ovtta olbmo.',
    tableNeeded: 'Vállje unnimusat ovtta beavddi.',
    save: 'Lasit',
    together: (names) => `${listed(names)} ${they(names, 'čohkká', 'čohkkába', 'čohkkájit')} ovttas`,
    apart: (names) => `${listed(names)} ${they(names, 'ii', 'eaba', 'eai')} čohkká seamma beavddi luhtte`,
    pin: (name, tables) => `${name} čohkká dáppe: ${listed(tables)}`,
    drop: (wish) => `Váldde eret sávaldaga: ${wish}`,
    dropped: 'Sávaldat lea váldojuvvon eret.',
    added: 'Sávaldat lea lasihuvvon.',
  },
  person: {
    municipality: 'Gielda',
    when: 'Áigi ja giella',
    from: 'Boahtá',
    fromStart: 'álggus',
    fromRound: (round) => `vurrui ${round}`,
    to: 'Vuolgá',
    toEnd: 'go kafea nohká',
    toRound: (round) => `vuoru ${round} maŋŋel`,
    languages: 'Gielat maiguin olmmoš sáhttá ságastallat',
    languagesHint:
      'Geavahuvvo dušše go juohke beavddis galgá leat oktasaš giella. Jus ii oktage giella leat válljejuvvon, de heivejit buot gielat.',
    interpreted: 'Sus lea dulka',
    interpretedHint: 'De beavdi ii leat čadnojuvvon dán olbmo gielaide.',
    attends: (from, to) => {
      if (to === null) return `boahtá vurrui ${from}`;
      return from === 1 ? `vuolgá vuoru ${to} maŋŋel` : `lea mielde vuoru ${from} rájes vuoru ${to} rádjai`;
    },
    lock: 'Lohkkat sajiid',
    unlock: 'Raba sajiid',
    locked: 'Sajit leat lohkkaduvvon',
    lockDone: (name) => `${name} doalaha iežas sajiid go eará rievdá.`,
    unlockDone: (name) => `${name} sáhttá fas oažžut ođđa sajiid.`,
  },
  settings: {
    how: 'Mo galget olbmot juhkkojuvvot?',
    modes: {
      mixed: {
        name: 'Seagut olbmuid',
        hint: 'Nu unnán olbmot go vejolaš deaivvadit guktii. Bargoskihpárat čohkkájit sierra, ja doaibmišlájat ja gielddat seaguhuvvojit.',
      },
      random: { name: 'Dušše vuorbádeapmi', hint: 'Dušše vuorbi mearrida. Muhtumat deaivvadit máŋgii.' },
    },
    commonLanguage: 'Oktasaš giella juohke beavddis',
    commonLanguageHint: 'Buohkat beavddi luhtte máhttet unnimusat ovtta oktasaš giela, earret sii geain lea dulka.',
    size: 'Mearrit galle olbmo sáhttet čohkkát dáppe',
    min: 'Unnimusat',
    max: 'Eanemusat',
  },
};
