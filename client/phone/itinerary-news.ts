/** What is new in somebody's itinerary: tables that they have been told, and that are others now. */
import type { TableId } from '../../shared/cafe/model.ts';

export type Itinerary = Readonly<Record<number, TableId | null>>;

/**
 * The rounds from `ahead` on in which the table is another than was told, in order. A first seat is no change, and neither is a seat that
 * fell away: the screens say both by themselves.
 */
export function changedRounds(told: Itinerary, now: Itinerary, ahead: number): readonly number[] {
  return Object.keys(now)
    .map(Number)
    .filter((round) => {
      const [before, after] = [told[round] ?? null, now[round] ?? null];
      return round >= ahead && before !== null && after !== null && before !== after;
    })
    .sort((one, other) => one - other);
}

/** What stands as told once nothing is new: later words win, and what was told of a round stays until it has a table again. */
export function toldNow(told: Itinerary, now: Itinerary): Itinerary {
  const seated = Object.entries(now).filter(([, table]) => table !== null);
  return { ...told, ...Object.fromEntries(seated) };
}
