/**
 * Says aloud, for screen readers, where one is and where to go; the clock says its own few moments. Shakes the phone when it is time to
 * move.
 */
import { useEffect, useRef } from 'react';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf, tableWithId } from '../pieces/stage.ts';
import { tableWords } from '../pieces/table-words.ts';
import { useHeldAt } from './hold.ts';

export function Announcer() {
  const { common, phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const stage = currentStageOf(room);
  const travelling = stage.kind === 'travel';
  const target = travelling && stage.round !== undefined ? tableWithId(room, own?.itinerary[stage.round]) : undefined;

  const held = useHeldAt() !== null;
  const now = `${room.stage}${held ? ' held' : ''}`;
  const moved = useRef(now);
  useEffect(() => {
    if (moved.current === now) return;
    moved.current = now;
    // Not every browser can, and none must: the screen says it in any case.
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (travelling && !held && !still && 'vibrate' in navigator) navigator.vibrate([200, 100, 200]);
  }, [now, travelling, held]);

  return (
    <p className="visually-hidden" role="status">
      {travelling && held
        ? phone.hold.wait
        : target
          ? `${phone.travel.goTo} ${tableWords(common, target.number)}`
          : stage.title}
    </p>
  );
}
