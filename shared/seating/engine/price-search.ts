/**
 * Annealing on a table of prices. Everybody is looked at in turn, not by lot, and whoever gains nothing at a table is passed over by reading
 * one number.
 */
import type { Chance } from './chance.ts';
import { coolingStep, thresholds } from './cooling.ts';
import { likenessOf } from './movable.ts';
import type { Prices, PriceTable } from './price-table.ts';

interface Sweeping extends Prices {
  /** How much is done: looking at one seat counts 1, and what takes longer as much more as it does. */
  readonly work: number;
  /** Temperature at the start and at the end, in cost. */
  readonly from: number;
  readonly to: number;
  /** How many whole journeys are tried in each round that is gone through. */
  readonly journeys: number;
  /** Whether seats of single rounds are exchanged at all. */
  readonly singles: boolean;
  /** The search stops once the plan costs so much less than in the beginning. */
  readonly enough: number;
}

interface PriceSearch {
  /** Searches from the seats in the table's `at` and leaves the last ones there: by how much they cost more, at these prices. */
  readonly sweep: (how: Sweeping, chance: Chance) => number;
  /** The same, and leaves the best ones there. */
  readonly sweepForBest: (how: Sweeping, chance: Chance) => number;
}

/** Cost of things in `work`, measured once on rooms of fifty people: they decide only when a search ends. */
const passed = 5;
const journeyTried = 15;
const exchanged = 600;
const journeyMade = 1_500;

export function priceSearch(table: PriceTable): PriceSearch {
  const { hall, at, isFree, price, freshPrice, own, fresh, again, sizes, sitting, chairs, exchange, exchangeJourneys } =
    table;
  const { people, tables, rounds } = hall;
  const travellers = Int32Array.from({ length: people }, (_, person) => person).filter((person) => {
    for (let place = person; place < isFree.length; place += people) if (isFree[place] === 0) return false;
    return true;
  });
  const likeness = likenessOf(hall);
  const bestAt = Int16Array.from(at);

  const run = (how: Sweeping, chance: Chance, forBest: boolean): number => {
    const { work, enough, singles } = how;
    if (!isFree.includes(1)) return 0;
    table.build(how);
    const [prices, owns, seats] = [price, own, at];
    const journeys = travellers.length > 1 ? how.journeys : 0;
    const cell = tables * people;
    const searched = singles ? tables : 0;
    let state = (chance.below(65_536) << 16) | chance.below(65_536) | 1;
    let cost = 0;
    let best = 0;
    let bestIsHere = true;
    const save = (): void => {
      if (bestIsHere) bestAt.set(at);
      bestIsHere = false;
    };
    save();
    const blocks = 64;
    const cooling = coolingStep(how.from, how.to, blocks);
    let heat = how.from;
    let done = 0;
    for (let block = 0; block < blocks && best > -enough; block += 1) {
      // Of two who change places at least one gains half of what both do, or hardly loses by it; the others need not be looked at.
      const most = Math.floor(heat * 2) + Math.min(how.repeat, hall.problem.weights.repeat) + 3;
      while (done * blocks < work * (block + 1)) {
        for (let round = 0; round < rounds; round += 1) {
          const base = round * people;
          const first = base * tables;
          done += 1 + searched * people;
          for (let to = 0; to < searched; to += 1) {
            const toRow = first + to * people;
            for (let one = 0; one < people; one += 1) {
              while (one < people && prices[toRow + one]! - owns[base + one]! > most) one += 1;
              if (one === people) break;
              const from = seats[base + one]!;
              if (from === to) continue;
              const fromRow = first + from * people;
              const half = prices[toRow + one]! - owns[base + one]!;
              done += passed;
              state ^= state << 13;
              state ^= state >>> 17;
              state ^= state << 5;
              const limit = heat * thresholds[state & 4095]!;
              const desk = round * tables + to;
              const size = sizes[desk]!;
              let chair = ((state >>> 16) * size) >>> 16;
              for (let count = 0; count < size; count += 1, chair = chair + 1 < size ? chair + 1 : 0) {
                const other = sitting[desk * chairs + chair]!;
                const change = half + prices[fromRow + other]! - owns[base + other]! - 2 * again[one * people + other]!;
                if (change > limit) continue;
                if (change > 0) save();
                exchange(round, one, other, how);
                done += exchanged;
                cost += change;
                if (cost < best) {
                  best = cost;
                  bestIsHere = true;
                }
                break;
              }
            }
          }
          done += journeys * journeyTried;
          for (let count = 0; count < journeys; count += 1) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            const limit = heat * thresholds[state & 4095]!;
            const one = travellers[((state >>> 16) * travellers.length) >>> 16]!;
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            const other = travellers[((state >>> 16) * travellers.length) >>> 16]!;
            if (likeness[one] === likeness[other]) continue;
            let change = 0;
            let apart = 0;
            for (let place = 0, row = 0; place < rounds * people; place += people, row += cell) {
              const from = seats[place + one]!;
              const to = seats[place + other]!;
              if (from === to) continue;
              const fromRow = row + from * people;
              const toRow = row + to * people;
              apart += 1;
              change += freshPrice[toRow + one]! - freshPrice[fromRow + one]!;
              change += freshPrice[fromRow + other]! - freshPrice[toRow + other]!;
            }
            change -= 2 * apart * fresh[one * people + other]!;
            // Most that change nothing are left: they take as long as those that do.
            if (change > limit || apart === 0 || (change === 0 && (state & 3) !== 0)) continue;
            if (change > 0) save();
            exchangeJourneys(one, other);
            done += journeyMade;
            cost += change;
            if (cost < best) {
              best = cost;
              bestIsHere = true;
            }
          }
        }
      }
      heat *= cooling;
    }
    if (!forBest) return cost;
    if (!bestIsHere) at.set(bestAt);
    return best;
  };

  return {
    sweep: (how, chance) => run(how, chance, false),
    sweepForBest: (how, chance) => run(how, chance, true),
  };
}
