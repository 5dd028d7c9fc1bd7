/** Det fasilitatoren ser og gjer medan kafeen går, på nynorsk: tida, programmet, projektoren og det som treng eit dytt. */
import type { RunningMessages } from '../nb/running.ts';
import { listed, many } from './words.ts';

const minutes = (count: number): string => `${count} min`;

/** Er det fleire, er det ikkje borda det gjeld, men rommet. */
const mostNamed = 4;

/** «bord 3», «bord 3 og 5», «12 bord». */
function tables(numbers: readonly number[]): string {
  return numbers.length > mostNamed ? `${numbers.length} bord` : `bord ${listed(numbers.map(String))}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const running: RunningMessages = {
  time: {
    end: (time) => `Slutt ${time}`,
    now: (time) => `no ${time}`,
    ifNow: (time) => `Slutt ${time} om de begynner no`,
    onTime: 'i rute',
    behind: (count) => `${count} min etter`,
    ahead: (count) => `${count} min før`,
    change: 'Endre når de sluttar',
    dialog: {
      title: 'Når skal de slutte?',
      text: 'Det er frå dette klokkeslettet vi reknar kor forseinka de er. Programmet blir ikkje endra.',
      label: 'Slutt klokka',
      expected: (time) => `Slik programmet er no, sluttar de ${time}.`,
      useExpected: (time) => `Bruk ${time}`,
      wrong: 'Skriv eit klokkeslett, som 20.00.',
      set: 'Lagre',
    },
    moved: (time) => `Slutten er sett til ${time}.`,
  },
  ribbon: {
    label: 'Delane i programmet',
    took: (spent, planned) => `${spent} av ${planned} min`,
    skipped: 'hoppa over',
    now: 'no',
    left: (count) => `${count} min igjen`,
    done: 'ferdig',
    summary: (at, of) => `Program: del ${at} av ${of}`,
    change: 'Endre programmet',
  },
  quiet: {
    left: (time) => `Skrivestund: ${time} igjen`,
    end: 'La dei snakke no',
    ended: 'Skrivestunda er slutt.',
  },
  nudges: {
    label: 'Treng eit dytt',
    none: 'Alt er i rute',
    noneText: 'Her kjem det som treng deg.',
    lost: 'Ingen kontakt med Kafébord. Dette er slik det var sist.',
    notSaving: 'Kafébord får ikkje lagra. Frigjer plass på maskina Kafébord køyrer på.',
    damaged: 'Noko av det lagra er skada. Last ned alt under «Eksport».',
    held: (numbers) => `${capital(tables(numbers))} blir sitjande til det viktigaste er skrive.`,
    release: (count) => (count === 1 ? 'Slepp bordet' : 'Slepp borda'),
    released: (numbers) => `${capital(tables(numbers))} kan flytte.`,
    late: (behind) => `De er ${minutes(behind)} etter.`,
    lateTake: (savings) => `Ta ${savings.join(', ')}.`,
    round: (round) => `runde ${round}`,
    saving: (count, stage) => `${minutes(count)} frå ${stage}`,
    lateMissing: (missing) => `Då manglar framleis ${minutes(missing)}.`,
    lateNothing: (time) => `Det er ikkje meir å ta av. Slutten blir ${time}.`,
    take: 'Gjer det',
    taken: (time) => `Programmet er korta ned. Slutt ${time}.`,
    moveEnd: (time) => `Set slutten til ${time}`,
    seatless: (names, round) =>
      names.length > 3
        ? `${names.length} personar har ikkje plass i runde ${round}.`
        : `${names.join(', ')} har ikkje plass i runde ${round}.`,
    share: (owner, owned, of) => `${owner} har ${owned} av ${of} tiltak. Kven kan avlaste?`,
    showActions: 'Vis tiltaka',
    voteOpen: 'Prikkinga er framleis open.',
    closeVote: 'Lukk prikking',
    hostless: (numbers) => `${capital(tables(numbers))} har ingen bordvert.`,
    essentials: (numbers) => `Det viktigaste manglar ved ${tables(numbers)}.`,
    silent: (numbers, count) => `Ingen nye lappar dei siste ${count} minutta ved ${tables(numbers)}.`,
    cutOff: (numbers, phones) => `${many(phones, 'telefon', 'telefonar')} ved ${tables(numbers)} er utan kontakt.`,
    asleep: (numbers, count) =>
      `Ingen nye lappar dei siste ${count} minutta ved ${tables(numbers)}, og ingen telefon er framme.`,
    beginNow: (time, inside) => `Begynn no for å bli ferdig ${time}. ${many(inside, 'person', 'personar')} er inne.`,
    showTables: 'Sjå borda',
    showPeople: 'Sjå folk',
    showExport: 'Til eksport',
  },
  wall: {
    open: 'Projektoren',
    title: 'Projektoren',
    text: 'Vis éi linje i staden for delen som går, eller gjer skjermen blank.',
    say: 'Sei dette',
    sayHint: 'Linja står også på telefonane.',
    preview: 'Slik blir det på skjermen',
    show: 'Vis linja',
    blank: 'Gjer skjermen blank',
    stage: 'Vis delen igjen',
    last: 'Sist sagt',
    again: (words) => `Skriv «${words}» i feltet`,
    isBlank: 'Skjermen er blank.',
    saying: (words) => `På skjermen: «${words}»`,
    takeAway: 'Ta bort',
    shown: 'Linja står på skjermen og på telefonane.',
    blanked: 'Skjermen er blank.',
    back: 'Skjermen viser delen som går.',
  },
  programme: {
    text: 'Alt som ligg framfor, kan endrast medan kafeen går. Plassane blir ikkje endra.',
    fixed: 'Det som har begynt, står fast. Den delen som går no, endrar du med +1 og +5.',
    minutes: (title) => `Minutt: ${title}`,
    up: (title) => `Flytt ${title} fram`,
    down: (title) => `Flytt ${title} bakover`,
    more: (title) => `Meir om ${title}`,
    edit: 'Endre tekst',
    insert: 'Set inn ein del etter',
    goTo: 'Gå dit no',
    drop: 'Ta ut',
    current: 'no',
    done: (spent, planned) => `tok ${spent} av ${planned} min`,
    skipped: 'hoppa over',
    from: (time) => `kl. ${time}`,
    newEnd: (time) => `Slutt ${time}.`,
    minutesSet: (title, from, to) => `${title}: ${from} → ${to} min.`,
    moved: (title) => `${title} er flytta.`,
    dropped: (title) => `${title} er tatt ut.`,
    inserted: (title) => `${title} er sett inn.`,
    changed: (title) => `${title} er endra.`,
    insertDialog: {
      title: (after) => `Ny del etter ${after}`,
      kind: 'Kva slags del?',
      name: 'Namn på delen',
      minutes: 'Minutt',
      effect: (count, time) =>
        count === 0
          ? 'Slutten blir som før. Plassane blir ikkje endra.'
          : `Slutten blir flytta ${minutes(count)}, til ${time}. Plassane blir ikkje endra.`,
      go: 'Set inn',
    },
    editDialog: {
      title: (stage) => `Endre ${stage}`,
      name: 'Namn på delen',
      screen: 'På skjermen',
      screenHint: 'Det som står på projektoren medan delen varer.',
      cue: 'Til deg',
      cueHint: 'Eit stikkord som berre konsollen viser.',
      question: 'Spørsmål',
      hint: 'Hjelp til bordet',
      effect: 'Ny tekst kjem fram med ein gong der han står.',
      save: 'Lagre',
    },
  },
  undo: {
    moved: (title) => `No: ${title}`,
    paused: 'Klokka står.',
    resumed: 'Klokka går igjen.',
    extended: (count, time) => `${many(count, 'minutt', 'minutt')} til. Slutt ${time}.`,
    ended: 'Delen er avslutta.',
  },
  parts: {
    keys: {
      next: 'Neste del',
      back: 'Førre del',
      pause: 'Pause eller hald fram',
      plusOne: 'Eitt minutt til',
      plusFive: 'Fem minutt til',
      end: 'Avslutt delen no',
      quiet: 'Avslutt skrivestunda',
      blank: 'Gjer skjermen blank, eller vis delen igjen',
      say: 'Sei noko på projektoren',
      undo: 'Angre det siste',
      nudges: 'Til det som treng eit dytt',
      search: 'Søk etter folk',
      help: 'Denne lista',
      part: (name) => `Vis ${name}`,
    },
    groups: { clock: 'Klokka og programmet', room: 'Rommet', parts: 'Delane av konsollen' },
    space: 'Mellomrom',
  },
  settings: {
    quiet: 'Skrivestund i starten av runden',
    quietHint: 'Så mange minutt skriv alle kvar for seg, i stille, før bordet snakkar. 0 er ingen.',
    hold: 'Vent på det viktigaste før bordet flytter',
    holdHint: 'I flyttetida blir dei sitjande til bordverten har skrive det viktigaste, eller du slepp bordet.',
  },
};
