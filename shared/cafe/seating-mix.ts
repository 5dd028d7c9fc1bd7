/** What the room is mixed by: two who are alike should rather not share a table. */
import type { Mix } from '../seating/problem.ts';
import { sameName } from './find.ts';
import type { Person } from './model.ts';

/** In the order in which a person's traits stand. */
export const mixNames = ['organisation', 'actorType', 'municipality', 'withoutPhone'] as const;
export type MixName = (typeof mixNames)[number];

/** A repeat meeting costs ten. People without a phone are spread, because somebody at the table has to write for them. */
const weights: Readonly<Record<MixName, number>> = { organisation: 5, actorType: 2, municipality: 1, withoutPhone: 3 };

/** Null where nothing was said: two who said nothing are not alike. */
export function traitsOf({ organisation, actorType, municipality, phone }: Person): readonly (string | null)[] {
  return [organisation, actorType, municipality === null ? null : sameName(municipality), phone ? null : 'none'];
}

export function mixOf(mode: 'mixed' | 'random'): readonly Mix[] {
  return mixNames.map((name) => ({ name, weight: mode === 'random' ? 0 : weights[name] }));
}

/** What it costs to have these two at one table in one round. */
export function likeness(one: Person, other: Person): number {
  const theirs = traitsOf(other);
  return traitsOf(one).reduce((sum, trait, index) => {
    const name = mixNames[index];
    return sum + (name !== undefined && trait !== null && trait === theirs[index] ? weights[name] : 0);
  }, 0);
}
