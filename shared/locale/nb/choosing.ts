/** Prikker, rangering og puls på telefonen, på bokmål. */
import { many } from './words.ts';

export const choosing = {
  dots: {
    how: {
      lifted:
        'Dette er lappene bordene løftet fram. Trykk på en lapp for å gi den en prikk, og igjen for å ta den bort.',
      themes: 'Trykk på et tema for å gi det en prikk. Trykk igjen for å ta prikken bort.',
    },
    together: 'Bordet deler prikkene. Alle ved bordet kan gi dem og flytte dem.',
    ours: 'Bordets prikk',
    tables: (count: number): string => `${many(count, 'bord', 'bord')} har gitt prikker`,
    resultTables: (count: number): string => `${many(count, 'bord', 'bord')} ga prikker.`,
    noThemes: 'Det er ingen temaer ennå. De kommer hit når noen lager dem.',
    nothingLifted: 'Bordene har ikke løftet fram noe ennå.',
    columns: { place: 'Plass', note: 'Lapp', theme: 'Tema', dots: 'Prikker' },
  },
  poll: {
    scale: 'Fra 1, helt uenig, til 5, helt enig',
    low: 'Helt uenig',
    high: 'Helt enig',
    anonymous: 'Ingen ser hvem som svarte hva.',
    thanks: 'Takk. Du kan endre svaret til spørsmålet lukkes.',
    change: 'Endre svaret',
    take: 'Ta svaret tilbake',
    rankHow: 'Trykk på det viktigste først, så det nest viktigste.',
    rankRest: 'Det du ikke plasserer, deler plassene til slutt.',
    unplaced: 'Ikke plassert',
    put: (item: string, place: number): string => `${item}: sett på plass ${place}`,
    up: (item: string): string => `Flytt opp: ${item}`,
    down: (item: string): string => `Flytt ned: ${item}`,
    place: (item: string): string => `Plass for ${item}`,
    drag: 'Dra for å flytte',
    irrelevant: 'Ikke aktuelt',
    none: 'Ingen plass',
    moved: (item: string, place: number): string => `${item}: plass ${place}`,
    again: 'Begynn på nytt',
    send: 'Send svaret',
    answered: (count: number): string => many(count, 'svar', 'svar'),
    tooFew: 'For få har svart til at svarene kan vises.',
    when: { before: 'Før', after: 'Etter', any: 'Svar' },
    mean: 'Snitt',
    median: 'Median',
    range: (lowest: string, highest: string): string => `fra ${lowest} til ${highest}`,
    item: 'Hva',
    placeHead: 'Plass',
    answers: 'Svar',
    spreadOf: (item: string, list: string): string => `Slik fordelte plassene seg for ${item}: ${list}`,
    placed: (count: number, place: string): string => `${count} på plass ${place}`,
    widest: 'Størst uenighet',
    talk: 'Ulik rolle gir ulik rekkefølge. Snakk om det.',
    sentence: 'Utsagn',
  },
};

export type ChoosingMessages = typeof choosing;
