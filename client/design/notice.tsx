import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './notice.module.css';
import { ToneIcon, type Tone } from './tone.tsx';

export interface NoticeProps {
  tone: Tone;
  /** The word that says what the colour says. */
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Set only for what turns up while somebody is on the page: `alert` interrupts, `status` waits its turn. */
  role?: 'status' | 'alert' | undefined;
}

export function Notice({ tone, title, children, action, role }: NoticeProps): ReactNode {
  return (
    <div role={role} className={classes(styles['notice'], styles[tone])}>
      <ToneIcon tone={tone} className={styles['icon']} />
      <div className={classes(styles['words'])}>
        <p className={classes(styles['title'])}>{title}</p>
        {children ? <div className={classes(styles['body'])}>{children}</div> : null}
      </div>
      {action ? <div className={classes(styles['action'])}>{action}</div> : null}
    </div>
  );
}
