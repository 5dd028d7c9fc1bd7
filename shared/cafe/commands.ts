/** Everything anybody can ask of a café, one schema each. Who may ask what stands in roles.ts; whether it can be done, in decide.ts. */
import * as v from 'valibot';
import {
  attendanceSchema,
  minutesSchema,
  mostRounds,
  mostTables,
  roundPlanSchema,
  seatBoundsSchema,
  settingsSchema,
  tablePlanSchema,
} from './design.ts';
import { identifier, languageTag, line } from './text.ts';

const stage = identifier;
const roundNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRounds));

/**
 * What a person may say about themselves. All of it is optional: an empty line means "rather not say". A page that does not know the
 * municipality leaves it out, and what was said before stays.
 */
const introduction = {
  name: line(60),
  organisation: line(120),
  actorType: v.nullable(identifier),
  municipality: v.exactOptional(line(80)),
};

const group = v.pipe(
  v.array(identifier),
  v.minLength(2),
  v.maxLength(60),
  v.check((people) => new Set(people).size === people.length, 'somebody stands twice'),
);
const tables = v.pipe(v.array(identifier), v.minLength(1), v.maxLength(mostTables));

/** A wish before it has an id. */
const wishPlanSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['together', 'apart']), people: group }),
  v.strictObject({ kind: v.literal('pin'), person: identifier, tables }),
]);
export type WishPlan = v.InferOutput<typeof wishPlanSchema>;

const peopleByTable = v.record(identifier, v.array(identifier));

/**
 * Seats that somebody has planned and looked at. `base` is the `seatsVersion` they were made from. A round lists the tables
 * that change; one that is not listed keeps its people. `hosts` are named for tables that have none, from the first round in `seats` on.
 */
export const seatsPlanSchema = v.strictObject({
  base: v.number(),
  seats: v.pipe(v.array(v.strictObject({ round: roundNumber, tables: peopleByTable })), v.maxLength(mostRounds)),
  hosts: v.record(identifier, identifier),
});
export type SeatsPlan = v.InferOutput<typeof seatsPlanSchema>;

/** Null: the server plans what has to change. */
const plan = v.nullable(seatsPlanSchema);
/** Left out: nothing moves beyond what the command itself says. */
const optionalPlan = v.exactOptional(plan);

const command = <const T extends string, const E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...entries });

export const commandSchema = v.variant('type', [
  // The clock. `from` is the stage the asker saw: a double tap or a late message then changes nothing.
  command('next', { from: stage }),
  command('back', { from: stage }),
  command('goTo', { from: stage, to: stage }),
  command('pause', { from: stage }),
  command('resume', { from: stage }),
  command('extend', { from: stage, minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)) }),
  command('endNow', { from: stage }),
  command('timeUp', { from: stage, deadline: v.number() }),

  // People and seats.
  command('join', { ...introduction, person: identifier, keyHash: v.nullable(v.string()), phone: v.boolean() }),
  command('addPerson', introduction),
  command('changePerson', { person: identifier, ...introduction }),
  command('removePerson', { person: identifier, plan: optionalPlan }),
  command('bringBack', { person: identifier }),
  command('markHost', { table: identifier, person: v.nullable(identifier), plan: optionalPlan }),
  command('drawSeats', {}),
  command('movePerson', { person: identifier, round: roundNumber, table: identifier, plan: optionalPlan }),
  command('leave', {}),
  command('useSeats', { plan: seatsPlanSchema }),

  // What the seating has to heed.
  command('setAttendance', { person: identifier, attends: v.nullable(attendanceSchema) }),
  command('setLanguages', {
    person: identifier,
    languages: v.pipe(v.array(languageTag), v.maxLength(12)),
    interpreted: v.boolean(),
  }),
  command('addWish', { wish: wishPlanSchema }),
  command('dropWish', { wish: identifier }),
  command('lockPerson', { person: identifier }),
  command('unlockPerson', { person: identifier }),

  // Notes: what is decided once about them. The notes themselves are written in the tablecloths.
  command('starNote', { table: identifier, note: identifier }),
  command('unstarNote', { table: identifier, note: identifier }),
  command('signNote', { note: identifier, person: identifier }),
  command('hideNote', { note: identifier }),
  command('showNote', { note: identifier }),

  // Votes and decisions.
  command('openVote', {}),
  command('closeVote', {}),
  // `person` is given by a facilitator alone, who sets the dots of somebody without a phone as they point them out.
  command('placeDot', { note: identifier, person: v.optional(identifier) }),
  command('takeDot', { note: identifier, person: v.optional(identifier) }),
  command('chooseVision', { vision: v.nullable(identifier) }),
  command('takeStand', {
    stone: identifier,
    stand: v.picklist(['agree', 'reservation', 'disagree']),
    words: line(280),
  }),
  command('answerForOwner', { action: identifier, yes: v.boolean() }),

  // The plan, while it runs.
  command('changeSettings', { settings: settingsSchema }),
  command('changeTable', {
    table: identifier,
    ...tablePlanSchema.entries,
    seats: v.exactOptional(v.nullable(seatBoundsSchema)),
  }),
  command('openTable', {
    ...tablePlanSchema.entries,
    seats: v.optional(v.nullable(seatBoundsSchema), null),
    plan,
  }),
  command('closeTable', { table: identifier, plan }),
  command('reopenTable', { table: identifier, plan }),
  command('changeRound', { round: roundNumber, ...roundPlanSchema.entries }),
  command('addRound', { ...roundPlanSchema.entries, minutes: minutesSchema, plan }),
  command('dropRound', { plan }),
  command('changeStage', { stage, title: line(120), minutes: minutesSchema }),
  command('addOrganisation', { name: v.pipe(line(120), v.minLength(1)), facilitates: v.boolean() }),
]);

export type Command = v.InferOutput<typeof commandSchema>;
export type CommandInput = v.InferInput<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
