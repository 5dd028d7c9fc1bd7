/**
 * The action agenda of a café at any moment of it: the document people act on the next morning.
 *
 * Pure, and the same at every moment: what is not decided yet is null, empty or an open matter, never an error. [AG1]
 */
import type { Cafe, TableId, VisionTally } from '../cafe/model.ts';
import { planStanding, versionName } from '../cafe/plan-versions.ts';
import { standCount } from '../cafe/views.ts';
import { tallyOf } from '../cafe/vision-marks.ts';
import { sorter } from '../locale/formats.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { Wall } from '../documents/wall.ts';
import { agendaActions, groupActions } from './actions.ts';
import { addDays, followUpDates, movedToWorkday } from './dates.ts';
import type { Agenda, AgendaHow, AgendaSources, AgendaStone } from './model.ts';
import { agendaBoards } from './boards.ts';
import { agendaWorkingGroups } from './groups.ts';
import { missingActors } from './missing.ts';
import { agendaNotes, agendaThemes, sourceCounter, visibleNotes } from './notes.ts';
import { openMatters } from './open-matters.ts';
import { agendaOrigins, cafeEchoes, echoStrength } from './origins.ts';
import { organisationsPresent, presentPerRound, roundsHeld, tablesInUse, tookPart } from './people.ts';
import { agendaSeating } from './seating.ts';
import { agendaPolls } from './polls.ts';
import { agendaProposals } from './proposals.ts';
import { shareOf } from './share.ts';
import { agendaVotes } from './votes.ts';
import { heldVotes } from '../cafe/votes.ts';
import { planMark } from './versions.ts';

export interface CafeDocuments {
  readonly tablecloths: Readonly<Record<TableId, Tablecloth>>;
  readonly wall: Wall;
}

/** Mistakes may be reported for a week; the next version is made after that. */
const correctionDays = 7;
const nextFollowUpDays = 30;

/**
 * Every table of the café is looked up in `tablecloths`; one that is missing is an empty cloth. Echoes between tables take long to find
 * among thousands of notes: whoever shows none leaves them out.
 */
export function buildAgenda(
  cafe: Cafe,
  { tablecloths, wall }: CafeDocuments,
  { echoes: wanted }: { readonly echoes: 'found' | 'left-out' } = { echoes: 'found' },
): Agenda {
  const { title, date, place, organiser, purpose, context, invitedAbsent } = cafe.settings;
  const actions = agendaActions(cafe, wall);
  const lowHanging = actions.filter((action) => action.lowHanging);
  const countSources = sourceCounter(cafe, tablecloths, wall);
  const echoes = wanted === 'found' ? cafeEchoes(cafe, tablecloths, wall) : [];
  const visible = cafe.tables.flatMap(({ id, number }) =>
    visibleNotes(cafe, tablecloths, id).map((note) => ({ ...note, table: number })),
  );
  const stones = agendaStones(cafe, wall, countSources);
  const present = organisationsPresent(cafe);
  const chosen = wall.vision.find((card) => card.id === cafe.chosenVision);
  const vision = chosen?.text ?? '';
  const marks = chosen ? agendaMarks(cafe, chosen.id) : null;
  const standing = planStanding(cafe, planMark(cafe, wall));
  return {
    header: {
      title,
      date,
      place,
      organiser,
      purpose,
      ...standing,
      sent: standing.draft ? null : (cafe.plan.at(-1)?.day ?? null),
      correctBy: movedToWorkday(addDays(date, correctionDays)),
    },
    changes: cafe.plan.flatMap(({ day, changes }, index) =>
      changes.map((words) => ({ version: versionName(index), date: day, words })),
    ),
    short: {
      people: tookPart(cafe).size,
      organisations: present.size,
      notes: visible.length,
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
    visionMarks: marks,
    visionSources: countSources(vision === '' ? [] : (chosen?.sources ?? [])),
    proposals: agendaProposals(cafe, wall, countSources),
    lowHanging,
    groups: groupActions(actions),
    stones,
    open: openMatters(marks?.words ?? [], stones, actions, date),
    workingGroups: agendaWorkingGroups(cafe, wall),
    missing: missingActors(actions),
    boards: agendaBoards(cafe),
    share: shareOf(actions, cafe, present),
    followUp: followUpDates(date),
    background: context,
    how: howWeGotHere(cafe),
    organisations: cafe.organisations
      .filter((organisation) => present.has(organisation.id))
      .map((organisation) => organisation.name),
    invitedAbsent,
    themes: agendaThemes(cafe, tablecloths, wall),
    notes: agendaNotes(cafe, tablecloths, wall, echoStrength(echoes)),
    votes: agendaVotes(cafe, tablecloths, wall),
    polls: agendaPolls(cafe),
    origins: agendaOrigins(cafe, visible, wall, echoes),
  };
}

function agendaStones(
  cafe: Cafe,
  wall: Wall,
  countSources: (sources: readonly string[]) => AgendaSources,
): readonly AgendaStone[] {
  return wall.stones.map(({ id, text, horizon, howWeKnow, sources }, index) => {
    const stands = standCount(cafe, id);
    return { id, number: index + 1, text, horizon, howWeKnow, stands, sources: countSources(sources) };
  });
}

/** Null while nobody has marked it. */
function agendaMarks(cafe: Cafe, vision: string): VisionTally | null {
  const tally = tallyOf(cafe, vision, sorter(cafe.settings.locale));
  const given = [...tally.stretch, ...tally.possible, ...tally.fist].some((count) => count > 0);
  return given ? tally : null;
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
    voted: heldVotes(cafe).some(({ voters }) => voters > 0),
    seating: agendaSeating(cafe),
  };
}
