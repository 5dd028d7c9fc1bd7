/**
 * Many rounds on a difference schedule: nobody meets twice, but nearly everybody meets nearly everybody, and hardly any exchange keeps it
 * so. Repeats are therefore made cheap for a while, so that what people share is spread as if there were no schedule; the few repeats
 * that come of it are then mended one by one, several times over, and the best of it is kept.
 */
import type { Chance } from './chance.ts';
import type { Hall } from './hall.ts';
import { mendRepeats } from './mending.ts';
import { priceSearch } from './price-search.ts';
import { priceTable } from './price-table.ts';
import type { Search } from './search.ts';
import { sizeRules } from './sizes.ts';
import { hard } from './tally.ts';

/** Up to here a price table is small enough to be read quickly. */
const mostPeople = 300;

/** Rooms in which exchanges alone lead on: nothing moves as one, languages are free, and sizes are as even as they should be. */
export function isFullRoom(hall: Hall, at: Int16Array): boolean {
  if (hall.people > mostPeople || hall.problem.commonLanguage || hall.groups.length > 0) return false;
  for (let round = 0; round < hall.rounds; round += 1) {
    const sizes = new Int32Array(hall.tables);
    for (let person = 0; person < hall.people; person += 1) {
      const table = at[round * hall.people + person]!;
      if (table >= 0) sizes[table]! += 1;
    }
    const { tables, allowedSpread } = sizeRules(hall, round);
    let [fewest, most] = [hall.people, 0];
    for (const table of tables) {
      const size = sizes[table]!;
      if (size < hall.min[table]! || size > hall.max[table]!) return false;
      fewest = Math.min(fewest, size);
      most = Math.max(most, size);
    }
    if (most - fewest > allowedSpread) return false;
  }
  return true;
}

interface FullRoom {
  readonly hall: Hall;
  readonly used: Uint8Array;
  readonly still: Uint8Array;
  readonly search: Search;
  /** How much is done, in the units of a sweep. */
  readonly work: number;
  readonly least: number;
}

/** Leaves the best plan found in `search`; one in which nobody meets twice goes before any other. */
export function planFullRoom({ hall, used, still, search, work, least }: FullRoom, chance: Chance): void {
  const { repeat, sameTable } = hall.problem.weights;
  const table = priceTable(hall, search.at, used, still);
  const prices = priceSearch(table);
  const usual = { repeat, sameTable, journeys: 20, singles: true, enough: Number.POSITIVE_INFINITY };
  const rate = (): number => search.cost() + (search.repeats() > 0 ? hard / 2 : 0);
  let best = { at: Int16Array.from(search.at), rate: rate() };
  const keep = (): void => {
    search.restore(table.at);
    if (rate() < best.rate) best = { at: Int16Array.from(table.at), rate: rate() };
  };
  const found = (): boolean => best.rate <= least;
  /** Repeats cost less, and people spread. */
  const loosen = (share: number, from: number, to: number): void => {
    prices.sweep({ ...usual, work: work * share, from, to, repeat: Math.ceil(repeat * 0.3) }, chance);
  };
  const mend = (): void => {
    mendRepeats(table, { repeat, sameTable, tries: 4_000, heat: repeat / 4 }, chance);
    prices.sweepForBest({ ...usual, work: work * 0.04, from: 0.7, to: 0.2, repeat: repeat * 2 }, chance);
    keep();
  };

  const { beginnings, loose: share, mendings, returns } = shareOut(hall);
  const start = Int16Array.from(search.at);
  for (let count = 0; count < beginnings && !found(); count += 1) {
    table.at.set(start);
    prices.sweepForBest({ ...usual, work: work * 0.1, from: 2.5, to: 0.6, journeys: 128, singles: false }, chance);
    keep();
  }
  if (!found()) {
    table.at.set(best.at);
    loosen(share, 1.4, 0.45);
    const loose = Int16Array.from(table.at);
    for (let count = 0; count < mendings && !found(); count += 1) {
      table.at.set(loose);
      mend();
    }
  }
  for (let count = 0; count < returns && !found(); count += 1) {
    table.at.set(best.at);
    loosen(0.05, 0.7, 0.4);
    mend();
  }
  search.restore(best.at);
}

/** How often each part is done, and how much of the work the long loosening takes. */
function shareOut(hall: Hall): { beginnings: number; loose: number; mendings: number; returns: number } {
  // Where nearly everybody meets nearly everybody there is little beside the schedule, and who follows which journey counts most.
  if (meetsOf(hall) > 0.6) return { beginnings: 6, loose: 0.2, mendings: 2, returns: 2 };
  if (hall.rounds > 5) return { beginnings: 1, loose: 0.5, mendings: 3, returns: 3 };
  return { beginnings: 3, loose: 0.37, mendings: 2, returns: 3 };
}

/** The part of all others whom somebody meets who meets nobody twice. */
function meetsOf({ rounds, people, tables }: Hall): number {
  return (rounds * (people / tables - 1)) / (people - 1);
}
