import { Heading } from '../design/heading.tsx';
import { CornerClock } from './corner-clock.tsx';
import { Fit } from './fit.tsx';
import styles from './wall-words.module.css';

/** What the facilitator says to the whole room, as large as it can be said. */
export function WallWords({ words }: { readonly words: string }) {
  return (
    <div className={styles['said']}>
      <div className={styles['clock']}>
        <CornerClock />
      </div>
      <Fit most={9} className={styles['words']}>
        <Heading level={1} question>
          {words}
        </Heading>
      </Fit>
    </div>
  );
}
