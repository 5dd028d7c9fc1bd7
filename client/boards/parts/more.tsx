/** What can wait: one line until somebody wants it. */
import type { ReactNode } from 'react';
import styles from './more.module.css';

export function More({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles['more']}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
