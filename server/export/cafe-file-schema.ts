/**
 * The complete file of a café, `kafebord/1`: everything that another Kafébord needs to open it again, and nothing that says who
 * wrote, voted or held a key. Bounds are those of a living café, so that what can be written can be read.
 */
import * as v from 'valibot';
import { entryValuesSchema } from '../../shared/boards/entries.ts';
import { boardPlansSchema, mostBoards, mostEntries } from '../../shared/boards/plan.ts';
import {
  actorTypeSchema,
  attendanceSchema,
  minutesSchema,
  mostRounds,
  mostTables,
  roundPlanSchema,
  seatBoundsSchema,
  settingsSchema,
  spanSchema,
  tablePlanSchema,
} from '../../shared/cafe/design.ts';
import { mostEver } from '../../shared/cafe/decide-people.ts';
import { stageKinds, starsPerTable } from '../../shared/cafe/model.ts';
import { mostPlanChanges, mostPlanVersions } from '../../shared/cafe/plan-versions.ts';
import { calendarDay, identifier, languageTag, line } from '../../shared/cafe/text.ts';
import { mostMark } from '../../shared/cafe/vision-marks.ts';
import { cardsPerBoard } from '../../shared/documents/bounds.ts';
import { writtenNoteSchema } from '../../shared/documents/note.ts';
import { wordsSchema } from '../../shared/documents/tablecloth.ts';
import { fileBoards, type DeepReadonly } from './cafe-file-boards.ts';
import { choicesSchema } from './cafe-file-choices.ts';

export const cafeFileFormat = 'kafebord/1';

const mostPeople = 2000;
/** Beyond any café we plan for; the size of the file is bounded before it is read. */
const mostNotes = 100_000;
const mostSteps = 20_000;
const mostAnswers = 10_000;

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const moment = count(8.64e15);
const roundNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRounds));
const byId = <const S extends v.GenericSchema>(value: S, most: number) =>
  v.pipe(v.record(identifier, value), v.maxEntries(most));
const atMost = <const S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

const tableSchema = v.strictObject({
  id: identifier,
  number: v.pipe(count(mostTables), v.minValue(1)),
  ...tablePlanSchema.entries,
  // Files from before a field existed have what every café had then.
  seats: v.optional(v.nullable(seatBoundsSchema), null),
  open: v.optional(spanSchema, { from: 1, to: null }),
});

const stageSchema = v.strictObject({
  id: identifier,
  kind: v.picklist(stageKinds),
  title: line(120),
  minutes: minutesSchema,
  screen: line(300),
  cue: line(300),
  round: v.exactOptional(roundNumber),
  board: v.exactOptional(identifier),
});

/** Without whose it is. */
const entrySchema = v.strictObject({
  id: identifier,
  board: identifier,
  values: entryValuesSchema,
  agreed: v.boolean(),
});

const personSchema = v.strictObject({
  id: identifier,
  /** Where entries were made one, numbers are higher than there are people. */
  number: v.pipe(count(10 * mostPeople), v.minValue(1)),
  name: line(60),
  organisation: v.nullable(identifier),
  actorType: v.nullable(identifier),
  municipality: v.optional(v.nullable(line(80)), null),
  languages: v.optional(atMost(languageTag, 12), []),
  interpreted: v.optional(v.boolean(), false),
  attends: v.optional(v.nullable(attendanceSchema), null),
  phone: v.boolean(),
  here: v.boolean(),
});

/** No `running`: an import must not run out before anybody has looked at it. */
const clockSchema = v.variant('state', [
  v.strictObject({ state: v.literal('stopped') }),
  v.strictObject({
    state: v.literal('paused'),
    startedAt: moment,
    leftMs: moment,
    quietLeftMs: v.exactOptional(moment),
  }),
  v.strictObject({ state: v.literal('over'), startedAt: moment, endedAt: moment }),
]);

const wishSchema = v.variant('kind', [
  v.strictObject({
    id: identifier,
    kind: v.picklist(['together', 'apart']),
    people: v.pipe(atMost(identifier, mostPeople), v.minLength(2)),
  }),
  v.strictObject({
    id: identifier,
    kind: v.literal('pin'),
    person: identifier,
    tables: v.pipe(atMost(identifier, mostTables), v.minLength(1)),
  }),
]);

