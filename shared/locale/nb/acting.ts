import type { GroupConcern } from '../../agenda/model.ts';
import type { QualityHint } from '../../agenda/quality.ts';
import type { ActionFields } from '../../documents/cards.ts';
import { listed, many } from './words.ts';

type Level = NonNullable<ActionFields['effort']>;

const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');

/** What those who run a café do with steps, actions and working groups, on bokmål. No phone loads this. */
export const acting = {
  stones: {
    grip: (number: number): string => `Dra steg ${number} til en annen plass. Piltastene flytter det også.`,
  },
  hints: {
    'no-verb': 'Begynn med et verb: hva skal noen gjøre?',
    'long-title': 'Lang tittel. Under 80 tegn leses med ett blikk.',
    'first-step-late': 'Første steg kommer mer enn to uker etter kafeen. Hva kan skje før?',
  } satisfies Record<QualityHint, string>,
  hintsLabel: 'Gjør tiltaket lettere å starte på',
  toStone: 'Gjør tiltaket til et steg',
  toStoneWhy: 'Det kan ikke starte av seg selv nå. Da er det kanskje et steg på veien.',
  madeStone: (title: string): string => `«${title}» er nå et steg.`,
  matrix: {
    title: 'Innsats og effekt',
    lead: 'Velg et tiltak, og trykk der det hører hjemme. Du kan også dra det, eller flytte det med piltastene.',
    effort: 'Innsats',
    effect: 'Effekt',
    efforts: { low: 'Lav innsats', medium: 'Middels innsats', high: 'Høy innsats' } satisfies Record<Level, string>,
    effects: { low: 'Lav effekt', medium: 'Middels effekt', high: 'Høy effekt' } satisfies Record<Level, string>,
    unplaced: 'Ikke plassert',
    allPlaced: 'Alle tiltakene er plassert.',
    put: 'Legg her',
    putIn: (effort: string, effect: string): string => `Legg her: ${effort}, ${effect}`,
    chip: 'Tiltak',
    placed: (number: number, effort: string, effect: string): string => `Tiltak ${number}: ${effort}, ${effect}.`,
    chosen: (number: number, title: string): string => `Tiltak ${number}: ${title}`,
    none: 'Ikke satt',
    takeOut: 'Ta ut av bildet',
    close: 'Ferdig',
  },
  share: {
    unreasoned: 'Et tiltak eies av den som fasiliterer, og mangler begrunnelse.',
    look: 'Se fordelingen',
    title: 'Fordeling av ansvar',
    levels: {
      even: 'De som har tiltak, har omtrent like mange.',
      uneven: 'Noen har to flere enn andre. Kan noen flere ta ett?',
      heavy: 'Én organisasjon har mer enn tre av ti tiltak. Hvem kan avlaste?',
    },
    nobodyYet: 'Ingen har ansvar for tiltak ennå.',
    count: (count: number): string => `${count} tiltak`,
    byOrganisation: 'Etter organisasjon',
    byType: 'Etter aktørtype',
    untyped: 'Ikke oppgitt',
    byPerson: 'Med i mange arbeidsgrupper',
    inGroups: (person: string, count: number): string => `${person} er med i arbeidsgruppa for ${count} tiltak.`,
    unowned: 'Tiltak uten ansvarlig',
    relieve: 'Hvem kan avlaste?',
    action: (number: number, title: string): string => `${number}. ${title}`,
    ask: (owner: string): string => `Foreslå ${owner}`,
    more: (count: number): string => `og ${count} andre som ikke har noe ennå`,
    nobodyFree: 'Alle som er her, har noe allerede.',
    proposed: (owner: string, title: string): string => `${owner} er foreslått som ansvarlig for «${title}».`,
    idle: 'Har ingenting ennå',
    idleMany: (count: number): string => `og ${count} til`,
    facilitators: 'Den som fasiliterer, skal støtte og ikke eie',
    owns: (number: number, owner: string): string => `Tiltak ${number} står på ${owner}.`,
    because: (reason: string): string => `Begrunnelse: ${reason}`,
    noReason: 'Mangler begrunnelse.',
    missing: 'Dem vi mangler i rommet',
    missingFor: (who: string, numbers: readonly number[]): string =>
      `${who} (${numbers.length === 1 ? `tiltak ${numbers.join('')}` : `tiltakene ${listed(numbers.map(String))}`})`,
  },
  groups: {
    title: 'Arbeidsgrupper',
    lead: 'Folk fra minst to organisasjoner bærer tiltakene sammen.',
    add: 'Ny arbeidsgruppe',
    newName: 'Navn på gruppa',
    name: 'Navn',
    leader: 'Leder',
    noLeader: 'Ingen ennå',
    firstMeeting: 'Første møte',
    firstMeetingAt: 'Klokkeslett',
    place: 'Sted',
    actions: (numbers: readonly number[]): string =>
      numbers.length === 0 ? 'Ingen tiltak ennå.' : `Tiltak ${listed(numbers.map(String))}`,
    members: (count: number): string => many(count, 'person er med', 'personer er med'),
    edit: (name: string): string => `Endre gruppa «${name}»`,
    remove: (name: string): string => `Fjern kortet for gruppa «${name}»`,
    removed: (name: string): string => `Kortet for «${name}» er fjernet. Tiltakene står.`,
    concernsLabel: 'Dette mangler gruppa',
    concerns: {
      'one-organisation': 'Få med minst én organisasjon til',
      'no-lead': 'Mangler en som leder',
      'facilitator-leads': 'Fasilitatoren støtter og bør ikke lede',
      'mostly-public': 'Mer enn halvparten er fra det offentlige',
      'no-first-meeting': 'Avtal det første møtet',
    } satisfies Record<GroupConcern, string>,
  },
  projector: {
    mean: (which: 'stretch' | 'possible', mean: number): string =>
      `${which === 'stretch' ? 'Strekker' : 'Mulig'} ${decimal(mean)} av 5`,
    fist: (mean: number, count: number): string => `Fingre ${decimal(mean)} av 5 (${count} svar)`,
  },
};
