import AlarmClock from 'lucide-react/icons/alarm-clock';
import Bell from 'lucide-react/icons/bell';
import Hourglass from 'lucide-react/icons/hourglass';
import Pause from 'lucide-react/icons/pause';
import Timer from 'lucide-react/icons/timer';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './clock-face.module.css';
import { clampShare, cssVars } from './css-vars.ts';

export interface ClockFaceProps {
  leftMs: number;
  totalMs: number;
  state: 'running' | 'paused' | 'over';
  labels: {
    /** What is being timed: "Time left of round 2". */
    name: string;
    /** Shown under the digits, so that no colour has to say it: "left", "paused", "time is up". */
    state: string;
    /** The digits for the ear: "12 minutes left". Without it the digits are read. */
    spoken?: string | undefined;
  };
  size?: 'phone' | 'console' | 'projector' | undefined;
  look?: 'ring' | 'bar' | undefined;
  /** The last stretches; the caller decides when they begin and says so in `labels.state`. */
  warning?: ClockWarning | null | undefined;
}

export type ClockWarning = 'near' | 'last';

/** Rounds up, so that the digits reach 0:00 in the moment the time is up and not a second before. */
export function clockDigits(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A shape for each state, for eyes that do not tell the colours apart. */
export const clockPictures = { running: Hourglass, near: Timer, last: AlarmClock, paused: Pause, over: Bell } as const;

/** role="timer" is silent by nature; whoever owns the clock announces the few moments that matter. */
export function ClockFace(props: ClockFaceProps): ReactNode {
  const { leftMs, totalMs, state, labels, size = 'phone', look = 'ring', warning = null } = props;
  const share = state === 'over' ? 0 : clampShare(leftMs / totalMs);
  const digits = clockDigits(state === 'over' ? 0 : leftMs);
  const mood = state === 'running' ? (warning ?? state) : state;
  const Picture = clockPictures[mood];
  const shape = classes(
    styles['clock'],
    styles[`as-${look}`],
    styles[size],
    mood !== 'running' && styles[mood],
    digits.length > 5 && styles['long'],
  );
  const shown = (
    <>
      <span aria-hidden={labels.spoken ? true : undefined} className={classes(styles['digits'])}>
        {digits}
      </span>
      {labels.spoken ? <span className="visually-hidden">{labels.spoken}</span> : null}
    </>
  );
  const word = (
    <span className={classes(styles['state'])}>
      <Picture aria-hidden />
      {labels.state}
    </span>
  );
  if (look === 'bar') {
    return (
      <div role="timer" aria-label={labels.name} className={shape}>
        <div className={classes(styles['line'])}>
          {shown}
          {word}
        </div>
        <div className={classes(styles['rail'])}>
          <div className={classes(styles['fill'])} style={cssVars({ '--share': share })} />
        </div>
      </div>
    );
  }
  return (
    <div role="timer" aria-label={labels.name} className={shape}>
      <div className={classes(styles['face'])}>
        <Ring share={share} />
        <div className={classes(styles['middle'])}>{shown}</div>
      </div>
      {word}
    </div>
  );
}

function Ring({ share }: { share: number }): ReactNode {
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true" className={classes(styles['ring'])}>
      <circle cx="50" cy="50" r="47" className={classes(styles['groove'])} />
      {share > 0 ? (
        <circle
          cx="50"
          cy="50"
          r="47"
          pathLength={100}
          strokeDasharray={`${share * 100} 100`}
          strokeLinecap="round"
          transform="rotate(-90 50 50)"
          className={classes(styles['left'])}
        />
      ) : null}
    </svg>
  );
}
