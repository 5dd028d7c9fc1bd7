/** What the facilitator shows to the whole room in words, here as well: not everybody sees the wall. */
import { useRoom } from '../cafe/hooks.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import styles from './wall-words.module.css';

/** The beginning of them beside the clock, for whoever has scrolled away from where they stand whole. */
export function WallLine() {
  const { phone } = useMessages();
  const { wall } = useRoom();
  if (wall.show !== 'words') return null;
  return (
    <p className={styles['line']} aria-hidden>
      <strong>{phone.wall}:</strong> {wall.words}
    </p>
  );
}

export function WallWords() {
  const { phone } = useMessages();
  const { wall } = useRoom();
  // The region stands before there is something in it: only then is it read aloud when it fills.
  return (
    <div role="status" className={wall.show === 'words' ? undefined : 'visually-hidden'}>
      {wall.show === 'words' ? (
        <Notice tone="calm" title={phone.wall}>
          {wall.words}
        </Notice>
      ) : null}
    </div>
  );
}
