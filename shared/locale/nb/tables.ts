/** Bordene i konsollen: salen sett ovenfra, mens kafeen går. */

export const tables = {
  filter: {
    label: 'Hvilke bord?',
    all: (count: number) => `Alle (${count})`,
    nudged: (count: number) => `Trenger et dytt (${count})`,
    none: 'Ingen bord trenger et dytt nå.',
  },
  away: {
    offline: 'uten kontakt',
    asleep: 'telefonen er lagt bort',
    noPhone: 'uten telefon',
  },
  inRound: (round: number) => `I runde ${round}`,
  wrote: (count: number, of: number) => `${count} av ${of} har skrevet`,
  allWrote: 'Alle har skrevet',
  last: (time: string, words: string) => `${time}: «${words}»`,
  essentialsNotYet: 'Det viktigste er ikke skrevet ennå',
  opensIn: (round: number) => `Åpner i runde ${round}`,
  nudge: {
    held: 'Venter på det viktigste',
    hostless: 'Ingen bordvert',
    essentials: 'Det viktigste mangler',
    silent: (minutes: number) => `Ingen ny lapp på ${minutes} minutter`,
    asleep: (minutes: number) => `Ingen ny lapp på ${minutes} minutter, og ingen telefon er framme`,
    cutOff: 'Flere telefoner er uten kontakt',
  },
  releaseOne: (table: string) => `Slipp bordet: ${table}`,
  gathered: (here: number, of: number) => `${here} av ${of} er framme`,
  missing: (names: string) => `Mangler: ${names}`,
  unseated: {
    title: (count: number, round: number) =>
      count === 1 ? `1 person har ingen plass i runde ${round}` : `${count} personer har ingen plass i runde ${round}`,
    text: 'Velg et bord til hver av dem.',
    seat: (name: string) => `Finn plass til ${name}`,
    more: (count: number) => `${count} til står under «Folk».`,
  },
  dialog: {
    people: 'Her sitter',
    nobody: 'Ingen sitter her i denne runden.',
    host: 'Bordvert',
    pickHost: 'Velg bordvert',
    hostHint: 'Den nye verten får duken og det viktigste opp på telefonen med én gang.',
    withoutPhone: (name: string) => `${name} (uten telefon)`,
    changeHost: 'Se følgene',
    notes: 'De siste lappene',
    noNotes: 'Ingen lapper på duken ennå.',
    hidden: 'Skjult',
    words: 'Endre navn, tema og spørsmål',
    saved: (table: string) => `${table} er endret.`,
  },
};

export type TablesMessages = typeof tables;
