import Bell from 'lucide-react/icons/bell';
import Hourglass from 'lucide-react/icons/hourglass';
import Pause from 'lucide-react/icons/pause';
import { classes } from '../design/classes.ts';
import { clockDigits } from '../design/clock-face.tsx';
import { useMessages } from '../language/language.tsx';
import styles from './corner-clock.module.css';
import { useStageNow } from './stage-now.ts';
import { timeWords, useTime } from './time.ts';

const pictures = { running: Hourglass, paused: Pause, over: Bell } as const;

/** The same clock where something else is the one clear thing. */
export function CornerClock() {
  const { common, projector } = useMessages();
  const { stage } = useStageNow();
  const time = useTime();
  if (!time) return null;
  const Picture = pictures[time.state];
  return (
    <div
      role="timer"
      aria-label={projector.clock.name(stage.title)}
      className={classes(styles['clock'], styles[time.state], time.near && styles['near'])}
    >
      <Picture aria-hidden />
      {time.state === 'over' ? null : <span className={styles['digits']}>{clockDigits(time.leftMs)}</span>}
      <span>{timeWords(time, common, projector)}</span>
    </div>
  );
}
