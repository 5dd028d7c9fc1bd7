import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './pill.module.css';
import type { Tone } from './tone.tsx';

export interface PillProps {
  tone?: Tone | 'plain' | 'strong' | undefined;
  icon?: ReactNode;
  children: ReactNode;
}

/** A word or a number beside something: it says, it is never pressed. */
export function Pill({ tone = 'plain', icon, children }: PillProps): ReactNode {
  return (
    <span className={classes(styles['pill'], styles[tone])}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
