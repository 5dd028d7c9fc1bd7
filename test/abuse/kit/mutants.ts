/** Real updates, bent: bits turned, ends cut, two joined, said twice, in another's name. */
import * as encoding from 'lib0/encoding';
import type { Chance } from './chance.ts';

export interface Stock {
  /** Updates of the attacker that the server does not have yet: nearly good, so that a small change matters most. */
  readonly own: readonly Uint8Array[];
  /** Recorded updates of other people. */
  readonly others: readonly Uint8Array[];
  readonly ownPens: readonly number[];
  readonly othersPens: readonly number[];
}

export interface Mutant {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Bending = (bytes: Uint8Array, chance: Chance, stock: Stock) => Uint8Array;

const bendings: Readonly<Record<string, Bending>> = {
  'bits turned': (bytes, chance) => {
    const bent = Uint8Array.from(bytes);
    for (let count = 1 + chance.below(4); count > 0; count -= 1) {
      const at = chance.below(bent.length);
      bent[at] = (bent[at] ?? 0) ^ (1 << chance.below(8));
    }
    return bent;
  },
  'byte replaced': (bytes, chance) => {
    const bent = Uint8Array.from(bytes);
    bent[chance.below(bent.length)] = chance.pick([0, 1, 2, 10, 127, 128, 255, chance.below(256)]);
    return bent;
  },
  'cut off': (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  'beginning lost': (bytes, chance) => bytes.slice(1 + chance.below(bytes.length - 1)),
  'middle lost': (bytes, chance) => {
    const from = chance.below(bytes.length);
    return joined(bytes.slice(0, from), bytes.slice(from + 1 + chance.below(12)));
  },
  'something put in': (bytes, chance) => {
    const at = chance.below(bytes.length);
    return joined(bytes.slice(0, at), chance.bytes(1 + chance.below(8)), bytes.slice(at));
  },
  'two joined': (bytes, chance, stock) => {
    const other = chance.pick([...stock.others, ...stock.own]);
    return joined(bytes.slice(0, chance.below(bytes.length)), other.slice(chance.below(other.length)));
  },
  'said twice at once': (bytes) => joined(bytes, bytes),
  'two in one': (bytes, chance, stock) => {
    // Blocks of both under one count, with an empty delete set.
    const other = chance.pick(stock.others);
    return joined(Uint8Array.of((bytes[0] ?? 0) + (other[0] ?? 0)), bytes.slice(1, -1), other.slice(1));
  },
  'as it is': (bytes) => bytes,
  'in another’s name': (bytes, chance, { ownPens, othersPens }) =>
    swapped(bytes, chance.pick(ownPens), chance.pick(othersPens)),
  'in one’s own name': (bytes, chance, { ownPens, othersPens }) =>
    swapped(bytes, chance.pick(othersPens), chance.pick(ownPens)),
};

export function mutant(chance: Chance, stock: Stock): Mutant {
  const name = chance.pick(Object.keys(bendings));
  const bytes = chance.pick(chance.often(0.6) ? stock.own : stock.others);
  let bent = bendings[name]?.(bytes, chance, stock) ?? bytes;
  // Now and then two changes on top of each other.
  if (bent.length > 1 && chance.often(0.2)) bent = bendings['bits turned']?.(bent, chance, stock) ?? bent;
  return { name, bytes: bent };
}

/** The same bytes with one pen's number replaced by another's, wherever it stands. */
function swapped(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const source = Buffer.from(bytes);
  const [old, fresh] = [from, to].map((pen) => encoding.encode((encoder) => encoding.writeVarUint(encoder, pen)));
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let next = source.indexOf(old ?? ''); next >= 0; next = source.indexOf(old ?? '', at)) {
    parts.push(source.subarray(at, next), fresh ?? Uint8Array.of());
    at = next + (old?.length ?? 0);
  }
  return joined(...parts, source.subarray(at));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
