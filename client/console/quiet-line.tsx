import Feather from 'lucide-react/icons/feather';
import { quietLeft } from '../../shared/cafe/clock.ts';
import { useRoom, useTimeLeft, useVisit } from '../cafe/hooks.tsx';
import { clockDigits } from '../design/clock-face.tsx';
import { useAllMessages } from '../language/language.tsx';
import { BusyButton } from './busy-button.tsx';
import styles from './now.module.css';
import type { Moves } from './moves.ts';

/** While a round begins with writing alone: how much of that is left, and the way out of it. */
export function QuietLine({ moves }: { readonly moves: Moves }) {
  const { quiet: words } = useAllMessages().running;
  const { control } = useVisit();
  const { clock } = useRoom();
  // The quiet minutes are whole minutes of the stage, so that both seconds change together.
  useTimeLeft();
  const left = quietLeft(clock, control.clock.now());
  if (left === 0) return null;
  return (
    <div className={styles['quiet']}>
      <Feather aria-hidden />
      <span className={styles['words']}>{words.left(clockDigits(left))}</span>
      <BusyButton variant="quiet" onPress={moves.endQuiet}>
        {words.end}
      </BusyButton>
    </div>
  );
}
