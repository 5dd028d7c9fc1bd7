import type { ReactNode } from 'react';
import { Heading } from '../design/heading.tsx';
import { CornerClock } from './corner-clock.tsx';
import styles from './head.module.css';

interface HeadProps {
  readonly title: string;
  readonly lead?: ReactNode;
}

/** The longer a title is, the smaller: what stands below it needs the wall. */
function sizeOf(title: string): '2xl' | 'xl' | 'l' | 's' {
  if (title.length <= 32) return '2xl';
  if (title.length <= 52) return 'xl';
  return title.length <= 76 ? 'l' : 's';
}

/** What the room is doing, and the time it has. */
export function Head({ title, lead }: HeadProps) {
  return (
    <div className={styles['head']}>
      <div className={styles[`size-${sizeOf(title)}`]}>
        <Heading level={1}>
          <span className={styles['title']}>{title}</span>
        </Heading>
        {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
      </div>
      <CornerClock />
    </div>
  );
}
