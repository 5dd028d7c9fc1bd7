/** Seats as the café keeps them: who sits where in every round, and who hosts. Tables and people are known by name only. */

export interface SeatsAtTable {
  readonly people: readonly string[];
  readonly host: string | null;
}

/** All seats of one round. Every table of the café has an entry, also when nobody sits there. */
export interface RoundSeats {
  readonly round: number;
  readonly tables: Readonly<Record<string, SeatsAtTable>>;
}
