import type { EntriesMessages } from '../nb/entries.ts';

/** Boards whose fields are data, as a participant meets them, in nynorsk. */
export const entries: EntriesMessages = {
  add: 'Legg til',
  edit: (label) => `Endre «${label}»`,
  remove: (label) => `Ta bort «${label}»`,
  removed: (label) => `«${label}» er teken bort`,
  empty: 'Ingen har skrive noko her enno',
  emptyText: 'Ver den første.',
  emptyRead: 'Det kjem når nokon skriv.',
  yours: 'Ditt',
  onlyFacilitators: 'Berre du og fasilitatorane ser det du skriv her.',
  notShown: 'Blir ikkje vist for andre',
  show: 'Vis tavla',
  hide: 'Gøym tavla',
  optional: 'kan stå tomt',
  missing: 'Dette må vere med.',
  chooseNone: 'Ikkje valt',
  yesNo: { yes: 'Ja', no: 'Nei' },
  oneEachLine: 'Éin på kvar linje.',
  reached: 'Målet er nådd',
  progress: (count, target, over) => (over ? `${count} – målet er over ${target}` : `${count} av ${target}`),
  counts: 'Tel',
  lacks: {
    filled: (field) => `Tel ikkje enno. Manglar: ${field}`,
    atLeast: (field, least) => `Tel ikkje enno. ${field}: minst ${least}`,
    other: (field) => `Tel ikkje enno: ${field}`,
  },
  flags: {
    'two-leaders': 'To leier. Avklar kven.',
    'no-leader': 'Ingen leier enno',
    'same-day': 'Same dag som noko anna',
  },
  noMonth: 'Utan månad',
  matches: 'Kan hjelpe kvarandre',
  match: (offers, needs) => `${offers} tilbyr det ${needs} treng`,
};
