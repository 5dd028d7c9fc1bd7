/** The tables in the console: the room from above, while the café runs. */
import type { TablesMessages } from '../nb/tables.ts';
import { many } from './words.ts';

/** In so many minutes. */
const within = (minutes: number): string => many(minutes, 'minuhtas', 'minuhtas', 'minuhtas');

export const tables: TablesMessages = {
  filter: {
    label: 'Guđet beavddit?',
    all: (count) => `Buot (${count})`,
    nudged: (count) => `Dárbbašit muittuhusa (${count})`,
    none: 'Ii oktage beavdi dárbbaš muittuhusa dál.',
  },
  away: {
    offline: 'oktavuođa haga',
    asleep: 'telefovdna lea biddjojuvvon eret',
    noPhone: 'telefovnna haga',
  },
  inRound: (round) => `Vuorus ${round}`,
  wrote: (count, of) => `${count}/${of} leat čállán`,
  allWrote: 'Buohkat leat čállán',
  last: (time, words) => `${time}: «${words}»`,
  essentialsNotYet: 'Deháleamos áššit eai leat vel čállojuvvon',
  opensIn: (round) => `Rahppojuvvo vuorus ${round}`,
  nudge: {
    held: 'Vuordá deháleamos áššiid',
    hostless: 'Ii leat beavdeguoibmi',
    essentials: 'Deháleamos áššit váilot',
    silent: (minutes) => `Ii ođđa lihppu ${within(minutes)}`,
    asleep: (minutes) => `Ii ođđa lihppu ${within(minutes)}, ja buot telefovnnat leat biddjojuvvon eret`,
    cutOff: 'Máŋga telefovnna leat oktavuođa haga',
  },
  releaseOne: (table) => `Luoitte beavddi: ${table}`,
  gathered: (here, of) => `${here}/${of} leat joavdan`,
  missing: (names) => `Váilot: ${names}`,
  unseated: {
    title: (count, round) => `${many(count, 'olbmos', 'olbmos', 'olbmos')} ii leat sadji vuorus ${round}`,
    text: 'Vállje beavddi juohkehažžii.',
    seat: (name) => `Gávnna saji: ${name}`,
    more: (count) => `Vel ${count} leat «Olbmot» vuolde.`,
  },
  dialog: {
    people: 'Dáppe čohkkájit',
    nobody: 'Ii oktage čohkká dáppe dán vuorus.',
    host: 'Beavdeguoibmi',
    pickHost: 'Vállje beavdeguoimmi',
    hostHint: 'Ođđa beavdeguoibmi oažžu dalán beavdeliinni ja deháleamos áššiid telefovdnii.',
    withoutPhone: (name) => `${name} (telefovnna haga)`,
    changeHost: 'Geahča váikkuhusaid',
    notes: 'Maŋimuš lihput',
    noNotes: 'Beavdeliinnis eai leat vel lihput.',
    hidden: 'Čihkkojuvvon',
    words: 'Rievdat nama, fáttá ja gažaldagaid',
    saved: (table) => `${table} lea rievdaduvvon.`,
  },
};
