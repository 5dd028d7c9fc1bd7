/** Says the few moments of a stage to whoever listens instead of looking, without interrupting. Draws nothing. */
import { useState } from 'react';
import { useRoom } from '../cafe/hooks.tsx';
import { useMessages } from '../language/language.tsx';
import type { Clock, StageId } from '../../shared/cafe/model.ts';
import { currentStageOf } from './stage.ts';
import { useMarks } from './time-marks.ts';

interface Said {
  readonly words: string;
  readonly stage: StageId;
  readonly endsAt: number | null;
}

export function SpokenTime() {
  const { spoken } = useMessages().common.clock;
  const room = useRoom();
  const [said, setSaid] = useState<Said | null>(null);
  const { stage, clock } = room;
  useMarks((mark) => {
    const { kind } = currentStageOf(room);
    const words = mark === 'last' ? spoken.last(kind) : spoken[mark];
    setSaid({ words, stage, endsAt: endOf(clock) });
  });
  // Emptied by a new deadline, so that the same words are news when they come again.
  const isOld = said === null || said.stage !== stage || (clock.state === 'running' && clock.endsAt !== said.endsAt);
  return (
    <p className="visually-hidden" role="status">
      {isOld ? '' : said.words}
    </p>
  );
}

function endOf(clock: Clock): number | null {
  return clock.state === 'running' ? clock.endsAt : null;
}
