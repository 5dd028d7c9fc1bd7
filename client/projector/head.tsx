import type { ReactNode } from 'react';
import { Heading } from '../design/heading.tsx';
import { CornerClock } from './corner-clock.tsx';
import styles from './head.module.css';

interface HeadProps {
  readonly title: string;
  readonly lead?: ReactNode;
}

/** What the room is doing, and the time it has. */
export function Head({ title, lead }: HeadProps) {
  return (
    <div className={styles['head']}>
      <div>
        <Heading level={1} size="2xl">
          {title}
        </Heading>
        {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      </div>
      <CornerClock />
    </div>
  );
}
