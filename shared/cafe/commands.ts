/** Everything anybody can ask of a café, one schema each. Who may ask what stands in roles.ts; whether it can be done, in decide.ts. */
import * as v from 'valibot';
import { entryValuesSchema } from '../boards/entries.ts';
import { boardPlansSchema } from '../boards/plan.ts';
import {
  attendanceSchema,
  minutesSchema,
  mostDots,
  mostRounds,
  mostStages,
  mostTables,
  roundPlanSchema,
  seatBoundsSchema,
  settingsSchema,
  stagePlanSchema,
  tablePlanSchema,
} from './design.ts';
import { mostPlanChanges, mostPlanVersions } from './plan-versions.ts';
import { sameName } from './find.ts';
import { voteSubjects, voteUnits } from './model.ts';
import { mostItems, pollKinds, pollTimes } from './polls.ts';
import { accessCode, identifier, languageTag, line } from './text.ts';
import { mostMark } from './vision-marks.ts';

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

/** What a poll asks, before it has an id. */
const pollPlanSchema = v.pipe(
  v.strictObject({
    kind: v.picklist(pollKinds),
    when: v.picklist(pollTimes),
    title: v.pipe(line(120), v.minLength(1)),
    items: v.pipe(
      v.array(v.pipe(line(160), v.minLength(1))),
      v.minLength(1),
      v.maxLength(mostItems),
      v.check((items) => new Set(items.map(sameName)).size === items.length, 'an item stands twice'),
    ),
  }),
  v.check(({ kind, items }) => kind === 'scale' || items.length > 1, 'one thing has no order'),
);
export type PollPlan = v.InferOutput<typeof pollPlanSchema>;

const answerSchema = v.pipe(
  v.array(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostItems)))),
  v.minLength(1),
  v.maxLength(mostItems),
);

const wallSchema = v.variant('show', [
  v.strictObject({ show: v.picklist(['stage', 'blank']) }),
  v.strictObject({ show: v.literal('words'), words: v.pipe(line(200), v.minLength(1)) }),
  v.strictObject({ show: v.literal('poll'), poll: identifier }),
]);

/** What may come between while the café runs: rounds are added as rounds, and doors and close stand where they stand. */
const insertedStageSchema = v.strictObject({
  ...v.omit(stagePlanSchema, ['kind', 'round']).entries,
  kind: v.picklist(['plenary', 'pause', 'lift', 'harvest', 'vision', 'stones', 'actions']),
});
export type InsertedStage = v.InferOutput<typeof insertedStageSchema>;

/** A mark from `least` to five, or none. */
const mark = (least: 0 | 1) => v.nullable(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(mostMark)));

/** The last moment that a Date can name. */
const latest = 8.64e15;

/** No stage lasts a day. */
const leftMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 * 60_000));

const command = <const T extends string, const E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...entries });

