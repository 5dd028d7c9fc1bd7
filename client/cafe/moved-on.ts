/** Whether the tables have gone on from a round, as far as the server has said so on the present line. */
import { hasMovedOn } from '../../shared/cafe/find.ts';
import type { CafeStore } from './store.ts';

/**
 * `told` is called when the server has said where the café is: at every new line, and at every stage. The answer is null while it has not:
 * what a device remembers, or works out by the clock, does not make anybody's note late. Facilitators are never late.
 */
export function followMovedOn(store: CafeStore, told: () => void): (round: number) => boolean | null {
  let isTold = false;
  store.subscribe(({ connection, room }, before) => {
    if (connection.state !== 'open') {
      isTold = false;
    } else if (room && room !== before.room && (!isTold || room.stage !== before.room?.stage)) {
      isTold = true;
      told();
    }
  });
  return (round) => {
    const { role, room } = store.getState();
    if (!isTold || !room) return null;
    return role === 'participant' && hasMovedOn(room, round);
  };
}
