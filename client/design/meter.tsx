import { useId, type ReactNode } from 'react';
import styles from './bar.module.css';
import { classes } from './classes.ts';
import { clampShare, cssVars } from './css-vars.ts';

export interface MeterProps {
  label: ReactNode;
  /** Between 0 and 1. */
  share: number;
  /** The same in words or numbers, always shown: the bar alone is a picture. */
  valueText: string;
  tone?: 'calm' | 'good' | 'warn' | 'bad' | undefined;
  /** A line across the bar, for an even share or a limit. */
  mark?: number | undefined;
}

export function Meter({ label, share, valueText, tone = 'calm', mark }: MeterProps): ReactNode {
  const id = useId();
  const filled = clampShare(share);
  return (
    <div className={classes(styles['meter'])}>
      <div className={classes(styles['top'])}>
        <span id={id}>{label}</span>
        <span className={classes(styles['value'])}>{valueText}</span>
      </div>
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(filled * 100)}
        aria-valuetext={valueText}
        className={classes(styles['rail'])}
      >
        <div className={classes(styles['fill'], styles[tone])} style={cssVars({ '--share': filled })} />
        {mark === undefined ? null : (
          <div className={classes(styles['mark'])} style={cssVars({ '--mark': clampShare(mark) })} />
        )}
      </div>
    </div>
  );
}
