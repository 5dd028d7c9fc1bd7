/** A table gets other words, opens or closes, also while the café runs. Whoever sits there finishes the round. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideRepair } from './decide-repair.ts';
import { mostTables } from './design.ts';
import type { CafeEvent } from './events.ts';
import { isOpen, seatedThrough } from './find.ts';
import type { Cafe, Table } from './model.ts';
import { nextTable } from './additions.ts';
import { accept, refuse, type Decision } from './refusals.ts';

type Chance = Pick<DecideContext, 'seed'>;

export function decideTableWords(cafe: Cafe, command: CommandOf<'changeTable'>): Decision<readonly CafeEvent[]> {
  const { name, theme, prompt, seats } = command;
  const table = cafe.tables.find((candidate) => candidate.id === command.table);
  if (!table) return refuse('table-unknown');
  const changed = { ...table, name, theme, prompt, seats: seats === undefined ? table.seats : seats };
  return accept([{ type: 'tableChanged', table: changed }]);
}

export function decideOpenTable(
  cafe: Cafe,
  { name, theme, prompt, seats, plan }: CommandOf<'openTable'>,
  context: Chance,
): Decision<readonly CafeEvent[]> {
  if (cafe.tables.length >= mostTables) return refuse('list-is-full');
  const table = nextTable(cafe, { name, theme, prompt, seats });
  const events: CafeEvent[] = [{ type: 'tableAdded', table }];
  return decideRepair(cafe, { change: { kind: 'open-table', table }, events, plan }, context);
}

/** Closing a table that is closed already changes nothing. The last table stays: nobody would have a seat. */
export function decideCloseTable(
  cafe: Cafe,
  { table: id, plan }: CommandOf<'closeTable'>,
  context: Chance,
): Decision<readonly CafeEvent[]> {
  const table = cafe.tables.find((candidate) => candidate.id === id);
  if (!table) return refuse('table-unknown');
  const next = seatedThrough(cafe) + 1;
  if (!isOpen(table, next)) return accept([]);
  if (!cafe.tables.some((other) => other.id !== id && isOpen(other, next))) return refuse('last-table');
  const closed: Table = { ...table, open: { ...table.open, to: next - 1 } };
  const events: CafeEvent[] = [{ type: 'tableChanged', table: closed }];
  if (cafe.hosts[id] !== undefined) events.push({ type: 'hostMarked', table: id, person: null });
  return decideRepair(cafe, { change: { kind: 'close-table', table: id }, events, plan }, context);
}

/** Only until a round has begun without it: a table cannot be there, gone and there again. */
export function decideReopenTable(
  cafe: Cafe,
  { table: id, plan }: CommandOf<'reopenTable'>,
  context: Chance,
): Decision<readonly CafeEvent[]> {
  const table = cafe.tables.find((candidate) => candidate.id === id);
  if (!table) return refuse('table-unknown');
  const next = seatedThrough(cafe) + 1;
  if (isOpen(table, next)) return accept([]);
  if (table.open.to !== next - 1) return refuse('table-closed');
  const opened: Table = { ...table, open: { ...table.open, to: null } };
  const events: CafeEvent[] = [{ type: 'tableChanged', table: opened }];
  return decideRepair(cafe, { change: { kind: 'open-table', table: opened }, events, plan }, context);
}
