/** The clock of the running stage, for phone, console and observer. Draws nothing when no clock runs. */
import { useRoom } from '../cafe/hooks.tsx';
import { ClockFace, type ClockFaceProps } from '../design/clock-face.tsx';
import { useMessages } from '../language/language.tsx';
import { SpokenTime } from './spoken-time.tsx';
import { timeWords, useStageTime } from './stage-time.ts';
import { currentStageOf } from './stage.ts';

export function StageClock({ size, look }: Pick<ClockFaceProps, 'size' | 'look'>) {
  const { common } = useMessages();
  const stage = currentStageOf(useRoom());
  const time = useStageTime();
  if (!time) return null;
  const words = timeWords(time, common);
  return (
    <>
      <ClockFace
        leftMs={time.leftMs}
        totalMs={time.totalMs}
        state={time.state}
        labels={{
          name: stage.title,
          state: words,
          spoken: `${common.minutes(Math.ceil(time.leftMs / 60_000))} ${common.clock.left}`,
        }}
        warning={time.warning}
        size={size}
        look={look}
      />
      <SpokenTime />
    </>
  );
}
