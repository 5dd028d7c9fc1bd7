import { ClockFace } from '../design/clock-face.tsx';
import { useAllMessages } from '../language/language.tsx';
import { SpokenTime } from '../pieces/spoken-time.tsx';
import { timeWords, useStageTime } from '../pieces/stage-time.ts';
import { useStageNow } from './stage-now.ts';

/** The clock that a whole room lives by. */
export function BigClock() {
  const { common, projector } = useAllMessages();
  const { stage } = useStageNow();
  const time = useStageTime();
  if (!time) return null;
  const labels = {
    name: projector.clock.name(stage.title),
    state: timeWords(time, common),
    spoken: projector.clock.spoken(Math.floor(time.leftMs / 60_000)),
  };
  return (
    <>
      <ClockFace
        size="projector"
        leftMs={time.leftMs}
        totalMs={time.totalMs}
        state={time.state}
        warning={time.warning}
        labels={labels}
      />
      <SpokenTime />
    </>
  );
}
