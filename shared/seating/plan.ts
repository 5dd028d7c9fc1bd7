/**
 * The seating interface: who sits where in every round. It knows tables and people by name only, so that a better solver can
 * take the place of `rotation.ts` without anybody else noticing.
 */

export interface SeatsAtTable {
  readonly people: readonly string[];
  readonly host: string | null;
}

/** All seats of one round. Every table of the café has an entry, also when nobody sits there. */
export interface RoundSeats {
  readonly round: number;
  readonly tables: Readonly<Record<string, SeatsAtTable>>;
}

export interface SeatingRequest {
  /** Table ids in the order of their numbers. */
  readonly tables: readonly string[];
  readonly rounds: number;
  readonly people: readonly string[];
  /** Those who carry no phone, and so cannot write for the table. */
  readonly withoutPhone: ReadonlySet<string>;
  /** table -> host, for tables whose host is already known: for all rounds when `fixed`, for the first when `each-round`. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly hostMode: 'fixed' | 'each-round' | 'none';
  readonly seed: number;
}

/** How good a plan is, counted on the plan itself. */
export interface SeatingQuality {
  /** Meetings of two guests beyond their first, summed over all pairs. */
  readonly repeatMeetings: number;
  /** Times a guest comes back to a table where they have sat. */
  readonly returns: number;
  /** Largest minus smallest table over all rounds, among tables in use. */
  readonly spread: number;
}

/** Counts repeats, returns and spread. A host's own stay at the table is neither a return nor a repeat. */
export function qualityOf(rounds: readonly RoundSeats[]): SeatingQuality {
  const met = new Map<string, number>();
  const visits = new Map<string, number>();
  let spread = 0;
  for (const { tables } of rounds) {
    const sizes = Object.values(tables)
      .map((seat) => seat.people.length)
      .filter((size) => size > 0);
    if (sizes.length > 0) spread = Math.max(spread, Math.max(...sizes) - Math.min(...sizes));
    for (const [table, { people }] of Object.entries(tables)) {
      for (const [index, one] of people.entries()) {
        visits.set(`${table} ${one}`, (visits.get(`${table} ${one}`) ?? 0) + 1);
        for (const other of people.slice(index + 1)) {
          const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
          met.set(pair, (met.get(pair) ?? 0) + 1);
        }
      }
    }
  }
  const stays = stayingHosts(rounds);
  let repeatMeetings = 0;
  for (const times of met.values()) repeatMeetings += times - 1;
  let returns = 0;
  for (const [visit, times] of visits) if (!stays.has(visit)) returns += times - 1;
  return { repeatMeetings, returns, spread };
}

/** "table person" for everybody who hosts the same table in every round where they sit at it. */
function stayingHosts(rounds: readonly RoundSeats[]): Set<string> {
  const stays = new Set<string>();
  for (const { tables } of rounds) {
    for (const [table, { people, host }] of Object.entries(tables)) {
      for (const person of people) if (person === host) stays.add(`${table} ${person}`);
    }
  }
  for (const { tables } of rounds) {
    for (const [table, { people, host }] of Object.entries(tables)) {
      for (const person of people) if (person !== host) stays.delete(`${table} ${person}`);
    }
  }
  return stays;
}
