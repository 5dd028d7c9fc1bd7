/** A correct simple rotation: hosts stay, travellers follow a difference schedule, sizes differ by at most one. */
import type { RoundSeats, SeatingRequest, SeatsAtTable } from './plan.ts';
import { randomFrom, shuffled } from './random.ts';
import { scheduleFor } from './schedule.ts';

/**
 * Plans all rounds at once.
 *
 * With `fixed` hosts a table without a known host gets one by lot, who then stays. With `each-round` everybody travels and
 * each table gets a host of the round who has hosted least. Tables that would hold fewer than two people stay empty.
 */
export function planSeats(request: SeatingRequest): RoundSeats[] {
  const random = randomFrom(request.seed);
  const usable = tablesInUse(request);
  const hosts =
    request.hostMode === 'fixed'
      ? hostsOf(request, usable, shuffled(request.people, random))
      : new Map<string, string>();
  const isHost = new Set(hosts.values());
  const travellers = shuffled(
    request.people.filter((person) => !isHost.has(person)),
    random,
  );
  const classes = Math.ceil(travellers.length / Math.max(1, usable.length));
  const { steps } = scheduleFor(usable.length, classes, request.rounds);

  const hosted = new Map<string, number>();
  return Array.from({ length: request.rounds }, (_, round) => {
    const groups = new Map<string, string[]>(request.tables.map((table) => [table, []]));
    for (const [table, host] of hosts) groups.get(table)?.push(host);
    for (const [index, traveller] of travellers.entries()) {
      const cls = Math.floor(index / usable.length);
      const table = usable[(index + (steps[round]?.[cls] ?? 0)) % usable.length];
      if (table !== undefined) groups.get(table)?.push(traveller);
    }
    const tables: Record<string, SeatsAtTable> = {};
    for (const [table, people] of groups) {
      const host = request.hostMode === 'each-round' ? leastHosted(people, hosted) : (hosts.get(table) ?? null);
      tables[table] = { people, host };
    }
    return { round: round + 1, tables };
  });
}

function tablesInUse(request: SeatingRequest): readonly string[] {
  const known =
    request.hostMode === 'fixed' ? request.tables.filter((table) => request.hosts[table] !== undefined) : [];
  const wanted = Math.max(
    known.length,
    Math.min(request.tables.length, Math.max(1, Math.floor(request.people.length / 2))),
  );
  if (wanted >= request.tables.length) return request.tables;
  const chosen = new Set([...known, ...request.tables.filter((table) => !known.includes(table))].slice(0, wanted));
  return request.tables.filter((table) => chosen.has(table));
}

function hostsOf(request: SeatingRequest, usable: readonly string[], lots: readonly string[]): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const table of usable) {
    const known = request.hosts[table];
    if (known !== undefined && request.people.includes(known)) hosts.set(table, known);
  }
  const free = lots.filter((person) => ![...hosts.values()].includes(person));
  for (const table of usable) {
    const next = hosts.has(table) ? undefined : free.shift();
    if (next !== undefined) hosts.set(table, next);
  }
  return hosts;
}

function leastHosted(people: readonly string[], hosted: Map<string, number>): string | null {
  let best: string | null = null;
  for (const person of people) {
    if (best === null || (hosted.get(person) ?? 0) < (hosted.get(best) ?? 0)) best = person;
  }
  if (best !== null) hosted.set(best, (hosted.get(best) ?? 0) + 1);
  return best;
}
