import type { EntryFlag } from '../../boards/counting.ts';

/** Boards whose fields are data, as a participant meets them, on bokmål. */
export const entries = {
  add: 'Legg til',
  /** `label` is what the first field says of it. */
  edit: (label: string): string => `Endre «${label}»`,
  remove: (label: string): string => `Ta bort «${label}»`,
  removed: (label: string): string => `«${label}» er tatt bort`,
  empty: 'Ingen har skrevet noe her ennå',
  emptyText: 'Bli den første.',
  emptyRead: 'Det kommer når noen skriver.',
  yours: 'Ditt',
  onlyFacilitators: 'Bare du og fasilitatorene ser det du skriver her.',
  notShown: 'Vises ikke for andre',
  show: 'Vis tavla',
  hide: 'Skjul tavla',
  optional: 'kan stå tomt',
  missing: 'Dette må med.',
  chooseNone: 'Ikke valgt',
  yesNo: { yes: 'Ja', no: 'Nei' },
  oneEachLine: 'Én på hver linje.',
  reached: 'Målet er nådd',
  progress: (count: number, target: number, over: boolean): string =>
    over ? `${count} – målet er over ${target}` : `${count} av ${target}`,
  counts: 'Teller',
  /** What an entry lacks before it counts. */
  lacks: {
    filled: (field: string): string => `Teller ikke ennå. Mangler: ${field}`,
    atLeast: (field: string, least: number): string => `Teller ikke ennå. ${field}: minst ${least}`,
    other: (field: string): string => `Teller ikke ennå: ${field}`,
  },
  flags: {
    'two-leaders': 'To leder. Avklar hvem.',
    'no-leader': 'Ingen leder ennå',
    'same-day': 'Samme dag som noe annet',
  } satisfies Record<EntryFlag['kind'], string>,
  noMonth: 'Uten måned',
  matches: 'Kan hjelpe hverandre',
  match: (offers: string, needs: string): string => `${offers} tilbyr det ${needs} trenger`,
};

export type EntriesMessages = typeof entries;
