/** Whose table is whose in the rounds that are left, and which tables have lost their host. */
import type { HostDuty, Past } from '../seating/problem.ts';
import { isExpected, isOpen, personById } from './find.ts';
import type { PersonId, TableId } from './model.ts';
import type { Outlook, SeatingSituation } from './seating-situation.ts';
import { isPlanned, seatsOf } from './seats.ts';

/**
 * Where hosts stay: the host of a table in a round, or null where there is none. A round that nobody has planned yet has the host of
 * the round before it.
 */
export function standingHost(situation: SeatingSituation, table: TableId, round: number): PersonId | null {
  const expected = (id: PersonId | null | undefined): PersonId | null => {
    const person = typeof id === 'string' ? personById(situation, id) : undefined;
    return person && isExpected(person, round) ? person.id : null;
  };
  const seats = seatsOf(situation, round);
  const own = expected(seats?.tables[table]?.host) ?? expected(situation.hosts[table]);
  if (own !== null || isPlanned(seats)) return own;
  const before = situation.seats.findLast((earlier) => earlier.round < round && isPlanned(earlier));
  return expected(before?.tables[table]?.host);
}

export interface HostPlan {
  readonly duties: readonly HostDuty[];
  readonly vacant: Past['vacant'];
}

/** `tables`: those that will be used. Hosts of rounds that have been are told too: their stay was no coming back. */
export function hostPlan({ situation, frozen, rounds }: Outlook, tables: ReadonlySet<TableId>): HostPlan {
  switch (situation.settings.hostMode) {
    case 'none':
      return { duties: [], vacant: [] };
    case 'each-round':
      return { duties: markedForNext(situation, frozen + 1), vacant: [] };
    case 'fixed':
      break;
  }
  const duties: { table: TableId; person: PersonId; from: number; to: number }[] = [];
  const vacant: { table: TableId; from: number }[] = [];
  for (const table of situation.tables) {
    let missing: number | null = null;
    for (let round = 1; round <= rounds; round += 1) {
      const coming = round > frozen;
      if (coming && (!isOpen(table, round) || !tables.has(table.id))) continue;
      const host = coming
        ? standingHost(situation, table.id, round)
        : (seatsOf(situation, round)?.tables[table.id]?.host ?? null);
      if (coming) missing = host === null ? (missing ?? round) : null;
      if (host === null) continue;
      const before = duties.at(-1);
      if (before?.table === table.id && before.person === host && before.to === round - 1) before.to = round;
      else duties.push({ table: table.id, person: host, from: round, to: round });
    }
    if (missing !== null) vacant.push({ table: table.id, from: missing });
  }
  return { duties, vacant };
}

/** Where everybody travels, a host who has been marked has the next round only, and before the draw the first. */
function markedForNext(situation: SeatingSituation, round: number): readonly HostDuty[] {
  const seats = seatsOf(situation, round);
  return Object.entries(situation.hosts)
    .filter(([table, person]) => (seats ? seats.tables[table]?.host === person : situation.seats.length === 0))
    .filter(([table, id]) => {
      const person = personById(situation, id);
      const at = situation.tables.find((candidate) => candidate.id === table);
      return person && at && isExpected(person, round) && isOpen(at, round);
    })
    .map(([table, person]) => ({ table, person, from: round, to: round }));
}
