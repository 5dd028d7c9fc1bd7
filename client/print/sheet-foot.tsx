import { useRoom } from '../cafe/hooks.tsx';
import { useLanguage } from '../language/language.tsx';
import { longDay } from '../../shared/locale/formats.ts';
import styles from './sheet-foot.module.css';

/** Which café a loose sheet is from. */
export function SheetFoot() {
  const { locale } = useLanguage();
  const { title, date } = useRoom().settings;
  return (
    <p className={styles['foot']}>
      <bdi className={styles['title']}>{title}</bdi>
      <span>{longDay(date, locale)}</span>
    </p>
  );
}
