/** Tables that wait, in the time for travelling, until their host has handed on what matters most. */
import { isHolding } from '../../shared/cafe/holding.ts';
import type { TableId } from '../../shared/cafe/model.ts';
import { useRoom, useTablecloths } from '../cafe/hooks.tsx';
import { roundBegunIn } from '../pieces/stage.ts';

export function useHeldTables(): ReadonlySet<TableId> {
  const room = useRoom();
  const round = roundBegunIn(room);
  const seats = room.seats[round] ?? {};
  // Where nobody has sat there is nobody to wait for.
  const holding = room.tables
    .filter((table) => (seats[table.id]?.count ?? 0) > 0 && isHolding(room, table.id))
    .map((table) => table.id);
  const cloths = useTablecloths(holding);
  return new Set(holding.filter((table) => (cloths[table]?.handedOn[round]?.essentials.length ?? 0) === 0));
}
