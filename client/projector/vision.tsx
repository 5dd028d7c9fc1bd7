import { useMessages } from '../language/language.tsx';
import { classes } from '../design/classes.ts';
import { CornerClock } from './corner-clock.tsx';
import { sizeFor } from './size-for.ts';
import styles from './vision.module.css';

/** The sentence that the room has agreed on, and nothing else. */
export function Vision({ text }: { readonly text: string }) {
  const { vision } = useMessages().projector;
  return (
    <div className={styles['vision']}>
      <div className={styles['top']}>
        <h1 className={styles['title']}>{vision.chosen}</h1>
        <CornerClock />
      </div>
      <blockquote className={classes(styles['text'], styles[`size-${sizeFor(text, 90, 160)}`])}>{text}</blockquote>
    </div>
  );
}
