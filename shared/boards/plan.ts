/**
 * A board whose fields are data: project ideas, contacts, roles and whatever a café wants to gather beside its notes. One shape for all of
 * them, checked by one schema; what stands on it are entries (entries.ts).
 */
import * as v from 'valibot';
import { stageKinds } from '../cafe/stage-kinds.ts';
import { identifier, line, text } from '../cafe/text.ts';
import { fieldKinds, mostFields } from './field-kinds.ts';
import { planProblems } from './plan-problems.ts';

export { mostFields } from './field-kinds.ts';

export const mostBoards = 12;
export const mostOptions = 12;
/** Entries that one board can hold. */
export const mostEntries = 300;

const named = (max: number) => v.pipe(line(max), v.minLength(1));
const bound = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const atMost = <const S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

const fieldSchema = v.strictObject({
  id: identifier,
  kind: v.picklist(fieldKinds),
  label: named(60),
  help: v.optional(line(160), ''),
  required: v.optional(v.boolean(), false),
  /** What can be chosen, for a `choice`. */
  options: v.optional(atMost(v.strictObject({ id: identifier, name: named(60) }), mostOptions), []),
});

/** `at-least`: so many organisations, or a number that is no smaller. */
const conditionSchema = v.variant('is', [
  v.strictObject({ is: v.picklist(['filled', 'yes']), field: identifier }),
  v.strictObject({
    is: v.literal('one-of'),
    field: identifier,
    options: v.pipe(atMost(identifier, mostOptions), v.minLength(1)),
  }),
  v.strictObject({ is: v.literal('at-least'), field: identifier, least: bound(1, 1_000_000) }),
]);

/** Something to reach: entries that meet every condition, or people who take part in the café. `over`: more than the target. */
const countSchema = v.strictObject({
  label: line(80),
  of: v.optional(v.picklist(['entries', 'people']), 'entries'),
  target: bound(1, 100_000),
  over: v.optional(v.boolean(), false),
  when: v.optional(atMost(conditionSchema, 6), []),
});

/** What to look at: `one-leader` an entry that names two organisations there, or none; `same-day` entries that fall on one day. */
const flagSchema = v.strictObject({ kind: v.picklist(['one-leader', 'same-day']), field: identifier });

const shape = v.strictObject({
  id: identifier,
  name: named(80),
  help: v.optional(line(280), ''),
  most: v.optional(bound(1, mostEntries), 100),
  /** Kinds of stages in which people write on it. A stage may name a board besides. */
  where: v.optional(atMost(v.picklist(stageKinds), stageKinds.length), []),
  seenBy: v.optional(v.picklist(['room', 'facilitators']), 'room'),
  writtenBy: v.optional(v.picklist(['everybody', 'facilitators']), 'everybody'),
  /** What somebody agrees to when an entry of theirs is shown. Null: nothing to agree to. */
  consent: v.optional(v.nullable(v.pipe(text(400), v.minLength(1))), null),
  look: v.optional(v.picklist(['list', 'year']), 'list'),
  fields: v.pipe(v.array(fieldSchema), v.minLength(1), v.maxLength(mostFields)),
  counts: v.optional(atMost(countSchema, 3), []),
  flags: v.optional(atMost(flagSchema, 4), []),
  /** The fields in which people say what they offer and what they need: entries are then matched. */
  match: v.optional(v.nullable(v.strictObject({ offers: identifier, needs: identifier })), null),
});

export const boardPlanSchema = v.pipe(
  shape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { place, why } of planProblems(dataset.value)) addIssue({ message: `${place}: ${why}` });
  }),
);

/** The boards of one café. */
export const boardPlansSchema = v.pipe(
  v.array(boardPlanSchema),
  v.maxLength(mostBoards),
  v.check((plans) => new Set(plans.map(({ id }) => id)).size === plans.length, 'a board stands twice'),
);

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

export type BoardPlan = DeepReadonly<v.InferOutput<typeof shape>>;
export type BoardPlanInput = v.InferInput<typeof shape>;
export type BoardField = BoardPlan['fields'][number];
export type BoardCount = BoardPlan['counts'][number];
export type Condition = BoardCount['when'][number];
export type BoardId = string;

/** A copy that may be sent, or changed. */
export function copyOfPlan(plan: BoardPlan): v.InferOutput<typeof shape> {
  return {
    ...plan,
    where: [...plan.where],
    fields: plan.fields.map((field) => ({ ...field, options: field.options.map((option) => ({ ...option })) })),
    counts: plan.counts.map((count) => ({
      ...count,
      when: count.when.map((condition) =>
        condition.is === 'one-of' ? { ...condition, options: [...condition.options] } : { ...condition },
      ),
    })),
    flags: plan.flags.map((flag) => ({ ...flag })),
    match: plan.match && { ...plan.match },
  };
}
