import type { ReactNode } from 'react';
import { Heading } from '../design/heading.tsx';
import styles from './message.module.css';

/** One sentence for the whole wall: what is missing, and what to do. */
export function Message({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['message']}>
      <Heading level={1} size="3xl">
        {title}
      </Heading>
      {children === undefined ? null : <p className={styles['text']}>{children}</p>}
    </div>
  );
}
