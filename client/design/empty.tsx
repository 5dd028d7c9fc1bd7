import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './empty.module.css';

export interface EmptyProps {
  /** An icon; decoration only. */
  picture?: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  /** It is all there is on its page, and its title that of the page. */
  page?: boolean | undefined;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ picture, title, text, action, page = false }: EmptyProps): ReactNode {
  const Title = page ? 'h1' : 'p';
  return (
    <div className={classes(styles['empty'])}>
      {picture ? (
        <div aria-hidden className={classes(styles['picture'])}>
          {picture}
        </div>
      ) : null}
      <Title className={classes(styles['title'])}>{title}</Title>
      {text ? <p className={classes(styles['text'])}>{text}</p> : null}
      {action ? <div className={classes(styles['action'])}>{action}</div> : null}
    </div>
  );
}
