/** What a facilitator decides before the doors open: the plan of one café, as it arrives from the set-up page. */
import * as v from 'valibot';
import { boardPlansSchema } from '../boards/plan.ts';
import {
  actorTypeSchema,
  mostRounds,
  mostStages,
  mostTables,
  roundPlanSchema,
  seatBoundsSchema,
  settingsSchema,
  stagePlanSchema,
  tablePlanSchema,
} from './design-parts.ts';
import type { Stage } from './model.ts';
import { line } from './text.ts';

export * from './design-parts.ts';

/**
 * A programme begins at the doors, ends with the close, holds each round once and in order, and travel leads straight to its round: `next`
 * would otherwise lead somewhere nobody meant.
 */
export function programmeHolds(
  programme: readonly { readonly kind: Stage['kind']; readonly round?: number | undefined }[],
  rounds: number,
): boolean {
  const ends = programme.filter(({ kind }) => kind === 'doors' || kind === 'close');
  const order = programme.filter(({ kind }) => kind === 'round').map(({ round }) => round);
  return (
    programme[0]?.kind === 'doors' &&
    programme.at(-1)?.kind === 'close' &&
    ends.length === 2 &&
    order.length === rounds &&
    order.every((round, index) => round === index + 1) &&
    programme.every((stage, index) => stage.kind !== 'travel' || programme[index + 1]?.kind === 'round')
  );
}

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
    boards: v.optional(boardPlansSchema, []),
  }),
  v.check(({ programme, rounds }) => programmeHolds(programme, rounds.length), 'the programme does not hold together'),
);

export type CafeDesign = v.InferOutput<typeof designSchema>;
export type CafeDesignInput = v.InferInput<typeof designSchema>;
