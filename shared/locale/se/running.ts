/** What the facilitator sees and does while the café runs, in Northern Sámi: time, programme, projector and what needs a nudge. */
import type { RunningMessages } from '../nb/running.ts';
import { byCount, listed, many } from './words.ts';

const minutes = (count: number): string => `${count} min`;
const people = (count: number): string => many(count, 'olmmoš', 'olbmo', 'olbmo');
/** In the last so many minutes. */
const lately = (count: number): string => many(count, 'minuhtas', 'minuhtas', 'minuhtas');

/** With more it is not about these tables, but about the room. */
const mostNamed = 4;

/** "Beavdi 3", "Beavddit 3 ja 5", "12 beavddi". */
function tables(numbers: readonly number[]): string {
  if (numbers.length > mostNamed) return many(numbers.length, 'beavdi', 'beavddi', 'beavddi');
  return `${byCount(numbers.length, 'Beavdi', 'Beavddit', 'Beavddit')} ${listed(numbers.map(String))}`;
}

export const running: RunningMessages = {
  time: {
    end: (time) => `Loahppa ${time}`,
    now: (time) => `dál ${time}`,
    ifNow: (time) => `Loahppa ${time} jus álgibehtet dál`,
    onTime: 'áiggis',
    behind: (count) => `${count} min maŋŋit`,
    ahead: (count) => `${count} min ovdal`,
    change: 'Rievdat goas loahpahehpet',
    dialog: {
      title: 'Goas galgabehtet loahpahit?',
      text: 'Dán diimmu ektui rehkenastojuvvo man ollu lehpet maŋŋit. Prográmma ii rievdda.',
      label: 'Loahppa diibmu',
      expected: (time) => `Nugo prográmma lea dál, de loahpahehpet ${time}.`,
      useExpected: (time) => `Geavat ${time}`,
      wrong: 'Čále diimmu, nugo 20.00.',
      set: 'Vurke',
    },
    moved: (time) => `Loahppa lea dál ${time}.`,
  },
  ribbon: {
    label: 'Prográmma oasit',
    took: (spent, planned) => `${spent}/${planned} min`,
    skipped: 'guđđojuvvon eret',
    now: 'dál',
    left: (count) => `vel ${minutes(count)}`,
    done: 'gárvvis',
    summary: (at, of) => `Prográmma: oassi ${at}/${of}`,
    change: 'Rievdat prográmma',
  },
  quiet: {
    left: (time) => `Jaskes čállin: vel ${time}`,
    end: 'Divtte sin ságastallat dál',
    ended: 'Jaskes čállin lea nohkan.',
  },
  nudges: {
    label: 'Dárbbaša muittuhusa',
    none: 'Buot manná bures',
    noneText: 'Deike boahtá dat mii du dárbbaša.',
    lost: 'Ii leat oktavuohta Kafébordain. Ná lei maŋimuš háve.',
    notSaving: 'Kafébord ii sáhte vurket. Ráhkat saji dihtoris mas Kafébord lea jođus.',
    damaged: 'Oassi das mii lea vurkejuvvon, lea billašuvvan. Viečča buot «Fiillat» vuolde.',
    held: (numbers) =>
      `${tables(numbers)} ${byCount(numbers.length, 'vuordá', 'vurdet', 'vurdet')} dassážii go deháleamos áššit leat čállojuvvon.`,
    release: (count) => byCount(count, 'Luoitte beavddi', 'Luoitte bevddiid', 'Luoitte bevddiid'),
    released: (numbers) => `${tables(numbers)} ${byCount(numbers.length, 'beassá', 'besset', 'besset')} sirdásit.`,
    late: (behind) => `Dii lehpet ${minutes(behind)} maŋŋit.`,
    lateTake: (savings) => `Oanit: ${savings.join(', ')}.`,
    round: (round) => `vuorru ${round}`,
    saving: (count, stage) => `${minutes(count)} (${stage})`,
    lateMissing: (missing) => `De váilot ain ${minutes(missing)}.`,
    lateNothing: (time) => `Ii leat šat mihkkege maid oanidit. Loahppa šaddá ${time}.`,
    take: 'Daga dan',
    taken: (time) => `Prográmma lea oaniduvvon. Loahppa ${time}.`,
    moveEnd: (time) => `Bija loahpa: ${time}`,
    seatless: (names, round) =>
      names.length > 3
        ? `${many(names.length, 'olbmos', 'olbmos', 'olbmos')} ii leat sadji vuorus ${round}.`
        : `Ii leat sadji vuorus ${round}: ${names.join(', ')}.`,
    share: (owner, owned, of) => `${owner}: ${owned}/${of} doaibmabiju. Gii sáhttá veahkehit?`,
    showActions: 'Čájet doaibmabijuid',
    voteOpen: 'Jienasteapmi lea ain rabas.',
    closeVote: 'Gidde jienasteami',
    hostless: (numbers) => `${tables(numbers)}: ii leat beavdeguoibmi.`,
    essentials: (numbers) => `${tables(numbers)}: deháleamos áššit váilot.`,
    silent: (numbers, count) => `${tables(numbers)}: eai leat ođđa lihput maŋimuš ${lately(count)}.`,
    cutOff: (numbers, phones) =>
      `${tables(numbers)}: ${many(phones, 'telefovdna lea', 'telefovnna leat', 'telefovnna leat')} oktavuođa haga.`,
    asleep: (numbers, count) =>
      `${tables(numbers)}: eai leat ođđa lihput maŋimuš ${lately(count)}, ja buot telefovnnat leat biddjojuvvon eret.`,
    beginNow: (time, inside) =>
      `Álgge dál vai geargabehtet dii. ${time}. ${people(inside)} ${byCount(inside, 'lea', 'leaba', 'leat')} siste.`,
    showTables: 'Geahča bevddiid',
    showPeople: 'Geahča olbmuid',
    showExport: 'Fiillaide',
  },
  wall: {
    open: 'Projektor',
    title: 'Projektor',
    text: 'Čájet ovtta linnjá dan oasi sajis mii lea jođus, dahje daga šearpma guorusin.',
    say: 'Daja dán',
    sayHint: 'Linnjá čájehuvvo maid telefovnnain.',
    preview: 'Ná dat šaddá šearpmas',
    show: 'Čájet linnjá',
    blank: 'Daga šearpma guorusin',
    stage: 'Čájet oasi fas',
    last: 'Ovdal daddjon',
    again: (words) => `Čále fas «${words}»`,
    isBlank: 'Šearbma lea guorus.',
    saying: (words) => `Šearpmas: «${words}»`,
    takeAway: 'Váldde eret',
    shown: 'Linnjá lea šearpmas ja telefovnnain.',
    blanked: 'Šearbma lea guorus.',
    back: 'Šearbma čájeha oasi mii lea jođus.',
  },
  programme: {
    text: 'Buot mii lea boahtimin, sáhttá rievdadit kafea áigge. Sajit eai rievdda.',
    fixed: 'Dat mii lea álgán, bissu. Oasi mii lea jođus dál, rievdadat +1 ja +5 boaluiguin.',
    minutes: (title) => `Minuhtat: ${title}`,
    up: (title) => `Sirdde ovddos: ${title}`,
    down: (title) => `Sirdde maŋos: ${title}`,
    more: (title) => `Eanet: ${title}`,
    edit: 'Rievdat teavstta',
    insert: 'Bija ođđa oasi dán maŋŋái',
    goTo: 'Mana dohko dál',
    drop: 'Váldde eret',
    current: 'dál',
    done: (spent, planned) => `ádjánii ${spent}/${planned} min`,
    skipped: 'guđđojuvvon eret',
    from: (time) => `dii. ${time}`,
    newEnd: (time) => `Loahppa ${time}.`,
    minutesSet: (title, from, to) => `${title}: ${from} → ${to} min.`,
    moved: (title) => `${title} lea sirdojuvvon.`,
    dropped: (title) => `${title} lea váldojuvvon eret.`,
    inserted: (title) => `${title} lea lasihuvvon.`,
    changed: (title) => `${title} lea rievdaduvvon.`,
    insertDialog: {
      title: (after) => `Ođđa oassi dán maŋŋel: ${after}`,
      kind: 'Makkár oassi?',
      name: 'Oasi namma',
      minutes: 'Minuhtat',
      effect: (count, time) =>
        count === 0
          ? 'Loahppa lea seamma go ovdal. Sajit eai rievdda.'
          : `Loahppa sirdása ${minutes(count)}, ja lea dasto ${time}. Sajit eai rievdda.`,
      go: 'Lasit',
    },
    editDialog: {
      title: (stage) => `Rievdat: ${stage}`,
      name: 'Oasi namma',
      screen: 'Šearpmas',
      screenHint: 'Dat mii lea projektoris dan botta go oassi bistá.',
      cue: 'Dutnje',
      cueHint: 'Muittuhus man dušše stivrensiidu čájeha.',
      question: 'Gažaldat',
      hint: 'Veahkki beavdái',
      effect: 'Ođđa teaksta čájehuvvo dalán.',
      save: 'Vurke',
    },
  },
  undo: {
    moved: (title) => `Dál: ${title}`,
    paused: 'Diibmu lea bissehuvvon.',
    resumed: 'Diibmu vázzá fas.',
    extended: (count, time) => `${many(count, 'minuhtta', 'minuhta', 'minuhta')} lasi. Loahppa ${time}.`,
    ended: 'Oassi lea loahpahuvvon.',
  },
  parts: {
    keys: {
      next: 'Boahtte oassi',
      back: 'Ovddit oassi',
      pause: 'Bisset dahje joatkke',
      plusOne: 'Vel okta minuhtta',
      plusFive: 'Vel vihtta minuhta',
      end: 'Loahpat oasi dál',
      quiet: 'Loahpat jaskes čállima',
      blank: 'Daga šearpma guorusin, dahje čájet oasi fas',
      say: 'Daja juoidá projektoris',
      undo: 'Máhcat maŋimuš rievdadusa',
      nudges: 'Mana dasa mii dárbbaša muittuhusa',
      search: 'Oza olbmuid',
      help: 'Dát listu',
      part: (name) => `Čájet: ${name}`,
    },
    groups: { clock: 'Diibmu ja prográmma', room: 'Latnja', parts: 'Stivrensiiddu oasit' },
    space: 'Sátnegaska',
  },
  settings: {
    quiet: 'Jaskes čállin vuoru álggus',
    quietHint:
      'Galle minuhta juohkehaš čállá jaska sierra ovdal go beavdi ságastallá. 0 mearkkaša ahte ii leat jaskes čállin.',
    hold: 'Vuordde deháleamos áššiid ovdal go beavdi sirdása',
    holdHint:
      'Sirdináiggis sii báhcet dassážii go beavdeguoibmi lea čállán deháleamos áššiid, dahje don luoittát beavddi.',
  },
};
