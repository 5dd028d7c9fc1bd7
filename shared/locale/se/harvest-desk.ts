import type { HarvestDeskMessages } from '../nb/harvest-desk.ts';

export const harvestDesk: HarvestDeskMessages = {
  map: 'Kártan',
  mapLabel: (count) => `Seainni kárta, sullot: ${count}`,
  mapHint: 'Rulle go háliidat sirdásit. Boalut + ja − stuorrudit ja unnidit kártta, 0 čájeha buot.',
  mapBy: 'Sullot leat',
  mapTables: 'Beavddit',
  mapThemes: 'Fáttát',
  larger: 'Stuorit',
  smaller: 'Unnit',
  whole: 'Čájet buot',
  team: 'Fáddájoavku',
  teamNone: 'Buohkat ráhkadit fáttáid.',
  teamNow: (names) => `Fáttáid ráhkadit ${names}. Earát lohket.`,
  choose: 'Vállje fáddájoavkku',
  change: 'Rievdat',
  teamHint:
    'Vállje guoktása gitta njealji olbmo geat ráhkadit fáttáid dan botta go earát lohket. Don sáhtát álo dahkat dan ieš.',
  find: 'Gávnna olbmuid',
  chosen: (count) => `${count}/4 válljejuvvon`,
  nobodyFound: 'Ii oktage heive ohcamii.',
  use: 'Geavat joavkku',
  everybody: 'Divtte buohkaid ráhkadit fáttáid',
};
