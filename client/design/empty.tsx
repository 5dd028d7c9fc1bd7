import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './empty.module.css';

export interface EmptyProps {
  /** An icon; decoration only. */
  picture?: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ picture, title, text, action }: EmptyProps): ReactNode {
  return (
    <div className={classes(styles['empty'])}>
      {picture ? (
        <div aria-hidden className={classes(styles['picture'])}>
          {picture}
        </div>
      ) : null}
      <p className={classes(styles['title'])}>{title}</p>
      {text ? <p className={classes(styles['text'])}>{text}</p> : null}
      {action ? <div className={classes(styles['action'])}>{action}</div> : null}
    </div>
  );
}
