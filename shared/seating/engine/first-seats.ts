/** A first plan to search from: a difference schedule where there is one, and otherwise everybody spread as evenly as the rules allow. */
import { shuffle, type Chance } from './chance.ts';
import { mayPersonSit, type Hall } from './hall.ts';
import { findSchedule } from './schedule.ts';
import { evenly, pairs } from './sizes.ts';

export interface FirstSeats {
  readonly at: Int16Array;
  readonly used: Uint8Array;
  /** A schedule in which nobody meets twice was there to begin with. */
  readonly scheduled: boolean;
}

/** By round and table: 1 for the tables that are used. Optional tables stay empty, the last first, where there are too few people. */
export function tablesUsed(hall: Hall): Uint8Array {
  const used = Uint8Array.from(hall.open);
  for (let round = 0; round < hall.rounds; round += 1) {
    const open: number[] = [];
    for (let table = 0; table < hall.tables; table += 1) if (used[round * hall.tables + table] === 1) open.push(table);
    let needed = 0;
    for (const table of open) needed += Math.max(1, hall.min[table]!);
    for (const table of open.toReversed()) {
      if (needed <= hall.headcount[round]!) break;
      if (hall.optional[table] === 0) continue;
      used[round * hall.tables + table] = 0;
      needed -= Math.max(1, hall.min[table]!);
    }
  }
  return used;
}

export function firstSeats(hall: Hall, chance: Chance): FirstSeats {
  const { people, tables, rounds, present, fixed } = hall;
  const used = tablesUsed(hall);
  const at = new Int16Array(rounds * people).fill(-1);
  const bound = (round: number, person: number): boolean => {
    const duty = fixed[round * people + person]!;
    return duty >= 0 && used[round * tables + duty] === 1;
  };

  const alike = sameTablesInAllRounds(hall, used);
  const movers: number[] = [];
  for (let person = 0; person < people; person += 1) {
    let everywhere = true;
    for (let round = 0; round < rounds; round += 1) if (bound(round, person)) everywhere = false;
    if (everywhere) movers.push(person);
  }
  let scheduled = false;
  if (alike !== null && movers.length > 0) {
    const classes = Math.ceil(movers.length / alike.length);
    const mayReturn = !hall.problem.returnsCount;
    const hosted = hall.problem.hosts.length > 0;
    const schedule = findSchedule(alike.length, classes, rounds, mayReturn && !hosted);
    const rotation = schedule ?? fallbackRotation(alike.length, rounds);
    scheduled = schedule !== null;
    const chairs = orderedChairs(hall, alike.length, movers, chance);
    for (const [index, person] of chairs.entries()) {
      if (person < 0) continue;
      const home = index % alike.length;
      const kind = Math.floor(index / alike.length);
      for (let round = 0; round < rounds; round += 1) {
        if (present[round * people + person] === 0) continue;
        const step = rotation.steps[round]![kind % rotation.steps[round]!.length]!;
        at[round * people + person] = alike[rotation.from(home, step)]!;
      }
    }
  }
  for (let round = 0; round < rounds; round += 1) seatTheRest(hall, used, round, at, bound, chance);
  if (hall.groups.length > 0)
    for (let round = 0; round < rounds; round += 1) gatherGroups(hall, used, round, at, bound, chance);
  return { at, used, scheduled };
}

/** The tables that are used in every round, when no round uses others. */
function sameTablesInAllRounds(hall: Hall, used: Uint8Array): number[] | null {
  const list: number[] = [];
  for (let table = 0; table < hall.tables; table += 1) {
    let times = 0;
    for (let round = 0; round < hall.rounds; round += 1) times += used[round * hall.tables + table]!;
    if (times === hall.rounds) list.push(table);
    else if (times > 0) return null;
  }
  return list.length > 0 ? list : null;
}

/** People who are there all the time first, so that empty chairs and part-time people share the last class; otherwise by lot. */
function orderedChairs(hall: Hall, tables: number, movers: readonly number[], chance: Chance): number[] {
  const rounds = (person: number): number => {
    let count = 0;
    for (let round = 0; round < hall.rounds; round += 1) count += hall.present[round * hall.people + person]!;
    return count;
  };
  const whole = shuffle(
    movers.filter((person) => rounds(person) === hall.rounds),
    chance,
  );
  const part = shuffle(
    movers.filter((person) => rounds(person) < hall.rounds),
    chance,
  );
  const full = Math.floor(whole.length / tables) * tables;
  const last = [...whole.slice(full), ...part];
  const width = Math.ceil(last.length / tables) * tables;
  while (last.length < width) last.push(-1);
  return [...whole.slice(0, full), ...shuffle(last, chance)];
}

/**
 * Where nobody can avoid meeting again: as many different ways through the tables as there are, and no returns while there are tables
 * enough. Strides that visit every table, each mirrored and begun differently.
 */
function fallbackRotation(tables: number, rounds: number) {
  const strides: number[] = [];
  for (let stride = 1; stride < Math.max(2, tables); stride += 1) {
    const seen = new Set<number>();
    for (let round = 0; round < Math.min(rounds, tables); round += 1) seen.add((round * stride) % tables);
    if (seen.size === Math.min(rounds, tables)) strides.push(stride);
  }
  if (strides.length === 0) strides.push(1);
  const steps = Array.from({ length: rounds }, (_, round) => strides.map((stride) => (round * stride) % tables));
  return { steps, from: (table: number, step: number) => (table + step) % tables };
}

