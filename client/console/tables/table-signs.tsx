import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import StickyNote from 'lucide-react/icons/sticky-note';
import UsersRound from 'lucide-react/icons/users-round';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import styles from './tables.module.css';
import type { Progress } from './table-now.ts';

interface TableSignsProps {
  readonly progress: Progress;
  /** The round that is looked at. */
  readonly shown: number;
  readonly seated: number;
  readonly dense: boolean;
}

/** How far a table has come: notes, how many have written, the essentials. Numbers, and never whose. */
export function TableSigns({ progress, shown, seated, dense }: TableSignsProps) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { common, console: words, tables: texts } = messages;
  const { round, notes, last, wrote, essentials } = progress;
  if (seated === 0 && notes === 0 && round === shown) return null;
  const all = wrote !== null && wrote.count === wrote.of;
  return (
    <div className={styles['signs']}>
      {round === shown ? null : <p className={styles['round']}>{texts.inRound(round)}</p>}
      <p>
        <StickyNote aria-hidden />
        <span>{dense ? common.notes(notes) : words.tables.notes(notes)}</span>
      </p>
      {last === null || dense ? null : (
        <p className={styles['last']}>{texts.last(clockTime(last.at, locale), firstWords(last.text, 60))}</p>
      )}
      {wrote === null ? null : (
        <p className={all ? styles['done'] : undefined}>
          {all ? <CircleCheck aria-hidden /> : <UsersRound aria-hidden />}
          <span>{all ? texts.allWrote : texts.wrote(wrote.count, wrote.of)}</span>
        </p>
      )}
      {dense && !essentials ? null : (
        <p className={essentials ? styles['done'] : undefined}>
          {essentials ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
          <span>{essentials ? words.tables.essentials : texts.essentialsNotYet}</span>
        </p>
      )}
    </div>
  );
}
