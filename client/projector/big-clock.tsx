import { ClockFace } from '../design/clock-face.tsx';
import { useMessages } from '../language/language.tsx';
import { useStageNow } from './stage-now.ts';
import { timeWords, useTime } from './time.ts';

/** The clock that a whole room lives by. */
export function BigClock() {
  const { common, projector } = useMessages();
  const { stage } = useStageNow();
  const time = useTime();
  if (!time) return null;
  const labels = {
    name: projector.clock.name(stage.title),
    state: timeWords(time, common, projector),
    spoken: projector.clock.spoken(Math.floor(time.leftMs / 60_000)),
  };
  return (
    <ClockFace
      size="projector"
      leftMs={time.leftMs}
      totalMs={time.totalMs}
      state={time.state}
      near={time.near}
      labels={labels}
    />
  );
}
