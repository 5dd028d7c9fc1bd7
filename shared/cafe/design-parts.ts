/** Parts of a plan that other messages and what a phone keeps are made of as well. What a phone never needs stands in design.ts. */
import * as v from 'valibot';
import { stageKinds } from './model.ts';
import { calendarDay, identifier, line, text } from './text.ts';

export const mostTables = 250;
export const mostRounds = 12;
export const mostStages = 60;
/** Dots that one person may have. */
export const mostDots = 20;

const timeZone = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, 'no such time zone'),
);

const roundNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRounds));
const seatCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000));

export const seatBoundsSchema = v.pipe(
  v.strictObject({ min: seatCount, max: seatCount }),
  v.check(({ min, max }) => min <= max, 'fewest seats are more than most'),
);

/** A table that opens after the last round waits for one more; one with `to` before `from` was never there. */
export const spanSchema = v.strictObject({
  from: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRounds + 1)),
  to: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRounds))),
});

/** When somebody is there: at least one round. */
export const attendanceSchema = v.pipe(
  spanSchema,
  v.check(({ from, to }) => to === null || to >= from, 'leaves before coming'),
);

export const quietMinutesSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

export const settingsSchema = v.strictObject({
  title: v.pipe(line(120), v.minLength(1)),
  purpose: line(280),
  context: text(1500),
  place: line(120),
  organiser: line(120),
  date: calendarDay,
  timeZone,
  locale: v.picklist(['nb', 'nn', 'se', 'en']),
  anonymity: v.picklist(['names', 'facilitator', 'never']),
  hostMode: v.picklist(['fixed', 'each-round', 'none']),
  seating: v.optional(v.picklist(['mixed', 'random']), 'mixed'),
  commonLanguage: v.optional(v.boolean(), false),
  dotsPerPerson: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots)),
  autoAdvance: v.boolean(),
  quietMinutes: v.optional(quietMinutesSchema, 0),
  holdForEssentials: v.optional(v.boolean(), false),
  houseRules: v.pipe(v.array(line(160)), v.maxLength(12)),
  invitedAbsent: v.pipe(v.array(line(120)), v.maxLength(60)),
  closing: text(400),
});

export const tablePlanSchema = v.strictObject({ name: line(60), theme: line(160), prompt: line(240) });
export const roundPlanSchema = v.strictObject({ title: line(80), question: line(240), hint: line(240) });
export const minutesSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600));

export const stagePlanSchema = v.strictObject({
  kind: v.picklist(stageKinds),
  title: line(120),
  minutes: minutesSchema,
  screen: line(300),
  cue: line(300),
  round: v.optional(roundNumber),
  /** The board that this part is about. */
  board: v.exactOptional(identifier),
});

export const actorTypeSchema = v.strictObject({ id: identifier, name: v.pipe(line(80), v.minLength(1)) });
