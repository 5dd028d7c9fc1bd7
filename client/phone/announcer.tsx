/** Says aloud, for screen readers, only what matters: the stage, the table, and the last minutes. Shakes the phone when it is time to move. */
import { useEffect, useRef } from 'react';
import { useCafe, useRoom, useTimeLeft } from '../cafe/hooks.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf, tableWithId } from '../pieces/stage.ts';
import { tableWords } from '../pieces/table-words.ts';

export function Announcer() {
  const { common, phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const leftMs = useTimeLeft();
  const stage = currentStageOf(room);
  const travelling = stage.kind === 'travel';
  const target = travelling && stage.round !== undefined ? tableWithId(room, own?.itinerary[stage.round]) : undefined;

  const moved = useRef(room.stage);
  useEffect(() => {
    if (moved.current === room.stage) return;
    moved.current = room.stage;
    // Not every browser can, and none must: the screen says it in any case.
    if (travelling && 'vibrate' in navigator) navigator.vibrate([200, 100, 200]);
  }, [room.stage, travelling]);

  const minutes = leftMs === null ? null : Math.ceil(leftMs / 60_000);
  const warning =
    minutes === null || room.clock.state !== 'running'
      ? ''
      : minutes <= 0
        ? phone.spoken.over
        : minutes === 2
          ? phone.spoken.twoLeft
          : minutes === 5
            ? phone.spoken.fiveLeft
            : '';
  return (
    <p className="visually-hidden" role="status">
      {target ? `${phone.travel.goTo} ${tableWords(common, target.number)}` : stage.title} {warning}
    </p>
  );
}