/** Seats whoever has no seat yet: hosts and pinned people first, then everybody where the table is smallest. */
function seatTheRest(
  hall: Hall,
  used: Uint8Array,
  round: number,
  at: Int16Array,
  bound: (round: number, person: number) => boolean,
  chance: Chance,
): void {
  const { people, tables, present, fixed } = hall;
  const sizes = new Int32Array(tables);
  const waiting: number[] = [];
  for (let person = 0; person < people; person += 1) {
    const place = round * people + person;
    if (present[place] === 0) continue;
    if (bound(round, person)) at[place] = fixed[place]!;
    if (at[place]! >= 0) sizes[at[place]!]! += 1;
    else waiting.push(person);
  }
  const open: number[] = [];
  for (let table = 0; table < tables; table += 1) if (used[round * tables + table] === 1) open.push(table);
  if (open.length === 0) return;
  const wanted = evenly(
    Math.max(0, hall.headcount[round]!),
    open.map((table) => hall.min[table]!),
    open.map((table) => hall.max[table]!),
  );
  const room = new Map(open.map((table, index) => [table, wanted?.[index] ?? pairs(people)]));
  shuffle(waiting, chance).sort((one, other) => freedom(hall, round, one) - freedom(hall, round, other));
  for (const person of waiting) {
    let best = open[0]!;
    let bestScore = Number.MAX_SAFE_INTEGER;
    const offset = chance.below(open.length);
    for (let step = 0; step < open.length; step += 1) {
      const table = open[(offset + step) % open.length]!;
      const full = sizes[table]! >= room.get(table)! ? 1_000 : 0;
      const may = mayPersonSit(hall, round, person, table) ? 0 : 100_000;
      const score = may + full + sizes[table]!;
      if (score >= bestScore) continue;
      best = table;
      bestScore = score;
    }
    at[round * people + person] = best;
    sizes[best]! += 1;
  }
}

function freedom(hall: Hall, round: number, person: number): number {
  return hall.pinned[round]!.get(person)?.size ?? hall.tables;
}

/**
 * Brings each keep-together group to one table, in exchange for people who are free. A group too large for any table is split into as
 * few parts as fit.
 */
function gatherGroups(
  hall: Hall,
  used: Uint8Array,
  round: number,
  at: Int16Array,
  bound: (round: number, person: number) => boolean,
  chance: Chance,
): void {
  const { people, tables, present, groupOf } = hall;
  const bySize = hall.groups
    .map((group) => group.filter((person) => present[round * people + person] === 1))
    .filter((group) => group.length > 1)
    .toSorted((one, other) => other.length - one.length);
  const taken = new Int32Array(tables);
  const sizeOf = (table: number): number => {
    let size = 0;
    for (let person = 0; person < people; person += 1) if (at[round * people + person] === table) size += 1;
    return size;
  };
  for (const group of bySize) {
    let rest = [...group];
    while (rest.length > 0) {
      let best = -1;
      let bestScore = -1;
      const offset = chance.below(tables);
      for (let step = 0; step < tables; step += 1) {
        const table = (offset + step) % tables;
        if (used[round * tables + table] === 0) continue;
        const allowed = rest.filter(
          (person) => mayPersonSit(hall, round, person, table) || softly(hall, used, round, person, table),
        );
        const free: number[] = [];
        for (let person = 0; person < people; person += 1) {
          if (at[round * people + person] !== table || group.includes(person)) continue;
          if (!bound(round, person) && groupOf[person] === -1 && !hall.pinned[round]!.has(person)) free.push(person);
        }
        const here = rest.filter((person) => at[round * people + person] === table).length;
        const room = free.length + Math.max(0, hall.max[table]! - sizeOf(table));
        const possible = Math.min(allowed.length, here + room);
        const stuck = rest.some((person) => bound(round, person) && at[round * people + person] === table) ? 1_000 : 0;
        const score = possible * 10_000 + stuck + here * 10 - taken[table]! * 20;
        if (score <= bestScore) continue;
        best = table;
        bestScore = score;
      }
      if (best < 0) break;
      const joined: number[] = [];
      const free: number[] = [];
      for (let person = 0; person < people; person += 1) {
        if (at[round * people + person] !== best || group.includes(person)) continue;
        if (!bound(round, person) && groupOf[person] === -1 && !hall.pinned[round]!.has(person)) free.push(person);
      }
      shuffle(free, chance);
      for (const person of rest) {
        const place = round * people + person;
        if (at[place] === best) {
          joined.push(person);
          continue;
        }
        const allowed = mayPersonSit(hall, round, person, best) || softly(hall, used, round, person, best);
        if (!allowed || bound(round, person)) continue;
        const partner = free.pop();
        // Nobody to change with: the table grows, as long as it may.
        if (partner === undefined && sizeOf(best) >= hall.max[best]!) continue;
        if (partner !== undefined) at[round * people + partner] = at[place]!;
        at[place] = best;
        joined.push(person);
      }
      if (joined.length === 0) break;
      taken[best]! += joined.length;
      rest = rest.filter((person) => !joined.includes(person));
    }
  }
}

/** The host of a table that stays empty may sit anywhere. */
function softly(hall: Hall, used: Uint8Array, round: number, person: number, table: number): boolean {
  const duty = hall.fixed[round * hall.people + person]!;
  return duty >= 0 && used[round * hall.tables + duty] === 0 && used[round * hall.tables + table] === 1;
}