const seatSchema = v.strictObject({ people: atMost(identifier, mostPeople), host: v.nullable(identifier) });

const standsSchema = v.strictObject({
  agree: count(mostAnswers),
  reservation: count(mostAnswers),
  disagree: count(mostAnswers),
  words: atMost(line(280), mostAnswers),
});

const counts = (places: number) => v.pipe(v.array(count(mostAnswers)), v.length(places));
const visionTallySchema = v.strictObject({
  stretch: counts(mostMark),
  possible: counts(mostMark),
  fist: counts(mostMark + 1),
  words: atMost(line(280), mostAnswers),
});

const planVersionSchema = v.strictObject({
  day: calendarDay,
  changes: atMost(v.pipe(line(280), v.minLength(1)), mostPlanChanges),
  mark: line(40),
});

const cafeStateSchema = v.strictObject({
  settings: settingsSchema,
  actorTypes: atMost(actorTypeSchema, 12),
  organisations: atMost(
    v.strictObject({ id: identifier, name: v.pipe(line(120), v.minLength(1)), facilitates: v.boolean() }),
    2 * mostPeople,
  ),
  tables: v.pipe(atMost(tableSchema, mostTables), v.minLength(1)),
  rounds: v.pipe(atMost(v.strictObject({ number: roundNumber, ...roundPlanSchema.entries }), 12), v.minLength(1)),
  programme: v.pipe(atMost(stageSchema, 60), v.minLength(3)),
  people: atMost(personSchema, mostEver),
  stage: identifier,
  clock: clockSchema,
  endsBy: v.optional(v.nullable(moment), null),
  runs: atMost(v.strictObject({ stage: identifier, startedAt: moment, endedAt: v.nullable(moment) }), mostSteps),
  hosts: byId(identifier, mostTables),
  seats: atMost(v.strictObject({ round: roundNumber, tables: byId(seatSchema, mostTables) }), mostRounds),
  wishes: v.optional(atMost(wishSchema, mostAnswers), []),
  locked: v.optional(atMost(identifier, mostPeople), []),
  stars: byId(atMost(identifier, starsPerTable), mostTables),
  hidden: atMost(identifier, mostNotes),
  themeTeam: v.optional(v.nullable(atMost(identifier, 4)), null),
  ...choicesSchema,
  chosenVision: v.nullable(identifier),
  stands: byId(standsSchema, cardsPerBoard.stones + cardsPerBoard.vision),
  visionMarks: v.optional(byId(visionTallySchema, cardsPerBoard.vision), {}),
  ownerAnswers: byId(v.strictObject({ organisation: identifier, yes: v.boolean() }), cardsPerBoard.actions),
  signUps: v.optional(byId(atMost(identifier, mostPeople), cardsPerBoard.actions), {}),
  boards: v.optional(boardPlansSchema, []),
  entries: v.optional(atMost(entrySchema, mostBoards * mostEntries), []),
  plan: v.optional(atMost(planVersionSchema, mostPlanVersions), []),
});

const fileNoteSchema = v.omit(v.strictObject({ id: identifier, ...writtenNoteSchema.entries }), ['state', 'pen']);

const clothSchema = v.strictObject({
  notes: atMost(fileNoteSchema, mostNotes),
  /** Essentials by place: an empty first place stays empty. */
  handedOn: atMost(
    v.strictObject({
      round: roundNumber,
      essentials: v.strictTuple([wordsSchema, wordsSchema, wordsSchema]),
      sentence: wordsSchema,
    }),
    12,
  ),
});

const wallSchema = v.strictObject({
  ...fileBoards,
  /** Note id -> theme id. */
  grouping: byId(identifier, mostNotes),
});

/** The shape alone. Whoever reads a file from outside wants `cafeFileSchema`, which also asks whether its parts agree. */
export const cafeFileShape = v.strictObject({
  format: v.literal(cafeFileFormat),
  /** Which café this was: for people who compare files. An import becomes a café of its own. */
  id: identifier,
  createdAt: moment,
  cafe: cafeStateSchema,
  documents: v.strictObject({ tablecloths: byId(clothSchema, mostTables), wall: wallSchema }),
});

export type CafeFile = DeepReadonly<v.InferOutput<typeof cafeFileShape>>;
export type FileCloth = CafeFile['documents']['tablecloths'][string];
export type FileWall = CafeFile['documents']['wall'];
