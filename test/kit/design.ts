/** A small café to test with: four tables, three rounds, everything on. */
import type { CafeDesign } from '../../shared/cafe/design.ts';

export function testDesign(
  changes: {
    readonly tables?: number;
    readonly settings?: Partial<CafeDesign['settings']>;
    readonly boards?: CafeDesign['boards'];
  } = {},
): CafeDesign {
  const tables = changes.tables ?? 4;
  return {
    settings: {
      title: 'Prøvekafé',
      purpose: 'Se at alt virker',
      context: '',
      place: 'Hamar',
      organiser: 'Kafébord',
      date: '2026-09-17',
      timeZone: 'Europe/Oslo',
      locale: 'nb',
      anonymity: 'names',
      hostMode: 'fixed',
      seating: 'mixed',
      commonLanguage: false,
      dotsPerPerson: 3,
      autoAdvance: true,
      quietMinutes: 0,
      holdForEssentials: false,
      houseRules: ['Lytt for å forstå'],
      invitedAbsent: [],
      closing: 'Takk for i dag.',
      ...changes.settings,
    },
    actorTypes: [
      { id: 'business', name: 'Næring' },
      { id: 'public', name: 'Det offentlige' },
    ],
    organisations: [{ name: 'Kunnskapsparken', facilitates: true }],
    tables: Array.from({ length: tables }, (_, index) => ({
      name: `Tema ${index + 1}`,
      theme: '',
      prompt: '',
      seats: null,
    })),
    rounds: [1, 2, 3].map((round) => ({ title: `Del ${round}`, question: `Spørsmål ${round}?`, hint: '' })),
    programme: [
      { kind: 'doors', title: 'Kom inn', minutes: 10, screen: '', cue: 'Stå ved døra.' },
      { kind: 'round', title: 'Runde 1', minutes: 20, screen: '', cue: '', round: 1 },
      { kind: 'travel', title: 'Bytt bord', minutes: 2, screen: '', cue: '', round: 2 },
      { kind: 'round', title: 'Runde 2', minutes: 20, screen: '', cue: '', round: 2 },
      { kind: 'travel', title: 'Bytt bord', minutes: 2, screen: '', cue: '', round: 3 },
      { kind: 'round', title: 'Runde 3', minutes: 20, screen: '', cue: '', round: 3 },
      { kind: 'lift', title: 'Løft fram', minutes: 7, screen: '', cue: '' },
      { kind: 'harvest', title: 'Veggen', minutes: 10, screen: '', cue: '' },
      { kind: 'vision', title: 'Visjon', minutes: 15, screen: '', cue: '' },
      { kind: 'stones', title: 'Steg', minutes: 15, screen: '', cue: '' },
      { kind: 'actions', title: 'Tiltak', minutes: 20, screen: '', cue: '' },
      { kind: 'close', title: 'Takk', minutes: 0, screen: '', cue: '' },
    ],
    boards: changes.boards ?? [],
  };
}
