/** Whether this person is to stay at the table a little longer: its host is still writing down what is handed on. */
import { isHolding } from '../../shared/cafe/holding.ts';
import { useCafe, useRoom, useTablecloths } from '../cafe/hooks.tsx';
import { roundBegunIn } from '../pieces/stage.ts';

/**
 * The table at which to wait, or null when there is nothing to wait for. Without a line nobody is held: the words may have been handed
 * on long ago, and no phone may stop a room.
 */
export function useHeldAt(): string | null {
  const room = useRoom();
  const round = roundBegunIn(room);
  const table = useCafe((state) => state.own?.itinerary[round] ?? null);
  const online = useCafe((state) => state.connection.state === 'open');
  const asked = table !== null && isHolding(room, table) ? table : null;
  const cloths = useTablecloths(asked === null ? [] : [asked]);
  if (asked === null || !online) return null;
  return (cloths[asked]?.handedOn[round]?.essentials.length ?? 0) > 0 ? null : asked;
}
