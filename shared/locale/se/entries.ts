import type { EntriesMessages } from '../nb/entries.ts';

/** Boards whose fields are data, as a participant meets them, in Northern Sámi. */
export const entries: EntriesMessages = {
  add: 'Lasit',
  edit: (label) => `Rievdat «${label}»`,
  remove: (label) => `Váldde eret «${label}»`,
  removed: (label) => `«${label}» lea váldon eret`,
  empty: 'Ii oktage leat vel čállán dasa maidege',
  emptyText: 'Álgge don.',
  emptyRead: 'Dat boahtá go muhtin čállá.',
  yours: 'Du',
  onlyFacilitators: 'Dušše don ja fasilitáhtorat oidnet dan maid don čálát dasa.',
  notShown: 'Ii čájehuvvo earáide',
  show: 'Čájet távvala',
  hide: 'Čiega távvala',
  optional: 'sáhttá guođđit guorusin',
  missing: 'Dát galgá leat mielde.',
  chooseNone: 'Ii válljejuvvon',
  yesNo: { yes: 'Juo', no: 'Ii' },
  oneEachLine: 'Okta juohke linnjái.',
  reached: 'Ulbmil lea olahuvvon',
  progress: (count, target, over) => (over ? `${count} – ulbmil lea badjel ${target}` : `${count}/${target}`),
  counts: 'Lohkko',
  lacks: {
    filled: (field) => `Ii lohkko vel. Váilu: ${field}`,
    atLeast: (field, least) => `Ii lohkko vel. ${field}: unnimusat ${least}`,
    other: (field) => `Ii lohkko vel: ${field}`,
  },
  flags: {
    'two-leaders': 'Guovttis jođiheaba. Šiehtadehket goabbá.',
    'no-leader': 'Ii oktage jođit vel',
    'same-day': 'Seamma beaivvi go juoga eará',
  },
  noMonth: 'Almmá mánu haga',
  matches: 'Sáhttet veahkehit guhtet guimmiideaset',
  match: (offers, needs) => `${offers} fállá dan maid ${needs} dárbbaša`,
};
