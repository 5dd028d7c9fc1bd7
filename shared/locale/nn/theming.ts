import type { ThemingMessages } from '../nb/theming.ts';

const lappar = (count: number): string => (count === 1 ? '1 lapp' : `${count} lappar`);

export const theming: ThemingMessages = {
  undo: 'Angre',
  undoWhat: (what) => `Angre: ${what}`,
  undone: (what) => `Angra: ${what}`,
  undoNothing: 'Nokon andre har endra det sidan. Ingenting er angra.',
  changed: (title) => `Temaet «${title}» er endra.`,
  byFacilitator: 'Endra av fasilitator',
  join: 'Slå saman med …',
  joinTitle: (title) => `Slå saman «${title}»`,
  joinHint: 'Vel temaet som blir ståande. Alle lappane blir samla der.',
  joined: (from, into) => `«${from}» er slått saman med «${into}».`,
  wording: 'Felles ordlyd',
  writeWording: 'Skriv felles ordlyd',
  wordingHint: 'Éi setning som seier det lappane har felles. Lappane blir ståande slik dei vart skrivne.',
  saveWording: 'Lagre ordlyden',
  wordingSaved: 'Felles ordlyd er lagra.',
  wordingMenu: (words) => `Val for ordlyden «${words}»`,
  editWording: 'Endre ordlyden',
  removeWording: 'Fjern ordlyden',
  wordingRemoved: 'Ordlyden er fjerna. Lappane står som før.',
  asWritten: (count) => `Slik vart det skrive: ${lappar(count)}`,
  team: (names, count) => (count === 1 ? `${names} lagar temaa for alle.` : `${names} lagar temaa saman for alle.`),
  teamCount: (count) =>
    count === 1 ? 'Éin person lagar temaa for alle.' : `Ei temagruppe på ${count} lagar temaa for alle.`,
  teamRead: 'Du kan lese alt så lenge.',
  teamYou: 'Du er med i temagruppa. Trykk på lappar som høyrer saman, og legg dei i eit tema.',
  like: (count) => `Liknar på ${count === 1 ? '1 annan' : `${count} andre`}`,
  selectLike: (count) => `Vel òg ${count} som liknar`,
  echoTitle: 'Kva betyr «uavhengig av kvarandre»?',
  echoRule:
    'Fleire bord skreiv nesten det same før dei kunne ha høyrt om det frå kvarandre: Ingen ved bordet hadde vore der det vart sagt, og ingen lapp bygde på det. Det viser styrke, men er inga stemme.',
  lift: {
    views: 'Kva bordet gjer no',
    star: 'Løft fram',
    gather: 'Samle i tema',
    title: 'Samle lappane',
    lead: 'Kva høyrer saman på duken? Trykk på lappane, og gi dei eit tema.',
    empty: 'Duken er tom',
    emptyText: 'Skriv ein lapp først. Så kan bordet samle dei.',
  },
};
