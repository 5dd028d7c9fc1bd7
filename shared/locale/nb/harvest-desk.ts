/** The wall for whoever runs the café, on bokmål. */
export const harvestDesk = {
  map: 'Som kart',
  mapLabel: (count: number): string => `Kart over veggen med ${count === 1 ? '1 øy' : `${count} øyer`}`,
  mapHint: 'Rull for å flytte deg. Tastene + og − gjør kartet større og mindre, 0 viser alt.',
  mapBy: 'Øyene er',
  mapTables: 'Bord',
  mapThemes: 'Temaer',
  larger: 'Større',
  smaller: 'Mindre',
  whole: 'Vis alt',
  team: 'Temagruppe',
  teamNone: 'Alle lager temaer.',
  teamNow: (names: string): string => `${names} lager temaene. De andre leser.`,
  choose: 'Velg temagruppe',
  change: 'Endre',
  teamHint: 'Velg to til fire personer som lager temaene mens de andre leser. Du kan alltid gjøre det selv.',
  find: 'Finn personer',
  chosen: (count: number): string => `${count} av 4 valgt`,
  nobodyFound: 'Ingen passer til søket.',
  use: 'Bruk gruppa',
  everybody: 'La alle lage temaer',
};

export type HarvestDeskMessages = typeof harvestDesk;
