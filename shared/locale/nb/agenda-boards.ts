import type { EntryFlag } from '../../boards/counting.ts';

/** Boards whose fields are data, in the plan of action, on bokmål. */
export const agendaBoardsNb = {
  heading: 'Tavlene',
  count: (label: string, count: number, target: number, over: boolean): string =>
    over ? `${label}: ${count} (målet er over ${target})` : `${label}: ${count} av ${target}`,
  reached: 'Målet er nådd.',
  notReached: 'Målet er ikke nådd.',
  yesNo: { yes: 'Ja', no: 'Nei' },
  note: 'Merk',
  flags: {
    'two-leaders': 'to leder',
    'no-leader': 'ingen leder',
    'same-day': 'samme dag som noe annet',
  } satisfies Record<EntryFlag['kind'], string>,
  matches: 'Kan hjelpe hverandre',
  match: (offers: string, offer: string, needs: string, need: string): string =>
    `${offers} (${offer}) – ${needs} (${need})`,
  ring: (name: string): string => `${name} som ring`,
  ringAlt: (parts: readonly string[]): string => (parts.length === 0 ? 'Ingen måned har noe.' : parts.join(', ')),
};

export type AgendaBoardsWords = typeof agendaBoardsNb;
