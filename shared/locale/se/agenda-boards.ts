import type { AgendaBoardsWords } from '../nb/agenda-boards.ts';

/** Boards whose fields are data, in the plan of action, in Northern Sámi. */
export const agendaBoardsSe: AgendaBoardsWords = {
  heading: 'Távvalat',
  count: (label, count, target, over) =>
    over ? `${label}: ${count} (ulbmil lea badjel ${target})` : `${label}: ${count}/${target}`,
  reached: 'Ulbmil lea olahuvvon.',
  notReached: 'Ulbmil ii leat olahuvvon.',
  yesNo: { yes: 'Juo', no: 'Ii' },
  note: 'Fuomáš',
  flags: {
    'two-leaders': 'guovttis jođiheaba',
    'no-leader': 'ii oktage jođit',
    'same-day': 'seamma beaivvi go juoga eará',
  },
  matches: 'Sáhttet veahkehit guhtet guimmiideaset',
  match: (offers, offer, needs, need) => `${offers} (${offer}) – ${needs} (${need})`,
  ring: (name) => `${name} riekkisin`,
  ringAlt: (parts) => (parts.length === 0 ? 'Ii oktage mánus leat mihkkege.' : parts.join(', ')),
};
