import type { AgendaBoardsWords } from '../nb/agenda-boards.ts';

/** Boards whose fields are data, in the plan of action, in nynorsk. */
export const agendaBoardsNn: AgendaBoardsWords = {
  heading: 'Tavlene',
  count: (label, count, target, over) =>
    over ? `${label}: ${count} (målet er over ${target})` : `${label}: ${count} av ${target}`,
  reached: 'Målet er nådd.',
  notReached: 'Målet er ikkje nådd.',
  yesNo: { yes: 'Ja', no: 'Nei' },
  note: 'Merk',
  flags: {
    'two-leaders': 'to leier',
    'no-leader': 'ingen leier',
    'same-day': 'same dag som noko anna',
  },
  matches: 'Kan hjelpe kvarandre',
  match: (offers, offer, needs, need) => `${offers} (${offer}) – ${needs} (${need})`,
  ring: (name) => `${name} som ring`,
  ringAlt: (parts) => (parts.length === 0 ? 'Ingen månad har noko.' : parts.join(', ')),
};