export const commandSchema = v.variant('type', [
  // The clock. `from` is the stage the asker saw: a double tap or a late message then changes nothing.
  command('next', { from: stage }),
  command('back', { from: stage }),
  /** With `left` a move is taken back: the stage goes on with the time that it had left, instead of from its beginning. */
  command('goTo', {
    from: stage,
    to: stage,
    left: v.exactOptional(
      v.strictObject({
        ms: leftMs,
        paused: v.boolean(),
        /** Of that, for writing alone. */
        quietMs: v.exactOptional(leftMs),
      }),
    ),
  }),
  command('pause', { from: stage }),
  command('resume', { from: stage }),
  command('extend', { from: stage, minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)) }),
  command('endNow', { from: stage }),
  command('timeUp', { from: stage, deadline: v.number() }),
  command('endQuiet', { from: stage }),
  /** A table need not hand on anything before it travels. */
  command('releaseTable', { from: stage, table: identifier }),
  command('showOnWall', { wall: wallSchema }),

  // People and seats.
  command('join', { ...introduction, person: identifier, keyHash: v.nullable(v.string()), phone: v.boolean() }),
  /** Another phone of somebody who is here already: who they are called, their four digits, and whether the earlier one is lost. */
  command('takeUpPhone', { called: line(60), code: v.string(), keyHash: v.string(), lost: v.boolean() }),
  command('addPerson', introduction),
  command('changePerson', { person: identifier, ...introduction }),
  command('removePerson', { person: identifier, plan: optionalPlan }),
  /** One person who came in twice: whoever holds the ticket of `gone` is `keep` from now on. */
  command('mergePeople', { keep: identifier, gone: identifier, plan: optionalPlan }),
  command('bringBack', { person: identifier }),
  command('markHost', { table: identifier, person: v.nullable(identifier), plan: optionalPlan }),
  command('drawSeats', {}),
  command('movePerson', { person: identifier, round: roundNumber, table: identifier, plan: optionalPlan }),
  command('leave', {}),
  /** "I am here": at one's table of this round, on the way to it or while it lasts. */
  command('arrive', { round: roundNumber }),
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
  command('setThemeTeam', { people: v.nullable(v.pipe(group, v.maxLength(4))) }),

  // Votes and decisions.
  /** What is left out is as in every vote before there was a choice: on all notes, by each person, with the dots of the settings. */
  command('openVote', {
    on: v.exactOptional(v.picklist(voteSubjects)),
    by: v.exactOptional(v.picklist(voteUnits)),
    dots: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots))),
  }),
  command('closeVote', {}),
  // `person` is given by a facilitator alone, who sets the dots of somebody without a phone as they point them out.
  command('placeDot', { note: identifier, person: v.optional(identifier) }),
  command('takeDot', { note: identifier, person: v.optional(identifier) }),
  /**
   * The whole ballot at once, so that a phone can say it again until it is answered. Where the table votes, only what somebody wants there
   * and what they want away. `vote`: which one it is for, so that dots of the first never count in the second.
   */
  command('setDots', {
    notes: v.pipe(
      v.array(identifier),
      // With what has gone since.
      v.maxLength(2 * mostDots),
      v.check((notes) => new Set(notes).size === notes.length, 'a note stands twice'),
    ),
    without: v.exactOptional(v.pipe(v.array(identifier), v.maxLength(mostDots))),
    vote: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  command('addPoll', { asks: pollPlanSchema }),
  command('changePoll', { poll: identifier, asks: pollPlanSchema }),
  command('openPoll', { poll: identifier }),
  command('closePoll', { poll: identifier }),
  /** `from`: what it was when whoever takes it away looked: answers that came meanwhile are not thrown away with it. */
  command('dropPoll', { poll: identifier, from: v.picklist(['before', 'open', 'closed']) }),
  /** Null takes an answer back. `person` is for facilitators. */
  command('answerPoll', {
    poll: identifier,
    answer: v.nullable(answerSchema),
    person: v.exactOptional(identifier),
  }),
  command('chooseVision', { vision: v.nullable(identifier) }),
  /** `stone`: a stepping stone, or a proposal for the vision. `person` is for facilitators. */
  command('takeStand', {
    stone: identifier,
    stand: v.picklist(['agree', 'reservation', 'disagree']),
    words: line(280),
    person: v.exactOptional(identifier),
  }),
  /** All that somebody thinks of one proposal for the vision: said again it changes nothing. `person` is for facilitators. */
  command('markVision', {
    vision: identifier,
    stretch: mark(1),
    possible: mark(1),
    fist: mark(0),
    words: line(280),
    person: v.exactOptional(identifier),
  }),
  command('answerForOwner', { action: identifier, yes: v.boolean() }),
  /** Whether somebody is in the working group of an action. `person` is for facilitators. */
  command('signUp', { action: identifier, takesPart: v.boolean(), person: v.exactOptional(identifier) }),

  // Boards whose fields are data.
  /**
   * An entry as its writer wants it, whole: new, changed, or taken away. Said again it changes nothing. A field that is not named keeps what
   * it has.
   */
  command('setEntry', {
    board: identifier,
    entry: identifier,
    values: entryValuesSchema,
    /** To what the board asks of whoever stands on it. */
    agreed: v.boolean(),
    removed: v.boolean(),
  }),
  /** All boards as they are to be. What stands on one that is left out waits for it to come back. */
  command('changeBoards', { boards: boardPlansSchema }),

  // The plan, while it runs.
  /** Only what is to change: two facilitators who save in the same second both get theirs. */
  command('changeSettings', { settings: v.partial(settingsSchema) }),
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
  command('changeStage', {
    stage,
    title: line(120),
    minutes: minutesSchema,
    screen: v.exactOptional(line(300)),
    cue: v.exactOptional(line(300)),
    /** Null: about no board. */
    board: v.exactOptional(v.nullable(identifier)),
  }),
  command('addStage', { after: stage, ...insertedStageSchema.entries }),
  command('dropStage', { stage }),
  /** With the travel that leads to it, if it is a round. */
  command('moveStage', { stage, after: stage }),
  command('setMinutes', { minutes: v.pipe(v.record(stage, minutesSchema), v.minEntries(1), v.maxEntries(mostStages)) }),
  command('setEnd', { endsBy: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latest)) }),

  /** Sends out the plan as it is now. `after`: how many versions there were when somebody asked for one more. */
  command('issuePlan', {
    after: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPlanVersions)),
    changes: v.pipe(v.array(v.pipe(line(280), v.minLength(1))), v.maxLength(mostPlanChanges)),
  }),

  // Who may run the café.
  command('offerAccess', { code: accessCode, role: v.picklist(['facilitator', 'cofacilitator']) }),
  command('takeAccess', {
    code: accessCode,
    label: line(40),
    key: v.string(),
    more: v.array(v.strictObject({ hash: v.string(), role: v.picklist(['cofacilitator', 'projector', 'observer']) })),
    paper: v.nullable(v.string()),
  }),
  command('revokeAccess', { grant: v.nullable(identifier) }),
  command('addOrganisation', { name: v.pipe(line(120), v.minLength(1)), facilitates: v.boolean() }),
]);

export type Command = v.InferOutput<typeof commandSchema>;
export type CommandInput = v.InferInput<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
