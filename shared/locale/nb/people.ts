/** Folk i konsollen: finne dem, flytte dem, bytte plasser, slå sammen. */
import { many } from './words.ts';

export const people = {
  search: 'Søk',
  searchHint: 'Navn, nummer, organisasjon eller bord',
  /** Foran et tall i søket: nummeret på et bord. */
  tableWord: 'bord',
  filter: 'Hvem?',
  filters: {
    here: 'Alle som er her',
    away: 'Uten kontakt',
    unseated: 'Uten plass',
    phoneless: 'Uten telefon',
    left: 'Har gått',
  },
  option: (name: string, count: number) => `${name} (${count})`,
  found: (count: number) => many(count, 'treff', 'treff'),
  number: (number: number) => `Nr. ${number}`,
  swap: {
    menu: 'Bytt plass med noen',
    title: (name: string) => `Hvem skal ${name} bytte plass med?`,
    text: (round: number) => `De bytter fra runde ${round}. Runden som går, endres ikke.`,
    textAll: 'De bytter plass i alle rundene.',
    see: 'Se følgene',
    pick: 'Velg den ene du vil bytte med.',
    proposal: (one: string, other: string) => `${one} og ${other} bytter plass`,
    yes: 'Bytt',
    why: 'Bytter plass',
    problems: {
      hosts: 'En bordvert blir ved bordet sitt. Bytt bordvert i stedet.',
      locked: 'En av dem har låste plasser. Lås dem opp først.',
      same: 'De sitter ved de samme bordene. Det er ingenting å bytte.',
      over: 'Det er ingen runder igjen å bytte i.',
    },
  },
  merge: {
    menu: 'Slå sammen med en annen',
    title: (name: string) => `Hvem er den samme som ${name}?`,
    text: 'Når samme person er kommet inn to ganger: velg den andre oppføringen.',
    next: 'Videre',
    pick: 'Velg den ene oppføringen som er den samme.',
    sure: 'Er dette samme person?',
    sureText: 'De blir én på lista. Begge telefonene viser den som blir stående. Det kan ikke angres.',
    stays: 'Hvem skal bli stående?',
    staysHint: 'Den som blir stående, beholder plassene sine. Plassene til den andre blir ledige.',
    none: 'ingen organisasjon',
    noSeat: 'ingen plass',
    online: 'telefonen er på',
    left: 'har gått',
    see: 'Se følgene',
    proposal: (gone: string, keep: string) => `${gone} og ${keep} blir én person`,
    proposalText: (keep: string) => `${keep} blir stående. Det kan ikke angres.`,
    yes: 'Slå sammen',
    done: (keep: string) => `Slått sammen. ${keep} blir stående.`,
  },
  doubles: {
    title: (count: number) =>
      count === 1 ? 'Ser ut som samme person to ganger' : `${count} ser ut til å være kommet inn to ganger`,
    pair: (name: string, first: number, second: number) => `${name}: nr. ${first} og nr. ${second}`,
    look: 'Se på dem',
    lookAt: (name: string) => `Se på ${name}`,
    not: 'Ikke samme person',
    notOne: (name: string) => `Ikke samme person: ${name}`,
  },
  hostHint: 'Den nye verten får duken og det viktigste opp på telefonen med én gang.',
  hostNoPhone: 'Denne personen har ingen telefon. Noen andre ved bordet må skrive det viktigste.',
  moveNow: 'Runden som går, endres med én gang.',
};

export type PeopleMessages = typeof people;
