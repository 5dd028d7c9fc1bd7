/** Small rooms with all kinds of wishes, drawn from a seed. */
import type { SeatingPerson, SeatingProblem, SeatingTable } from '../../../shared/seating/problem.ts';
import { randomFrom, type Random } from '../../../shared/seating/random.ts';
import { room, type RoomDetails } from './room.ts';

export interface Draw {
  readonly random: Random;
  readonly upTo: (most: number) => number;
  readonly once: (inSoMany: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

export function drawFrom(seed: number): Draw {
  const random = randomFrom(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  return {
    random,
    upTo,
    once: (inSoMany) => random() * inSoMany < 1,
    pick: (list) => list[upTo(list.length - 1)]!,
  };
}

export interface Shape {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
}

export function randomRoom(draw: Draw, { people, tables, rounds }: Shape): SeatingProblem {
  const { upTo, once } = draw;
  const hosted = once(3);
  const each = Math.ceil(people / tables);
  const speaks = once(4);
  const two = (): string[] => [`p${1 + upTo(people - 1)}`, `p${1 + upTo(people - 1)}`];
  const pairs = (): string[][] => [two()].filter(([one, other]) => one !== other);
  const stays = (index: number): Pick<SeatingPerson, 'from' | 'to'> => {
    if (rounds === 1 || (hosted && index < tables) || !once(6)) return { from: 1, to: rounds };
    return once(2) ? { from: 2, to: rounds } : { from: 1, to: rounds - 1 };
  };
  const person = (index: number): Partial<SeatingPerson> => ({
    traits: [`o${upTo(2)}`, once(4) ? null : `a${upTo(1)}`],
    languages: speaks ? draw.pick([['nb'], ['en'], ['nb', 'en'], ['nb', 'en'], []]) : [],
    interpreted: once(12),
    ...stays(index),
    mayHost: !once(5),
  });
  const table = (): Partial<SeatingTable> => ({
    min: once(3) ? 1 : Math.max(1, each - 2),
    max: each + upTo(2),
    optional: once(9),
  });
  const details: RoomDetails = {
    hosted,
    person,
    table,
    commonLanguage: speaks,
    returnsCount: !once(3),
    balance: once(4) ? 2 : 1,
    mix: [
      { name: 'organisation', weight: 5 },
      { name: 'actorType', weight: 2 },
    ],
    together: once(3) ? pairs() : [],
    apart: once(3) ? pairs() : [],
    pins: once(4) ? [pinFor(draw, { people, tables, rounds })] : [],
  };
  return room(people, tables, rounds, details);
}

function pinFor({ upTo, once }: Draw, { people, tables, rounds }: Shape): SeatingProblem['pins'][number] {
  const first = 1 + upTo(tables - 1);
  return {
    person: `p${1 + upTo(people - 1)}`,
    tables: once(2) ? [`t${first}`] : [...new Set([`t${first}`, `t${1 + upTo(tables - 1)}`])],
    rounds: once(3) ? [1 + upTo(rounds - 1)] : null,
  };
}
