/** A small mark in the header while the line is down: in sight also for whoever has scrolled down to write. */
import CloudOff from 'lucide-react/icons/cloud-off';
import { useMessages } from '../language/language.tsx';
import { useSilence } from '../pieces/use-silence.ts';
import styles from './lost-mark.module.css';

export function LostMark() {
  const { common } = useMessages();
  const silence = useSilence();
  if (silence === 'none') return null;
  return (
    <span className={styles['mark']}>
      <CloudOff aria-hidden />
      <span>{common.lostShort}</span>
    </span>
  );
}
