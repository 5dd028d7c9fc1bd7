/** A café to a file and back: the way to another server, to next year, and to an archive that must outlive the tool. */
import type * as Y from 'yjs';
import { fitted, fromFile } from '../../shared/boards/entries.ts';
import { pauseClock } from '../../shared/cafe/clock.ts';
import type { CafeDocuments } from '../../shared/agenda/agenda.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import type { Opening } from '../../shared/cafe/open.ts';
import { standCount } from '../../shared/cafe/views.ts';
import { tallyOf } from '../../shared/cafe/vision-marks.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { writeNote, writeWords, type Tablecloth } from '../../shared/documents/tablecloth.ts';
import { groupNotes } from '../../shared/documents/wall.ts';
import { sorter } from '../../shared/locale/formats.ts';
import { boardsOf, withoutPen, writeBoards } from './cafe-file-boards.ts';
import { choicesOf, fileChoices } from './cafe-file-choices.ts';
import { cafeFileFormat, type CafeFile, type FileCloth, type FileWall } from './cafe-file-schema.ts';

export { cafeFileSchema, checkCafeFile, readCafeFile } from './cafe-file-read.ts';
export type { CafeFile } from './cafe-file-schema.ts';

const essentialPlaces = [1, 2, 3] as const;

/**
 * The complete file. `at` is the time of writing in server milliseconds: a clock that runs is written as paused with what is left.
 * Never in the file: keys, codes, ballots, pens, who signed for whom, and whose a
 * stand was. [EX3]
 */
export function cafeFile(cafe: Cafe, documents: CafeDocuments, at: number): CafeFile {
  const wall = { ...boardsOf(documents.wall), grouping: documents.wall.themeOf };
  const stones = [...wall.stones, ...wall.vision].map(({ id }) => id).filter((id) => Object.hasOwn(cafe.stands, id));
  const actions = new Set(wall.actions.map((action) => action.id));
  return {
    format: cafeFileFormat,
    id: cafe.id,
    createdAt: cafe.createdAt,
    cafe: {
      settings: cafe.settings,
      actorTypes: cafe.actorTypes,
      organisations: cafe.organisations,
      tables: cafe.tables,
      rounds: cafe.rounds,
      programme: cafe.programme,
      people: cafe.people,
      stage: cafe.stage,
      clock: fileClock(cafe, at),
      runs: cafe.runs,
      endsBy: cafe.endsBy,
      hosts: cafe.hosts,
      seats: cafe.seats,
      wishes: cafe.wishes,
      locked: cafe.locked,
      stars: cafe.stars,
      hidden: cafe.hidden,
      themeTeam: cafe.themeTeam,
      ...fileChoices(cafe),
      chosenVision: cafe.chosenVision,
      stands: Object.fromEntries(stones.map((stone) => [stone, standCount(cafe, stone)])),
      visionMarks: Object.fromEntries(
        wall.vision.flatMap(({ id }) =>
          Object.hasOwn(cafe.visionMarks, id) ? [[id, tallyOf(cafe, id, sorter(cafe.settings.locale))] as const] : [],
        ),
      ),
      boards: cafe.boards,
      entries: fileEntries(cafe),
      ownerAnswers: Object.fromEntries(Object.entries(cafe.ownerAnswers).filter(([action]) => actions.has(action))),
      plan: cafe.plan,
      signUps: Object.fromEntries(
        Object.entries(cafe.signUps).filter(([action, people]) => actions.has(action) && people.length > 0),
      ),
    },
    documents: {
      tablecloths: Object.fromEntries(
        Object.entries(documents.tablecloths).map(([table, cloth]) => [table, fileCloth(cloth)]),
      ),
      wall,
    },
  };
}

function fileClock(cafe: Cafe, at: number): CafeFile['cafe']['clock'] {
  if (cafe.clock.state !== 'running') return cafe.clock;
  const paused = pauseClock(cafe.clock, at);
  return paused?.state === 'paused' ? paused : { state: 'stopped' };
}

/** What is on the boards, without whose it is. */
function fileEntries({ boards, entries }: Cafe): CafeFile['cafe']['entries'] {
  return boards.flatMap((plan) =>
    entries.flatMap(({ id, board, values, agreed, removed }) => {
      const here = board === plan.id && !removed ? fitted(plan, values) : {};
      return Object.keys(here).length === 0 ? [] : [{ id, board, values: here, agreed }];
    }),
  );
}

function fileCloth({ notes, handedOn }: Tablecloth): FileCloth {
  return {
    notes: notes.map(withoutPen),
    handedOn: Object.entries(handedOn).map(([round, { places, sentence }]) => ({
      round: Number(round),
      essentials: places,
      sentence,
    })),
  };
}

export interface OpenedFile {
  /** The state for the first event of the new café. */
  readonly cafe: Cafe;
  /** Fills a fresh, empty document. Its pen becomes that of every note and card in it. */
  readonly write: (document: DocumentRef, doc: Y.Doc) => void;
}

/** A new café from a file that `readCafeFile` has accepted. Everything in it keeps its id; keys, code and birth are the new ones. */
export function openCafeFile(file: CafeFile, { id, code, at, keys, offers }: Opening): OpenedFile {
  const { stands, visionMarks, ...state } = file.cafe;
  const carried = Object.entries(stands).map(([stone, count]) => [stone, { people: {}, carried: count }] as const);
  return {
    cafe: {
      ...state,
      ...choicesOf(state, state.settings),
      awayBoards: [],
      entries: state.entries.map((entry) => ({ ...entry, by: fromFile, removed: false })),
      id,
      code,
      createdAt: at,
      keys,
      offers,
      grants: [],
      codes: {},
      merged: {},
      wall: { show: 'stage' },
      released: [],
      arrived: {},
      seatsVersion: 0,
      signed: {},
      stands: Object.fromEntries(carried),
      visionMarks: Object.fromEntries(
        Object.entries(visionMarks).map(([vision, tally]) => [vision, { people: {}, carried: tally }] as const),
      ),
    },
    write: (document, doc) => {
      doc.transact(() => {
        if (document.kind === 'wall') writeWall(file.documents.wall, doc);
        else if (Object.hasOwn(file.documents.tablecloths, document.table))
          writeCloth(file.documents.tablecloths[document.table], doc);
      });
    },
  };
}

function writeCloth(cloth: FileCloth | undefined, doc: Y.Doc): void {
  for (const note of cloth?.notes ?? []) writeNote(doc, note);
  for (const { round, essentials, sentence } of cloth?.handedOn ?? []) {
    for (const place of essentialPlaces) {
      const words = essentials[place - 1] ?? '';
      if (words !== '') writeWords(doc, round, place, words);
    }
    if (sentence !== '') writeWords(doc, round, 'sentence', sentence);
  }
}

function writeWall({ grouping, ...cards }: FileWall, doc: Y.Doc): void {
  writeBoards(cards, doc);
  for (const [note, theme] of Object.entries(grouping)) groupNotes(doc, [note], theme);
}
