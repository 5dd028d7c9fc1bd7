import type { ReactNode } from 'react';
import styles from './actions.module.css';

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A name and a value. Nothing at all when there is no value. */
export function Fact({ name, children }: FactProps) {
  if (children === '' || children === null) return null;
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
