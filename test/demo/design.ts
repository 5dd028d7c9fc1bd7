/** The plan of the demo café: tables, rounds and questions from the file, and around them a whole programme. */
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { designOf } from '../replay/design.ts';
import type { SessionFile } from '../fixtures/session-file.ts';

type StagePlan = CafeDesignInput['programme'][number];

/** So few people never fill eight tables; four or five belong at each. */
export function tablesFor(file: SessionFile, people: number): SessionFile['tables'] {
  return file.tables.slice(0, Math.max(2, Math.round(people / 5)));
}

export function designFrom(file: SessionFile, people: number): CafeDesignInput {
  const design = designOf({ ...file, tables: tablesFor(file, people) });
  return {
    ...design,
    settings: {
      ...design.settings,
      // The play itself goes on; a clock that ran out would take a step on its own in the middle of an act.
      autoAdvance: false,
      houseRules: [
        'Snakk om det som betyr noe',
        'Lytt for å forstå',
        'Bygg på det andre sier: «ja, og …»',
        'Gi plass til dem som ikke har sagt noe',
      ],
      closing:
        'Dokumentet kommer innen 24 timer. Rett feil innen en uke. Neste gang vi ses, ser vi på det som er gjort.',
    },
    programme: programmeOf(file),
  };
}

function programmeOf({ rounds }: SessionFile): StagePlan[] {
  const stage = (kind: StagePlan['kind'], title: string, minutes: number, screen = ''): StagePlan => ({
    kind,
    title,
    minutes,
    screen,
    cue: '',
  });
  return [
    stage('doors', 'Ankomst', 0, 'Skann koden eller skriv den inn. Du trenger ingen konto.'),
    stage('plenary', 'Velkommen', 10, 'Vi har hver våre mål. I dag leter vi etter det vi vil sammen.'),
    ...rounds.flatMap(({ number, title, plannedMinutes, changeoverMinutes }) => [
      ...(number === 2
        ? [
            {
              ...stage('travel', 'Bytt bord', changeoverMinutes, 'Telefonen viser neste bord. Bordverten blir.'),
              round: number,
            },
          ]
        : []),
      ...(number === 3 ? [stage('pause', 'Pause', 10, 'Ta en kaffe.')] : []),
      { ...stage('round', title, plannedMinutes), round: number },
    ]),
    stage('lift', 'Løft fram', 7, 'Hvert bord velger tre lapper og én setning.'),
    stage('harvest', 'Innhøsting', 10, 'Alle lappene, gruppert. Du har fem prikker.'),
    stage('vision', 'Visjon', 15, 'Kort og allment. Til å strekke seg etter, og mulig å nå.'),
    stage('stones', 'Trinn', 15, 'Hva må være på plass for å komme dit?'),
    stage('actions', 'Handling nå', 20, 'Start med det som koster lite og gir raskt resultat. Hvem tar det? Når?'),
    stage('close', 'Hva skjer nå?', 0, 'Datoene for oppfølging og når dokumentet kommer.'),
  ];
}
