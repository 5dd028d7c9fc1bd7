/** Det fasilitatoren ser og gjør mens kafeen går, på bokmål: tiden, programmet, projektoren og det som trenger et dytt. */
import { listed, many } from './words.ts';

const minutes = (count: number): string => `${count} min`;

/** Er det flere, er det ikke bordene det gjelder, men rommet. */
const mostNamed = 4;

/** «bord 3», «bord 3 og 5», «12 bord». */
function tables(numbers: readonly number[]): string {
  return numbers.length > mostNamed ? `${numbers.length} bord` : `bord ${listed(numbers.map(String))}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const running = {
  time: {
    end: (time: string) => `Slutt ${time}`,
    now: (time: string) => `nå ${time}`,
    ifNow: (time: string) => `Slutt ${time} hvis dere begynner nå`,
    onTime: 'i rute',
    behind: (count: number) => `${count} min etter`,
    ahead: (count: number) => `${count} min før`,
    change: 'Endre når dere slutter',
    dialog: {
      title: 'Når skal dere slutte?',
      text: 'Det er dette klokkeslettet forsinkelsen regnes fra. Programmet endres ikke.',
      label: 'Slutt klokka',
      expected: (time: string) => `Slik programmet er nå, slutter dere ${time}.`,
      useExpected: (time: string) => `Bruk ${time}`,
      wrong: 'Skriv et klokkeslett, som 20.00.',
      set: 'Lagre',
    },
    moved: (time: string) => `Slutten er satt til ${time}.`,
  },
  ribbon: {
    label: 'Delene i programmet',
    took: (spent: number, planned: number) => `${spent} av ${planned} min`,
    skipped: 'hoppet over',
    now: 'nå',
    left: (count: number) => `${count} min igjen`,
    done: 'ferdig',
    summary: (at: number, of: number) => `Program: del ${at} av ${of}`,
    change: 'Endre programmet',
  },
  quiet: {
    left: (time: string) => `Skrivestund: ${time} igjen`,
    end: 'La dem snakke nå',
    ended: 'Skrivestunden er slutt.',
  },
  nudges: {
    label: 'Trenger et dytt',
    none: 'Alt er i rute',
    noneText: 'Her kommer det som trenger deg.',
    lost: 'Ingen kontakt med Kafébord. Dette er slik det var sist.',
    notSaving: 'Kafébord får ikke lagret. Frigjør plass på maskinen Kafébord kjører på.',
    damaged: 'Noe av det lagrede er skadet. Last ned alt under «Eksport».',
    held: (numbers: readonly number[]) => `${capital(tables(numbers))} blir sittende til det viktigste er skrevet.`,
    release: (count: number): string => (count === 1 ? 'Slipp bordet' : 'Slipp bordene'),
    released: (numbers: readonly number[]) => `${capital(tables(numbers))} kan flytte.`,
    late: (behind: number) => `Dere er ${minutes(behind)} etter.`,
    lateTake: (savings: readonly string[]) => `Ta ${savings.join(', ')}.`,
    round: (round: number) => `runde ${round}`,
    saving: (count: number, stage: string) => `${minutes(count)} fra ${stage}`,
    lateMissing: (missing: number) => `Da mangler fortsatt ${minutes(missing)}.`,
    lateNothing: (time: string) => `Det er ikke mer å ta av. Slutten blir ${time}.`,
    take: 'Gjør det',
    taken: (time: string) => `Programmet er kortet ned. Slutt ${time}.`,
    moveEnd: (time: string) => `Sett slutten til ${time}`,
    seatless: (names: readonly string[], round: number) =>
      names.length > 3
        ? `${names.length} personer har ikke plass i runde ${round}.`
        : `${names.join(', ')} har ikke plass i runde ${round}.`,
    share: (owner: string, owned: number, of: number): string =>
      `${owner} har ${owned} av ${of} tiltak. Hvem kan avlaste?`,
    showActions: 'Vis tiltakene',
    voteOpen: 'Prikkingen er fortsatt åpen.',
    closeVote: 'Lukk prikking',
    hostless: (numbers: readonly number[]) => `${capital(tables(numbers))} har ingen bordvert.`,
    essentials: (numbers: readonly number[]) => `Det viktigste mangler ved ${tables(numbers)}.`,
    silent: (numbers: readonly number[], count: number) =>
      `Ingen nye lapper de siste ${count} minuttene ved ${tables(numbers)}.`,
    cutOff: (numbers: readonly number[], phones: number) =>
      `${many(phones, 'telefon', 'telefoner')} ved ${tables(numbers)} er uten kontakt.`,
    asleep: (numbers: readonly number[], count: number) =>
      `Ingen nye lapper de siste ${count} minuttene ved ${tables(numbers)}, og ingen telefon er framme.`,
    beginNow: (time: string, inside: number) =>
      `Begynn nå for å bli ferdig ${time}. ${many(inside, 'person', 'personer')} er inne.`,
    showTables: 'Se bordene',
    showPeople: 'Se folk',
    showExport: 'Til eksport',
  },
  wall: {
    open: 'Projektoren',
    title: 'Projektoren',
    text: 'Vis én linje i stedet for delen som går, eller gjør skjermen blank.',
    say: 'Si dette',
    sayHint: 'Linjen står også på telefonene.',
    preview: 'Slik blir det på skjermen',
    show: 'Vis linjen',
    blank: 'Gjør skjermen blank',
    stage: 'Vis delen igjen',
    last: 'Sist sagt',
    again: (words: string) => `Skriv «${words}» i feltet`,
    isBlank: 'Skjermen er blank.',
    saying: (words: string) => `På skjermen: «${words}»`,
    takeAway: 'Ta bort',
    shown: 'Linjen står på skjermen og på telefonene.',
    blanked: 'Skjermen er blank.',
    back: 'Skjermen viser delen som går.',
  },
  programme: {
    text: 'Alt som ligger foran, kan endres mens kafeen går. Plassene endres ikke.',
    fixed: 'Det som er begynt, står fast. Den delen som går nå, endrer du med +1 og +5.',
    minutes: (title: string) => `Minutter: ${title}`,
    up: (title: string) => `Flytt ${title} fram`,
    down: (title: string) => `Flytt ${title} bakover`,
    more: (title: string) => `Mer om ${title}`,
    edit: 'Endre tekst',
    insert: 'Sett inn en del etter',
    goTo: 'Gå dit nå',
    drop: 'Ta ut',
    current: 'nå',
    done: (spent: number, planned: number) => `tok ${spent} av ${planned} min`,
    skipped: 'hoppet over',
    from: (time: string) => `kl. ${time}`,
    newEnd: (time: string) => `Slutt ${time}.`,
    minutesSet: (title: string, from: number, to: number) => `${title}: ${from} → ${to} min.`,
    moved: (title: string) => `${title} er flyttet.`,
    dropped: (title: string) => `${title} er tatt ut.`,
    inserted: (title: string) => `${title} er satt inn.`,
    changed: (title: string) => `${title} er endret.`,
    insertDialog: {
      title: (after: string) => `Ny del etter ${after}`,
      kind: 'Hva slags del?',
      name: 'Navn på delen',
      minutes: 'Minutter',
      effect: (count: number, time: string) =>
        count === 0
          ? 'Slutten blir som før. Plassene endres ikke.'
          : `Slutten flyttes ${minutes(count)}, til ${time}. Plassene endres ikke.`,
      go: 'Sett inn',
    },
    editDialog: {
      title: (stage: string) => `Endre ${stage}`,
      name: 'Navn på delen',
      screen: 'På skjermen',
      screenHint: 'Det som står på projektoren mens delen varer.',
      cue: 'Til deg',
      cueHint: 'Et stikkord som bare konsollen viser.',
      question: 'Spørsmål',
      hint: 'Hjelp til bordet',
      effect: 'Ny tekst vises straks der den står.',
      save: 'Lagre',
    },
  },
  undo: {
    moved: (title: string) => `Nå: ${title}`,
    paused: 'Klokka står.',
    resumed: 'Klokka går igjen.',
    extended: (count: number, time: string) => `${many(count, 'minutt', 'minutter')} til. Slutt ${time}.`,
    ended: 'Delen er avsluttet.',
  },
  parts: {
    keys: {
      next: 'Neste del',
      back: 'Forrige del',
      pause: 'Pause eller fortsett',
      plusOne: 'Ett minutt til',
      plusFive: 'Fem minutter til',
      end: 'Avslutt delen nå',
      quiet: 'Avslutt skrivestunden',
      blank: 'Gjør skjermen blank, eller vis delen igjen',
      say: 'Si noe på projektoren',
      undo: 'Angre det siste',
      nudges: 'Til det som trenger et dytt',
      search: 'Søk etter folk',
      help: 'Denne lista',
      part: (name: string) => `Vis ${name}`,
    },
    groups: { clock: 'Klokka og programmet', room: 'Rommet', parts: 'Delene av konsollen' },
    space: 'Mellomrom',
  },
  settings: {
    quiet: 'Skrivestund i starten av runden',
    quietHint: 'Så mange minutter skriver hver for seg, i stillhet, før bordet snakker. 0 er ingen.',
    hold: 'Vent på det viktigste før bordet flytter',
    holdHint: 'I flyttetiden blir de sittende til bordverten har skrevet det viktigste, eller du slipper bordet.',
  },
};

export type RunningMessages = typeof running;
