import type { ReactNode } from 'react';
import { Heading } from '../../design/heading.tsx';
import styles from './facilitator-share.module.css';

interface PartProps {
  readonly title: string;
  readonly lines: readonly ReactNode[];
}

/** A heading and its lines. Nothing at all when there are none. */
export function Part({ title, lines }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={title}>
      <Heading level={4}>{title}</Heading>
      <ul className={styles['lines']}>
        {lines.map((line, index) => (
          <li key={typeof line === 'string' ? line : index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
