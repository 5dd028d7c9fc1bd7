/** Which tables will be used, and how many may sit there. */
import type { SeatingTable } from '../seating/problem.ts';
import { isExpected, isOpen } from './find.ts';
import type { Table, TableId } from './model.ts';
import type { Outlook, SeatingSituation } from './seating-situation.ts';
import { isPlanned, seatsOf } from './seats.ts';

/** Two make a talk; one alone makes nothing. */
const fewestAtTable = 2;

const leastAt = (table: Table): number => Math.max(fewestAtTable, table.seats?.min ?? 0);

/**
 * Tables that are there and have people enough, together with those that have been. A table that would hold fewer than two, or
 * fewer than it must, stays empty, unless it has a host, is in use already, or is asked for.
 */
export function tablesFor(plan: Outlook): readonly SeatingTable[] {
  const { situation, frozen, rounds } = plan;
  const coming = Array.from({ length: rounds - frozen }, (_, index) => frozen + 1 + index);
  const expected = coming.map((round) => situation.people.filter((person) => isExpected(person, round)).length);
  const open = situation.tables.filter((table) => coming.some((round) => isOpen(table, round)));
  const known = knownTables(plan, open);
  const used = chosen(open, known, Math.max(0, ...expected));
  // With few people in one round and many in another, some tables are used only when they are many.
  const enough = coming.every((round, index) => {
    const there = open.filter((table) => used.has(table.id) && isOpen(table, round));
    return there.reduce((sum, table) => sum + leastAt(table), 0) <= (expected[index] ?? 0);
  });
  const hosted = situation.settings.hostMode === 'fixed';
  const optional = !enough && !hosted;
  const min = optional ? Math.min(fewestAtTable, Math.max(1, ...expected)) : 1;
  return situation.tables.flatMap((table) => {
    const last = used.has(table.id) ? rounds : satAt(situation, table.id, frozen);
    const to = Math.min(table.open.to ?? rounds, last);
    const from = satAt(situation, table.id, frozen) > 0 ? table.open.from : Math.max(table.open.from, frozen + 1);
    if (to < from) return [];
    const most = table.seats?.max ?? Math.max(1, situation.people.length);
    return [{ id: table.id, min: table.seats?.min ?? min, max: most, optional, from, to }];
  });
}

/** Tables that somebody counts on. */
function knownTables({ situation, frozen, wanted }: Outlook, open: readonly Table[]): Set<TableId> {
  const planned = situation.seats.filter((seats) => seats.round > frozen && isPlanned(seats));
  const rounds = planned.length > 0 ? planned : situation.seats.filter((seats) => seats.round === frozen);
  const known = new Set(
    rounds.flatMap(({ tables }) => Object.keys(tables).filter((table) => (tables[table]?.people.length ?? 0) > 0)),
  );
  if (situation.settings.hostMode !== 'none') for (const table of Object.keys(situation.hosts)) known.add(table);
  if (wanted !== null) known.add(wanted);
  for (const wish of situation.wishes) {
    if (wish.kind !== 'pin' || wish.tables.some((table) => known.has(table))) continue;
    const first = open.find((table) => wish.tables.includes(table.id));
    if (first) known.add(first.id);
  }
  return known;
}

function chosen(open: readonly Table[], known: ReadonlySet<TableId>, people: number): ReadonlySet<TableId> {
  const used = new Set(open.filter((table) => known.has(table.id)).map((table) => table.id));
  let needed = open.reduce((sum, table) => sum + (used.has(table.id) ? leastAt(table) : 0), 0);
  for (const table of open) {
    if (used.has(table.id) || (used.size > 0 && needed + leastAt(table) > people)) continue;
    used.add(table.id);
    needed += leastAt(table);
  }
  return used;
}

/** The last of the rounds up to `frozen` in which somebody sat there; 0 when nobody did. */
function satAt(situation: SeatingSituation, table: TableId, frozen: number): number {
  for (let round = frozen; round >= 1; round -= 1)
    if ((seatsOf(situation, round)?.tables[table]?.people.length ?? 0) > 0) return round;
  return 0;
}
