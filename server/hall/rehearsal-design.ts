/** The café of a rehearsal: one round, as many tables as the people need, everything else as light as a real café is. */
import * as v from 'valibot';
import { designSchema, mostTables, type CafeDesign } from '../../shared/cafe/design.ts';

const peoplePerTable = 5;

export function rehearsalDesign(people: number): CafeDesign {
  const tables = Math.min(mostTables, Math.max(1, Math.round(people / peoplePerTable)));
  const plain = { title: '', screen: '', cue: '' };
  return v.parse(designSchema, {
    settings: {
      title: 'Rehearsal',
      purpose: '',
      context: '',
      place: '',
      organiser: '',
      date: '2026-01-01',
      timeZone: 'Europe/Oslo',
      locale: 'nb',
      anonymity: 'names',
      hostMode: 'none',
      // Drawn by lot: the plan is not what is rehearsed, and a better one would take time from a café that may be running.
      seating: 'random',
      dotsPerPerson: 1,
      autoAdvance: false,
      houseRules: [],
      invitedAbsent: [],
      closing: '',
    },
    actorTypes: [],
    organisations: [],
    tables: Array.from({ length: tables }, () => ({ name: '', theme: '', prompt: '' })),
    rounds: [{ title: '', question: '', hint: '' }],
    programme: [
      { kind: 'doors', minutes: 0, ...plain },
      { kind: 'round', minutes: 60, round: 1, ...plain },
      { kind: 'close', minutes: 0, ...plain },
    ],
  });
}
