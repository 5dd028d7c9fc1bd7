/** What a phone keeps of a café between two visits to its page: where one sits and what is asked, until when. Checked when it is read. */
import * as v from 'valibot';
import { entryValuesSchema } from '../../shared/boards/entries.ts';
import { fieldKinds } from '../../shared/boards/field-kinds.ts';
import type { BoardPlan } from '../../shared/boards/plan.ts';
import {
  actorTypeSchema,
  attendanceSchema,
  minutesSchema,
  mostDots,
  mostRounds,
  mostStages,
  mostTables,
  roundPlanSchema,
  seatBoundsSchema,
  settingsSchema,
  spanSchema,
  stagePlanSchema,
  tablePlanSchema,
} from '../../shared/cafe/design-parts.ts';
import { identifier, languageTag, line, text } from '../../shared/cafe/text.ts';
import { keptAnswersSchema, keptPollsSchema, keptVoteSchema } from './kept-polls-schema.ts';
import type { OwnView, RoomView } from '../../shared/cafe/views.ts';

/** One more whenever this changes: what an older page has kept is then not read. */
export const keptVersion = 1;

const mostPens = 2000;
const mostMates = 500;
const mostCards = 1000;
const mostBoards = 12;
const mostEntries = 240;

const moment = v.pipe(v.number(), v.finite());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const atMost = <const S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));
const roundNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRounds));
const byRound = <const S extends v.GenericSchema>(value: S) =>
  v.pipe(v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/u)), value), v.maxEntries(mostRounds));

const clockSchema = v.variant('state', [
  v.object({ state: v.literal('stopped') }),
  v.object({ state: v.literal('running'), startedAt: moment, endsAt: moment, quietUntil: v.exactOptional(moment) }),
  v.object({ state: v.literal('paused'), startedAt: moment, leftMs: moment, quietLeftMs: v.exactOptional(moment) }),
  v.object({ state: v.literal('over'), startedAt: moment, endedAt: moment }),
]);

const wallSchema = v.variant('show', [
  v.object({ show: v.picklist(['stage', 'blank']) }),
  v.object({ show: v.literal('words'), words: text(500) }),
  v.object({ show: v.literal('poll'), poll: identifier }),
]);

const standSchema = v.object({ stand: v.picklist(['agree', 'reservation', 'disagree']), words: line(280) });

const markSchema = v.object({
  stretch: v.nullable(whole),
  possible: v.nullable(whole),
  fist: v.nullable(whole),
  words: line(280),
});

const { kind, title, screen, cue } = stagePlanSchema.entries;
/** What screens lean on; all of a plan is checked where it comes from, and its own schema is more than a phone need carry. */
const partsOfBoard = v.object({
  id: identifier,
  name: v.string(),
  help: v.string(),
  where: v.array(v.string()),
  fields: v.array(
    v.object({
      id: identifier,
      kind: v.picklist(fieldKinds),
      label: v.string(),
      options: v.array(v.object({ id: identifier, name: v.string() })),
    }),
  ),
  counts: v.array(v.object({ when: v.array(v.object({ is: v.string(), field: identifier })) })),
  flags: v.array(v.object({ kind: v.string(), field: identifier })),
});
const boardSchema = v.custom<BoardPlan>((plan) => v.is(partsOfBoard, plan));

const roomSchema = v.object({
  id: identifier,
  code: v.nullable(v.string()),
  settings: settingsSchema,
  actorTypes: atMost(actorTypeSchema, 12),
  tables: v.pipe(
    atMost(
      v.object({
        id: identifier,
        number: whole,
        ...tablePlanSchema.entries,
        seats: v.nullable(seatBoundsSchema),
        open: spanSchema,
      }),
      mostTables,
    ),
    v.minLength(1),
  ),
  rounds: atMost(v.object({ number: roundNumber, ...roundPlanSchema.entries }), mostRounds),
  programme: atMost(
    v.object({
      id: identifier,
      kind,
      title,
      screen,
      cue,
      minutes: minutesSchema,
      round: v.exactOptional(roundNumber),
      board: v.exactOptional(identifier),
    }),
    mostStages,
  ),
  stage: identifier,
  clock: clockSchema,
  endsBy: v.nullable(moment),
  wall: wallSchema,
  released: atMost(identifier, mostTables),
  peopleHere: whole,
  themeTeam: v.optional(v.nullable(v.object({ count: whole, names: v.nullable(atMost(line(60), 4)) })), null),
  vote: v.exactOptional(v.fallback(keptVoteSchema, { state: 'before' })),
  polls: v.exactOptional(keptPollsSchema),
  boards: v.exactOptional(v.fallback(atMost(boardSchema, mostBoards), [])),
});

