const lapper = (count: number): string => (count === 1 ? '1 lapp' : `${count} lapper`);

/** Gathering notes under themes and in joint wordings, on bokmål. */
export const theming = {
  undo: 'Angre',
  undoWhat: (what: string): string => `Angre: ${what}`,
  undone: (what: string): string => `Angret: ${what}`,
  undoNothing: 'Noen andre har endret det siden. Ingenting er angret.',
  changed: (title: string): string => `Temaet «${title}» er endret.`,
  byFacilitator: 'Endret av fasilitator',
  join: 'Slå sammen med …',
  joinTitle: (title: string): string => `Slå sammen «${title}»`,
  joinHint: 'Velg temaet som blir stående. Alle lappene samles der.',
  joined: (from: string, into: string): string => `«${from}» er slått sammen med «${into}».`,
  wording: 'Felles ordlyd',
  writeWording: 'Skriv felles ordlyd',
  wordingHint: 'Én setning som sier det lappene har felles. Lappene blir stående slik de ble skrevet.',
  saveWording: 'Lagre ordlyden',
  wordingSaved: 'Felles ordlyd er lagret.',
  wordingMenu: (words: string): string => `Valg for ordlyden «${words}»`,
  editWording: 'Endre ordlyden',
  removeWording: 'Fjern ordlyden',
  wordingRemoved: 'Ordlyden er fjernet. Lappene står som før.',
  asWritten: (count: number): string => `Slik ble det skrevet: ${lapper(count)}`,
  team: (names: string, count: number): string =>
    count === 1 ? `${names} lager temaene for alle.` : `${names} lager temaene sammen for alle.`,
  teamCount: (count: number): string =>
    count === 1 ? 'Én person lager temaene for alle.' : `En temagruppe på ${count} lager temaene for alle.`,
  teamRead: 'Du kan lese alt så lenge.',
  teamYou: 'Du er med i temagruppa. Trykk på lapper som hører sammen, og legg dem i et tema.',
  like: (count: number): string => `Ligner på ${count === 1 ? '1 annen' : `${count} andre`}`,
  selectLike: (count: number): string => `Velg også ${count} som ligner`,
  echoTitle: 'Hva betyr «uavhengig av hverandre»?',
  echoRule:
    'Flere bord skrev nesten det samme før de kunne ha hørt om det fra hverandre: Ingen ved bordet hadde vært der det ble sagt, og ingen lapp bygde på det. Det viser styrke, men er ingen stemme.',
  lift: {
    views: 'Hva bordet gjør nå',
    star: 'Løft fram',
    gather: 'Samle i temaer',
    title: 'Samle lappene',
    lead: 'Hva hører sammen på duken? Trykk på lappene, og gi dem et tema.',
    empty: 'Duken er tom',
    emptyText: 'Skriv en lapp først. Så kan bordet samle dem.',
  },
};

export type ThemingMessages = typeof theming;
