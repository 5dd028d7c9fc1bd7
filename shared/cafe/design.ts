/** What a facilitator decides before the doors open: the plan of one café, as it arrives from the set-up page. */
import * as v from 'valibot';
import { stageKinds } from './model.ts';
import { calendarDay, identifier, line, text } from './text.ts';

export const mostTables = 250;
export const mostRounds = 12;
export const mostStages = 60;

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

export const settingsSchema = v.strictObject({
  title: v.pipe(line(120), v.minLength(1)),
  purpose: line(280),
  context: text(1500),
  place: line(120),
  organiser: line(120),
  date: calendarDay,
  timeZone,
  locale: v.picklist(['nb', 'en']),
  anonymity: v.picklist(['names', 'facilitator', 'never']),
  hostMode: v.picklist(['fixed', 'each-round', 'none']),
  seating: v.optional(v.picklist(['mixed', 'random']), 'mixed'),
  commonLanguage: v.optional(v.boolean(), false),
  dotsPerPerson: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  autoAdvance: v.boolean(),
  houseRules: v.pipe(v.array(line(160)), v.maxLength(12)),
  invitedAbsent: v.pipe(v.array(line(120)), v.maxLength(60)),
  closing: text(400),
});

export const tablePlanSchema = v.strictObject({ name: line(60), theme: line(160), prompt: line(240) });
export const roundPlanSchema = v.strictObject({ title: line(80), question: line(240), hint: line(240) });
export const minutesSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600));

const stagePlanSchema = v.strictObject({
  kind: v.picklist(stageKinds),
  title: line(120),
  minutes: minutesSchema,
  screen: line(300),
  cue: line(300),
  round: v.optional(roundNumber),
});

export const actorTypeSchema = v.strictObject({ id: identifier, name: v.pipe(line(80), v.minLength(1)) });

/**
 * A whole plan. The programme must begin at the doors, end with the close, and hold each round once and in order: `next` would
 * otherwise lead somewhere nobody meant.
 */
export const designSchema = v.pipe(
  v.strictObject({
    settings: settingsSchema,
    actorTypes: v.pipe(v.array(actorTypeSchema), v.maxLength(12)),
    organisations: v.pipe(
      v.array(v.strictObject({ name: v.pipe(line(120), v.minLength(1)), facilitates: v.boolean() })),
      v.maxLength(400),
    ),
    tables: v.pipe(
      v.array(v.strictObject({ ...tablePlanSchema.entries, seats: v.optional(v.nullable(seatBoundsSchema), null) })),
      v.minLength(1),
      v.maxLength(mostTables),
    ),
    rounds: v.pipe(v.array(roundPlanSchema), v.minLength(1), v.maxLength(mostRounds)),
    programme: v.pipe(v.array(stagePlanSchema), v.minLength(3), v.maxLength(mostStages)),
  }),
  v.check(
    ({ programme }) => programme[0]?.kind === 'doors' && programme.at(-1)?.kind === 'close',
    'a programme begins with doors and ends with close',
  ),
  v.check(
    ({ programme }) => programme.filter((stage) => stage.kind === 'doors' || stage.kind === 'close').length === 2,
    'doors and close stand once',
  ),
  v.check(({ programme, rounds }) => {
    const order = programme.filter((stage) => stage.kind === 'round').map((stage) => stage.round);
    return order.length === rounds.length && order.every((round, index) => round === index + 1);
  }, 'every round stands once, in order'),
  v.check(
    ({ programme }) =>
      programme.every((stage, index) => stage.kind !== 'travel' || programme[index + 1]?.kind === 'round'),
    'travel leads straight to a round',
  ),
);

export type CafeDesign = v.InferOutput<typeof designSchema>;
export type CafeDesignInput = v.InferInput<typeof designSchema>;
