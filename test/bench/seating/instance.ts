/** `seating-instance/1`: the documents in which seating instances are handed around. */
import * as v from 'valibot';

const ids = v.array(v.string());
const round = v.pipe(v.number(), v.integer());

const personSchema = v.object({
  id: v.string(),
  org: v.exactOptional(v.string()),
  actor: v.exactOptional(v.string()),
  muni: v.exactOptional(v.string()),
  langs: v.exactOptional(ids),
  from: v.exactOptional(round),
  to: v.exactOptional(round),
  interpreted: v.exactOptional(v.boolean()),
  canHost: v.exactOptional(v.boolean()),
});
export type InstancePerson = v.InferOutput<typeof personSchema>;

const tableSchema = v.object({
  id: v.string(),
  min: v.exactOptional(v.number()),
  max: v.number(),
  host: v.exactOptional(v.string()),
  optional: v.exactOptional(v.boolean()),
  openFrom: v.exactOptional(round),
  closedFrom: v.exactOptional(round),
});
export type InstanceTable = v.InferOutput<typeof tableSchema>;

const eventSchema = v.variant('type', [
  v.object({
    type: v.literal('join'),
    person: personSchema,
    from: v.exactOptional(round),
    together: v.exactOptional(ids),
    apart: v.exactOptional(ids),
  }),
  v.object({
    type: v.picklist(['leave', 'noShow']),
    persons: v.exactOptional(ids),
    person: v.exactOptional(v.string()),
    from: round,
  }),
  v.object({
    type: v.literal('hostLeave'),
    person: v.string(),
    table: v.string(),
    from: round,
    newHost: v.exactOptional(v.string()),
  }),
  v.object({ type: v.literal('closeTable'), table: v.string(), from: round }),
  v.object({ type: v.literal('openTable'), table: tableSchema, from: round }),
]);
export type InstanceEvent = v.InferOutput<typeof eventSchema>;

const stepSchema = v.object({
  frozen: round,
  announcedThrough: v.exactOptional(round),
  events: v.array(eventSchema),
});
export type InstanceStep = v.InferOutput<typeof stepSchema>;

/** The seats of a round: a list in the order of the tables, or by table. */
const seatsSchema = v.union([v.array(ids), v.record(v.string(), ids)]);

export const instanceSchema = v.object({
  format: v.literal('seating-instance/1'),
  id: v.string(),
  family: v.exactOptional(v.string()),
  rounds: round,
  distinctTables: v.exactOptional(v.boolean()),
  balance: v.exactOptional(v.number()),
  tables: v.array(tableSchema),
  people: v.array(personSchema),
  together: v.exactOptional(v.array(ids)),
  apart: v.exactOptional(v.array(ids)),
  pins: v.exactOptional(
    v.array(v.object({ person: v.string(), tables: ids, rounds: v.exactOptional(v.array(round)) })),
  ),
  commonLanguage: v.exactOptional(v.boolean()),
  weights: v.exactOptional(v.record(v.string(), v.number())),
  expect: v.exactOptional(v.object({ feasible: v.exactOptional(v.boolean()) })),
  live: v.exactOptional(
    v.object({ announced: v.object({ rounds: v.array(seatsSchema) }), steps: v.array(stepSchema) }),
  ),
});
export type Instance = v.InferOutput<typeof instanceSchema>;

/** What was answered to one step, and with that announced for the next. */
export interface Stage {
  readonly rounds: readonly (Readonly<Record<string, readonly string[]>> | readonly (readonly string[])[])[];
  readonly hosts?: Readonly<Record<string, string>>;
}
