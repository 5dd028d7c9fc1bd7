/** The plan of a café from its file. */
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import type { SessionFile } from '../fixtures/session-file.ts';

/** A café that has hosts from the second round on begins without. */
const hostModes = { fixed: 'fixed', 'per-round': 'each-round', 'none-then-fixed': 'none' } as const;

type StagePlan = CafeDesignInput['programme'][number];

export function designOf(file: SessionFile): CafeDesignInput {
  const { session } = file;
  const facilitating = new Set(file.facilitators.map(({ organisationId }) => organisationId));
  const stage = (kind: StagePlan['kind'], title: string, minutes: number, round?: number): StagePlan => ({
    kind,
    title,
    minutes,
    screen: '',
    cue: '',
    ...(round === undefined ? {} : { round }),
  });
  return {
    settings: {
      title: file.title,
      purpose: session.purpose,
      context: session.context.join('\n'),
      place: session.place,
      organiser: session.organiser,
      date: session.date,
      timeZone: session.timeZone,
      locale: 'nb',
      anonymity: 'names',
      hostMode: hostModes[session.hostMode],
      dotsPerPerson: session.dotsPerPerson,
      autoAdvance: true,
      houseRules: ['Lytt for å forstå', 'Bygg på det andre sier: «ja, og …»'],
      invitedAbsent: file.invitedNotPresent.map(({ organisation }) => organisation),
      closing: 'Dokumentet kommer innen 24 timer.',
    },
    actorTypes: file.actorTypes.map(({ id, nb }) => ({ id, name: nb })),
    organisations: file.organisations.map(({ id, name }) => ({ name, facilitates: facilitating.has(id) })),
    tables: file.tables.map(({ name, theme, prompt }) => ({ name, theme, prompt })),
    rounds: file.rounds.map(({ title, question }) => ({ title, question, hint: '' })),
    programme: [
      stage('doors', 'Ankomst', 10),
      ...file.rounds.flatMap((round, index) => [
        ...(index === 0 ? [] : [stage('travel', 'Bytt bord', round.changeoverMinutes, round.number)]),
        stage('round', `Runde ${round.number}`, round.plannedMinutes, round.number),
      ]),
      stage('lift', 'Løft fram', 7),
      stage('harvest', 'Galleri og prikker', 10),
      stage('vision', 'Visjon', 15),
      stage('stones', 'Trinn', 15),
      stage('actions', 'Handling nå', 20),
      stage('close', 'Hva skjer nå?', 0),
    ],
  };
}
