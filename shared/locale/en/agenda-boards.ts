import type { AgendaBoardsWords } from '../nb/agenda-boards.ts';

/** Boards whose fields are data, in the plan of action, in English. */
export const agendaBoardsEn: AgendaBoardsWords = {
  heading: 'The boards',
  count: (label, count, target, over) =>
    over ? `${label}: ${count} (the target is over ${target})` : `${label}: ${count} of ${target}`,
  reached: 'The target is reached.',
  notReached: 'The target is not reached.',
  yesNo: { yes: 'Yes', no: 'No' },
  note: 'Note',
  flags: {
    'two-leaders': 'two lead',
    'no-leader': 'nobody leads',
    'same-day': 'same day as something else',
  },
  matches: 'Can help each other',
  match: (offers, offer, needs, need) => `${offers} (${offer}) – ${needs} (${need})`,
  ring: (name) => `${name} as a ring`,
  ringAlt: (parts) => (parts.length === 0 ? 'No month has anything.' : parts.join(', ')),
};
