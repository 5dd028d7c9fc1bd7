/** The clock of the running stage, as every screen shows it. Draws nothing when no clock runs. */
import { currentStageOf } from './stage.ts';
import { ClockFace, type ClockFaceProps } from '../design/clock-face.tsx';
import { useRoom, useTimeLeft } from '../cafe/hooks.tsx';
import { useMessages } from '../language/language.tsx';

/** The last stretch, when people should come to an end. */
const nearMs = 2 * 60_000;

export function StageClock({ size, look }: Pick<ClockFaceProps, 'size' | 'look'>) {
  const { common } = useMessages();
  const room = useRoom();
  const leftMs = useTimeLeft();
  const { clock } = room;
  if (leftMs === null || clock.state === 'stopped') return null;
  const stage = currentStageOf(room);
  const over = clock.state === 'over' || leftMs <= 0;
  const state = over ? 'over' : clock.state;
  const words = over ? common.clock.over : clock.state === 'paused' ? common.clock.paused : common.clock.left;
  return (
    <ClockFace
      leftMs={leftMs}
      totalMs={Math.max(stage.minutes * 60_000, leftMs)}
      state={state}
      labels={{
        name: stage.title,
        state: words,
        spoken: `${common.minutes(Math.max(0, Math.ceil(leftMs / 60_000)))} ${words}`,
      }}
      near={!over && leftMs <= nearMs}
      size={size}
      look={look}
    />
  );
}
