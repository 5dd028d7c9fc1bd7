/** Advice for the set-up: what these numbers make possible, and which numbers nearby would make more possible. */
import { findSchedule } from './engine/schedule.ts';
import { fewestPairs } from './engine/sizes.ts';

export interface AdviceRequest {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  readonly hosts: boolean;
}

/**
 * `clean`: there is a plan in which nobody meets twice and nobody returns to a table. Otherwise `reason` says what stands in the way,
 * `leastRepeats` how many meetings must repeat, proven (0 where we only know no plan without), and `betterTables` and `betterRounds`
 * name the nearest numbers that are clean, or null when none is. For too few people there is always a better number of tables: when
 * none is clean, the nearest that seats two at each.
 */
export type Advice =
  | { readonly kind: 'clean'; readonly seatsPerTable: number }
  | {
      readonly kind: 'repeats';
      readonly reason: 'too-many-guests' | 'too-many-rounds' | 'no-plan-known';
      readonly guestsPerTable: number;
      readonly leastRepeats: number;
      readonly betterTables: number | null;
      readonly betterRounds: number | null;
    }
  | { readonly kind: 'too-few-people'; readonly betterTables: number };

export function adviseTables(request: AdviceRequest): Advice {
  if (request.people < request.tables * 2) {
    const mostSeated = Math.max(1, Math.floor(request.people / 2));
    return { kind: 'too-few-people', betterTables: nearest(request) ?? mostSeated };
  }
  const reason = obstacle(request);
  if (reason === null) return { kind: 'clean', seatsPerTable: Math.ceil(request.people / request.tables) };
  return {
    kind: 'repeats',
    reason,
    guestsPerTable: guestsPerTable(request),
    leastRepeats: leastRepeats(request),
    betterTables: nearest(request),
    betterRounds: fewerRounds(request),
  };
}

function guestsPerTable({ people, hosts, tables }: AdviceRequest): number {
  return Math.ceil((people - (hosts ? tables : 0)) / tables);
}

/**
 * Counting: in round two the g guests of a table must come from g different tables, none of them this one, so g <= tables - 1; and
 * nobody returns only if there are at least as many tables as rounds. Where the count allows it, a difference schedule is looked for.
 */
function obstacle(request: AdviceRequest): 'too-many-guests' | 'too-many-rounds' | 'no-plan-known' | null {
  if (request.rounds <= 1) return null;
  if (guestsPerTable(request) > request.tables - 1) return 'too-many-guests';
  if (request.rounds > request.tables) return 'too-many-rounds';
  return findSchedule(request.tables, guestsPerTable(request), request.rounds, false) === null ? 'no-plan-known' : null;
}

/** In every pair of rounds the guests of a table leave at least so many pairs together at the other tables. */
function leastRepeats({ people, tables, rounds, hosts }: AdviceRequest): number {
  const guests = people - (hosts ? tables : 0);
  const small = Math.floor(guests / tables);
  const larger = guests % tables;
  const spread = (size: number): number => fewestPairs(size, tables - 1);
  // A round repeats at least what it has in common with the one before; where nobody can avoid a return the count would not hold.
  if (rounds > tables) return 0;
  return (rounds - 1) * (larger * spread(small + 1) + (tables - larger) * spread(small));
}

/** The nearest number of tables that is clean, with three at each where that can be: two make a talk, not a table. */
function nearest(request: AdviceRequest): number | null {
  return nearestWith(request, 3) ?? nearestWith(request, 2);
}

function nearestWith(request: AdviceRequest, fewestSeats: number): number | null {
  for (let distance = 1; distance < Math.max(request.people, request.tables); distance += 1) {
    for (const tables of [request.tables + distance, request.tables - distance]) {
      if (tables < 2 || request.people < tables * fewestSeats) continue;
      if (obstacle({ ...request, tables }) === null) return tables;
    }
  }
  return null;
}

function fewerRounds(request: AdviceRequest): number | null {
  for (let rounds = request.rounds - 1; rounds >= 2; rounds -= 1)
    if (obstacle({ ...request, rounds }) === null) return rounds;
  return null;
}
