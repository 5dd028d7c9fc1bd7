import type { HarvestDeskMessages } from '../nb/harvest-desk.ts';

export const harvestDesk: HarvestDeskMessages = {
  map: 'Som kart',
  mapLabel: (count) => `Kart over veggen med ${count === 1 ? '1 øy' : `${count} øyar`}`,
  mapHint: 'Rull for å flytte deg. Tastane + og − gjer kartet større og mindre, 0 viser alt.',
  mapBy: 'Øyane er',
  mapTables: 'Bord',
  mapThemes: 'Tema',
  larger: 'Større',
  smaller: 'Mindre',
  whole: 'Vis alt',
  team: 'Temagruppe',
  teamNone: 'Alle lagar tema.',
  teamNow: (names) => `${names} lagar temaa. Dei andre les.`,
  choose: 'Vel temagruppe',
  change: 'Endre',
  teamHint: 'Vel to til fire personar som lagar temaa medan dei andre les. Du kan alltid gjere det sjølv.',
  find: 'Finn personar',
  chosen: (count) => `${count} av 4 valde`,
  nobodyFound: 'Ingen passar til søket.',
  use: 'Bruk gruppa',
  everybody: 'Lat alle lage tema',
};
