/**
 * The action agenda of a café at any moment of it: the document people act on the next morning.
 *
 * Pure, and the same at every moment: what is not decided yet is null, empty or an open matter, never an error. [AG1]
 */
import type { Cafe, TableId } from '../cafe/model.ts';
import { standCount, type StandCount } from '../cafe/views.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { Wall } from '../documents/wall.ts';
import { agendaActions, groupActions, impossibleDeadline } from './actions.ts';
import { addDays, followUpDates, movedToWorkday } from './dates.ts';
import type { Agenda, AgendaAction, AgendaHow, AgendaSources, AgendaStone, OpenMatter } from './model.ts';
import { agendaDots, agendaNotes, agendaThemes, sourceCounter, visibleNotes } from './notes.ts';
import { organisationsPresent, presentPerRound, roundsHeld, tablesInUse, tookPart } from './people.ts';
import { agendaSeating } from './seating.ts';
import { shareOf } from './share.ts';

export interface CafeDocuments {
  readonly tablecloths: Readonly<Record<TableId, Tablecloth>>;
  readonly wall: Wall;
}

/** Mistakes may be reported for a week; the next version is made after that. */
const correctionDays = 7;
const nextFollowUpDays = 30;

const noStands: StandCount = { agree: 0, reservation: 0, disagree: 0, words: [] };

/** Every table of the café is looked up in `tablecloths`; one that is missing is an empty cloth. */
export function buildAgenda(cafe: Cafe, { tablecloths, wall }: CafeDocuments): Agenda {
  const { title, date, place, organiser, purpose, context, invitedAbsent } = cafe.settings;
  const actions = agendaActions(cafe, wall);
  const lowHanging = actions.filter((action) => action.lowHanging);
  const countSources = sourceCounter(cafe, tablecloths, wall);
  const stones = agendaStones(cafe, wall, countSources);
  const present = organisationsPresent(cafe);
  const chosen = wall.vision.find((card) => card.id === cafe.chosenVision);
  const vision = chosen?.text ?? '';
  const dots = agendaDots(cafe, tablecloths);
  return {
    header: {
      title,
      date,
      place,
      organiser,
      purpose,
      version: '1.0',
      correctBy: movedToWorkday(addDays(date, correctionDays)),
    },
    short: {
      people: tookPart(cafe).size,
      organisations: present.size,
      notes: cafe.tables.reduce((sum, table) => sum + visibleNotes(cafe, tablecloths, table.id).length, 0),
      tables: tablesInUse(cafe),
      rounds: roundsHeld(cafe).length,
      visionChosen: vision !== '',
      stones: stones.length,
      actions: actions.length,
      ownersSaidYes: actions.filter((action) => action.owner?.answer === 'yes').length,
      lowHanging: lowHanging.length,
      nextFollowUp: movedToWorkday(addDays(date, nextFollowUpDays)),
    },
    vision: vision === '' ? null : vision,
    visionSources: countSources(vision === '' ? [] : (chosen?.sources ?? [])),
    lowHanging,
    groups: groupActions(actions),
    stones,
    open: openMatters(stones, actions, date),
    share: shareOf(actions, cafe.organisations, present),
    followUp: followUpDates(date),
    background: context,
    how: howWeGotHere(cafe),
    organisations: cafe.organisations
      .filter((organisation) => present.has(organisation.id))
      .map((organisation) => organisation.name),
    invitedAbsent,
    themes: agendaThemes(cafe, tablecloths, wall),
    notes: agendaNotes(cafe, tablecloths, wall),
    dots,
  };
}

function agendaStones(
  cafe: Cafe,
  wall: Wall,
  countSources: (sources: readonly string[]) => AgendaSources,
): readonly AgendaStone[] {
  return wall.stones.map(({ id, text, horizon, howWeKnow, sources }, index) => {
    // Phones choose the ids of cards, and `toString` is an id: only what the café itself has under that name is asked for.
    const stands = Object.hasOwn(cafe.stands, id) ? standCount(cafe, id) : noStands;
    return { id, number: index + 1, text, horizon, howWeKnow, stands, sources: countSources(sources) };
  });
}

/**
 * Reservations in the room's own words first, then owners who have not said yes, then actions that nobody has, then deadlines
 * that cannot be right. `date` is the day of the café. [AG6]
 */
function openMatters(
  stones: readonly AgendaStone[],
  actions: readonly AgendaAction[],
  date: string,
): readonly OpenMatter[] {
  return [
    ...stones.flatMap(({ number, stands }) =>
      stands.words.map((words) => ({ kind: 'reservation', stone: number, words }) as const),
    ),
    ...actions.flatMap(({ number, title, owner }) => {
      if (owner === null || owner.answer === 'yes') return [];
      return {
        kind: owner.answer === 'no' ? 'owner-said-no' : 'owner-not-answered',
        action: number,
        title,
        owner: owner.name,
      } as const;
    }),
    ...actions.flatMap(({ number, title, owner }) =>
      owner === null ? ({ kind: 'owner-missing', action: number, title } as const) : [],
    ),
    ...actions.flatMap((action) => {
      const kind = impossibleDeadline(action, date);
      return kind === null ? [] : ({ kind, action: action.number, title: action.title } as const);
    }),
  ];
}

function howWeGotHere(cafe: Cafe): AgendaHow {
  const held = new Set(roundsHeld(cafe));
  const minutes = cafe.programme.flatMap((stage) =>
    stage.kind === 'round' && stage.round !== undefined && held.has(stage.round) ? stage.minutes : [],
  );
  return {
    rounds: held.size,
    tables: tablesInUse(cafe),
    minutes: [...new Set(minutes)].sort((one, other) => one - other),
    presentPerRound: presentPerRound(cafe),
    hostMode: cafe.settings.hostMode,
    starred: Object.values(cafe.stars).some((notes) => notes.length > 0),
    voted: cafe.vote.state === 'closed' && cafe.vote.voters > 0,
    seating: agendaSeating(cafe),
  };
}
