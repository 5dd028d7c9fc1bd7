import { quietLeft } from '../../shared/cafe/clock.ts';
import { useRoom, useTimeLeft, useVisit } from '../cafe/hooks.tsx';

/** Milliseconds left of the writing alone; 0 when it is not quiet. Drawn anew with every second of the stage. */
export function useQuietLeft(): number {
  const { control } = useVisit();
  const { clock } = useRoom();
  useTimeLeft();
  return quietLeft(clock, control.clock.now());
}
