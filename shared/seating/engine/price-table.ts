/**
 * What everybody would cost at every table of every round, in a table, so that an exchange is judged by reading a few numbers. Making one
 * has to mend the table, which pays where hardly any of those judged is made: in full rooms of moderate size.
 *
 * It knows exchanges alone, of two people in one round or of their whole journeys: sizes stay as they are, and so do keep-together groups.
 * Languages are not looked at.
 */
import { mayPersonSit, type Hall } from './hall.ts';
import { hard } from './tally.ts';

export interface Prices {
  /** What a repeat meeting and a return cost while this part of the search lasts. */
  readonly repeat: number;
  readonly sameTable: number;
}

/** Everything is whole numbers, and true of the seats in `at` once it has been built from them. */
export interface PriceTable {
  readonly hall: Hall;
  /** By round and person. */
  readonly at: Int16Array;
  /** By round and person: 1 for those who can change places. */
  readonly isFree: Uint8Array;
  /** By round, table and person, the table's row lying together: what sitting there costs; and the part of it that is not for meeting or coming again. */
  readonly price: Int32Array;
  readonly freshPrice: Int32Array;
  /** By round and person: the price where they sit, or far too low for those who do not move. */
  readonly own: Int32Array;
  /** By pair: what a first meeting costs, and one more. */
  readonly fresh: Int32Array;
  readonly again: Int32Array;
  /** By round and table: how many sit there, and who, in `chairs` numbers each. */
  readonly sizes: Int32Array;
  readonly sitting: Int32Array;
  readonly chairs: number;
  /** Counts everything anew, at these prices. */
  readonly build: (prices: Prices) => void;
  /** Of two who are free in that round and sit at different tables. The prices are those it was built with. */
  readonly exchange: (round: number, one: number, other: number, prices: Prices) => void;
  /** Of two who are free in all rounds. */
  readonly exchangeJourneys: (one: number, other: number) => void;
}

const nowhere = -1_000_000_000;

