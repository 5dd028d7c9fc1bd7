/**
 * The complete file of a café, `kafebord/1`: everything that another Kafébord needs to open it again, and nothing that says who
 * wrote, voted or held a key. Bounds are those of a living café, so that what can be written can be read.
 */
import * as v from 'valibot';
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
import { stageKinds, starsPerTable } from '../../shared/cafe/model.ts';
import { identifier, languageTag, line } from '../../shared/cafe/text.ts';
import { cardsPerBoard } from '../../shared/documents/inspection.ts';
import { cardFields } from '../../shared/documents/cards.ts';
import { noteSchema } from '../../shared/documents/note.ts';
import { wordsSchema } from '../../shared/documents/tablecloth.ts';

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
});

const personSchema = v.strictObject({
  id: identifier,
  number: v.pipe(count(mostPeople), v.minValue(1)),
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
  v.strictObject({ state: v.literal('paused'), startedAt: moment, leftMs: moment }),
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

/** No `open`: ballots never leave, so a vote that is open begins again. */
const voteSchema = v.variant('state', [
  v.strictObject({ state: v.literal('before') }),
  v.strictObject({ state: v.literal('closed'), totals: byId(count(mostPeople), mostNotes), voters: count(mostPeople) }),
]);

const standsSchema = v.strictObject({
  agree: count(mostAnswers),
  reservation: count(mostAnswers),
  disagree: count(mostAnswers),
  words: atMost(line(280), mostAnswers),
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
  people: atMost(personSchema, mostPeople),
  stage: identifier,
  clock: clockSchema,
  runs: atMost(v.strictObject({ stage: identifier, startedAt: moment, endedAt: v.nullable(moment) }), mostSteps),
  hosts: byId(identifier, mostTables),
  seats: atMost(v.strictObject({ round: roundNumber, tables: byId(seatSchema, mostTables) }), mostRounds),
  wishes: v.optional(atMost(wishSchema, mostAnswers), []),
  locked: v.optional(atMost(identifier, mostPeople), []),
  stars: byId(atMost(identifier, starsPerTable), mostTables),
  hidden: atMost(identifier, mostNotes),
  vote: voteSchema,
  chosenVision: v.nullable(identifier),
  stands: byId(standsSchema, cardsPerBoard.stones),
  ownerAnswers: byId(v.strictObject({ organisation: identifier, yes: v.boolean() }), cardsPerBoard.actions),
});

const [writtenNote] = noteSchema.options;
const fileNoteSchema = v.omit(v.strictObject({ id: identifier, ...writtenNote.entries }), ['state', 'pen']);

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
  themes: atMost(
    v.omit(v.strictObject({ id: identifier, ...cardFields.themes }), ['made', 'removed']),
    cardsPerBoard.themes,
  ),
  vision: atMost(
    v.omit(v.strictObject({ id: identifier, ...cardFields.vision }), ['made', 'removed']),
    cardsPerBoard.vision,
  ),
  stones: atMost(
    v.omit(v.strictObject({ id: identifier, ...cardFields.stones }), ['made', 'removed']),
    cardsPerBoard.stones,
  ),
  actions: atMost(
    v.omit(v.strictObject({ id: identifier, ...cardFields.actions }), ['made', 'removed']),
    cardsPerBoard.actions,
  ),
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

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export type CafeFile = DeepReadonly<v.InferOutput<typeof cafeFileShape>>;
export type FileCloth = CafeFile['documents']['tablecloths'][string];
export type FileWall = CafeFile['documents']['wall'];
