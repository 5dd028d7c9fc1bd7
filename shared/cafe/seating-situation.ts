/** What of a café the seating depends on, and how a change that somebody thinks of would leave it. */
import { roundAhead, seatedThrough } from './find.ts';
import type { Cafe, PersonId, Table, TableId } from './model.ts';
import { seatIn, seatsOf, withTableHost } from './seats.ts';

/** A console has all of it from its two views. */
export type SeatingSituation = Pick<
  Cafe,
  'tables' | 'rounds' | 'programme' | 'stage' | 'settings' | 'people' | 'hosts' | 'seats' | 'wishes' | 'locked'
>;

/** `open-table`: the table as it will be; one that the café knows already is opened again. `rounds`: how many there will be. */
export type SeatingChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'close-table'; readonly table: TableId }
  | { readonly kind: 'open-table'; readonly table: Table }
  | { readonly kind: 'rounds'; readonly rounds: number }
  | { readonly kind: 'leave'; readonly people: readonly PersonId[] }
  | { readonly kind: 'host'; readonly table: TableId; readonly person: PersonId | null }
  | { readonly kind: 'move'; readonly person: PersonId; readonly round: number; readonly table: TableId };

/** What is still to be planned: the café as it will be, and the rounds that are left. */
export interface Outlook {
  readonly situation: SeatingSituation;
  /** Rounds up to this one are over or running. */
  readonly frozen: number;
  readonly rounds: number;
  /** Those whom the change itself is about. */
  readonly concerned: readonly PersonId[];
  /** A table that the change asks for, even if it stood empty so far. */
  readonly wanted: TableId | null;
}

export function outlook(situation: SeatingSituation, change: SeatingChange): Outlook {
  // Where nobody has been seated at all, also the running round can still be planned.
  const ahead = roundAhead(situation);
  const frozen = situation.seats.length === 0 && ahead !== null ? ahead - 1 : seatedThrough(situation);
  const same = { situation, frozen, rounds: situation.rounds.length, concerned: [], wanted: null };
  switch (change.kind) {
    case 'none':
      return same;
    case 'close-table':
      return { ...same, situation: withoutTable(situation, change.table, frozen) };
    case 'open-table': {
      const others = situation.tables.filter((table) => table.id !== change.table.id);
      return { ...same, situation: { ...situation, tables: [...others, change.table] }, wanted: change.table.id };
    }
    case 'rounds': {
      const seats = situation.seats.filter(({ round }) => round <= change.rounds);
      return { ...same, situation: { ...situation, seats }, rounds: Math.max(frozen, change.rounds) };
    }
    case 'leave': {
      const leave = new Set(change.people);
      const people = situation.people.map((person) => (leave.has(person.id) ? { ...person, here: false } : person));
      return { ...same, situation: { ...situation, people }, concerned: change.people };
    }
    case 'host':
      return { ...same, ...withNewHost(situation, change, frozen), wanted: change.table };
    case 'move':
      return {
        ...same,
        situation: withMove(situation, change, frozen),
        concerned: [change.person],
        wanted: change.table,
      };
  }
}

function withoutTable(situation: SeatingSituation, id: TableId, frozen: number): SeatingSituation {
  const { [id]: _, ...hosts } = situation.hosts;
  const tables = situation.tables.map((table) =>
    table.id === id ? { ...table, open: { ...table.open, to: frozen } } : table,
  );
  return { ...situation, tables, hosts };
}

/** In the rounds to come the table is theirs, and whatever other table they hosted has lost its host. */
function withNewHost(
  situation: SeatingSituation,
  { table, person }: Extract<SeatingChange, { kind: 'host' }>,
  frozen: number,
): Pick<Outlook, 'situation' | 'concerned'> {
  const stays = situation.settings.hostMode === 'fixed';
  const before = new Set<PersonId>();
  const seats = situation.seats.map((round) => {
    if (round.round <= frozen || (!stays && round.round > frozen + 1)) return round;
    const old = round.tables[table]?.host ?? null;
    if (old !== null && old !== person) before.add(old);
    const hosted = Object.keys(round.tables).find((other) => other !== table && round.tables[other]?.host === person);
    const freed = hosted === undefined || person === null ? round : withTableHost(round, hosted, null);
    return withTableHost(freed, table, person);
  });
  const hosts = Object.entries(situation.hosts).filter(([at, host]) => at !== table && host !== person);
  if (person !== null) hosts.push([table, person]);
  return {
    situation: { ...situation, seats, hosts: Object.fromEntries(hosts) },
    concerned: person === null ? [...before] : [...before, person],
  };
}

/** Where they sit in a running round is changed at once; in a round to come their table is a wish, and its host free of it. */
function withMove(
  situation: SeatingSituation,
  { person, round, table }: Extract<SeatingChange, { kind: 'move' }>,
  frozen: number,
): SeatingSituation {
  const from = Object.entries(seatsOf(situation, round)?.tables ?? {}).find(([, { host }]) => host === person)?.[0];
  const hosts = Object.entries(situation.hosts).filter(([at, host]) => host !== person || at === table);
  const seats = situation.seats.map((seats) => {
    if (seats.round !== round) return seats;
    if (round <= frozen) return seatIn(seats, person, [{ round, table }]);
    return from === undefined || from === table ? seats : withTableHost(seats, from, null);
  });
  return { ...situation, seats, hosts: Object.fromEntries(hosts) };
}
