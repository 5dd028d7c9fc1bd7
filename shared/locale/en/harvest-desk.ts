import type { HarvestDeskMessages } from '../nb/harvest-desk.ts';

export const harvestDesk: HarvestDeskMessages = {
  map: 'As a map',
  mapLabel: (count) => `Map of the wall with ${count === 1 ? '1 island' : `${count} islands`}`,
  mapHint: 'Scroll to move about. The keys + and − make the map larger and smaller, 0 shows all of it.',
  mapBy: 'The islands are',
  mapTables: 'Tables',
  mapThemes: 'Themes',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'Show all',
  team: 'Theme team',
  teamNone: 'Everybody makes themes.',
  teamNow: (names) => `${names} make the themes. The others read.`,
  choose: 'Choose a theme team',
  change: 'Change',
  teamHint: 'Choose two to four people who make the themes while the others read. You can always do it yourself.',
  find: 'Find people',
  chosen: (count) => `${count} of 4 chosen`,
  nobodyFound: 'Nobody fits the search.',
  use: 'Use the team',
  everybody: 'Let everybody make themes',
};
