/** Who may change places in a search, and with whom. */
import type { Hall } from './hall.ts';
import type { Tally } from './tally.ts';

export interface Movable {
  /** By round: those who move alone. */
  readonly free: readonly Int32Array[];
  /** By round: keep-together groups that share a table and move as one. */
  readonly units: readonly (readonly (readonly number[])[])[];
  /** Rounds in which anybody moves, and in which a group can. */
  readonly lively: Int32Array;
  readonly withUnits: Int32Array;
  /** Rounds and keep-together groups that do not sit at one table. */
  readonly torn: readonly (readonly [round: number, group: number])[];
}

/** Read anew whenever seats were given by other means than the search. */
export function readMovable({ hall, at, still, tornParts }: Tally): Movable {
  const { people, tables, rounds, present, groupOf } = hall;
  const free: Int32Array[] = [];
  const units: (readonly number[])[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const singles: number[] = [];
    const bound: number[][] = [];
    const grouped = new Map<number, number[]>();
    for (let person = 0; person < people; person += 1) {
      const place = round * people + person;
      if (present[place] === 0 || still[place] === 1) continue;
      const group = groupOf[person]!;
      if (group >= 0 && at[place]! >= 0) {
        const mates = hall.groups[group]!.filter((mate) => at[round * people + mate] === at[place]);
        if (mates.length > 1) {
          grouped.set(group * tables + at[place]!, mates);
          continue;
        }
      }
      singles.push(person);
    }
    for (const mates of grouped.values())
      if (mates.every((mate) => still[round * people + mate] === 0)) bound.push(mates);
    free.push(Int32Array.from(singles));
    units.push(bound);
  }
  const withUnits = Int32Array.from(units.keys()).filter((round) => units[round]!.length > 0);
  const lively = Int32Array.from(free.keys()).filter((round) => free[round]!.length > 0 || units[round]!.length > 0);
  const torn: [number, number][] = [];
  for (let round = hall.frozen; round < rounds; round += 1)
    for (const [index, group] of hall.groups.entries()) if (tornParts(round, group) > 0) torn.push([round, index]);
  return { free, units, lively, withUnits, torn };
}

export interface Travellers {
  readonly all: Int32Array;
  /** By person: those with whom they can exchange whole journeys. */
  readonly peersOf: readonly Int32Array[];
  /** By person: exchanging the journeys of two people with the same number changes nothing. */
  readonly likeness: Int32Array;
}

/** People whose whole journeys can be exchanged: there in the same rounds, and free in all that are still to come. */
export function readTravellers({ hall, still }: Tally): Travellers {
  const { people, rounds, frozen, present, groupOf } = hall;
  const peersOf: Int32Array[] = Array.from({ length: people }, () => new Int32Array(0));
  const all: number[] = [];
  const kinds = new Map<string, number[]>();
  for (let person = 0; person < people; person += 1) {
    let kind = '';
    let whole = true;
    for (let round = frozen; round < rounds && whole; round += 1) {
      const place = round * people + person;
      kind += present[place] === 1 ? '1' : '0';
      if (present[place] === 1) whole = still[place] === 0 && groupOf[person] === -1;
    }
    if (whole && kind.includes('1')) kinds.set(kind, [...(kinds.get(kind) ?? []), person]);
  }
  for (const kind of kinds.values()) {
    if (kind.length < 2) continue;
    all.push(...kind);
    const peers = Int32Array.from(kind);
    for (const person of kind) peersOf[person] = peers;
  }
  return { all: Int32Array.from(all), peersOf, likeness: likenessOf(hall) };
}

/** People have one number when they share all traits and languages and no rule names them; otherwise everybody has their own. */
export function likenessOf(hall: Hall): Int32Array {
  const numbers = new Map<string, number>();
  const named = new Set(hall.apart.flat());
  for (const pins of hall.pinned) for (const person of pins.keys()) named.add(person);
  return Int32Array.from({ length: hall.people }, (_, person) => {
    const traits = hall.traits.map((values) => values[person]).join(' ');
    const key = named.has(person)
      ? `person ${person}`
      : `${traits} ${hall.languages[person]} ${hall.interpreted[person]}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
