/** Borda i konsollen: salen sett ovanfrå, medan kafeen går. */
import type { TablesMessages } from '../nb/tables.ts';

export const tables: TablesMessages = {
  filter: {
    label: 'Kva bord?',
    all: (count) => `Alle (${count})`,
    nudged: (count) => `Treng eit dytt (${count})`,
    none: 'Ingen bord treng eit dytt no.',
  },
  away: {
    offline: 'utan kontakt',
    asleep: 'telefonen er lagd bort',
    noPhone: 'utan telefon',
  },
  inRound: (round) => `I runde ${round}`,
  wrote: (count, of) => `${count} av ${of} har skrive`,
  allWrote: 'Alle har skrive',
  last: (time, words) => `${time}: «${words}»`,
  essentialsNotYet: 'Det viktigaste er ikkje skrive enno',
  opensIn: (round) => `Opnar i runde ${round}`,
  nudge: {
    held: 'Ventar på det viktigaste',
    hostless: 'Ingen bordvert',
    essentials: 'Det viktigaste manglar',
    silent: (minutes) => `Ingen ny lapp på ${minutes} minutt`,
    asleep: (minutes) => `Ingen ny lapp på ${minutes} minutt, og ingen telefon er framme`,
    cutOff: 'Fleire telefonar er utan kontakt',
  },
  releaseOne: (table) => `Slepp bordet: ${table}`,
  gathered: (here, of) => `${here} av ${of} er framme`,
  missing: (names) => `Manglar: ${names}`,
  unseated: {
    title: (count, round) =>
      count === 1 ? `1 person har ingen plass i runde ${round}` : `${count} personar har ingen plass i runde ${round}`,
    text: 'Vel eit bord til kvar av dei.',
    seat: (name) => `Finn plass til ${name}`,
    more: (count) => `${count} til står under «Folk».`,
  },
  dialog: {
    people: 'Her sit',
    nobody: 'Ingen sit her i denne runden.',
    host: 'Bordvert',
    pickHost: 'Vel bordvert',
    hostHint: 'Den nye verten får duken og det viktigaste opp på telefonen med ein gong.',
    withoutPhone: (name) => `${name} (utan telefon)`,
    changeHost: 'Sjå kva som skjer',
    notes: 'Dei siste lappane',
    noNotes: 'Ingen lappar på duken enno.',
    hidden: 'Gøymd',
    words: 'Endre namn, tema og spørsmål',
    saved: (table) => `${table} er endra.`,
  },
};