const ownSchema = v.object({
  person: v.object({
    id: identifier,
    number: whole,
    name: line(60),
    organisation: v.nullable(identifier),
    actorType: v.nullable(identifier),
    municipality: v.nullable(line(80)),
    languages: atMost(languageTag, 12),
    interpreted: v.boolean(),
    attends: v.nullable(attendanceSchema),
    phone: v.boolean(),
    here: v.boolean(),
  }),
  inThemeTeam: v.optional(v.boolean(), false),
  code: v.exactOptional(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/u)))),
  itinerary: byRound(v.nullable(identifier)),
  hosts: byRound(identifier),
  mates: atMost(v.object({ id: identifier, name: line(60), phone: v.boolean() }), mostMates),
  arrived: v.optional(v.nullable(v.boolean()), null),
  gathering: v.optional(v.nullable(v.object({ here: whole, of: whole, missing: atMost(line(60), mostMates) })), null),
  coming: v.optional(
    v.nullable(v.object({ round: roundNumber, count: whole, names: atMost(line(60), mostMates) })),
    null,
  ),
  dots: v.exactOptional(atMost(identifier, mostDots)),
  answers: v.exactOptional(keptAnswersSchema),
  stands: v.exactOptional(v.pipe(v.record(identifier, standSchema), v.maxEntries(mostCards))),
  marks: v.exactOptional(v.pipe(v.record(identifier, markSchema), v.maxEntries(mostCards))),
  signUps: v.exactOptional(atMost(identifier, mostCards)),
  entries: v.exactOptional(
    atMost(
      v.object({ id: identifier, board: identifier, agreed: v.boolean(), values: entryValuesSchema }),
      mostEntries,
    ),
  ),
});

export const keptSchema = v.pipe(
  v.object({
    version: v.literal(keptVersion),
    /** Server time up to which it was true. */
    at: moment,
    /** How far this device's time was behind the server's then, in milliseconds. */
    behindMs: moment,
    room: roomSchema,
    own: ownSchema,
    pens: atMost(whole, mostPens),
  }),
  v.check(({ room }) => room.programme.some(({ id }) => id === room.stage), 'the stage is in the programme'),
);

export interface KeptViews {
  readonly at: number;
  readonly behindMs: number;
  readonly room: RoomView;
  readonly own: OwnView;
  readonly pens: readonly number[];
}

/** The views as screens need them. What a phone without a server has no use for is empty. */
export function wholeViews({ at, behindMs, room, own, pens }: v.InferOutput<typeof keptSchema>): KeptViews {
  return {
    at,
    behindMs,
    pens,
    room: {
      ...room,
      organisations: [],
      municipalities: [],
      runs: [],
      seats: {},
      gathered: {},
      stars: {},
      hidden: [],
      vote: room.vote ?? { state: 'before' },
      polls: room.polls ?? [],
      chosenVision: null,
      stands: {},
      visionMarks: {},
      ownerAnswers: {},
      signUps: {},
      boards: room.boards ?? [],
    },
    own: {
      ...own,
      entries: own.entries ?? [],
      code: own.code ?? null,
      dots: own.dots ?? [],
      answers: own.answers ?? {},
      stands: own.stands ?? {},
      marks: own.marks ?? {},
      signUps: own.signUps ?? [],
    },
  };
}
