/**
 * Rooms in which every table has the same number of chairs, nobody hosts and returning to a table does not matter: the social golfer
 * problem (CSPLib 010). Three ways to a plan in which nobody meets twice, tried in this order: a catalogue of starters; a difference
 * schedule; the same with one round more, in which those who began at different tables of one class sit together.
 */
import type { FirstSeats } from './first-seats.ts';
import { starters, type Starter } from './golf-starters.ts';
import type { Hall } from './hall.ts';
import { findSchedule } from './schedule.ts';

/** Seats in which nobody meets twice, or null where none of the three ways leads to them or the room has other rules. */
export function golfSeats(hall: Hall): FirstSeats | null {
  const size = hall.people / hall.tables;
  if (!Number.isInteger(size) || size < 2 || !isPlain(hall, size)) return null;
  const rounds =
    fromStarter(hall.tables, size, hall.rounds) ??
    withScheduledRounds(hall.tables, size, hall.rounds) ??
    withClassRound(hall.tables, size, hall.rounds);
  if (rounds === null) return null;
  return { at: Int16Array.from(rounds.flat()), used: Uint8Array.from(hall.open), scheduled: true };
}

function isPlain(hall: Hall, size: number): boolean {
  return (
    !hall.problem.returnsCount &&
    hall.problem.hosts.length === 0 &&
    hall.problem.pins.length === 0 &&
    hall.groups.length === 0 &&
    hall.apart.length === 0 &&
    !hall.problem.commonLanguage &&
    hall.present.every((there) => there === 1) &&
    hall.open.every((there) => there === 1) &&
    hall.min.every((min) => min <= size) &&
    hall.max.every((max) => max >= size)
  );
}

/** By round: the table of each person. Person `class * tables + start` begins at the table `start`. */
function withScheduledRounds(tables: number, size: number, rounds: number): number[][] | null {
  const schedule = findSchedule(tables, size, rounds, true);
  if (schedule === null) return null;
  return Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: tables * size }, (_unused, person) =>
      schedule.from(person % tables, schedule.steps[round]![Math.floor(person / tables)]!),
    ),
  );
}

/** Two of one class never meet in a difference schedule, so one round in which each class is cut into tables costs nothing. */
function withClassRound(tables: number, size: number, rounds: number): number[][] | null {
  if (rounds < 2 || tables % size !== 0) return null;
  const scheduled = withScheduledRounds(tables, size, rounds - 1);
  return scheduled && [...scheduled, Array.from({ length: tables * size }, (_, person) => Math.floor(person / size))];
}

function fromStarter(tables: number, size: number, rounds: number): number[][] | null {
  const starter = starters.find((known) => known.tables === tables && known.size === size && roundsOf(known) >= rounds);
  if (starter === undefined) return null;
  return Array.from({ length: rounds }, (_, round) => developed(starter, round));
}

/** How many rounds a starter gives. */
export function roundsOf({ modulus, base }: Starter): number {
  return modulus * base.length;
}

/** A round of a starter: the base round with every person but the fixed ones moved on by so many places within their orbit. */
function developed({ tables, size, modulus, fixed, base }: Starter, round: number): number[] {
  const people = tables * size;
  const shift = Math.floor(round / base.length);
  const table = Array.from({ length: people }, () => 0);
  for (const [at, group] of base[round % base.length]!.entries()) {
    for (const person of group) {
      const orbit = Math.floor(person / modulus) * modulus;
      const moved = person >= people - fixed ? person : orbit + ((person - orbit + shift) % modulus);
      table[moved] = at;
    }
  }
  return table;
}
