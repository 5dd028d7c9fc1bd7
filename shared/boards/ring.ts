/** Where the twelve months stand in a ring, for every picture of it. Pure geometry, in units of a square picture. */
import type { EntryView } from './entries.ts';
import type { BoardPlan } from './plan.ts';
import { monthOf } from './words.ts';

export const ringSize = 360;
const radius = 112;
const dot = 22;
const outsideBy = 46;

export interface RingPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Radius of the month's own circle. */
  readonly dot: number;
  /** The middle of its name. */
  readonly outside: { readonly x: number; readonly y: number };
}

/** `month`: 1 to 12. January stands at the top, and the year goes as the clock does. */
export function ringPlace(month: number): RingPlace {
  const angle = ((month - 1) / 12) * 2 * Math.PI;
  const at = (far: number) => ({
    x: Math.round((ringSize / 2 + far * Math.sin(angle)) * 10) / 10,
    y: Math.round((ringSize / 2 - far * Math.cos(angle)) * 10) / 10,
  });
  return { ...at(radius), radius, dot, outside: at(radius + outsideBy) };
}

/** How many entries fall in each month, January first. */
export function countByMonth(
  plan: Pick<BoardPlan, 'fields'>,
  entries: readonly Pick<EntryView, 'values'>[],
): readonly number[] {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const { values } of entries) {
    const month = monthOf(plan, values);
    if (month !== null) counts[month - 1] = (counts[month - 1] ?? 0) + 1;
  }
  return counts;
}
