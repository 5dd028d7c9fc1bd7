/** Notes with the groups that a reader has marked in them: those of the real cafés, and pairs in other languages that we wrote ourselves. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const language = v.picklist(['nb', 'nn', 'en', 'sv', 'se']);

const fileSchema = v.object({
  ideas: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      lang: language,
      tableId: v.string(),
      themeId: v.nullable(v.string()),
      nearDuplicateGroup: v.nullable(v.string()),
    }),
  ),
  themes: v.array(v.object({ id: v.string(), title: v.string(), description: v.string() })),
});

export interface MarkedNote {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** Notes with one name say the same; null for those without a twin. */
  readonly group: string | null;
  readonly theme: string | null;
  /** It is only there so that others have to be found among many; what it is like is not judged. */
  readonly around: boolean;
}

export interface MarkedCafe {
  readonly name: string;
  readonly notes: readonly MarkedNote[];
  readonly themes: readonly { readonly id: string; readonly words: string }[];
}

export const cafeNames = ['bioinn-cafe', 'ovre-romerike', 'lillehammer-ikt'] as const;

export function readMarked(name: (typeof cafeNames)[number]): MarkedCafe {
  const text = readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8');
  const { ideas, themes } = v.parse(fileSchema, JSON.parse(text));
  return {
    name,
    notes: ideas.map(({ id, text: words, lang, themeId, nearDuplicateGroup }) => ({
      id,
      text: words,
      language: lang,
      group: nearDuplicateGroup,
      theme: themeId,
      around: false,
    })),
    themes: themes.map(({ id, title, description }) => ({ id, words: `${title} ${description}` })),
  };
}

/** Written when the way of counting was finished, and not looked at before: two wordings of one thought, in two languages or in one. */
const twins: readonly (readonly [string, string, string, string])[] = [
  [
    'nb',
    'Gratis leksehjelp på biblioteket etter skoletid',
    'nn',
    'Leksehjelp etter skuletid på biblioteket, utan å betale',
  ],
  ['nb', 'Bussen må gå oftere om kvelden', 'nn', 'Vi treng fleire bussar på kveldstid'],
  ['nb', 'Flere sykkelveier mellom bygdene', 'nn', 'Sykkelvegar som bind bygdene saman'],
  ['nb', 'Hvordan får vi ungdommen til å komme hjem igjen?', 'nn', 'Korleis får vi ungdomen til å flytte heim att?'],
  ['nb', 'Snøbrøyting foran eldre sine hus', 'nn', 'Brøyting av snø framfor husa til dei eldre'],
  ['nb', 'Et felles verksted der naboer kan reparere ting', 'nn', 'Reparasjonsverkstad for heile nabolaget'],
  ['nb', 'Kommunen burde dele åpne kart over turstier', 'nn', 'Opne kart over turstiane frå kommunen'],
  [
    'nb',
    'Barnehagen stenger for tidlig for dem som jobber skift',
    'nn',
    'Barnehagen stengjer for tidleg for skiftarbeidarar',
  ],
  ['nn', 'Ei låneordning for turutstyr', 'nn', 'Utlån av turutstyr til alle'],
  ['nn', 'Meir lokalmat på sjukeheimen', 'nn', 'Sjukeheimane må kjøpe mat frå bøndene lokalt'],
  ['nn', 'Fleire benkar langs elva', 'nn', 'Benkar å kvile på ved elvestien'],
  ['nn', 'Kven tek seg av eldhugen når eldsjelene sluttar?', 'nn', 'Eldsjelene blir utslitne'],
  ['en', 'A shared calendar for all local events', 'en', 'One events calendar the whole valley uses'],
  ['en', 'Later opening hours at the library', 'en', 'The library should stay open in the evenings'],
  ['en', 'Newcomers do not know where to volunteer', 'en', 'Tell new residents how they can volunteer'],
  ['en', 'Safer crossings near the school', 'en', 'School crossing is dangerous'],
  ['en', 'Repair café once a month', 'en', 'Monthly repair cafe for bikes and clothes'],
  ['en', 'Trust between companies is low', 'en', 'Companies do not trust each other'],
  ['nb', 'En pris for årets frivillige', 'en', 'Volunteer of the year award'],
  ['nb', 'Opplæring i å skrive anbud', 'en', 'Course on writing tenders'],
  ['nb', 'Vi trenger flere boliger for studenter', 'en', 'Student housing is missing'],
  ['nb', 'Festivalen trenger en fast scene', 'en', 'A permanent stage for the festival'],
  ['nb', 'Rettigheter når kunst deles på nett', 'en', 'Copyright for artists who share online'],
  ['nb', 'Klimaregnskap for små bedrifter', 'en', 'Carbon accounting for small firms'],
];

/** The twins among the notes of a real café, so that they have to be found. */
export function readTwins(): MarkedCafe {
  const around = readMarked('bioinn-cafe').notes.map((note) => ({ ...note, group: null, around: true }));
  const ours = twins.flatMap(([firstLanguage, first, secondLanguage, second], pair) => [
    { id: `w${pair}a`, text: first, language: firstLanguage, group: `w${pair}`, theme: null, around: false },
    { id: `w${pair}b`, text: second, language: secondLanguage, group: `w${pair}`, theme: null, around: false },
  ]);
  return { name: 'our own twins', notes: [...around, ...ours], themes: [] };
}
