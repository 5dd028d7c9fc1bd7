/** Everything anybody can ask of a café, one schema each. Who may ask what stands in roles.ts; whether it can be done, in decide.ts. */
import * as v from 'valibot';
import { minutesSchema, roundPlanSchema, settingsSchema, tablePlanSchema } from './design.ts';
import { identifier, line } from './text.ts';

const stage = identifier;
const roundNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

/** What a person may say about themselves. All of it is optional: an empty line means "rather not say". */
const introduction = { name: line(60), organisation: line(120), actorType: v.nullable(identifier) };

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
  command('removePerson', { person: identifier }),
  command('bringBack', { person: identifier }),
  command('markHost', { table: identifier, person: v.nullable(identifier) }),
  command('drawSeats', {}),
  command('movePerson', { person: identifier, round: roundNumber, table: identifier }),
  command('leave', {}),

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
  command('changeTable', { table: identifier, ...tablePlanSchema.entries }),
  command('changeRound', { round: roundNumber, ...roundPlanSchema.entries }),
  command('changeStage', { stage, title: line(120), minutes: minutesSchema }),
  command('addOrganisation', { name: v.pipe(line(120), v.minLength(1)), facilitates: v.boolean() }),
]);

export type Command = v.InferOutput<typeof commandSchema>;
export type CommandInput = v.InferInput<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
