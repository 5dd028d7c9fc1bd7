import { useEffect, useRef, useState } from 'react';
import type { Stage } from '../../../shared/cafe/model.ts';
import { Stepper } from '../../design/stepper.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useNarrow } from '../narrow.ts';

interface MinutesFieldProps {
  readonly stage: Stage;
  /** Resolved when the programme says so, or the answer was no. */
  readonly onSet: (minutes: number) => Promise<unknown>;
}

/** Several presses in a row are one change: they are sent when the hand has rested this long. */
const restMs = 800;

export function MinutesField({ stage: { kind, title, minutes }, onSet }: MinutesFieldProps) {
  const { running, start } = useAllMessages();
  const narrow = useNarrow();
  const [wanted, setWanted] = useState<number | null>(null);
  const waiting = useRef<() => void>(undefined);
  const latest = useRef(onSet);
  useEffect(() => {
    latest.current = onSet;
  }, [onSet]);

  useEffect(() => {
    if (wanted === null) return undefined;
    const send = (): void => {
      waiting.current = undefined;
      // Shown until then: another press meanwhile counts on from it.
      void latest.current(wanted).finally(() => setWanted((now) => (now === wanted ? null : now)));
    };
    waiting.current = send;
    const timer = setTimeout(send, restMs);
    return () => clearTimeout(timer);
  }, [wanted]);

  // Whoever turns to another part at once means it all the same.
  useEffect(() => () => waiting.current?.(), []);

  const label = running.programme.minutes(title);
  return (
    <Stepper
      aria-label={label}
      lessLabel={start.less(label)}
      moreLabel={start.more(label)}
      unit={narrow ? undefined : start.minutesShort}
      min={kind === 'round' || kind === 'travel' ? 1 : 0}
      max={600}
      value={wanted ?? minutes}
      onChange={setWanted}
    />
  );
}
