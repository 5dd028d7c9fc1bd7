/** Advice for the set-up: can these numbers give a plan in which nobody meets twice and nobody returns to a table? */

export interface AdviceRequest {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  readonly hosts: boolean;
}

/**
 * `clean`: a plan without repeats is possible as far as counting goes. Otherwise `reason` says which count fails and
 * `betterTables` names the nearest number of tables that passes, or null when none does. For too few people there
 * is always a better number: when none passes, the nearest that seats two at each table.
 */
export type Advice =
  | { readonly kind: 'clean'; readonly seatsPerTable: number }
  | {
      readonly kind: 'repeats';
      readonly reason: 'too-many-guests' | 'too-many-rounds';
      readonly guestsPerTable: number;
      readonly betterTables: number | null;
    }
  | { readonly kind: 'too-few-people'; readonly betterTables: number };

/**
 * Counting argument: in round two the g guests of a table must come from g different tables, none of them this one, so
 * g <= tables - 1; and nobody returns only if there are at least as many tables as rounds.
 */
export function adviseTables(request: AdviceRequest): Advice {
  if (request.people < request.tables * 2) {
    const mostSeated = Math.max(1, Math.floor(request.people / 2));
    return { kind: 'too-few-people', betterTables: nearest(request) ?? mostSeated };
  }
  const reason = obstacle(request, request.tables);
  if (reason === null) return { kind: 'clean', seatsPerTable: Math.ceil(request.people / request.tables) };
  return {
    kind: 'repeats',
    reason,
    guestsPerTable: guestsPerTable(request, request.tables),
    betterTables: nearest(request),
  };
}

function guestsPerTable({ people, hosts }: AdviceRequest, tables: number): number {
  return Math.ceil((people - (hosts ? tables : 0)) / tables);
}

function obstacle(request: AdviceRequest, tables: number): 'too-many-guests' | 'too-many-rounds' | null {
  if (request.rounds <= 1) return null;
  if (guestsPerTable(request, tables) > tables - 1) return 'too-many-guests';
  return request.rounds > tables ? 'too-many-rounds' : null;
}

/** The nearest number of tables that passes, with three at each where that can be: two make a talk, not a table. */
function nearest(request: AdviceRequest): number | null {
  return nearestWith(request, 3) ?? nearestWith(request, 2);
}

function nearestWith(request: AdviceRequest, fewestSeats: number): number | null {
  for (let distance = 1; distance < Math.max(request.people, request.tables); distance += 1) {
    for (const tables of [request.tables + distance, request.tables - distance]) {
      if (tables >= 2 && request.people >= tables * fewestSeats && obstacle(request, tables) === null) return tables;
    }
  }
  return null;
}
