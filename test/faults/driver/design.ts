/** A small café, as the body of a request. Written down here once more, because the driver takes nothing from the house. */

export interface Design {
  readonly title: string;
  readonly tables: number;
}

export function designOf({ title, tables }: Design): unknown {
  return {
    settings: {
      title,
      purpose: '',
      context: '',
      place: '',
      organiser: '',
      date: '2026-09-17',
      timeZone: 'Europe/Oslo',
      locale: 'nb',
      anonymity: 'names',
      hostMode: 'fixed',
      dotsPerPerson: 3,
      autoAdvance: true,
      houseRules: [],
      invitedAbsent: [],
      closing: '',
    },
    actorTypes: [{ id: 'business', name: 'Næring' }],
    organisations: [],
    tables: Array.from({ length: tables }, (_, index) => ({ name: `Bord ${index + 1}`, theme: '', prompt: '' })),
    rounds: [1, 2].map((round) => ({ title: `Del ${round}`, question: 'Hva nå?', hint: '' })),
    programme: [
      { kind: 'doors', title: 'Inn', minutes: 10, screen: '', cue: '' },
      { kind: 'round', title: 'Runde 1', minutes: 60, screen: '', cue: '', round: 1 },
      { kind: 'travel', title: 'Bytt', minutes: 2, screen: '', cue: '', round: 2 },
      { kind: 'round', title: 'Runde 2', minutes: 20, screen: '', cue: '', round: 2 },
      { kind: 'lift', title: 'Løft', minutes: 7, screen: '', cue: '' },
      { kind: 'close', title: 'Takk', minutes: 0, screen: '', cue: '' },
    ],
  };
}
