import { classes } from '../design/classes.ts';
import { clockDigits, clockPictures } from '../design/clock-face.tsx';
import { useAllMessages } from '../language/language.tsx';
import { SpokenTime } from '../pieces/spoken-time.tsx';
import { timeWords, useStageTime } from '../pieces/stage-time.ts';
import styles from './corner-clock.module.css';
import { useStageNow } from './stage-now.ts';

/** The same clock where something else is the one clear thing. */
export function CornerClock() {
  const { common, projector } = useAllMessages();
  const { stage } = useStageNow();
  const time = useStageTime();
  if (!time) return null;
  const mood = time.warning ?? time.state;
  const Picture = clockPictures[mood];
  return (
    <>
      <div
        role="timer"
        aria-label={projector.clock.name(stage.title)}
        className={classes(styles['clock'], styles[mood])}
      >
        <Picture aria-hidden />
        {time.state === 'over' ? null : <span className={styles['digits']}>{clockDigits(time.leftMs)}</span>}
        <span className={styles['words']}>{timeWords(time, common)}</span>
      </div>
      <SpokenTime />
    </>
  );
}
