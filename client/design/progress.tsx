import type { ReactNode } from 'react';
import styles from './bar.module.css';
import { classes } from './classes.ts';
import { clampShare, cssVars } from './css-vars.ts';

export interface ProgressProps {
  label: string;
  value: number;
  max: number;
  /** What to say instead of a percentage: "3 of 8". */
  valueText?: string | undefined;
}

export function Progress({ label, value, max, valueText }: ProgressProps): ReactNode {
  const share = clampShare(value / max);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className={classes(styles['rail'], styles['thin'])}
    >
      <div className={classes(styles['fill'])} style={cssVars({ '--share': share })} />
    </div>
  );
}
