/** Alt som skrives ut: kort, skilt, plakater og lister, og siden der man velger blant dem. */
import { many } from './words.ts';

export const print = {
  title: 'På papir',
  what: 'Hva vil du skrive ut?',
  press: 'Skriv ut',
  pressHint: 'Velg A4 og faktisk størrelse (100 %) i utskriftsvinduet. Alt kan leses i svart-hvitt.',
  preview: 'Slik blir det',
  sheets: (count: number) => `${count} ark`,
  kinds: {
    slips: {
      name: 'Reisekort',
      text: 'Ett kort til hver deltaker, med bordet i hver runde. Klipp langs de stiplede linjene.',
    },
    signs: {
      name: 'Bordskilt',
      text: 'Brettes på midten og settes på bordet. Nummeret kan leses fra døra. Tykt papir står best.',
    },
    poster: {
      name: 'Plakat ved døra',
      text: 'QR-kode, adresse og kode. Heng én i øyehøyde og én lavere, så også de som sitter, får skannet.',
    },
    rules: { name: 'Plakat med spillereglene', text: 'Henges der alle ser den.' },
    hosts: {
      name: 'Kort til bordvertene',
      text: 'Ett ark til hvert bord, med råd til verten, temaet og spørsmålene i alle rundene.',
    },
    notes: {
      name: 'Ark til lapper',
      text: 'Ett ark til hvert bord og hver runde, for dem som skriver på papir. Før lappene inn etterpå.',
    },
    'by-table': { name: 'Bordliste', text: 'Hvem som sitter ved hvert bord, runde for runde. Til deg.' },
    'by-person': { name: 'Deltakerliste', text: 'Hvor hver deltaker sitter i hver runde. Til deg.' },
  },
  order: { label: 'Sorter etter', name: 'Navn', table: 'Første bord' },
  which: {
    label: 'Hvilke kort?',
    all: (count: number) => `Alle (${count})`,
    changed: (count: number) => `Endrede (${count})`,
  },
  round: { label: 'Hvilken runde?', all: 'Alle rundene' },
  numbersOnly: 'Kortene har nummer i stedet for navn',
  numbersOnlyText: {
    facilitator: 'Rommet skal ikke se navn i denne kafeen. Deltakerlista viser hvem som har hvilket nummer.',
    never: 'Denne kafeen lagrer ikke navn. Hver deltaker har et nummer.',
  },
  private: 'Bare for fasilitatoren. Ikke heng den opp.',
  empty: {
    ready: 'Dette kan du skrive ut allerede nå:',
    seats: 'Plassene er ikke trukket ennå',
    seatsText: 'Trekk plassene i konsollen, så kommer alt her av seg selv.',
    people: 'Ingen er kommet inn ennå',
    peopleText: 'Når folk er inne og plassene er trukket, kommer det her av seg selv.',
    changed: 'Ingen kort er endret',
    changedText: 'Kortene du har skrevet ut, stemmer fortsatt.',
    rules: 'Kafeen har ingen spilleregler',
    rulesText: 'Spilleregler skrives når kafeen planlegges.',
    hosts: 'Denne kafeen har ikke bordverter',
    hostsText: 'Bordene klarer seg med bordskilt og ark til lapper.',
  },
  gate: {
    title: 'Åpne siden fra konsollen',
    text: 'Utskriftene er for den som leder kafeen. Gå til konsollen, og velg «På papir» under «Eksport».',
    go: 'Til konsollen',
  },
  stamp: (time: string, plan: number) => `Skrevet ut kl. ${time}, plan ${plan}`,
  slip: {
    number: (number: number) => `Nr. ${number}`,
    none: 'Ingen plass ennå. Spør fasilitatoren.',
    away: 'Ikke med i denne runden',
    host: 'bordvert',
  },
  sign: { table: 'Bord', fold: 'Brett her' },
  poster: {
    welcome: 'Velkommen til',
    write: 'Adresse:',
    wifi: 'Trådløst nett:',
    password: 'Passord:',
    none: 'Plakaten får bare koden nå',
    noneText:
      'Telefonene når ikke denne maskinen ennå. Koble den til nettet i rommet, så kommer QR-koden og adressen av seg selv. Du kan også skrive adressen på plakaten for hånd.',
  },
  host: {
    fixed: 'Du blir ved dette bordet i alle rundene.',
    'each-round': 'Kortet blir liggende på bordet. Neste bordvert tar over.',
    paper: 'Virker ikke telefonene? Skriv på arkene til lapper, én tanke på hver linje. La arkene ligge på bordet.',
    questions: 'Spørsmålene',
    notes: 'Notater',
  },
  note: {
    hint: 'Én tanke per lapp. Kryss av for hva slags lapp det er.',
    lift: 'Løft fram inntil tre lapper: sett ring rundt tallet.',
    essentials: 'Det viktigste – til neste gruppe',
  },
  list: {
    title: (name: string, round: string) => `${name} – ${round}`,
    number: 'Nr.',
    name: 'Navn',
    organisation: 'Organisasjon',
    table: 'Bord',
    host: 'Bordvert',
    guests: 'Ved bordet',
    unseated: 'Uten plass',
    none: '–',
    empty: 'Ingen',
    hostMark: '* bordvert i runden',
    seat: (table: number, hosts: boolean) => `${table}${hosts ? '*' : ''}`,
  },
  card: {
    text: 'Reisekort, bordskilt, plakater og lister. Godt å ha om telefonene skulle svikte.',
    open: 'Åpne utskriftene',
    current: (time: string, plan: number) => `Skrevet ut kl. ${time}. Plasseringen er den samme (plan ${plan}).`,
    old: 'Plassene er endret siden du skrev ut',
    oldSlips: (count: number) => `${many(count, 'reisekort er nytt eller endret', 'reisekort er nye eller endret')}.`,
    oldList: (name: string, printed: number, now: number) => `«${name}» viser plan ${printed}. Nå gjelder plan ${now}.`,
    again: (name: string) => `Skriv ut «${name}» på nytt`,
    againSlips: (count: number) => (count === 1 ? 'Skriv ut kortet' : `Skriv ut de ${count} kortene`),
  },
};

export type PrintMessages = typeof print;