/** @param start seats by round and person; copied */
export function priceTable(hall: Hall, start: Int16Array, used: Uint8Array, still: Uint8Array): PriceTable {
  const { people, tables, rounds, groupOf } = hall;
  const at = Int16Array.from(start);
  const fresh = freshPrices(hall);
  const plain = plainPrices(hall, used);
  const countsAsVisit = Uint8Array.from(hall.fixed, (duty) => (hall.problem.returnsCount && duty === -1 ? 1 : 0));
  const isFree = Uint8Array.from(at, (table, place) =>
    table >= 0 && still[place] === 0 && groupOf[place % people]! < 0 ? 1 : 0,
  );

  const price = new Int32Array(rounds * tables * people);
  const freshPrice = new Int32Array(rounds * tables * people);
  const own = new Int32Array(rounds * people);
  const again = new Int32Array(people * people);
  const visits = new Uint8Array(people * tables);
  const sizes = new Int32Array(rounds * tables);
  for (const [place, table] of at.entries()) if (table >= 0) sizes[Math.floor(place / people) * tables + table]! += 1;
  const chairs = Math.max(1, ...sizes);
  const sitting = new Int32Array(rounds * tables * chairs);

  const build = ({ repeat, sameTable }: Prices): void => {
    sizes.fill(0);
    visits.fill(0);
    again.set(fresh);
    freshPrice.set(plain);
    for (const [place, table] of at.entries()) {
      if (table < 0) continue;
      const round = Math.floor(place / people);
      const person = place - round * people;
      const desk = round * tables + table;
      if (countsAsVisit[place] === 1) visits[person * tables + table]! += 1;
      for (let chair = 0; chair < sizes[desk]!; chair += 1) {
        const mate = sitting[desk * chairs + chair]!;
        again[person * people + mate]! += repeat;
        again[mate * people + person]! += repeat;
      }
      sitting[desk * chairs + sizes[desk]!] = person;
      sizes[desk]! += 1;
      for (let other = 0; other < people; other += 1)
        freshPrice[desk * people + other]! += fresh[person * people + other]!;
    }
    price.set(plain);
    for (const [place, table] of at.entries()) {
      if (table < 0) continue;
      const round = Math.floor(place / people);
      const person = place - round * people;
      const row = (round * tables + table) * people;
      for (let other = 0; other < people; other += 1) {
        const together = other !== person && at[round * people + other] === table;
        price[row + other]! += again[person * people + other]! - (together ? repeat : 0);
      }
    }
    for (const [place, counts] of countsAsVisit.entries()) {
      if (counts === 0) continue;
      const round = Math.floor(place / people);
      const person = place - round * people;
      for (let table = 0; table < tables; table += 1)
        if (visits[person * tables + table]! > (at[place] === table ? 1 : 0))
          price[(round * tables + table) * people + person]! += sameTable;
    }
    own.fill(nowhere);
    for (let person = 0; person < people; person += 1) refresh(person);
  };

  const refresh = (person: number): void => {
    for (let round = 0, place = person; round < rounds; round += 1, place += people)
      if (isFree[place] === 1) own[place] = price[(round * tables + at[place]!) * people + person]!;
  };

  const changeChair = (round: number, one: number, other: number, from: number, to: number): void => {
    let chair = (round * tables + from) * chairs;
    while (sitting[chair] !== one) chair += 1;
    sitting[chair] = other;
    chair = (round * tables + to) * chairs;
    while (sitting[chair] !== other) chair += 1;
    sitting[chair] = one;
    at[round * people + one] = to;
    at[round * people + other] = from;
  };

  const visit = (round: number, person: number, from: number, to: number, sameTable: number): void => {
    if (countsAsVisit[round * people + person] === 0) return;
    const left = visits[person * tables + from]! - 1;
    const come = visits[person * tables + to]! + 1;
    visits[person * tables + from] = left;
    visits[person * tables + to] = come;
    for (let other = 0; other < rounds; other += 1) {
      if (other === round || countsAsVisit[other * people + person] === 0) continue;
      const there = at[other * people + person]!;
      if (left === (there === from ? 1 : 0)) price[(other * tables + from) * people + person]! -= sameTable;
      if (come === (there === to ? 2 : 1)) price[(other * tables + to) * people + person]! += sameTable;
    }
  };

  const exchange = (round: number, one: number, other: number, { repeat, sameTable }: Prices): void => {
    const base = round * people;
    const from = at[base + one]!;
    const to = at[base + other]!;
    const fromRow = (round * tables + from) * people;
    const toRow = (round * tables + to) * people;
    const oneRow = one * people;
    const otherRow = other * people;
    for (let person = 0; person < people; person += 1) {
      const freshChange = fresh[otherRow + person]! - fresh[oneRow + person]!;
      freshPrice[fromRow + person]! += freshChange;
      freshPrice[toRow + person]! -= freshChange;
      const change = again[otherRow + person]! - again[oneRow + person]!;
      price[fromRow + person]! += change;
      price[toRow + person]! -= change;
    }
    const fromSize = sizes[round * tables + from]!;
    const both = fromSize + sizes[round * tables + to]!;
    const fromSeats = (round * tables + from) * chairs;
    const toSeats = (round * tables + to) * chairs - fromSize;
    for (let chair = 0; chair < both; chair += 1) {
      const mate = sitting[(chair < fromSize ? fromSeats : toSeats) + chair]!;
      if (mate === one || mate === other) continue;
      // Seen from the table that `one` leaves; at the other table it is the other way round.
      const by = chair < fromSize ? repeat : -repeat;
      price[fromRow + mate]! += by;
      price[toRow + mate]! -= by;
      again[oneRow + mate]! -= by;
      again[mate * people + one]! -= by;
      again[otherRow + mate]! += by;
      again[mate * people + other]! += by;
      for (let elsewhere = 0, place = 0; elsewhere < rounds; elsewhere += 1, place += people) {
        if (elsewhere === round) continue;
        const first = place * tables;
        const [oneTable, otherTable, mateTable] = [at[place + one]!, at[place + other]!, at[place + mate]!];
        if (mateTable >= 0) {
          price[first + mateTable * people + one]! -= by;
          price[first + mateTable * people + other]! += by;
        }
        if (oneTable >= 0) price[first + oneTable * people + mate]! -= by;
        if (otherTable >= 0) price[first + otherTable * people + mate]! += by;
      }
      refresh(mate);
    }
    visit(round, one, from, to, sameTable);
    visit(round, other, to, from, sameTable);
    changeChair(round, one, other, from, to);
    refresh(one);
    refresh(other);
  };

  /** What is for meeting and coming again goes with the journey, what is for people stays with them. */
  const exchangeJourneys = (one: number, other: number): void => {
    const oneRow = one * people;
    const otherRow = other * people;
    for (let round = 0; round < rounds; round += 1) {
      const from = at[round * people + one]!;
      const to = at[round * people + other]!;
      if (from === to) continue;
      const fromRow = (round * tables + from) * people;
      const toRow = (round * tables + to) * people;
      for (let person = 0; person < people; person += 1) {
        const change = fresh[otherRow + person]! - fresh[oneRow + person]!;
        freshPrice[fromRow + person]! += change;
        freshPrice[toRow + person]! -= change;
        price[fromRow + person]! += change;
        price[toRow + person]! -= change;
      }
      changeChair(round, one, other, from, to);
      for (const table of [from, to]) {
        const first = (round * tables + table) * chairs;
        const row = table === from ? fromRow : toRow;
        for (let chair = first; chair < first + sizes[round * tables + table]!; chair += 1) {
          const place = round * people + sitting[chair]!;
          if (isFree[place] === 1) own[place] = price[row + sitting[chair]!]!;
        }
      }
    }
    for (let row = 0; row < price.length; row += people) {
      const difference = price[row + one]! - freshPrice[row + one]! - price[row + other]! + freshPrice[row + other]!;
      price[row + one]! -= difference;
      price[row + other]! += difference;
    }
    for (let person = 0; person < people; person += 1) {
      if (person === one || person === other) continue;
      const difference =
        again[oneRow + person]! - fresh[oneRow + person]! - again[otherRow + person]! + fresh[otherRow + person]!;
      if (difference === 0) continue;
      again[oneRow + person]! -= difference;
      again[person * people + one]! -= difference;
      again[otherRow + person]! += difference;
      again[person * people + other]! += difference;
    }
    for (let table = 0; table < tables; table += 1) {
      const kept = visits[one * tables + table]!;
      visits[one * tables + table] = visits[other * tables + table]!;
      visits[other * tables + table] = kept;
    }
    refresh(one);
    refresh(other);
  };

  return {
    hall,
    at,
    isFree,
    price,
    freshPrice,
    own,
    fresh,
    again,
    sizes,
    sitting,
    chairs,
    build,
    exchange,
    exchangeJourneys,
  };
}

/** By pair: what a first meeting costs. */
function freshPrices({ people, shared, apart, exempt }: Hall): Int32Array {
  const fresh = Int32Array.from(shared, (price, pair) => (exempt[pair] === 1 || pair % (people + 1) === 0 ? 0 : price));
  for (const [one, other] of apart) {
    fresh[one * people + other] = hard;
    fresh[other * people + one] = hard;
  }
  return fresh;
}

/** By round, table and person: `hard` where they may not sit. */
function plainPrices(hall: Hall, used: Uint8Array): Int32Array {
  const { people, tables } = hall;
  return Int32Array.from({ length: hall.rounds * tables * people }, (_, index) => {
    const person = index % people;
    const desk = Math.floor(index / people);
    const round = Math.floor(desk / tables);
    const duty = hall.fixed[round * people + person]!;
    // The host of a table that stays empty travels like everybody else.
    const freed = duty >= 0 && used[round * tables + duty] === 0;
    return used[desk] === 1 && (freed || mayPersonSit(hall, round, person, desk % tables)) ? 0 : hard;
  });
}
