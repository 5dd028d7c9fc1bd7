import type { ReactNode } from 'react';
import { useAllMessages } from '../language/language.tsx';
import { CornerClock } from './corner-clock.tsx';
import { Fit } from './fit.tsx';
import styles from './vision.module.css';

/** The sentence that the room has agreed on, and nothing else. */
export function Vision({ text, marks }: { readonly text: string; readonly marks?: ReactNode }) {
  const { vision } = useAllMessages().projector;
  return (
    <div className={styles['vision']}>
      <div className={styles['top']}>
        <h1 className={styles['title']}>{vision.chosen}</h1>
        <CornerClock />
      </div>
      <Fit>
        <blockquote className={styles['text']} data-clamp>
          {text}
        </blockquote>
      </Fit>
      {marks}
    </div>
  );
}
