/** A rotation: hosts stay, travellers follow a difference schedule, and where none exists repeats are kept few and spread. */
import { withFewerRepeats } from './fewer-repeats.ts';
import type { RoundSeats, SeatingRequest, SeatsAtTable } from './plan.ts';
import { randomFrom, shuffled, type Random } from './random.ts';
import { scheduleFor } from './schedule.ts';

/**
 * Plans all rounds at once. Table sizes differ by at most one.
 *
 * With `fixed` hosts a table without a known host gets one by lot, who then stays. With `each-round` everybody travels and
 * each table gets a host of the round who has hosted least; a host who is already known has the first round. Whoever carries a
 * phone hosts before those who do not, and people without one are spread. Tables that would hold fewer than two people stay
 * empty.
 */
export function planSeats(request: SeatingRequest): RoundSeats[] {
  const random = randomFrom(request.seed);
  const usable = tablesInUse(request);
  const lots = phonesFirst(request, shuffled(request.people, random));
  const fixed = request.hostMode === 'fixed' ? hostsOf(request, usable, lots) : new Map<string, string>();
  const staying = new Set(fixed.values());
  const free = phonesFirst(
    request,
    shuffled(
      request.people.filter((person) => !staying.has(person)),
      random,
    ),
  );
  const travellers = request.hostMode === 'each-round' ? knownHostsInPlace(request, usable, free) : free;
  const places = placesOf(request, usable, fixed, travellers, random);

  const hosted = new Map<string, number>();
  return places.map((row, round) => {
    const groups = new Map<string, string[]>(request.tables.map((table) => [table, []]));
    for (const [table, host] of fixed) groups.get(table)?.push(host);
    for (const [index, place] of row.entries()) groups.get(usable[place] ?? '')?.push(travellers[index] as string);
    const tables: Record<string, SeatsAtTable> = {};
    for (const [table, people] of groups) {
      const known = round === 0 ? request.hosts[table] : undefined;
      const host =
        request.hostMode === 'each-round'
          ? hostOfRound(request, known !== undefined && people.includes(known) ? [known] : people, hosted)
          : (fixed.get(table) ?? null);
      tables[table] = { people, host };
    }
    return { round: round + 1, tables };
  });
}

/** places[round][traveller], as positions in `usable`. In the first round traveller i sits at table i, counted around. */
function placesOf(
  request: SeatingRequest,
  usable: readonly string[],
  fixed: ReadonlyMap<string, string>,
  travellers: readonly string[],
  random: Random,
): readonly (readonly number[])[] {
  const count = Math.max(1, usable.length);
  const { steps, withoutRepeats } = scheduleFor(count, Math.ceil(travellers.length / count), request.rounds);
  const places = Array.from({ length: request.rounds }, (_, round) =>
    travellers.map((_traveller, index) => (index + (steps[round]?.[Math.floor(index / count)] ?? 0)) % count),
  );
  if (withoutRepeats) return places;
  return withFewerRepeats(
    {
      places,
      tables: count,
      travellerPhone: travellers.map((person) => !request.withoutPhone.has(person)),
      tablePhone: usable.map((table) => fixed.has(table) && !request.withoutPhone.has(fixed.get(table) ?? '')),
    },
    random,
  );
}

function tablesInUse(request: SeatingRequest): readonly string[] {
  const known = request.hostMode === 'none' ? [] : request.tables.filter((table) => request.hosts[table] !== undefined);
  const wanted = Math.max(
    known.length,
    Math.min(request.tables.length, Math.max(1, Math.floor(request.people.length / 2))),
  );
  if (wanted >= request.tables.length) return request.tables;
  const chosen = new Set([...known, ...request.tables.filter((table) => !known.includes(table))].slice(0, wanted));
  return request.tables.filter((table) => chosen.has(table));
}

/** Keeps the order within each of the two groups. */
function phonesFirst({ withoutPhone }: SeatingRequest, people: readonly string[]): string[] {
  return [
    ...people.filter((person) => !withoutPhone.has(person)),
    ...people.filter((person) => withoutPhone.has(person)),
  ];
}

function hostsOf(request: SeatingRequest, usable: readonly string[], lots: readonly string[]): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const table of usable) {
    const known = request.hosts[table];
    if (known !== undefined && request.people.includes(known)) hosts.set(table, known);
  }
  const taken = new Set(hosts.values());
  const free = lots.filter((person) => !taken.has(person));
  for (const table of usable) {
    const next = hosts.has(table) ? undefined : free.shift();
    if (next !== undefined) hosts.set(table, next);
  }
  return hosts;
}

/** The traveller at position i begins at table i, so a known host only has to be put at the position of the table. */
function knownHostsInPlace(request: SeatingRequest, usable: readonly string[], people: readonly string[]): string[] {
  const known = usable
    .map((table) => request.hosts[table])
    .filter((host) => host !== undefined && people.includes(host));
  const ordered = people.filter((person) => !known.includes(person));
  for (const [position, table] of usable.entries()) {
    const host = request.hosts[table];
    if (host !== undefined && people.includes(host)) ordered.splice(position, 0, host);
  }
  return ordered;
}

function hostOfRound(
  { withoutPhone }: SeatingRequest,
  people: readonly string[],
  hosted: Map<string, number>,
): string | null {
  const burden = (person: string): number =>
    (withoutPhone.has(person) ? Number.MAX_SAFE_INTEGER / 2 : 0) + (hosted.get(person) ?? 0);
  let best: string | null = null;
  for (const person of people) if (best === null || burden(person) < burden(best)) best = person;
  if (best !== null) hosted.set(best, (hosted.get(best) ?? 0) + 1);
  return best;
}
